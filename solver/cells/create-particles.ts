// Which discretisation an electrode's particles get.

import type { PorousElectrodeGrid } from './cell-grid.ts';
import { createModalParticles } from './modal-particles.ts';
import type { ParticleBlock } from './particle-block.ts';
import { createShellParticles } from './shell-particles.ts';

/** Modes where diffusivity is constant, shells where it depends on stoichiometry. */
export function createParticles(grid: PorousElectrodeGrid, count: number, offset: number): ParticleBlock {
  const { diffusionIntegral } = grid;
  return diffusionIntegral === undefined
    ? createModalParticles(grid, count, offset)
    : createShellParticles(grid, diffusionIntegral, grid.shells, count, offset);
}

/** Differential unknowns of one particle. */
export function statesPerParticle(grid: PorousElectrodeGrid): number {
  return grid.diffusionIntegral === undefined ? grid.modes.weight.length : grid.shells;
}
