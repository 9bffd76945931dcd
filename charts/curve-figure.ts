// One column against another: voltage against capacity, cycle by cycle where asked.

import type { Column, RunResult } from '../solver/run/result.ts';
import type { Figure, FigureSeries } from './figure.ts';
import { quantityTitle, quantityWords } from './quantity-title.ts';
import { chooseIndices, findColumn, sharedAxis, shownValues, stepBoundaries } from './run-columns.ts';

/** A curve of `y` over `x`; undefined where the run has no such columns. */
export function curveFigure(result: RunResult, y: string, x: string, byCycle: boolean): Figure | undefined {
  const across = findColumn(result, x);
  const up = findColumn(result, y);
  if (across === undefined || up === undefined) return undefined;
  const xAxis = sharedAxis([across]);
  const yAxis = sharedAxis([up]);
  const cycle = findColumn(result, 'cycle')?.values;
  const pieces = cut(across, cycle);
  const pinned = new Set(stepBoundaries(result));
  const series = pieces.map(({ from, to, cycle: number }): FigureSeries => {
    const part = up.values.subarray(from, to);
    const local = [...pinned].filter((k) => k >= from && k < to).map((k) => k - from);
    const indices = chooseIndices(part, local, pieces.length).map((k) => k + from);
    return {
      label: `cycle ${number}`,
      ...(byCycle ? { order: number } : {}),
      x: shownValues(across.values, indices, xAxis.shown),
      y: shownValues(up.values, indices, yAxis.shown),
    };
  });
  const cycles = new Set(pieces.map((p) => p.cycle));
  const drawn = series.reduce((sum, s) => sum + s.x.length, 0);
  return {
    id: `${y}-${x}${byCycle ? '-by-cycle' : ''}`.replaceAll('.', '-'),
    group: 'requested',
    title: `${quantityTitle(y)} against ${quantityWords(x).toLowerCase()}`,
    x: xAxis.axis,
    y: yAxis.axis,
    series: byCycle ? series : series.map((s) => ({ ...s, label: quantityWords(y).toLowerCase() })),
    bands: [],
    rules: [],
    ...(byCycle && cycles.size > 1 ? { sequence: { title: 'Cycle', unit: '' } } : {}),
    ...(drawn < up.values.length ? { pointsStored: up.values.length } : {}),
  };
}

/** A line must not jump back when a charge starts again at zero or a new cycle begins: it is cut there. */
function cut(x: Column, cycle: Float64Array | undefined): { from: number; to: number; cycle: number }[] {
  const { values } = x;
  const pieces: { from: number; to: number; cycle: number }[] = [];
  const span = values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  let from = 0;
  for (let k = 1; k <= values.length; k++) {
    const isEnd = k === values.length;
    const isReset = !isEnd && x.unit === 'Ah' && (values[k] ?? 0) < (values[k - 1] ?? 0) - 1e-3 * span;
    const isNewCycle = !isEnd && cycle !== undefined && cycle[k] !== cycle[k - 1];
    if (!isEnd && !isReset && !isNewCycle) continue;
    if (k - from > 1) pieces.push({ from, to: k, cycle: cycle?.[from] ?? 1 });
    from = k;
  }
  return pieces;
}
