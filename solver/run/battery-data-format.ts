// Results in the Battery Data Format (BDF, ontology 1.3): one CSV whose first row holds the preferred labels. Its sign is ours:
// positive current charges. Quantities without a BDF term are left to the CSV and Parquet files.

import Papa from 'papaparse';
import type { RunResult, StepRecord } from './result.ts';

/** Preferred label, our column, and the factor from its unit. */
const labels: readonly (readonly [label: string, column: string, convert: (value: number) => number])[] = [
  ['Test Time / s', 'time', (t) => t],
  ['Voltage / V', 'voltage', (v) => v],
  ['Current / A', 'current', (i) => i],
  ['Cycle Count / 1', 'cycle', (n) => n],
  ['Step Count / 1', 'step', (n) => n],
  ['Ambient Temperature / degC', 'temperature', (kelvin) => kelvin - 273.15],
  ['Applied Pressure / Pa', 'stack.pressure', (p) => p],
  ['Cycle Charging Capacity / Ah', 'charge_capacity', (q) => q],
  ['Cycle Discharging Capacity / Ah', 'discharge_capacity', (q) => q],
];

export function encodeBatteryDataFormat(result: RunResult): string {
  const found = labels.flatMap(([label, name, convert]) => {
    const column = result.columns.find((c) => c.name === name);
    return column === undefined ? [] : [{ label, values: column.values, convert }];
  });
  const steps = result.columns.find((c) => c.name === 'step')?.values ?? new Float64Array(0);
  const types = new Map(result.steps.map((s) => [s.step, stepType(s)]));
  const data = Array.from(steps, (step, row) => [
    ...found.map((c) => c.convert(c.values[row])),
    types.get(step) ?? 'UNKNOWN',
  ]);
  return Papa.unparse({ fields: [...found.map((c) => c.label), 'Step Type'], data }, { newline: '\n' });
}

/** BDF's words for what a step does. */
function stepType(step: StepRecord): string {
  switch (step.kind) {
    case 'charge':
    case 'plate':
      return 'CC_CHG';
    case 'discharge':
    case 'strip':
      return 'CC_DCH';
    case 'hold':
      return 'CV_CHG';
    default:
      return 'REST';
  }
}
