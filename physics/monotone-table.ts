// Shape-preserving cubic Hermite interpolation: Fritsch & Butland (1984) slopes, three-point ends,
// zero slope at a local extremum, linear continuation outside.

import type { FunctionTable } from '../model/state-function.ts';

/** Value and slope of the table at `x`; `inside` is false where it had to be continued. */
export function evaluateTable(table: FunctionTable, x: number): { value: number; derivative: number; inside: boolean } {
  const slopes = slopesOf(table);
  const n = table.x.length;
  const first = table.x[0];
  const last = table.x[n - 1];
  if (x < first) return { value: table.y[0] + slopes[0] * (x - first), derivative: slopes[0], inside: false };
  if (x > last) return { value: table.y[n - 1] + slopes[n - 1] * (x - last), derivative: slopes[n - 1], inside: false };
  let low = 0;
  let high = n - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (table.x[middle] <= x) low = middle;
    else high = middle;
  }
  const h = table.x[high] - table.x[low];
  const t = (x - table.x[low]) / h;
  const y0 = table.y[low];
  const y1 = table.y[high];
  const m0 = slopes[low] * h;
  const m1 = slopes[high] * h;
  const rise = y1 - y0;
  const value = y0 + t * (m0 + t * (3 * rise - 2 * m0 - m1 + t * (m0 + m1 - 2 * rise)));
  const derivative = (m0 + t * (2 * (3 * rise - 2 * m0 - m1) + 3 * t * (m0 + m1 - 2 * rise))) / h;
  return { value, derivative, inside: true };
}

const cache = new WeakMap<FunctionTable, Float64Array>();

function slopesOf(table: FunctionTable): Float64Array {
  const known = cache.get(table);
  if (known !== undefined) return known;
  const n = table.x.length;
  const slopes = new Float64Array(n);
  const h = (i: number): number => table.x[i + 1] - table.x[i];
  const secant = (i: number): number => (table.y[i + 1] - table.y[i]) / h(i);
  if (n === 2) slopes.fill(secant(0));
  for (let i = 1; i < n - 1; i++) {
    const left = secant(i - 1);
    const right = secant(i);
    if (left * right <= 0) continue;
    const weight = (h(i - 1) + 2 * h(i)) / (3 * (h(i - 1) + h(i)));
    slopes[i] = (left * right) / (weight * right + (1 - weight) * left);
  }
  if (n > 2) {
    slopes[0] = endSlope(h(0), h(1), secant(0), secant(1));
    slopes[n - 1] = endSlope(h(n - 2), h(n - 3), secant(n - 2), secant(n - 3));
  }
  cache.set(table, slopes);
  return slopes;
}

/** One-sided three-point slope, limited so that the first interval stays monotone. */
function endSlope(h0: number, h1: number, s0: number, s1: number): number {
  const slope = ((2 * h0 + h1) * s0 - h0 * s1) / (h0 + h1);
  if (slope * s0 <= 0) return 0;
  if (s0 * s1 <= 0 && Math.abs(slope) > 3 * Math.abs(s0)) return 3 * s0;
  return slope;
}
