// Whether the recorded voltage left the limits that the cell states, however a step was ended.

import type { CheckedCell } from '../../model/cell.ts';
import type { Verdict } from '../../model/verdict.ts';
import { short } from '../../physics/assessment.ts';
import type { Column } from './result.ts';

/** What a controlled step may pass an end by, V: a hold is kept this closely. */
const slack = 5e-3;
/** Beyond the upper end from here on cells are taken as overcharged, V (typical: protection circuits cut at 50 to 100 mV). */
const overcharge = 0.05;

export function windowVerdicts({ voltageWindow }: CheckedCell, columns: readonly Column[]): Verdict[] {
  const voltages = columns.find((c) => c.name === 'voltage')?.values;
  const times = columns.find((c) => c.name === 'time')?.values;
  if (voltageWindow === undefined || voltages === undefined || times === undefined || voltages.length === 0) return [];
  const { lower, upper } = voltageWindow;
  return [above(voltages, times, upper), below(voltages, times, lower)].flatMap((found) => found ?? []);
}

function above(voltages: Float64Array, times: Float64Array, upper: number): Verdict | undefined {
  const highest = voltages.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(highest > upper + slack)) return undefined;
  const first = times[voltages.findIndex((v) => v > upper + slack)];
  return {
    ...verdict('upper', highest, upper, (upper - highest) / upper),
    status: highest > upper + overcharge ? 'risk' : 'watch',
    message: `the voltage rises to ${short(highest)} V, ${short(1000 * (highest - upper))} mV above \`voltage_window\`; it leaves the window at ${short(first)} s`,
    help: `end or hold the step at ${short(upper)} V: \`until ${short(upper)} V\``,
  };
}

function below(voltages: Float64Array, times: Float64Array, lower: number): Verdict | undefined {
  const lowest = voltages.reduce((a, b) => Math.min(a, b), Infinity);
  if (!(lowest < lower - slack)) return undefined;
  const first = times[voltages.findIndex((v) => v < lower - slack)];
  return {
    ...verdict('lower', lowest, lower, lower === 0 ? lowest : (lowest - lower) / Math.abs(lower)),
    status: 'watch',
    message: `the voltage falls to ${short(lowest)} V, ${short(1000 * (lower - lowest))} mV below \`voltage_window\`; it leaves the window at ${short(first)} s`,
    help: `end the step at ${short(lower)} V: \`until ${short(lower)} V\``,
  };
}

function verdict(
  end: string,
  value: number,
  threshold: number,
  margin: number,
): Pick<Verdict, 'id' | 'mechanism' | 'value' | 'unit' | 'threshold' | 'margin' | 'sources' | 'evidence'> {
  return {
    id: `voltage_window/${end}`,
    mechanism: 'voltage_window',
    value,
    unit: 'V',
    threshold,
    margin,
    sources: [],
    evidence: 'computed',
  };
}
