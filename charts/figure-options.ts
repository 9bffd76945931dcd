// What a figure is drawn for: size, colours, whether one can zoom.

import type { ChartTheme } from './theme.ts';

export interface FigureSize {
  /** Outer size in pixels, axes and legend included. */
  readonly width: number;
  readonly height: number;
}

export interface FigureOptions extends FigureSize {
  readonly theme: ChartTheme;
  /** Zoom and pan along x by wheel and drag. */
  readonly isInteractive?: boolean;
  /** Left out where the page prints the title itself. */
  readonly hasTitle?: boolean;
}

/** A layer as plain data; the tests hold every spec against Vega-Lite's JSON schema. */
export type Layer = Readonly<Record<string, unknown>>;
