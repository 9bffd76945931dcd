// Curves of the guide's charts: a function of physics over a range.

import type { Figure, FigureAxis, FigureMark, FigureSeries } from '../charts/figure.ts';

/** `count` values from `from` to `to`, evenly or evenly in the logarithm. */
export function even(from: number, to: number, count = 81): number[] {
  return Array.from({ length: count }, (_, k) => from + ((to - from) * k) / (count - 1));
}
export function decades(from: number, to: number, count = 81): number[] {
  return Array.from({ length: count }, (_, k) => from * (to / from) ** (k / (count - 1)));
}

/** Undefined values end the curve. */
export function curve(label: string, x: readonly number[], f: (x: number) => number | undefined): FigureSeries {
  const points = x.flatMap((at) => {
    const y = f(at);
    return y === undefined || !Number.isFinite(y) ? [] : [[at, y] as const];
  });
  return { label, x: points.map(([at]) => at), y: points.map(([, y]) => y) };
}

export function logarithmic(title: string, unit: string, domain?: readonly [number, number]): FigureAxis {
  return { title, unit, isLogarithmic: true, tickFormat: '~g', ...(domain === undefined ? {} : { domain }) };
}

/** A chart of the guide by the name of its file. */
export function guideFigure(
  id: string,
  title: string,
  x: FigureAxis,
  y: FigureAxis,
  series: readonly FigureSeries[],
  marks: readonly FigureMark[] = [],
  rules: readonly number[] = [],
): Figure {
  return { id, group: 'requested', title, x, y, series, bands: [], rules, marks };
}
