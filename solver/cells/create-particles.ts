// Which discretisation the particles of a population get.

import { createModalParticles } from './modal-particles.ts';
import type { ParticleBlock } from './particle-block.ts';
import type { ParticlePopulation } from './particle-population.ts';
import { createShellParticles } from './shell-particles.ts';

/** Modes where diffusivity is constant, shells where it depends on stoichiometry. */
export function createParticles(population: ParticlePopulation, count: number, offset: number): ParticleBlock {
  const { diffusion } = population;
  return diffusion.kind === 'modes'
    ? createModalParticles(population, diffusion.modes, count, offset)
    : createShellParticles(population, diffusion, count, offset);
}

/** Differential unknowns of one particle. */
export function statesPerParticle({ diffusion }: ParticlePopulation): number {
  return diffusion.kind === 'modes' ? diffusion.modes.weight.length : diffusion.shells;
}

/** Undefined where polynomials over the radius stand in their place. */
export function shellsPerParticle(population: ParticlePopulation): number | undefined {
  const { diffusion } = population;
  return diffusion.kind === 'shells' || diffusion.modes.closure > 0 ? statesPerParticle(population) : undefined;
}
