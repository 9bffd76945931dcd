// A figure as a Vega-Lite spec: regions behind, steps as thin rules, curves on top.

import type { TopLevelSpec } from 'vega-lite';
import { areaLayers, markLayers } from './area-layers.ts';
import { chartConfiguration } from './chart-configuration.ts';
import type { Figure } from './figure.ts';
import { axisEncoding } from './figure-axes.ts';
import { bandLayers, ruleLayers } from './figure-background.ts';
import type { FigureOptions, Layer } from './figure-options.ts';
import { figureRows, rowsName } from './figure-rows.ts';
import { seriesColours } from './series-colours.ts';
import type { ChartTheme } from './theme.ts';

export function figureSpec(figure: Figure, options: FigureOptions): TopLevelSpec {
  const { theme, width, height } = options;
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    background: theme.background,
    ...(options.hasTitle === true ? { title: { text: figure.title } } : {}),
    datasets: { [rowsName]: figureRows(figure.series) },
    layer: [
      ...areaLayers(figure.areas ?? [], axisEncoding(figure, options), theme),
      ...bandLayers(figure, options),
      ...ruleLayers(figure, theme),
      ...(figure.isStacked === true ? stackLayers(figure, options) : curveLayers(figure, options)),
      ...markLayers(figure.marks ?? [], axisEncoding(figure, options), theme),
    ],
    config: chartConfiguration(theme),
  };
  return spec as unknown as TopLevelSpec;
}

/** Areas on top of each other, and the line of their sum. */
function stackLayers(figure: Figure, options: FigureOptions): Layer[] {
  const { theme } = options;
  const colours = seriesColours(figure, theme);
  const sums = figure.series.filter((s) => s.isSum === true).map((s) => s.label);
  const parts = figure.series.filter((s) => s.isSum !== true).map((s) => s.label);
  const axes = axisEncoding(figure, options);
  const order = parts.map((label) => `datum.s === ${JSON.stringify(label)}`);
  // Vega stacks along a field: the place of the layer among the labels.
  const place = order.map((test, k) => `${test} ? ${k}`).join(' : ');
  return [
    {
      ...interaction(options),
      data: { name: rowsName },
      transform: [
        { filter: { field: 's', oneOf: parts } },
        { calculate: place === '' ? '0' : `${place} : 0`, as: 'layer' },
      ],
      mark: { type: 'area', aria: false, clip: true },
      encoding: {
        ...axes,
        y: { ...axes.y, stack: 'zero' },
        order: { field: 'layer', type: 'ordinal' },
        color: {
          field: 's',
          type: 'nominal',
          // The legend reads like the stack, from its top.
          scale: { domain: [...colours.domain].reverse(), range: [...colours.range].reverse() },
          legend: {
            title: null,
            orient: 'right',
            symbolType: 'square',
            symbolStrokeWidth: 0,
            labelLimit: 0,
            labelFontSize: 10,
            // Fonts that are wider than the measured one keep their last letters.
            padding: 12,
            offset: 0,
          },
        },
      },
    },
    {
      data: { name: rowsName },
      transform: [{ filter: { field: 's', oneOf: sums } }],
      mark: { type: 'line', order: false, aria: false, clip: true, strokeWidth: theme.lineWidth, strokeDash: [5, 3] },
      encoding: { ...axes, color: { value: theme.foreground } },
    },
  ];
}

function interaction({ isInteractive }: FigureOptions): object {
  return isInteractive === true
    ? { params: [{ name: 'zoom', select: { type: 'interval', encodings: ['x'] }, bind: 'scales' }] }
    : {};
}

/** None in a map without limits. */
function curveLayers(figure: Figure, options: FigureOptions): Layer[] {
  return figure.series.length === 0 ? [] : [curveLayer(figure, options)];
}

function curveLayer(figure: Figure, options: FigureOptions): Layer {
  const { theme } = options;
  const colours = seriesColours(figure, theme);
  const hasGhost = figure.series.some((s) => s.isGhost === true);
  const isNamed = colours.domain.length > 1;
  const isDotted = figure.group === 'cycle' || figure.group === 'impedance';
  return {
    ...interaction(options),
    data: { name: rowsName },
    mark: {
      type: 'line',
      // As stored: a curve may run back along x.
      order: false,
      aria: false,
      clip: true,
      strokeWidth: theme.lineWidth,
      strokeJoin: 'round',
      ...(isDotted ? { point: { size: 28, filled: true } } : {}),
    },
    encoding: {
      ...axisEncoding(figure, options),
      detail: { field: 'p', type: 'ordinal' },
      ...colourEncoding(figure, colours, isNamed),
      ...(isNamed && figure.sequence === undefined
        ? {
            strokeDash: {
              field: 's',
              type: 'nominal',
              scale: { domain: colours.domain, range: dashes(figure, colours.domain) },
            },
          }
        : {}),
      ...(hasGhost ? { strokeWidth: ghostWidth(figure, theme) } : {}),
    },
  };
}

/** Ghosts are thin; the widths follow the labels. */
function ghostWidth(figure: Figure, theme: ChartTheme): object {
  const ghosts = figure.series.filter((s) => s.isGhost === true).map((s) => s.label);
  return {
    condition: { test: { field: 's', oneOf: ghosts }, value: 0.75 * theme.lineWidth },
    value: theme.lineWidth,
  };
}

function colourEncoding(figure: Figure, colours: ReturnType<typeof seriesColours>, isNamed: boolean): object {
  if (colours.gradient !== undefined)
    return {
      color: {
        field: 'o',
        type: 'quantitative',
        scale: { domain: colours.gradient.domain, range: colours.gradient.range },
        legend: { title: sequenceTitle(figure), orient: 'right', gradientLength: 120 },
      },
    };
  if (!isNamed) return { color: { value: colours.range[0] } };
  const isSequence = figure.sequence !== undefined;
  return {
    color: {
      field: 's',
      type: 'nominal',
      scale: { domain: colours.domain, range: colours.range },
      legend: {
        title: null,
        orient: 'top',
        direction: 'horizontal',
        columns: 0,
        // Room for fonts that are wider than the measured one.
        columnPadding: 18,
        symbolType: 'stroke',
        symbolStrokeWidth: 2.5,
        labelLimit: 0,
        ...(isSequence ? {} : { symbolSize: 220 }),
      },
    },
  };
}

function sequenceTitle(figure: Figure): string {
  const { title = '', unit = '' } = figure.sequence ?? {};
  return unit === '' ? title : `${title} (${unit})`;
}

/** Series are told apart without colour as well; ghosts have the finest dots. */
function dashes(figure: Figure, labels: readonly string[]): number[][] {
  const patterns = [
    [1, 0],
    [6, 3],
    [2, 2],
    [9, 3, 2, 3],
  ];
  let next = 0;
  return labels.map((label) =>
    figure.series.some((s) => s.label === label && s.isGhost === true)
      ? [2, 3]
      : (patterns[next++ % patterns.length] ?? [1, 0]),
  );
}
