// Impedance spectra: Nyquist, and Bode as magnitude and phase.

import type { RunResult, Spectrum } from '../solver/run/result.ts';
import { driftWords } from '../solver/run/spectrum-drift.ts';
import { displayUnit, printNumber, type DisplayUnit } from './display-unit.ts';
import type { Figure, FigureAxis, FigureSeries } from './figure.ts';
import { largestOf } from './run-columns.ts';

/** Width over height of the drawing area: a semicircle then looks like one. */
const aspect = 1.9;
const degrees = 180 / Math.PI;

export function impedanceFigures({ spectra }: RunResult): Figure[] {
  if (spectra.length === 0) return [];
  const magnitudes = spectra.map((s) => s.real.map((re, k) => Math.hypot(re, s.imaginary[k] ?? NaN)));
  const ohms = displayUnit('impedance', 'ohm', Math.max(0, ...magnitudes.map(largestOf)));
  const clock = displayUnit('time', 's', Math.max(0, ...spectra.map((s) => s.time)));
  const shared = {
    group: 'impedance',
    bands: [],
    rules: [],
    ...(spectra.length > 1 ? { sequence: { title: 'Time', unit: clock.unit } } : {}),
  } as const;
  const magnitude = (s: Spectrum, k: number): Float64Array => scaled(magnitudes[k] ?? s.real, ohms.factor);
  const nyquist = curves(
    spectra,
    clock,
    (s) => scaled(s.real, ohms.factor),
    (s) => scaled(s.imaginary, -ohms.factor),
  );
  const frequency: FigureAxis = { title: 'Frequency', unit: 'Hz', isLogarithmic: true };
  const magnitudeAxis: FigureAxis = {
    title: '|Z|',
    unit: ohms.unit,
    ...(spansDecades(magnitudes) ? { isLogarithmic: true } : { includesZero: true }),
  };
  return [
    {
      ...shared,
      ...nyquistAxes(nyquist, ohms),
      id: 'impedance-nyquist',
      title: 'Impedance (Nyquist)',
      series: nyquist,
    },
    {
      ...shared,
      id: 'impedance-magnitude',
      title: 'Magnitude of the impedance (Bode)',
      x: frequency,
      y: magnitudeAxis,
      series: curves(spectra, clock, (s) => s.frequency, magnitude),
    },
    {
      ...shared,
      id: 'impedance-phase',
      title: 'Phase of the impedance (Bode)',
      x: frequency,
      y: { title: 'Phase', unit: '°' },
      series: curves(spectra, clock, (s) => s.frequency, phaseOf),
    },
  ];
}

/** One curve a spectrum, named after when it was taken. */
function curves(
  spectra: readonly Spectrum[],
  clock: DisplayUnit,
  x: (s: Spectrum) => Float64Array,
  y: (s: Spectrum, k: number) => Float64Array,
): FigureSeries[] {
  return spectra.map((s, k) => ({
    label: `at ${printNumber(s.time * clock.factor, 4)} ${clock.unit}${driftWords(s.fromRest)}`,
    ...(spectra.length > 1 ? { order: Number((s.time * clock.factor).toPrecision(4)) } : {}),
    x: rounded(x(s)),
    y: rounded(y(s, k)),
  }));
}

/** Degrees. */
function phaseOf({ real, imaginary }: Spectrum): Float64Array {
  return real.map((re, k) => degrees * Math.atan2(imaginary[k] ?? NaN, re));
}

function scaled(values: Float64Array, factor: number): Float64Array {
  return values.map((v) => v * factor);
}

/** Both axes have the same scale, as far as the shape of the drawing allows. */
function nyquistAxes(
  series: readonly FigureSeries[],
  ohms: DisplayUnit,
): { readonly x: FigureAxis; readonly y: FigureAxis } {
  const [lowX, highX] = ends(series.flatMap((s) => s.x));
  const [lowY, highY] = ends([0, ...series.flatMap((s) => s.y)]);
  const unit = 1.08 * Math.max((highX - lowX) / aspect, highY - lowY, 1e-9 * Math.abs(highX), Number.MIN_VALUE);
  const middle = 0.5 * (lowX + highX);
  const from = lowX >= 0 ? Math.max(0, middle - 0.5 * aspect * unit) : middle - 0.5 * aspect * unit;
  return {
    x: { title: 'Re Z', unit: ohms.unit, domain: [from, from + aspect * unit] },
    y: { title: '−Im Z', unit: ohms.unit, domain: [lowY, lowY + unit] },
  };
}

/** Less than a decade and a half reads better on a linear axis. */
function spansDecades(magnitudes: readonly Float64Array[]): boolean {
  const [low, high] = ends(magnitudes.flatMap((m) => Array.from(m)));
  return low > 0 && high / low > 30;
}

function ends(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}

function rounded(values: Float64Array): number[] {
  return Array.from(values, (v) => Number(v.toPrecision(7)));
}
