// Rows of a figure's data set, as the spec holds them and as a scrubber replaces them.

import type { FigureSeries } from './figure.ts';

/** Name of the data set with the curves. */
export const rowsName = 'rows';

export interface FigureRow {
  readonly x: number;
  readonly y: number;
  /** Label of the series. */
  readonly s: string;
  /** Piece of the series, so that lines are not joined across a cut. */
  readonly p: number;
  /** Place in an ordered sequence. */
  readonly o?: number;
}

export function figureRows(series: readonly Pick<FigureSeries, 'label' | 'x' | 'y' | 'order'>[]): FigureRow[] {
  return series.flatMap((s, p) =>
    s.x.flatMap((x, k) => {
      const y = s.y[k];
      if (y === undefined || !Number.isFinite(y)) return [];
      return [{ x, y, s: s.label, p, ...(s.order === undefined ? {} : { o: s.order }) }];
    }),
  );
}
