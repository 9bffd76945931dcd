// What a map has beside curves: areas between two curves with their names, and marked points.

import type { FigureArea, FigureMark } from './figure.ts';
import type { ChartTheme } from './theme.ts';

type Layer = Readonly<Record<string, unknown>>;
/** Encodings of the two axes, as the curves have them. */
interface Axes {
  readonly x: object;
  readonly y: object;
}

/** Light enough for the grid and the names, strong enough to tell zones apart. */
export const zoneOpacity = 0.4;

/** Areas behind everything, each in its colour of the theme, told apart by name as well. */
export function areaLayers(areas: readonly FigureArea[], axes: Axes, theme: ChartTheme): Layer[] {
  if (areas.length === 0) return [];
  const kinds = new Map(areas.map((area) => [area.label, theme.zones[area.colour] ?? theme.muted]));
  const values = areas.flatMap(({ label, x, low, high }, p) =>
    x.map((at, k) => ({ x: at, y: low[k], high: high[k], a: label, p })),
  );
  const names = areas.flatMap(({ label, name }) => (name === undefined ? [] : [{ ...name, label }]));
  return [
    {
      data: { values },
      mark: { type: 'area', aria: false, clip: true, opacity: zoneOpacity, line: false },
      encoding: {
        ...axes,
        y2: { field: 'high' },
        detail: { field: 'p', type: 'ordinal' },
        fill: {
          field: 'a',
          type: 'nominal',
          scale: { domain: [...kinds.keys()], range: [...kinds.values()] },
          legend: {
            title: null,
            // Below, where it takes no width from the map.
            orient: 'bottom',
            columns: 3,
            columnPadding: 30,
            symbolType: 'square',
            symbolOpacity: zoneOpacity,
            labelLimit: 0,
            labelFontSize: 10,
            padding: 4,
            offset: 4,
          },
        },
      },
    },
    ...(names.length === 0
      ? []
      : [
          {
            data: { values: names },
            mark: { type: 'text', aria: false, clip: true, fontSize: 11, color: theme.foreground },
            encoding: { ...axes, text: { field: 'label' } },
          },
        ]),
  ];
}

/** Points that the reader looks for, with their names beside them; a rim keeps the names readable on curves. */
export function markLayers(marks: readonly FigureMark[], axes: Axes, theme: ChartTheme): Layer[] {
  if (marks.length === 0) return [];
  const data = { values: marks };
  const name = {
    type: 'text',
    aria: false,
    align: 'left',
    dx: 9,
    baseline: 'middle',
    fontSize: 11,
    fontWeight: 600,
    color: theme.foreground,
  };
  const encoding = { ...axes, text: { field: 'label' } };
  return [
    {
      data,
      mark: { type: 'point', aria: false, shape: 'diamond', filled: true, size: 110, color: theme.foreground },
      encoding: axes,
    },
    {
      data,
      mark: { ...name, stroke: theme.background, strokeWidth: 3.5, strokeJoin: 'round', strokeOpacity: 0.8 },
      encoding,
    },
    { data, mark: name, encoding },
  ];
}
