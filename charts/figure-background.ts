// What stands behind the curves of a figure: regions of the cell, and the limits and steps that rules mark.

import type { Figure } from './figure.ts';
import type { FigureOptions, Layer } from './figure-options.ts';
import type { ChartTheme } from './theme.ts';

export function bandLayers(figure: Figure, { theme, width, height }: FigureOptions): Layer[] {
  if (figure.bands.length === 0) return [];
  const span = (figure.bands.at(-1)?.to ?? 1) - (figure.bands[0]?.from ?? 0);
  const values = figure.bands.map((b, k) => {
    const room = ((b.to - b.from) / span) * (width - 70);
    return {
      ...b,
      middle: (b.from + b.to) / 2,
      fill: k % 2 === 0 ? theme.band : theme.background,
      room,
      wide: 6.2 * b.label.length,
    };
  });
  // A name that does not fit across its region is written upwards; in a sliver it is left out.
  const across = values.filter((v) => v.room > v.wide);
  const upwards = values.filter((v) => v.room <= v.wide && v.room > 12 && height > 120);
  const label = (rows: typeof values, angle: number): Layer[] =>
    rows.length === 0
      ? []
      : [
          {
            data: { values: rows },
            mark: {
              type: 'text',
              aria: false,
              fontSize: 10.5,
              color: theme.muted,
              angle,
              align: angle === 0 ? 'center' : 'right',
              baseline: angle === 0 ? 'top' : 'middle',
              clip: true,
            },
            encoding: {
              x: { field: 'middle', type: 'quantitative' },
              y: { value: 5 },
              text: { field: 'label' },
            },
          },
        ];
  return [
    {
      data: { values },
      mark: { type: 'rect', aria: false, clip: true },
      encoding: {
        x: { field: 'from', type: 'quantitative' },
        x2: { field: 'to' },
        fill: { field: 'fill', type: 'nominal', scale: null },
      },
    },
    ...label(across, 0),
    ...label(upwards, 270),
  ];
}

export function ruleLayers(figure: Figure, theme: ChartTheme): Layer[] {
  if (figure.rules.length === 0) return [];
  return [
    {
      data: { values: figure.rules.map((x) => ({ x })) },
      mark: { type: 'rule', aria: false, clip: true, color: theme.muted, opacity: 0.45, strokeDash: [2, 3] },
      encoding: { x: { field: 'x', type: 'quantitative' } },
    },
  ];
}
