// The elastic criterion (physics-anode V11, V12, V-A10) against the elastic problem solved anew, and its two conventions.

import { describe, expect, test } from 'vitest';
import {
  criticalModulusRatio,
  criticalWavelength,
  interfaceStresses,
  lithiumPoissonRatio,
  lithiumShearModulus,
  stabilityNumber,
} from '../../physics/elastic-stability.ts';

const ratioOf = (v: number, s: number, e: number, pressure?: 'mean_stress'): number =>
  criticalModulusRatio(v, s, pressure ?? 'in_plane', e) ?? NaN;

describe('critical modulus ratio', () => {
  test.each([
    [3.85, 0.33, 0.42, 2.159],
    [3.85, 0.33, 0.381, 2.219],
    [3.85, 0.26, 0.381, 2.678],
    [0, 0.33, 0.42, 0.758],
    [0, 0.26, 0.42, 0.758],
    [0.1, 0.33, 0.42, 0.697],
  ])('v %s, ν %s and %s: %s with the pressure in the plane', (v, s, e, expected) => {
    expect(Math.abs(ratioOf(v, s, e) / expected - 1)).toBeLessThan(1e-3);
  });

  test.each([
    [3.85, 3.227],
    [0, 0.6768],
  ])('v %s: %s with the mean of all three stresses (V-A10-6)', (v, expected) => {
    expect(Math.abs(ratioOf(v, 0.33, 0.42, 'mean_stress') / expected - 1)).toBeLessThan(1e-3);
  });
});

test('points of the library (V-A10-4) with the wavelengths that surface energy holds back', () => {
  for (const [shear, v, poisson, number] of [
    [59.5e9, 0.1, 0.26, 13.01],
    [59.5e9, 3.85, 0.26, -34.35],
    [8.1e9, 0.1, 0.37, 1.864],
    [8.1e9, 3.85, 0.37, -1.786],
    [1e6, 3.85, 0.48, 2.302],
  ] as const)
    expect(Math.abs(stabilityNumber(shear / lithiumShearModulus, v, poisson) / number - 1)).toBeLessThan(1e-3);
  expect(1e9 * criticalWavelength(13.01, 0.1)).toBeCloseTo(0.047, 3);
  expect(1e9 * criticalWavelength(2.302, 3.85)).toBeCloseTo(1.17, 2);
});

/** Solves A x = b by elimination with the largest pivot. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const m = a.map((row, i) => [...row, b[i]!]);
  for (let c = 0; c < n; c++) {
    const p = m.slice(c).reduce((best, row, k) => (Math.abs(row[c]!) > Math.abs(m[best]![c]!) ? c + k : best), c);
    [m[c], m[p]] = [m[p]!, m[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const f = m[r]![c]! / m[c]![c]!;
      for (let k = c; k <= n; k++) m[r]![k]! -= f * m[c]![k]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}

test.each([
  [2.159, 0.33, 0.42],
  [21, 0.26, 0.381],
  [3.5e-4, 0.48, 0.381],
])('stresses at G ratio %s, ν %s and %s: an Airy solution with the four conditions (V-A10-5)', (r, s, e) => {
  // φ = (a + b y) exp(−k y) cos kx in either half-space with y into it, k = 1, A = 1, G of the metal 1; x = (a_s, b_s, a_e, b_e).
  const [as, bs, ae, be] = solve(
    [
      [1 / (2 * r), (1 - 2 * s) / (2 * r), 0, 0], // displacement of the electrolyte is the ripple
      [0, 0, -1 / 2, -(1 - 2 * e) / 2], // and that of the metal
      [1 / (2 * r), (-2 * (1 - s)) / (2 * r), -1 / 2, (2 * (1 - e)) / 2], // tangential displacement
      [-1, 1, -1, 1], // shear traction
    ],
    [1, 1, 0, 0],
  ) as [number, number, number, number];
  const { metal, electrolyte } = interfaceStresses(r, s, e);
  const close = (found: number, exact: number): void =>
    expect(Math.abs(found - exact)).toBeLessThan(1e-12 * Math.max(1, Math.abs(exact)) * 10);
  // In-plane pressure k b; normal stress −k² a.
  close(electrolyte.hydrostatic, bs);
  close(electrolyte.deviatoric, as - bs);
  close(metal.hydrostatic, be);
  close(metal.deviatoric, ae - be);
});

test('v = 1 leaves the deviatoric part alone, and lithium against itself is unstable', () => {
  expect(stabilityNumber(1, 1, lithiumPoissonRatio)).toBeGreaterThan(0);
  expect(stabilityNumber(1, 1, lithiumPoissonRatio, lithiumPoissonRatio, 'mean_stress')).toBeGreaterThan(0);
});
