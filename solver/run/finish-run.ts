// What a run that has ended gives back: columns, summary, verdicts and expectations from what was recorded.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { absentColumn } from '../../physics/absent-column.ts';
import { type NotAvailable } from '../cells/not-available.ts';
import { activeMass } from '../protocol/step-ends.ts';
import { cycleColumns } from './cycle-record.ts';
import { evaluateExpectation, type BasisScale, type RunData } from './expectations.ts';
import { extrapolationVerdicts } from './extrapolation-verdicts.ts';
import type { Profiles, RunFailure, RunResult, RunStatus } from './result.ts';
import { runVerdicts } from './run-verdicts.ts';
import type { Integration } from './step-start.ts';
import { summarise } from './summary.ts';

/** How a run ended. */
export interface Ending {
  readonly status: RunStatus;
  readonly reason: string;
  readonly failure?: RunFailure;
}

export function finishRun(
  simulation: CheckedSimulation,
  { recorder, assembled, bdf }: Integration,
  ending: Ending,
  milliseconds: number,
): RunResult {
  const columns = recorder.columns();
  const profiles = recorder.profiles();
  const { steps, cycles, spectra } = recorder;
  const absence = (column: string): string | undefined => absentColumn(column, simulation)?.reason;
  const data: RunData = { columns, cycles, profiles, cycleColumns, absence };
  const scale: BasisScale = {
    area: assembled.cell.area * assembled.cell.electrodePairs,
    activeMass: activeMass(assembled),
    nominalCapacity: assembled.nominalCapacity,
  };
  return {
    simulation: simulation.name,
    model: simulation.model,
    status: ending.status,
    reason: ending.reason,
    ...(ending.failure === undefined ? {} : { failure: ending.failure }),
    columns,
    profiles,
    spectra,
    steps,
    cycles,
    cycleColumns,
    summary: summarise(assembled, columns, cycles),
    verdicts: [...runVerdicts(simulation, columns, ending.status), ...extrapolationVerdicts(assembled.cell, profiles)],
    expectations: simulation.expectations.map((e) => evaluateExpectation(e, data, scale)),
    audit: recorder.audit(),
    counters: { ...bdf.counters, solveMilliseconds: milliseconds },
  };
}

export function notStarted(simulation: CheckedSimulation, error: NotAvailable): RunResult {
  return {
    simulation: simulation.name,
    model: simulation.model,
    status: 'failed',
    reason: error.message,
    failure: { time: 0, variable: '', cause: error.message, help: error.help },
    columns: [],
    profiles: nothing,
    spectra: [],
    steps: [],
    cycles: [],
    cycleColumns: [],
    summary: {},
    verdicts: runVerdicts(simulation, [], 'failed'),
    expectations: simulation.expectations.map((e) =>
      evaluateExpectation(
        e,
        { columns: [], cycles: [], profiles: nothing, cycleColumns: [], absence: () => undefined },
        { area: 1, activeMass: undefined, nominalCapacity: undefined },
      ),
    ),
    audit: { lithium: null, charge: null, energy: null },
    counters: { steps: 0, newton: 0, factorizations: 0, rejected: 0, solveMilliseconds: 0 },
  };
}

const nothing: Profiles = { times: new Float64Array(0), regions: [], profiles: [] };
