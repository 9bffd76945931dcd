// A figure in words, for screen readers and for the reader of a printed report.

import { printNumber } from './display-unit.ts';
import { axisTitle, type Figure, type FigureSeries } from './figure.ts';

/** "Voltage (V) against Time (min): starts at 4.037, ends at 2.5, between 2.5 and 4.037." */
export function figureSummary(figure: Figure): string {
  if (figure.summary !== undefined) return figure.summary;
  const series = figure.series.filter((s) => s.isGhost !== true && s.y.length > 0);
  if (series.length === 0) return `${figure.title}: no points.`;
  const named = series.slice(0, 3).map((s) => describe(s, figure, series.length > 1));
  const more = series.length > 3 ? `; ${series.length - 3} more curves` : '';
  return `${axisTitle(figure.y)} against ${axisTitle(figure.x)}: ${named.join('; ')}${more}.`;
}

function describe(series: FigureSeries, figure: Figure, isNamed: boolean): string {
  let low = Infinity;
  let high = -Infinity;
  for (const value of series.y) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const first = printNumber(series.y[0] ?? NaN);
  const last = printNumber(series.y.at(-1) ?? NaN);
  const name = isNamed ? `${series.label} ` : '';
  const start = figure.group === 'profile' || figure.x.unit === 'µm' ? 'from' : 'starts at';
  const end = start === 'from' ? 'to' : ', ends at';
  return `${name}${start} ${first}${end === 'to' ? ' to' : end} ${last}, between ${printNumber(low)} and ${printNumber(high)}`;
}
