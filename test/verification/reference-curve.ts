// Curves of PyBaMM as bench/peers/pybamm_curves.py and pybamm_protocols.py write them: lines of remarks, a head, numbers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReferenceTable {
  /** Lines that begin with `#`, without it. */
  readonly remarks: readonly string[];
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** A committed file by its name without ending. */
export function readReference(name: string): ReferenceTable {
  const lines = readFileSync(join(import.meta.dirname, 'pybamm', `${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const remarks = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const [head = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  return { remarks, names: head.split(','), rows: rows.map((row) => row.split(',').map(Number)) };
}

/** A number that a remark gives: `end_s 3555.198`. */
export function remarked(table: ReferenceTable, name: string): number {
  const found = table.remarks.find((remark) => remark.startsWith(`${name} `));
  if (found === undefined) throw new Error(`no remark tells ${name}`);
  return Number(found.slice(name.length + 1));
}
