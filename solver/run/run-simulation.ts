// Runs a checked simulation. Pure computation: no files, no logging, no clock but an injected one; it reports progress,
// can be cancelled between slices, and always gives back what it has.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { noteEnd } from '../protocol/pulse-train.ts';
import { countSteps, schedule, type ScheduledStep } from '../protocol/schedule.ts';
import { stopTests, type StopTest } from '../protocol/stop-condition.ts';
import { meshVerdict } from './mesh-check.ts';
import { finishRun, notStarted, type Ending } from './finish-run.ts';
import { runStep, type StepReport } from './integration.ts';
import { prepareRun } from './prepare-run.ts';
import { restoreRun } from './restore-run.ts';
import type { RunResult } from './result.ts';
import type { RunOrigin, SavedRun } from './run-file.ts';
import { createRunWriter, noWriter, type RunSink, type RunWriter } from './run-writer.ts';
import type { Integration } from './step-start.ts';

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
  /** Takes the run file while it is written; a resumed run is added to what its file has up to the last checkpoint. */
  readonly sink?: RunSink;
  /** Goes into the run file. */
  readonly origin?: RunOrigin;
  /** A run file of the same simulation (`differences` says) to go on with from its last checkpoint. */
  readonly resume?: SavedRun;
}

/** Where a run begins in its schedule. */
interface Resumption {
  readonly done: number;
  readonly closedCycle: boolean;
  /** Time spent so far. */
  readonly milliseconds: number;
}

const beginning: Resumption = { done: 0, closedCycle: false, milliseconds: 0 };

/** Never rejects for anything the input can cause: a failure is part of the result. */
export async function runSimulation(simulation: CheckedSimulation, options: RunOptions = {}): Promise<RunResult> {
  const begun = options.clock?.() ?? 0;
  let run: Integration;
  let stops: readonly StopTest[];
  let from = beginning;
  try {
    run = prepareRun(simulation);
    stops = stopTests(simulation.protocol, run.assembled, run.quantities);
    if (options.resume !== undefined) from = restoreRun(run, options.resume);
  } catch (error) {
    if (error instanceof NotAvailable) return notStarted(simulation, error);
    throw error;
  }
  const elapsed = (): number => from.milliseconds + (options.clock?.() ?? begun) - begun;
  const writer = options.sink === undefined ? noWriter : createRunWriter(options.sink, run, elapsed);
  if (options.resume === undefined) await writer.header(simulation, options.origin);
  const ending = await runProtocol(simulation, run, stops, from, writer, createPacer(options, begun), options);
  const result = await withMeshCheck(simulation, finishRun(simulation, run, ending, elapsed()), options);
  await writer.end(result);
  return result;
}

/** Where the text asks for it, how far the result depends on the mesh is one verdict more. */
async function withMeshCheck(
  simulation: CheckedSimulation,
  result: RunResult,
  options: RunOptions,
): Promise<RunResult> {
  if (simulation.mesh.check !== true || (result.status !== 'completed' && result.status !== 'stopped')) return result;
  const { sink: _sink, origin: _origin, resume: _resume, ...pacing } = options;
  const verdict = await meshVerdict(simulation, result, (finer) => runSimulation(finer, pacing));
  return { ...result, verdicts: [...result.verdicts, verdict] };
}

async function runProtocol(
  simulation: CheckedSimulation,
  integration: Integration,
  stops: readonly StopTest[],
  from: Resumption,
  writer: RunWriter,
  pacer: Pacer,
  options: RunOptions,
): Promise<Ending> {
  const total = Math.max(1, countSteps(simulation.protocol.items));
  let done = 0;
  let report: StepReport | undefined;
  // A run may have been cut off between a cycle that meets a condition and the word that it stopped.
  const stopped = from.closedCycle ? stopAfterCycle(stops, integration) : undefined;
  if (stopped !== undefined) return stopped;
  for (const scheduled of schedule(simulation.protocol)) {
    if (done < from.done) {
      noteEnd(scheduled, integration.recorder.steps[done]);
      done++;
      continue;
    }
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
        await writer.during();
        await options.pause?.();
      }
    }
    if (report.failure !== undefined)
      return { status: 'failed', reason: report.failure.cause, failure: report.failure };
    done++;
    if (scheduled.closesCycle) integration.recorder.closeCycle(integration.bdf.t, integration.bdf.y, integration.tally);
    await writer.afterStep(done, scheduled.closesCycle);
    const stop = scheduled.closesCycle ? stopAfterCycle(stops, integration) : undefined;
    if (stop !== undefined) return stop;
  }
  if (done === 0) return failed(integration, 'the protocol has no step to run', 'give it steps, or a count above zero');
  return { status: 'completed', reason: 'all steps of the protocol were run' };
}

/** Stop conditions are tested at the ends of cycles. */
function stopAfterCycle(stops: readonly StopTest[], { recorder, bdf, tally }: Integration): Ending | undefined {
  const cycle = recorder.cycles.at(-1);
  const met = cycle === undefined ? undefined : stops.find((s) => s.isMet(recorder.cycles, bdf.t, bdf.y, tally));
  if (met === undefined || cycle === undefined) return undefined;
  return { status: 'stopped', reason: `${met.text} after cycle ${cycle.cycle}` };
}

function failed(integration: Integration, cause: string, help: string): Ending {
  return { status: 'failed', reason: cause, failure: { time: integration.bdf.t, variable: '', cause, help } };
}

function cancelled(integration: Integration): Ending {
  return { status: 'cancelled', reason: `cancelled at t = ${integration.bdf.t.toPrecision(6)} s` };
}

function progressOf(integration: Integration, scheduled: ScheduledStep, done: number, total: number): RunProgress {
  const { from, until } = integration.span;
  // A step without a time has no share that is known.
  const share = until < Infinity && until > from ? (integration.bdf.t - from) / (until - from) : 0;
  return {
    fraction: Math.min(1, (done + Math.max(0, Math.min(1, share))) / total),
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
