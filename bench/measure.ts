// Times, work and errors of one case.

import type { ProtocolItem } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { Counters, RunResult } from '../solver/run/result.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import { column } from '../test/support/result-lookup.ts';

export interface Measurement {
  /** Milliseconds of a whole run. */
  readonly median: number;
  readonly best: number;
  readonly counters: Counters;
  /** End of the run, s. */
  readonly end: number;
  readonly error?: VoltageError;
}

export interface VoltageError {
  /** mV */
  readonly largest: number;
  readonly rootMeanSquare: number;
  /** s */
  readonly end: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
};

/** Until the engine has compiled what runs: 500 times, or as many as go into three seconds. */
export async function warmUp(run: () => unknown): Promise<void> {
  const begun = performance.now();
  for (let k = 0; k < 500 && performance.now() - begun < 3000; k++) await run();
}

/** Warm times of a simulation; a text where it does not run. */
export async function measure(simulation: CheckedSimulation, runs: number): Promise<Measurement | string> {
  const times: number[] = [];
  let result: RunResult = await runSimulation(simulation);
  if (result.status !== 'completed') return result.reason;
  await warmUp(() => runSimulation(simulation));
  for (let k = 0; k < runs; k++) {
    const begun = performance.now();
    result = await runSimulation(simulation);
    times.push(performance.now() - begun);
  }
  const { counters, steps } = result;
  return { median: median(times), best: Math.min(...times), counters, end: steps.at(-1)!.end };
}

/** Every step sampled every five seconds. */
function sampled(simulation: CheckedSimulation): CheckedSimulation {
  const sample = (item: ProtocolItem): ProtocolItem =>
    item.type === 'step'
      ? { ...item, sampleInterval: 5 }
      : 'body' in item
        ? { ...item, body: item.body.map(sample) }
        : item;
  return { ...simulation, protocol: { ...simulation.protocol, items: simulation.protocol.items.map(sample) } };
}

/** Voltages at multiples of five seconds from the start of their step. */
function samplesOf(result: RunResult): Map<string, number> {
  const [time, step, voltage] = ['time', 'step', 'voltage'].map((name) => column(result, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const samples = new Map<string, number>();
  time.forEach((t, k) => {
    const multiple = (t - result.steps[step[k]! - 1]!.start) / 5;
    if (multiple > 0.5 && Math.abs(multiple - Math.round(multiple)) < 1e-7)
      samples.set(`${step[k]!} ${Math.round(multiple)}`, voltage[k]!);
  });
  return samples;
}

/** Against a run at rtol 1e-10 on the same mesh: the error of time integration alone. Rounding allows some runs no more than 1e-9. */
export async function voltageError(simulation: CheckedSimulation): Promise<VoltageError> {
  const own = await runSimulation(sampled(simulation));
  const at = (relative: number): Promise<RunResult> =>
    runSimulation(sampled({ ...simulation, tolerance: { relative, absolute: relative / 100 } }));
  let tight = await at(1e-10);
  if (tight.status !== 'completed') tight = await at(1e-9);
  if (tight.status !== 'completed') throw new Error(`${simulation.name} at rtol 1e-9: ${tight.reason}`);
  const reference = samplesOf(tight);
  let [largest, squares, count] = [0, 0, 0];
  for (const [key, voltage] of samplesOf(own)) {
    const exact = reference.get(key);
    if (exact === undefined) continue;
    const error = 1e3 * (voltage - exact);
    largest = Math.max(largest, Math.abs(error));
    squares += error ** 2;
    count++;
  }
  const end = own.steps.at(-1)!.end - tight.steps.at(-1)!.end;
  return { largest, rootMeanSquare: Math.sqrt(squares / count), end };
}
