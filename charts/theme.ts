// Colours and type of charts as data: the report brings one, the editor's page resolves its own from the editor's theme.

export interface ChartTheme {
  readonly background: string;
  /** Titles and labels. */
  readonly foreground: string;
  /** Tick labels, region names, notes. */
  readonly muted: string;
  readonly grid: string;
  /** Shade of every second region in a profile. */
  readonly band: string;
  /** Told apart by hue and by dash; order is identity: the first belongs to the first series wherever it appears. */
  readonly series: readonly string[];
  /** Of areas on a map, laid over the background: hues as far apart as eight can be. */
  readonly zones: readonly string[];
  /** Ends of the ramp for ordered series (cycles, times). */
  readonly ramp: readonly [string, string, string];
  readonly font: string;
  readonly lineWidth: number;
}

const font = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Colours of Okabe and Ito (2008), darkened where needed for contrast on white. */
export const lightTheme: ChartTheme = {
  background: '#ffffff',
  foreground: '#1f2328',
  muted: '#59636e',
  grid: '#e4e7eb',
  band: '#f3f5f8',
  series: ['#0b62a8', '#c2500a', '#00795a', '#9b3d78', '#8a6d00', '#3d8fc4', '#7a4a24', '#6b7480'],
  zones: ['#12a150', '#d9c400', '#ff7f0e', '#7a3ff2', '#8c4a12', '#e0218a', '#0b62a8', '#30363d'],
  ramp: ['#3b1f6b', '#1f7f8c', '#a9b300'],
  font,
  lineWidth: 1.8,
};

export const darkTheme: ChartTheme = {
  background: '#1f1f1f',
  foreground: '#e6e6e6',
  muted: '#a6adb5',
  grid: '#353a40',
  band: '#292d33',
  series: ['#5cb3ff', '#ff9d5c', '#3fcf9f', '#e08bc0', '#e0c04a', '#a8d8ff', '#c79a6b', '#8f9aa6'],
  zones: ['#2fd47a', '#f2e14c', '#ff9a3d', '#a98bff', '#b0703a', '#ff66b8', '#3f9bff', '#e6e6e6'],
  ramp: ['#7a6bff', '#2fb5b5', '#f0e442'],
  font,
  lineWidth: 1.8,
};
