// A distribution of particle sizes as a few classes. Radii are lognormal; `particleRadius` is the surface mean 3 V/A, so
// that the active surface 3 ε/R of the electrode is the same with and without a spread. Shares of volume are then lognormal
// too, and Gauss–Hermite nodes in ln R integrate over them.

import type { ActiveMaterial } from '../model/cell.ts';

export interface SizeClass {
  /** m */
  readonly radius: number;
  /** Share of the active volume, 0..1. */
  readonly share: number;
}

/** Gauss–Hermite nodes and weights of ∫ e^(−z²) f dz/√π, positive half; Abramowitz & Stegun, table 25.10. */
const nodes: Readonly<Record<number, readonly (readonly [z: number, weight: number])[]>> = {
  1: [[0, 1]],
  3: [
    [0, 2 / 3],
    [1.224744871391589, 1 / 6],
  ],
  5: [
    [0, 8 / 15],
    [0.9585724646138185, 0.2220759220056126],
    [2.02018287045608563, 0.0112574113277207],
  ],
  7: [
    [0, 0.4571428571428571],
    [0.8162878828589647, 0.2401231786050127],
    [1.673551628767471, 0.0307571239675865],
    [2.6519613568352334, 0.0005482688559722],
  ],
};

/** Numbers of classes that `sizeClasses` knows. */
export const sizeClassCounts: readonly number[] = Object.keys(nodes).map(Number);

/**
 * `spread` is the standard deviation of the number of particles over radii, divided by its mean. Volume shares have the
 * logarithmic mean m + 3 s² and the surface mean is exp(m + 5 s²/2).
 */
export function sizeClasses(
  { particleRadius, particleSizeSpread: spread = 0 }: ActiveMaterial,
  count: number,
): SizeClass[] {
  const half = nodes[spread > 0 ? count : 1];
  if (half === undefined) throw new Error(`there is no rule of ${count} sizes`);
  const s = Math.sqrt(Math.log(1 + spread ** 2));
  const middle = Math.log(particleRadius) + 0.5 * s * s;
  const classes = half.flatMap(([z, share]) =>
    (z === 0 ? [0] : [-z, z]).map((at) => ({ radius: Math.exp(middle + Math.SQRT2 * s * at), share })),
  );
  return classes.sort((a, b) => a.radius - b.radius);
}
