// A figure as a Vega-Lite spec: regions behind, steps as thin rules, curves on top.

import type { TopLevelSpec } from 'vega-lite';
import { areaLayers, markLayers } from './area-layers.ts';
import { axisTitle, type Figure, type FigureAxis } from './figure.ts';
import { figureRows, rowsName } from './figure-rows.ts';
import { seriesColours } from './series-colours.ts';
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
type Layer = Readonly<Record<string, unknown>>;
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
    config: configuration(theme),
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

function axisEncoding(figure: Figure, options: FigureOptions): { readonly x: object; readonly y: object } {
  return {
    x: {
      field: 'x',
      type: 'quantitative',
      ...xScale(figure),
      axis: {
        title: axisTitle(figure.x),
        ...(figure.x.isLogarithmic === true ? decades(figure.x) : ticks(options.width, 95)),
        ...(figure.group === 'cycle' ? { tickMinStep: 1 } : {}),
      },
    },
    y: {
      field: 'y',
      type: 'quantitative',
      ...yScale(figure),
      axis: {
        title: axisTitle(figure.y),
        ...(figure.y.isLogarithmic === true ? decades(figure.y) : ticks(options.height, 45)),
        ...(figure.areas === undefined ? {} : { grid: false }),
      },
    },
  };
}

/** `1k`, `1`, `1m` at whole decades where the axis says nothing else. */
function decades({ tickFormat = '~s' }: FigureAxis): { readonly format: string; readonly tickCount: number } {
  return { format: tickFormat, tickCount: 7 };
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

function bandLayers(figure: Figure, { theme, width, height }: FigureOptions): Layer[] {
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

function ruleLayers(figure: Figure, theme: ChartTheme): Layer[] {
  if (figure.rules.length === 0) return [];
  return [
    {
      data: { values: figure.rules.map((x) => ({ x })) },
      mark: { type: 'rule', aria: false, clip: true, color: theme.muted, opacity: 0.45, strokeDash: [2, 3] },
      encoding: { x: { field: 'x', type: 'quantitative' } },
    },
  ];
}

function xScale(figure: Figure): object {
  const { domain } = figure.x;
  if (figure.x.isLogarithmic === true)
    return { scale: { type: 'log', nice: false, ...(domain === undefined ? {} : { domain }) } };
  if (domain !== undefined) return { scale: { domain, nice: false, zero: false } };
  if (figure.group === 'cycle') return { scale: { zero: false, nice: true, padding: 8 } };
  // Time and charge start at zero by nature; the curve ends at the frame.
  return { scale: { zero: true, nice: figure.group === 'requested' && figure.x.unit.endsWith('Ah') } };
}

function yScale(figure: Figure): object {
  const { domain, includesZero } = figure.y;
  if (figure.y.isLogarithmic === true)
    return { scale: { type: 'log', ...(domain === undefined ? { nice: true } : { nice: false, domain }) } };
  if (figure.isStacked === true) return { scale: { nice: true } };
  if (domain !== undefined) return { scale: { domain, nice: true, zero: false } };
  let low = Infinity;
  let high = -Infinity;
  for (const series of figure.series)
    for (const value of series.y) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  if (high - low <= 1e-6 * Math.max(Math.abs(high), Math.abs(low))) {
    // A flat line needs an axis around it.
    const size = Math.abs(high) === 0 || !Number.isFinite(high) ? 1 : Math.abs(high);
    const flat = figure.y.unit === '%' ? [0, 105] : high > 0 ? [0, 1.2 * size] : [-1.2 * size, high < 0 ? 0 : size];
    return { scale: { domain: flat, zero: false, nice: true } };
  }
  return { scale: { zero: includesZero === true, nice: true } };
}

function ticks(pixels: number, each: number): { tickCount: number } {
  return { tickCount: Math.max(2, Math.round(pixels / each)) };
}

function configuration(theme: ChartTheme): NonNullable<TopLevelSpec['config']> {
  return {
    font: theme.font,
    view: { stroke: null },
    title: { color: theme.foreground, fontSize: 13, fontWeight: 600, anchor: 'start', offset: 8 },
    axis: {
      labelColor: theme.muted,
      titleColor: theme.foreground,
      domainColor: theme.muted,
      tickColor: theme.muted,
      gridColor: theme.grid,
      labelFontSize: 11,
      titleFontSize: 12,
      titleFontWeight: 'normal',
      titlePadding: 8,
      labelFlush: false,
    },
    axisX: { grid: false },
    legend: {
      labelColor: theme.foreground,
      titleColor: theme.foreground,
      labelFontSize: 11,
      titleFontSize: 11,
      titleFontWeight: 'normal',
    },
  };
}
