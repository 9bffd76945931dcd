// How much each kind of unknown counts in the error test of a step, chosen by work and error of whole discharges (bench).

import { chargeIndex, voltageIndex } from './border.ts';
import type { ParticleBlock } from './particle-block.ts';

interface Block {
  readonly particles: Pick<ParticleBlock, 'unknowns' | 'count' | 'population'>;
}

/** Where kinds of unknowns begin in y: concentrations from 0, potentials, currents of sites, border, end. */
interface Kinds {
  readonly phi: number;
  readonly j: number;
  readonly border: number;
  readonly size: number;
}

/** As many modes bear the error of a particle; those above decay within a step and only swell the mean over all unknowns. */
const modesThatCount = 8;

/**
 * Potentials are what is read of a cell, and concentrations are so many that they would drown them; voltage and charge of the cell are one
 * number each among hundreds. Currents follow from potentials and surface stoichiometries: testing them too would count the same error twice.
 */
export function emphasisOf({ phi, j, border, size }: Kinds, blocks: readonly Block[]): Float64Array {
  const emphasis = new Float64Array(size).fill(0.4, 0, phi).fill(2, phi, j).fill(1, border);
  emphasis[border + chargeIndex] = 4;
  emphasis[border + voltageIndex] = 8;
  const tested = size - (border - j);
  let idle = 0;
  for (const { particles } of blocks) {
    const { unknowns, count, population } = particles;
    if (population.diffusion.kind === 'modes') idle += count * Math.max(0, unknowns - modesThatCount);
  }
  const undiluted = Math.sqrt(tested / (tested - idle));
  return emphasis.map((share) => share * undiluted);
}
