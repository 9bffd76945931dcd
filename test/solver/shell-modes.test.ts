// Modes of equal shells against the shells themselves: what the surface does under a flux that goes as exp(p t) is found once from
// the modes and once by eliminating shell by shell.

import { describe, expect, it } from 'vitest';
import { particleModes } from '../../solver/cells/particle-modes.ts';
import { shellModes } from '../../solver/cells/shell-modes.ts';

/** Surface value per unit of gradient, at the dimensionless rate p. */
function byModes(shells: number, p: number): number {
  const { eigenvalue, weight, closure } = shellModes(shells);
  return closure + weight.reduce((sum, w, k) => sum + w / (p + eigenvalue[k]!), 0);
}

/** (p V + K) s = (0 … 0, 1) from the centre outwards: every shell takes its share of the gradient. */
function byElimination(shells: number, p: number): number {
  const h = 1 / shells;
  const s = [1];
  let stored = 0;
  for (let k = 0; k < shells; k++) {
    if (k > 0) s.push(s[k - 1]! + (stored * h) / (k * h) ** 2);
    stored += (p * s[k]! * (((k + 1) * h) ** 3 - (k * h) ** 3)) / 3;
  }
  const [inner, outer] = s.slice(-2) as [number, number];
  return (9 * outer - inner) / 8 / stored + 0.375 * h;
}

describe('modes of equal shells', () => {
  it.each([3, 20, 160, 400])('are the shells themselves, %i of them', (shells) => {
    for (const p of [1e-3, 1, 30, 1e3, 1e5])
      expect(Math.abs(byModes(shells, p) / byElimination(shells, p) - 1)).toBeLessThan(1e-9);
  });

  it('conserve lithium exactly', () => {
    for (const shells of [3, 20, 160]) {
      const { eigenvalue, weight } = shellModes(shells);
      expect([eigenvalue[0], weight[0]]).toEqual([0, 3]);
      expect(Math.min(...weight)).toBeGreaterThanOrEqual(0);
    }
  });

  it('come to those of the sphere as shells grow thin', () => {
    const sphere = particleModes(8).eigenvalue;
    const errors = [20, 40, 80].map((shells) => Math.abs(shellModes(shells).eigenvalue[2]! / sphere[2]! - 1));
    expect(errors[0]! / errors[1]!).toBeCloseTo(4, 0);
    expect(errors[1]! / errors[2]!).toBeCloseTo(4, 0);
  });

  it('have the profile of shells: level in the middle, linear between centres, with the gradient outside the last', () => {
    const { modes, closure } = shellModes(4).shapesAt(Float64Array.of(0, 0.125, 0.25, 0.875, 0.9375, 1));
    expect([...modes[0]!].every((value) => Math.abs(value - 1) < 1e-12)).toBe(true);
    expect(modes[1]![0]).toBe(modes[1]![1]);
    expect(modes[1]!.at(-1)).toBeCloseTo(1, 12);
    expect([...closure]).toEqual([0, 0, 0, 0, 0.5, 1]);
  });
});
