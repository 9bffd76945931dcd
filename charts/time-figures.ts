// Quantities over time, those that belong together in one figure: both electrodes, voltage with its equilibrium.

import type { Column, RunResult } from '../solver/run/result.ts';
import type { Figure } from './figure.ts';
import { quantityTitle, quantityWords, splitColumn } from './quantity-title.ts';
import { chooseIndices, findColumn, largestOf, sharedAxis, shownValues, stepBoundaries } from './run-columns.ts';

/** Columns that are coordinates of other figures, not results of their own. */
const coordinates = new Set(['time', 'cycle', 'step', 'capacity']);
/** Figures in the order a reader asks for them; the rest follows as stored. */
const order = [
  'voltage',
  'current',
  'current_density',
  'soc',
  'contact_fraction',
  'stack.pressure',
  'interphase_resistance',
  'lithium_thickness',
  'sei_lithium',
  'dead_lithium',
  'sei_resistance',
];
const partners: Readonly<Record<string, string>> = {
  ocv: 'voltage',
  charge_capacity: 'discharge_capacity',
  charge_energy: 'discharge_energy',
};
const familyTitles: Readonly<Record<string, string>> = {
  discharge_capacity: 'Charge passed in the cycle',
  discharge_energy: 'Energy passed in the cycle',
};
/** More step rules than this hide the curve. */
const mostRules = 14;

/** All figures over time; what never changes is left to `constantColumns`. */
export function timeFigures(result: RunResult): Figure[] {
  const families = new Map<string, Column[]>();
  for (const column of shownColumns(result)) {
    const { quantity } = splitColumn(column.name);
    const family = partners[column.name] ?? quantity;
    families.set(family, [...(families.get(family) ?? []), column]);
  }
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...families]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([family, columns]) => timeFigure(result, family, columns));
}

/** Columns that keep one value through the run, for a line of text instead of a flat figure. */
export function constantColumns(result: RunResult): Column[] {
  return result.columns.filter((c) => !coordinates.has(c.name) && c.values.length > 0 && isConstant(c));
}

/** One figure of the named columns over time, which share unit and axis. */
export function timeFigure(result: RunResult, family: string, columns: readonly Column[]): Figure {
  const time = findColumn(result, 'time')?.values ?? new Float64Array(0);
  const { axis, shown } = sharedAxis(columns, familyTitles[family] ?? quantityWords(family));
  const clock = sharedAxis([{ name: 'time', unit: 's', description: '', values: time }]);
  const pinned = stepBoundaries(result);
  const starts = result.steps.map((s) => s.start * clock.shown.factor).slice(1);
  const drawn = columns.map((column) => {
    const indices = chooseIndices(column.values, pinned, columns.length);
    return {
      label: seriesLabel(column.name, columns),
      x: shownValues(time, indices, clock.shown),
      y: shownValues(column.values, indices, shown),
    };
  });
  const stored = time.length * columns.length;
  return {
    id: `${family.replaceAll('.', '-')}-time`,
    group: 'time',
    title: columns.length === 1 && columns[0] !== undefined ? quantityTitle(columns[0].name) : axis.title,
    x: clock.axis,
    y: axis,
    series: drawn,
    bands: [],
    rules: starts.length <= mostRules ? starts : [],
    ...(drawn.reduce((sum, s) => sum + s.x.length, 0) < stored ? { pointsStored: stored } : {}),
  };
}

/** Current per area and current of the cell carry the same curve: small cells are read per area, large ones in ampere. */
function shownColumns(result: RunResult): Column[] {
  const current = findColumn(result, 'current');
  const isLarge = current !== undefined && largestOf(current.values) >= 0.5;
  const twin = isLarge ? 'current_density' : 'current';
  return result.columns.filter(
    (c) => !coordinates.has(c.name) && c.name !== twin && (!isConstant(c) || c.name.startsWith('current')),
  );
}

function isConstant(column: Column): boolean {
  const first = column.values[0] ?? 0;
  const scale = Math.max(largestOf(column.values), 1e-30);
  return column.values.every((value) => Math.abs(value - first) <= 1e-9 * scale);
}

function seriesLabel(name: string, columns: readonly Column[]): string {
  const sides = new Set(columns.map((c) => splitColumn(c.name).side));
  const { side } = splitColumn(name);
  return sides.size > 1 && side !== undefined ? side : quantityWords(name).toLowerCase();
}
