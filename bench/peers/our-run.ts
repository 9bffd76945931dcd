// Our side of the comparison.

import type { ProtocolItem } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { schedule } from '../../solver/protocol/schedule.ts';
import { runStep } from '../../solver/run/integration.ts';
import { prepareRun } from '../../solver/run/prepare-run.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { column } from '../../test/support/result-lookup.ts';

/** Of the whole run, with all its results. */
export async function runOnce(simulation: CheckedSimulation): Promise<{ milliseconds: number; end: number }> {
  const begun = performance.now();
  const result = await runSimulation(simulation);
  const milliseconds = performance.now() - begun;
  if (result.status !== 'completed') throw new Error(`${simulation.name}: ${result.reason}`);
  return { milliseconds, end: result.steps.at(-1)!.end };
}

/** Milliseconds of the integration alone: nothing is assembled, recorded or judged. */
export function integrateOnce(simulation: CheckedSimulation): number {
  const prepared = prepareRun(simulation);
  const run = { ...prepared, recorder: { ...prepared.recorder, point: () => undefined } };
  const begun = performance.now();
  let number = 0;
  for (const scheduled of schedule(simulation.protocol)) {
    const steps = runStep(run, scheduled, ++number);
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done !== true) continue;
      if (next.value.failure !== undefined) throw new Error(`${simulation.name}: ${next.value.failure.cause}`);
      break;
    }
  }
  return performance.now() - begun;
}

/** Voltage every five seconds from the start of the run. */
export async function ourVoltage(simulation: CheckedSimulation): Promise<number[]> {
  const sample = (item: ProtocolItem): ProtocolItem => (item.type === 'step' ? { ...item, sampleInterval: 5 } : item);
  const items = simulation.protocol.items.map(sample);
  const result = await runSimulation({ ...simulation, protocol: { ...simulation.protocol, items } });
  const time = column(result, 'time');
  const voltage = column(result, 'voltage');
  const found: number[] = [];
  let k = 0;
  for (let t = 5; t < time[time.length - 1]!; t += 5) {
    while (time[k + 1]! < t) k++;
    found.push(voltage[k]! + ((t - time[k]!) / (time[k + 1]! - time[k]!)) * (voltage[k + 1]! - voltage[k]!));
  }
  return found;
}
