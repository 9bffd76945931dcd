// Our side of the comparison.

import type { ProtocolItem } from '../../model/protocol.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { column } from '../../test/support/result-lookup.ts';

export async function runOnce(simulation: CheckedSimulation): Promise<{ milliseconds: number; end: number }> {
  const begun = performance.now();
  const result = await runSimulation(simulation);
  const milliseconds = performance.now() - begun;
  if (result.status !== 'completed') throw new Error(`${simulation.name}: ${result.reason}`);
  return { milliseconds, end: result.steps.at(-1)!.end };
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
