// What a run holds as plain tables, the same for every encoder: points, cycles, steps, profiles in long form, spectra.

import type { Column, ColumnDescription, RunResult } from './result.ts';

export const tableNames = ['points', 'cycles', 'steps', 'profiles', 'spectra'] as const;
export type TableName = (typeof tableNames)[number];

export interface TableColumn extends ColumnDescription {
  readonly values: Float64Array | readonly string[];
}

export type ResultTable = readonly TableColumn[];

export function resultTable(result: RunResult, name: TableName): ResultTable {
  switch (name) {
    case 'points':
      return result.columns;
    case 'cycles':
      return cyclesTable(result);
    case 'steps':
      return stepsTable(result);
    case 'profiles':
      return profilesTable(result);
    case 'spectra':
      return spectraTable(result);
  }
}

/** Every column at the ends of cycles, and what only a whole cycle has; NaN where a cycle has no such step. */
function cyclesTable({ columns, cycles, cycleColumns }: RunResult): Column[] {
  const others = columns.filter((c) => c.name !== 'cycle');
  const known = cycleColumns.filter((c) => cycles.some((cycle) => cycle.values[c.name] !== undefined));
  return [
    number('cycle', '1', 'pass of the outermost repeat', cycles, (c) => c.cycle),
    ...[...others, ...known].map(({ name, unit, description }) =>
      number(name, unit, description, cycles, (c) => c.values[name] ?? NaN),
    ),
  ];
}

function stepsTable({ steps }: RunResult): TableColumn[] {
  return [
    number('cycle', '1', 'pass of the outermost repeat', steps, (s) => s.cycle),
    number('step', '1', 'step of the protocol as executed, from 1', steps, (s) => s.step),
    words(
      'kind',
      'what the step does',
      steps.map((s) => s.kind),
    ),
    words(
      'text',
      'as written',
      steps.map((s) => s.text),
    ),
    number('start', 's', 'time at which it starts', steps, (s) => s.start),
    number('end', 's', 'time at which it ends', steps, (s) => s.end),
    number('capacity', 'Ah', 'charge passed in the step', steps, (s) => s.capacity),
    words(
      'end_reason',
      'what ended it',
      steps.map((s) => s.endReason),
    ),
  ];
}

/** One row a value. */
function profilesTable({ profiles: { times, profiles } }: RunResult): TableColumn[] {
  const rows = profiles.flatMap((profile) =>
    Array.from(times, (time, k) => ({ profile, time, values: profile.values[k] })),
  );
  const spread = (of: (row: (typeof rows)[number], place: number) => number): Float64Array =>
    Float64Array.from(rows.flatMap((row) => Array.from(row.profile.position, (_, place) => of(row, place))));
  const repeat = (of: (row: (typeof rows)[number]) => string): string[] =>
    rows.flatMap((row) => Array.from(row.profile.position, () => of(row)));
  return [
    { name: 'time', unit: 's', description: 'simulated time', values: spread((row) => row.time) },
    {
      name: 'position',
      unit: 'm',
      description: 'from the anode collector',
      values: spread(({ profile }, place) => profile.position[place]),
    },
    words(
      'name',
      'the quantity',
      repeat((row) => row.profile.name),
    ),
    {
      name: 'value',
      unit: '1',
      description: 'in the unit beside it',
      values: spread((row, place) => row.values[place]),
    },
    words(
      'unit',
      'unit of the value',
      repeat((row) => row.profile.unit),
    ),
  ];
}

/** One row a frequency. */
function spectraTable({ spectra }: RunResult): TableColumn[] {
  const rows = spectra.flatMap((s) => Array.from(s.frequency, (_, k) => ({ s, k })));
  return [
    number('time', 's', 'simulated time', rows, ({ s }) => s.time),
    number('cycle', '1', 'pass of the outermost repeat', rows, ({ s }) => s.cycle),
    number('step', '1', 'step of the protocol as executed, from 1', rows, ({ s }) => s.step),
    number('frequency', 'Hz', 'of the excitation', rows, ({ s, k }) => s.frequency[k]),
    number('real', 'ohm', 'impedance of the whole cell', rows, ({ s, k }) => s.real[k]),
    number('imaginary', 'ohm', 'negative where the cell is capacitive', rows, ({ s, k }) => s.imaginary[k]),
  ];
}

function number<T>(
  name: string,
  unit: string,
  description: string,
  rows: readonly T[],
  value: (row: T) => number,
): Column {
  return { name, unit, description, values: Float64Array.from(rows, value) };
}

function words(name: string, description: string, values: readonly string[]): TableColumn {
  return { name, unit: '1', description, values };
}
