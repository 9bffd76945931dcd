// Reading columns of a run for figures: by name, in display units, downsampled.

import type { Column, RunResult } from '../solver/run/result.ts';
import { displayUnit, type DisplayUnit } from './display-unit.ts';
import { downsample } from './downsample.ts';
import type { FigureAxis } from './figure.ts';
import { quantityTitle } from './quantity-title.ts';

/** Most points drawn of one series, and of all series of a figure together. */
const perSeries = 1500;
const perFigure = 4000;

export function findColumn(result: RunResult, name: string): Column | undefined {
  return result.columns.find((c) => c.name === name || (name === 'pressure' && c.name === 'stack.pressure'));
}

/** Values at the ends of cycles, of a column or of what only a whole cycle has. */
export function findCycleColumn(result: RunResult, name: string): Column | undefined {
  const description = findColumn(result, name) ?? result.cycleColumns.find((c) => c.name === name);
  if (description === undefined) return undefined;
  const cycles = result.cycles.filter((c) => c.cycle > 0);
  return { ...description, values: Float64Array.from(cycles, (c) => c.values[description.name] ?? NaN) };
}

export function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k] ?? 0);
    if (size > largest) largest = size;
  }
  return largest;
}

/** Axis and unit for columns that share it; the unit suits the largest of them. */
export function sharedAxis(columns: readonly Column[], title?: string): { axis: FigureAxis; shown: DisplayUnit } {
  const [first] = columns;
  if (first === undefined) throw new Error('an axis needs a column');
  const largest = columns.reduce((most, c) => Math.max(most, largestOf(c.values)), 0);
  const shown = displayUnit(first.name, first.unit, largest);
  const includesZero = ['A', 'A/m^2', 'Ah'].includes(first.unit) || shown.unit === '%';
  return { axis: { title: title ?? quantityTitle(first.name), unit: shown.unit, includesZero }, shown };
}

/** Indices at which a step begins or ends: they are never dropped. */
export function stepBoundaries(result: RunResult): number[] {
  const step = findColumn(result, 'step')?.values;
  if (step === undefined) return [];
  const boundaries: number[] = [];
  for (let k = 1; k < step.length; k++) if (step[k] !== step[k - 1]) boundaries.push(k - 1, k);
  return boundaries;
}

/** Points of a series to draw. In runs of very many steps their boundaries are no longer points of their own. */
export function chooseIndices(values: ArrayLike<number>, pinned: readonly number[], seriesCount: number): number[] {
  const most = Math.min(perSeries, Math.floor(perFigure / Math.max(1, seriesCount)));
  return downsample(values, pinned.length <= most / 2 ? pinned : [], most);
}

/** Values at the indices in the unit shown, rounded to what a screen and a tooltip can tell apart. */
export function shownValues(values: ArrayLike<number>, indices: readonly number[], shown: DisplayUnit): number[] {
  return indices.map((k) => Number(((values[k] ?? NaN) * shown.factor + shown.offset).toPrecision(7)));
}
