// The cycles of a run as a table in the units that suit them.

import type { RunResult } from '../solver/run/result.ts';
import { displayUnit, printNumber } from './display-unit.ts';
import { findCycleColumn, largestOf } from './run-columns.ts';
import { returnsToStart } from './returning-cycle.ts';
import type { TableData } from './step-table.ts';

/** Columns in the order they are read, with a short title and the digits that tell cycles apart. */
const shownColumns = [
  ['discharge_capacity', 'Discharge', 5],
  ['charge_capacity', 'Charge', 5],
  ['capacity_retention', 'Retention', 5],
  ['coulombic_efficiency', 'Coulombic efficiency', 6],
  ['energy_efficiency', 'Energy efficiency', 5],
  ['discharge_energy', 'Energy out', 5],
  ['charge_energy', 'Energy in', 5],
  ['mean_discharge_voltage', 'Mean voltage out', 5],
  ['mean_charge_voltage', 'Mean voltage in', 5],
  ['end_of_discharge_voltage', 'Discharged to', 5],
  ['end_of_charge_voltage', 'Charged to', 5],
  ['time', 'Ends at', 5],
] as const;

/**
 * Undefined for a run without a whole cycle.
 * @param most rows shown; of a longer run the first and last ones, with a row between that says how many are left out
 */
export function cycleTable(result: RunResult, most: number): TableData | undefined {
  const cycles = result.cycles.filter((c) => c.cycle > 0);
  if (cycles.length === 0) return undefined;
  const columns = shownColumns.flatMap(([name, title, digits]) => {
    const column = findCycleColumn(result, name);
    if (column === undefined || !column.values.some((v) => Number.isFinite(v) && v !== 0)) return [];
    const { unit, factor, offset } = displayUnit(name, column.unit, largestOf(column.values));
    const isRatio = name.endsWith('_efficiency');
    const print = (value: number, k: number): string =>
      Number.isFinite(value) && !(isRatio && cycles[k] !== undefined && !returnsToStart(cycles[k]))
        ? printNumber(value * factor + offset, digits)
        : '';
    const texts = Array.from(column.values, print);
    if (texts.every((text) => text === '')) return [];
    return [{ title: unit === '' ? title : `${title} (${unit})`, texts }];
  });
  const rows = cycles.map((c, k) => [String(c.cycle), ...columns.map(({ texts }) => texts[k] ?? '')]);
  const hidden = rows.length - most;
  const half = Math.floor(most / 2);
  const gap = ['…', `${hidden} cycles between are left out here`, ...columns.slice(1).map(() => '')];
  return {
    columns: [{ title: 'Cycle', isNumber: true }, ...columns.map(({ title }) => ({ title, isNumber: true }))],
    rows: hidden <= 0 ? rows : [...rows.slice(0, half), gap, ...rows.slice(-(most - half))],
  };
}
