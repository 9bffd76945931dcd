// The editor's theme as the colours of charts: variables are resolved here, so a drawing holds plain colours only.

import { darkTheme, lightTheme, type ChartTheme } from '../../charts/theme.ts';

const seriesVariables = ['blue', 'orange', 'green', 'purple', 'yellow', 'red'].map((name) => `--vscode-charts-${name}`);

export function isDarkTheme(): boolean {
  const { classList } = document.body;
  return (
    classList.contains('vscode-dark') ||
    (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'))
  );
}

/** @param fromEditor take the series colours of the editor's theme instead of the ones made for all eyes */
export function readTheme(fromEditor: boolean): ChartTheme {
  const base = isDarkTheme() ? darkTheme : lightTheme;
  const background = resolve('--vscode-editor-background') ?? base.background;
  const foreground = resolve('--vscode-editor-foreground') ?? base.foreground;
  const isHighContrast =
    document.body.classList.contains('vscode-high-contrast') ||
    document.body.classList.contains('vscode-high-contrast-light');
  const series = seriesVariables.map(resolve);
  return {
    background,
    foreground,
    muted: isHighContrast ? foreground : mix(background, foreground, 0.68),
    grid: mix(background, foreground, isHighContrast ? 0.3 : 0.12),
    band: mix(background, foreground, 0.05),
    series: fromEditor && series.every((c) => c !== undefined) ? series : base.series,
    zones: base.zones,
    ramp: base.ramp,
    font: getComputedStyle(document.body).fontFamily || base.font,
    lineWidth: isHighContrast ? 2.6 : base.lineWidth,
  };
}

/** A CSS variable as `#rrggbb`; undefined where the theme does not set it. */
function resolve(variable: string): string | undefined {
  if (getComputedStyle(document.documentElement).getPropertyValue(variable).trim() === '') return undefined;
  const probe = document.createElement('span');
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const [r, g, b] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return r === undefined || g === undefined || b === undefined ? undefined : hex([r, g, b]);
}

function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return hex(a.map((value, k) => value + share * ((b[k] ?? value) - value)));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
}
