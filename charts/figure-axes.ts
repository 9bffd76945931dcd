// Axes of a figure: scales, ticks and titles.

import { axisTitle, type Figure, type FigureAxis } from './figure.ts';
import type { FigureOptions } from './figure-options.ts';

export function axisEncoding(figure: Figure, options: FigureOptions): { readonly x: object; readonly y: object } {
  return {
    x: {
      field: 'x',
      type: 'quantitative',
      ...xScale(figure),
      axis: {
        title: axisTitle(figure.x),
        ...tickMarks(figure.x, options.width, 95),
        ...(figure.group === 'cycle' ? { tickMinStep: 1 } : {}),
      },
    },
    y: {
      field: 'y',
      type: 'quantitative',
      ...yScale(figure),
      axis: {
        title: axisTitle(figure.y),
        ...tickMarks(figure.y, options.height, 45),
        ...(figure.areas === undefined ? {} : { grid: false }),
      },
    },
  };
}

/** About one tick every `each` pixels, whole decades, or names. */
function tickMarks(axis: FigureAxis, pixels: number, each: number): object {
  if (axis.names !== undefined)
    return {
      values: axis.names.map((_, k) => k + 1),
      labelExpr: `${JSON.stringify(axis.names)}[datum.value - 1]`,
      title: null,
      grid: false,
      ticks: false,
    };
  return axis.isLogarithmic === true ? decades(axis) : { tickCount: Math.max(2, Math.round(pixels / each)) };
}

/** `1k`, `1`, `1m` where the axis says nothing else, with lines at whole decades only. */
function decades({ tickFormat = '~s' }: FigureAxis): object {
  const isDecade = 'abs(log(datum.value) / LN10 - round(log(datum.value) / LN10)) < 1e-9';
  const isLong = 'datum.value < 1e-4 || datum.value >= 1e5';
  return {
    format: tickFormat,
    tickCount: 7,
    gridOpacity: { condition: { test: isDecade, value: 1 }, value: 0 },
    // A label is empty where Vega found no room for it.
    ...(tickFormat === '~g'
      ? { labelExpr: `datum.label !== '' && (${isLong}) ? replace(format(datum.value, '.0e'), '+', '') : datum.label` }
      : {}),
  };
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
