// Runs a checked simulation. Pure computation: no files, no logging, no clock but an injected one; it reports progress,
// can be cancelled between slices, and always gives back what it has.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { assembleCell, type AssembledCell } from '../cells/assemble-cell.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { countSteps, schedule, stopConditions, type ScheduledStep } from '../protocol/schedule.ts';
import { activeMass } from '../protocol/step-ends.ts';
import { compare, evaluateExpectation, firstCycle, type BasisScale } from './expectations.ts';
import { extrapolationVerdicts } from './extrapolation-verdicts.ts';
import { createIntegration, runStep, type StepReport } from './integration.ts';
import { createTally, quantitiesOf } from './observer.ts';
import { createRecorder } from './recorder.ts';
import type { Profiles, RunFailure, RunResult, RunStatus } from './result.ts';
import { runVerdicts } from './run-verdicts.ts';
import type { Integration } from './step-start.ts';
import { summarise } from './summary.ts';

export interface RunProgress {
  /** 0..1, an estimate from the steps of the protocol. */
  readonly fraction: number;
  /** Simulated time, s. */
  readonly time: number;
  readonly cycle: number;
  readonly message: string;
}

export interface RunOptions {
  /** An `AbortSignal`, or anything with its `aborted`. */
  readonly signal?: { readonly aborted: boolean };
  onProgress?(progress: RunProgress): void;
  /** Milliseconds, monotone; without it the result carries no time and `pause` is called by step count. */
  clock?(): number;
  /** Awaited every 30 ms or so, so that the host can deliver messages. */
  pause?(): Promise<void>;
}

/** How a run ended. */
interface Ending {
  readonly status: RunStatus;
  readonly reason: string;
  readonly failure?: RunFailure;
}

/** Never rejects for anything the input can cause: a failure is part of the result. */
export async function runSimulation(simulation: CheckedSimulation, options: RunOptions = {}): Promise<RunResult> {
  const begun = options.clock?.() ?? 0;
  let assembled: AssembledCell;
  let integration: Integration;
  try {
    assembled = assembleCell(simulation, startsWithDischarge(simulation));
    const quantities = quantitiesOf(assembled);
    const recorder = createRecorder(assembled, quantities);
    integration = createIntegration(simulation, assembled, quantities, recorder, createTally());
  } catch (error) {
    if (error instanceof NotAvailable) return notStarted(simulation, error);
    throw error;
  }
  const ending = await runProtocol(simulation, integration, createPacer(options, begun), options);
  return finish(simulation, assembled, integration, ending, (options.clock?.() ?? begun) - begun);
}

/** True when the first step with current discharges or strips (the default start is then full). */
function startsWithDischarge(simulation: CheckedSimulation): boolean {
  for (const { step } of schedule(simulation.protocol)) {
    const { kind } = step.action;
    if (kind === 'discharge' || kind === 'strip') return true;
    if (kind === 'charge' || kind === 'plate') return false;
  }
  return true;
}

async function runProtocol(
  simulation: CheckedSimulation,
  integration: Integration,
  pacer: Pacer,
  options: RunOptions,
): Promise<Ending> {
  const total = Math.max(1, countSteps(simulation.protocol.items));
  const stops = stopConditions(simulation.protocol.items);
  let done = 0;
  let report: StepReport | undefined;
  for (const scheduled of schedule(simulation.protocol)) {
    const steps = runStep(integration, scheduled, done + 1);
    for (;;) {
      const next = steps.next();
      if (next.done === true) {
        report = next.value;
        break;
      }
      if (options.signal?.aborted === true) return cancelled(integration);
      if (pacer.due()) {
        options.onProgress?.(progressOf(integration, scheduled, done, total));
        await options.pause?.();
      }
    }
    if (report.failure !== undefined)
      return { status: 'failed', reason: report.failure.cause, failure: report.failure };
    done++;
    if (scheduled.closesCycle) {
      const record = integration.recorder.closeCycle(integration.bdf.t, integration.bdf.y, integration.tally);
      const met = stops.find((stop) => isMet(stop, integration, record.cycle));
      if (met !== undefined) return { status: 'stopped', reason: `${met.text} after cycle ${record.cycle}` };
    }
  }
  if (done === 0) return failed(integration, 'the protocol has no step to run', 'give it steps, or a count above zero');
  return { status: 'completed', reason: 'all steps of the protocol were run' };
}

/** `stop when X < 80 %` compares with the first complete cycle. */
function isMet(stop: ReturnType<typeof stopConditions>[number], integration: Integration, cycle: number): boolean {
  const { cycles } = integration.recorder;
  const now = cycles.find((c) => c.cycle === cycle)?.values[stop.column];
  if (now === undefined) return false;
  const quantity = integration.quantities.find((q) => q.name === stop.column);
  if (stop.basis !== 'relative') return compare(now / (quantity?.perSi ?? 1), stop.comparison, stop.value);
  const first = firstCycle(cycles)?.values[stop.column];
  return first !== undefined && first !== 0 && compare(now / first, stop.comparison, stop.value);
}

function failed(integration: Integration, cause: string, help: string): Ending {
  return { status: 'failed', reason: cause, failure: { time: integration.bdf.t, variable: '', cause, help } };
}

function cancelled(integration: Integration): Ending {
  return { status: 'cancelled', reason: `cancelled at t = ${integration.bdf.t.toPrecision(6)} s` };
}

function progressOf(integration: Integration, scheduled: ScheduledStep, done: number, total: number): RunProgress {
  return {
    fraction: Math.min(1, done / total),
    time: integration.bdf.t,
    cycle: scheduled.cycle,
    message: `${scheduled.step.text}, cycle ${scheduled.cycle}, t = ${integration.bdf.t.toPrecision(4)} s`,
  };
}

interface Pacer {
  due(): boolean;
}

function createPacer(options: RunOptions, begun: number): Pacer {
  let last = begun;
  let steps = 0;
  return {
    due() {
      if (options.clock === undefined) return ++steps % 200 === 0;
      if (++steps % 8 !== 0) return false;
      const now = options.clock();
      if (now - last < 30) return false;
      last = now;
      return true;
    },
  };
}

function finish(
  simulation: CheckedSimulation,
  assembled: AssembledCell,
  integration: Integration,
  ending: Ending,
  milliseconds: number,
): RunResult {
  const { recorder } = integration;
  const columns = recorder.columns();
  const profiles = recorder.profiles();
  const data = { columns, cycles: recorder.cycles, profiles, unmodelled: unmodelledColumns(simulation) };
  const scale: BasisScale = {
    area: assembled.cell.area * assembled.cell.electrodePairs,
    activeMass: massOrNone(assembled),
    nominalCapacity: assembled.nominalCapacity,
  };
  const { counters } = integration.bdf;
  return {
    simulation: simulation.name,
    model: simulation.model,
    status: ending.status,
    reason: ending.reason,
    ...(ending.failure === undefined ? {} : { failure: ending.failure }),
    columns,
    profiles,
    steps: recorder.steps,
    cycles: recorder.cycles,
    summary: summarise(assembled, columns, recorder),
    verdicts: [...runVerdicts(simulation, columns, ending.status), ...extrapolationVerdicts(assembled.cell, profiles)],
    expectations: simulation.expectations.map((e) => evaluateExpectation(e, data, scale)),
    audit: recorder.audit(),
    counters: { ...counters, solveMilliseconds: milliseconds },
  };
}

function massOrNone(assembled: AssembledCell): number | undefined {
  try {
    return activeMass(assembled, 'mAh/g');
  } catch (error) {
    if (error instanceof NotAvailable) return undefined;
    throw error;
  }
}

function notStarted(simulation: CheckedSimulation, error: NotAvailable): RunResult {
  return {
    simulation: simulation.name,
    model: simulation.model,
    status: 'failed',
    reason: error.message,
    failure: { time: 0, variable: '', cause: error.message, help: error.help },
    columns: [],
    profiles: nothing,
    steps: [],
    cycles: [],
    summary: {},
    verdicts: runVerdicts(simulation, [], 'failed'),
    expectations: simulation.expectations.map((e) =>
      evaluateExpectation(
        e,
        { columns: [], cycles: [], profiles: nothing, unmodelled: {} },
        { area: 1, activeMass: undefined, nominalCapacity: undefined },
      ),
    ),
    audit: { lithium: null, charge: null, energy: null },
    counters: { steps: 0, newton: 0, factorizations: 0, rejected: 0, solveMilliseconds: 0 },
  };
}

const nothing: Profiles = { times: new Float64Array(0), regions: [], profiles: [] };

/** A cell with a heat balance runs isothermally until that is built: its temperature answers nothing. */
function unmodelledColumns({ cell }: CheckedSimulation): Readonly<Record<string, string>> {
  return cell.unused.includes('thermal')
    ? { temperature: 'the heat balance is not built yet: the run is isothermal' }
    : {};
}
