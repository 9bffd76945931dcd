// A figure is a chart before it is drawn: numbers in the units of its axes and the words around them. The spec for
// Vega-Lite, the written summary, the table and the crosshair are all made from it.

export interface FigureAxis {
  readonly title: string;
  /** As printed: `V`, `mA/cm²`, `min`; empty for a pure number. */
  readonly unit: string;
  /** Fixed ends; left out: from the data. */
  readonly domain?: readonly [number, number];
  /** True where a curve means little without its zero: currents, charges, fractions. */
  readonly includesZero?: boolean;
  readonly isLogarithmic?: boolean;
  /** How the ticks of a logarithmic axis are written; left out: `1k`, `1`, `1m`. */
  readonly tickFormat?: string;
  /** Names at 1, 2, 3 and so on, instead of numbers. */
  readonly names?: readonly string[];
}

export interface FigureSeries {
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Place in an ordered sequence (cycle number, time in the unit of `sequence`). */
  readonly order?: number;
  /** Drawn thin and grey, for comparison only. */
  readonly isGhost?: boolean;
  /** In a stack: the line that its layers add up to. */
  readonly isSum?: boolean;
}

/** A stretch of the x-axis with a name, such as a region of the cell. */
export interface FigureBand {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A named stretch between two curves, drawn behind the series. */
export interface FigureArea {
  readonly label: string;
  readonly x: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Place of its colour among the zones of the theme. */
  readonly colour: number;
  /** Where its name is written; left out where it would not fit. */
  readonly name?: { readonly x: number; readonly y: number };
}

/** A point with a name. */
export interface FigureMark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export type FigureGroup = 'requested' | 'time' | 'cycle' | 'profile' | 'losses' | 'impedance' | 'map';

export interface Figure {
  /** Stable within a run; part of file names. */
  readonly id: string;
  readonly group: FigureGroup;
  readonly title: string;
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly series: readonly FigureSeries[];
  /** The series are areas on top of each other, given at the same x, the first one at the bottom. */
  readonly isStacked?: boolean;
  readonly bands: readonly FigureBand[];
  /** Of a map. */
  readonly areas?: readonly FigureArea[];
  readonly marks?: readonly FigureMark[];
  /** What the figure says, where a list of its curves would not. */
  readonly summary?: string;
  /** Where steps begin, in units of x. */
  readonly rules: readonly number[];
  /** Set when the series are ordered: what the order is. */
  readonly sequence?: { readonly title: string; readonly unit: string };
  /** How many stored points stand behind the drawn ones, when fewer are drawn. */
  readonly pointsStored?: number;
}

/** `Voltage (V)`; a pure number shows no unit. */
export function axisTitle(axis: FigureAxis): string {
  return axis.unit === '' ? axis.title : `${axis.title} (${axis.unit})`;
}

/** Number of points that are drawn. */
export function pointsDrawn(figure: Figure): number {
  return figure.series.reduce((sum, s) => sum + s.x.length, 0);
}
