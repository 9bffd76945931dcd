// Values at the ends of cycles against the cycle number.

import type { Column, RunResult } from '../solver/run/result.ts';
import type { Figure } from './figure.ts';
import { quantityTitle, quantityWords, splitColumn } from './quantity-title.ts';
import { findCycleColumn, sharedAxis, shownValues } from './run-columns.ts';

/** What people follow over cycles, when the run has more than two. */
const followed = [
  ['discharge_capacity', 'charge_capacity'],
  ['capacity_retention'],
  ['coulombic_efficiency', 'energy_efficiency'],
  ['mean_charge_voltage', 'mean_discharge_voltage'],
  ['anode.lithium_thickness', 'cathode.lithium_thickness'],
  ['anode.sei_lithium', 'anode.dead_lithium'],
  ['anode.sei_resistance', 'cathode.sei_resistance'],
  ['anode.electrolyte_saturation'],
];

export function cycleFigures(result: RunResult): Figure[] {
  if (result.cycles.filter((c) => c.cycle > 0).length < 3) return [];
  return followed.flatMap((names) => {
    const figure = cycleFigure(result, names);
    return figure === undefined ? [] : [figure];
  });
}

/** One figure of the named columns at cycle ends; undefined where the run has none of them. */
export function cycleFigure(result: RunResult, names: readonly string[]): Figure | undefined {
  const cycles = result.cycles.filter((c) => c.cycle > 0);
  const present = names.flatMap((name) => {
    const column = findCycleColumn(result, name);
    return column?.values.some((v) => Number.isFinite(v) && v !== 0) === true ? [column] : [];
  });
  const [first] = present;
  if (first === undefined || cycles.length === 0) return undefined;
  const { axis, shown } = sharedAxis(present, sharedTitle(present));
  const all = cycles.map((_, k) => k);
  return {
    id: `${first.name.replaceAll('.', '-')}-cycle`,
    group: 'cycle',
    title: `${axis.title} against cycle`,
    x: { title: 'Cycle', unit: '' },
    y: axis,
    series: present.map((column) => ({
      label: seriesLabel(column, present),
      x: cycles.map((c) => c.cycle),
      y: shownValues(column.values, all, shown),
    })),
    bands: [],
    rules: [],
  };
}

/** The electrode where that tells the series apart. */
function seriesLabel({ name }: Column, all: readonly Column[]): string {
  const { side, quantity } = splitColumn(name);
  const isShared = all.every((other) => splitColumn(other.name).quantity === quantity);
  return side !== undefined && isShared ? side : quantityWords(quantity).toLowerCase();
}

function sharedTitle(columns: readonly Column[]): string {
  const [first] = columns;
  if (first === undefined) return '';
  if (columns.length === 1) return quantityTitle(first.name);
  if (first.unit === 'Ah') return 'Capacity';
  if (first.unit === 'A*s/m^2') return 'Lithium lost';
  if (first.name.endsWith('_efficiency')) return 'Efficiency';
  return first.name.startsWith('mean_') ? 'Mean voltage' : quantityWords(first.name);
}
