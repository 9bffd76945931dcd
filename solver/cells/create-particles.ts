// Which discretisation the particles of a population get.

import { createModalParticles } from './modal-particles.ts';
import type { ParticleBlock } from './particle-block.ts';
import type { ParticlePopulation } from './particle-population.ts';
import { createShellParticles } from './shell-particles.ts';

/** Modes where diffusivity is constant, shells where it depends on stoichiometry. */
export function createParticles(population: ParticlePopulation, count: number, offset: number): ParticleBlock {
  const { diffusionIntegral } = population;
  return diffusionIntegral === undefined
    ? createModalParticles(population, count, offset)
    : createShellParticles(population, diffusionIntegral, count, offset);
}

/** Differential unknowns of one particle. */
export function statesPerParticle(population: ParticlePopulation): number {
  return population.diffusionIntegral === undefined ? population.modes.weight.length : population.shells;
}
