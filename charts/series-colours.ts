// Which colour each series has: by order of appearance, grey for ghosts, along a ramp for ordered series.

import type { Figure } from './figure.ts';
import type { ChartTheme } from './theme.ts';

export interface SeriesColours {
  readonly domain: readonly string[];
  readonly range: readonly string[];
  /** For ordered series too many to name. */
  readonly gradient?: { readonly domain: readonly number[]; readonly range: readonly string[] };
}

/** More ordered series than this get a continuous legend. */
const mostNamed = 8;

export function seriesColours(figure: Figure, theme: ChartTheme): SeriesColours {
  const labels = [...new Set(figure.series.flatMap((s) => (s.isSum === true ? [] : [s.label])))];
  if (figure.sequence === undefined) {
    let next = 0;
    const isGhost = (label: string): boolean => figure.series.every((s) => s.label !== label || s.isGhost === true);
    const range = labels.map((label) =>
      isGhost(label) ? theme.muted : (theme.series[next++ % theme.series.length] ?? theme.foreground),
    );
    return { domain: labels, range };
  }
  if (labels.length > mostNamed) {
    const orders = figure.series.map((s) => s.order ?? 0);
    const low = orders.reduce((a, b) => Math.min(a, b), Infinity);
    const high = orders.reduce((a, b) => Math.max(a, b), -Infinity);
    return { domain: labels, range: [], gradient: { domain: [low, (low + high) / 2, high], range: theme.ramp } };
  }
  return { domain: labels, range: labels.map((_, k) => alongRamp(theme.ramp, k / Math.max(1, labels.length - 1))) };
}

/** Colour at `share` (0..1) of a ramp of `#rrggbb` stops, linear in sRGB. */
export function alongRamp(ramp: readonly string[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const stop = Math.min(ramp.length - 2, Math.floor(place));
  const [a, b] = [channels(ramp[stop] ?? '#000000'), channels(ramp[stop + 1] ?? '#000000')];
  const mixed = a.map((value, k) => Math.round(value + (place - stop) * ((b[k] ?? value) - value)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
