// Fonts and colours that every chart shares.

import type { TopLevelSpec } from 'vega-lite';
import type { ChartTheme } from './theme.ts';

export function chartConfiguration(theme: ChartTheme): NonNullable<TopLevelSpec['config']> {
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
