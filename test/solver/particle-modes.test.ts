import { describe, expect, it } from 'vitest';
import { particleModes } from '../../solver/cells/particle-modes.ts';

/** Surface minus initial value under unit flux, in units of jR/(FD), from the modes. */
function surface(count: number, fourier: number): number {
  const { eigenvalue, weight } = particleModes(count);
  return eigenvalue.reduce(
    (sum, lambda, k) => sum + (lambda === 0 ? 3 * fourier : (weight[k]! * (1 - Math.exp(-lambda * fourier))) / lambda),
    0,
  );
}

// Exact: 3 Fo + 1/5 − 2 Σ exp(−λ² Fo)/λ², tan λ = λ (Carslaw & Jaeger, Conduction of Heat in Solids, 9.6).
const exact: readonly (readonly [number, number])[] = [
  [0.01, 0.12364335],
  [0.05, 0.31216543],
  [0.1, 0.48676169],
  [0.2, 0.79825342],
  [0.5, 1.69999591],
];

describe('spectral modes of a sphere', () => {
  it('give the surface value at constant flux to 5e-6 with 8 modes', () => {
    for (const [fourier, value] of exact) expect(Math.abs(surface(8, fourier) - value)).toBeLessThan(5e-6);
  });

  it('converge with the number of modes', () => {
    const errors = [4, 6, 8].map((count) => Math.abs(surface(count, 0.01) - 0.12364335));
    expect(errors[1]!).toBeLessThan(errors[0]! / 50);
    expect(errors[2]!).toBeLessThan(5e-6);
  });

  it('have the eigenvalues of the sphere and conserve lithium exactly', () => {
    const { eigenvalue, weight } = particleModes(8);
    expect(eigenvalue[0]).toBe(0);
    expect(weight[0]).toBe(3);
    expect(Math.sqrt(eigenvalue[1]!)).toBeCloseTo(4.49340946, 7);
    expect(Math.sqrt(eigenvalue[2]!)).toBeCloseTo(7.72525184, 6);
  });
});
