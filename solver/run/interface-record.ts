// What a run has recorded of one lithium electrode, for verdicts.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Assessment } from '../../physics/assessment.ts';
import type { Column } from './result.ts';

export interface InterfaceRecord {
  readonly simulation: CheckedSimulation;
  readonly role: 'anode' | 'cathode';
  readonly time: Float64Array;
  /** A/m², positive where this electrode is plated: what leaks and shorts take counts too. */
  readonly plating: Float64Array;
  /** A column of the cell by its full name; undefined where the run has none. */
  column(name: string): Float64Array | undefined;
  /** A column of this electrode. */
  own(name: string): Float64Array | undefined;
}

/** A verdict on one electrode; undefined where the run has nothing to judge by. */
export type Judge = (record: InterfaceRecord) => Assessment | undefined;

/** Undefined where nothing was recorded. */
export function interfaceRecord(
  simulation: CheckedSimulation,
  role: 'anode' | 'cathode',
  columns: readonly Column[],
): InterfaceRecord | undefined {
  const column = (name: string): Float64Array | undefined => columns.find((c) => c.name === name)?.values;
  const time = column('time');
  const terminals = column('current_density');
  if (time === undefined || terminals === undefined || time.length === 0) return undefined;
  const past = column('bypass_current_density');
  const current = past === undefined ? terminals : terminals.map((j, k) => j - past[k]);
  return {
    simulation,
    role,
    time,
    plating: role === 'anode' ? current : current.map((j) => -j),
    column,
    own: (name) => column(`${role}.${name}`),
  };
}

export function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

export function smallest(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

/** Charge plated on this electrode after the point `from`, C/m². */
export function chargePlated({ time, plating }: InterfaceRecord, from = 0): number {
  let sum = 0;
  for (let k = from + 1; k < time.length; k++) {
    // A step that begins at the time at which another ended adds nothing.
    const mean = (Math.max(0, plating[k]) + Math.max(0, plating[k - 1])) / 2;
    sum += mean * (time[k] - time[k - 1]);
  }
  return sum;
}

/** Largest of `values` where the electrode is plated; undefined where it never is. */
export function largestWhilePlating({ plating }: InterfaceRecord, values: Float64Array): number | undefined {
  const found = values.filter((_, k) => plating[k] > 0);
  return found.length === 0 ? undefined : largest(found);
}

/** As `s`, `min` or `h`, by its size. */
export function duration(seconds: number): string {
  const three = (value: number): string => String(Number(value.toPrecision(3)));
  if (seconds < 600) return `${three(seconds)} s`;
  return seconds < 36000 ? `${three(seconds / 60)} min` : `${three(seconds / 3600)} h`;
}
