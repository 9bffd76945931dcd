// Results in the Battery Data Format (BDF, https://w3id.org/battery-data-alliance/ontology/battery-data-format, release 1.2):
// one CSV whose first row holds the preferred labels. Its sign is ours: positive current charges. Quantities without a BDF
// term are left to the CSV and Parquet files.

import Papa from 'papaparse';
import type { RunResult, StepRecord } from './result.ts';

/** Preferred label, our column, and the conversion from its unit. */
const labels: readonly (readonly [label: string, column: string, convert: (value: number) => number])[] = [
  ['Test Time / s', 'time', (t) => t],
  ['Voltage / V', 'voltage', (v) => v],
  ['Current / A', 'current', (i) => i],
  ['Power / W', 'power', (p) => p],
  ['Cycle Count / 1', 'cycle', (n) => n],
  ['Step Count / 1', 'step', (n) => n],
  ['Ambient Temperature / degC', 'ambient_temperature', (kelvin) => kelvin - 273.15],
  // One temperature for the whole cell is that of its surface too.
  ['Surface Temperature / degC', 'temperature', (kelvin) => kelvin - 273.15],
  ['Applied Pressure / Pa', 'stack.pressure', (p) => p],
  ['Cycle Charging Capacity / Ah', 'charge_capacity', (q) => q],
  ['Cycle Discharging Capacity / Ah', 'discharge_capacity', (q) => q],
  ['Cycle Charging Energy / Wh', 'charge_energy', (e) => e],
  ['Cycle Discharging Energy / Wh', 'discharge_energy', (e) => e],
];

/** Rows of a piece. */
const pieceRows = 64;

export function* batteryDataPieces(result: RunResult): Generator<string> {
  const found = labels.flatMap(([label, name, convert]) => {
    const values = valuesOf(result, name);
    return values === undefined ? [] : [{ label, values, convert }];
  });
  const step = valuesOf(result, 'step') ?? new Float64Array(0);
  const time = valuesOf(result, 'time') ?? step;
  const records = new Map(result.steps.map((s) => [s.step, s]));
  const types = stepTypes(result, step, records);
  yield Papa.unparse([[...found.map((c) => c.label), 'Step Time / s', 'Step Type']], { newline: '\n' });
  for (let from = 0; from < step.length; from += pieceRows) {
    const rows = Array.from({ length: Math.min(pieceRows, step.length - from) }, (_, k) => from + k);
    const data = rows.map((row) => [
      ...found.map((c) => c.convert(c.values[row])),
      time[row] - (records.get(step[row])?.start ?? lastEnd(result)),
      types.get(step[row]),
    ]);
    yield `\n${Papa.unparse(data, { newline: '\n' })}`;
  }
}

export function encodeBatteryDataFormat(result: RunResult): string {
  return [...batteryDataPieces(result)].join('');
}

function valuesOf(result: RunResult, name: string): Float64Array | undefined {
  return result.columns.find((c) => c.name === name)?.values;
}

/** A step that was cut off has no record: it began where the last one ended. */
function lastEnd({ steps }: RunResult): number {
  return steps.at(-1)?.end ?? 0;
}

/** BDF's word for what each step does: how it is controlled, and which way its charge went. */
function stepTypes(
  result: RunResult,
  step: Float64Array,
  records: ReadonlyMap<number, StepRecord>,
): ReadonlyMap<number, string> {
  const time = valuesOf(result, 'time') ?? step;
  const current = valuesOf(result, 'current') ?? step;
  const charge = new Map<number, number>();
  for (let row = 0; row < step.length; row++) {
    const own = row > 0 && step[row] === step[row - 1];
    const passed = own ? 0.5 * (current[row] + current[row - 1]) * (time[row] - time[row - 1]) : 0;
    charge.set(step[row], (charge.get(step[row]) ?? 0) + passed);
  }
  return new Map([...charge].map(([number, passed]) => [number, stepType(records.get(number), passed)]));
}

const controls = { current: 'CC', voltage: 'CV', power: 'CP', resistance: 'CR' } as const;

function stepType(record: StepRecord | undefined, passed: number): string {
  const direction = passed > 0 ? 'CHG' : 'DCH';
  switch (record?.kind) {
    case 'rest':
    case 'press':
      return 'REST';
    case 'impedance':
      return 'EIS';
    case 'drive':
      return 'DRIVE';
    default:
      if (passed === 0) return 'REST';
      return record === undefined ? direction : `${controls[record.control]}_${direction}`;
  }
}
