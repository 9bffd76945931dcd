// Open-circuit potentials of populations of particles, as a run uses them.

import { guardReach, stoichiometryGuard } from '../../physics/kinetics.ts';
import { lookUp } from './hermite-table.ts';
import type { ParticlePopulation } from './particle-population.ts';

const pair = new Float64Array(2);

/** U with guard at stoichiometry s, V. */
export function equilibriumAt(population: ParticlePopulation, s: number): number {
  lookUp(population.ocp, s, pair);
  return pair[0] + (s < guardReach || s > 1 - guardReach ? stoichiometryGuard(s) : 0);
}

/**
 * Potential at which populations together hold what they hold now, V: their common open-circuit potential once lithium has moved
 * between them. `means[k]` is the mean stoichiometry of population k. One population: U of its mean.
 */
export function commonPotential(populations: readonly ParticlePopulation[], means: readonly number[]): number {
  const [only] = populations;
  if (populations.length === 1 && only !== undefined) return equilibriumAt(only, means[0]);
  const sites = populations.map((p) => p.maximumConcentration * p.volumeFraction);
  const held = sites.reduce((sum, n, k) => sum + n * means[k], 0);
  const potentials = populations.map((p, k) => equilibriumAt(p, means[k]));
  let low = Math.min(...potentials);
  let high = Math.max(...potentials);
  for (let i = 0; i < 40 && high - low > 1e-9; i++) {
    const middle = 0.5 * (low + high);
    const excess = populations.reduce((sum, p, k) => sum + sites[k] * stoichiometryAt(p, middle), -held);
    if (excess > 0) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** s at which a decreasing U(s) has the value `potential`. */
function stoichiometryAt(population: ParticlePopulation, potential: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const middle = 0.5 * (low + high);
    if (equilibriumAt(population, middle) > potential) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
