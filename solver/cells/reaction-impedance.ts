// Small-signal response of the particles of one population: charge transfer in series with diffusion in a sphere (C-EIS).
//   Δφ̂ + (∂η/∂ ln i0) ∂ln i0 = R(ω) ĵ,   R = R_ct − (∂r/∂s) β(ω)
// Diffusion enters with the exact admittance of a sphere, so that high frequencies do not depend on modes and shells.

import { sphereAdmittance } from '../../physics/sphere-admittance.ts';
import { lookUp } from './hermite-table.ts';
import type { PorousBlock } from './porous-layout.ts';

/** What stays the same at all frequencies, by particle. */
export interface ReactionImpedance {
  readonly block: PorousBlock;
  /** Charge transfer and films without diffusion, Ω m². */
  readonly transfer: Float64Array;
  /** D/R² at the particle's mean stoichiometry, 1/s. */
  readonly rate: Float64Array;
}

/** The transfers of `block` are those of the state `y`. */
export function reactionImpedance(block: PorousBlock, y: Float64Array): ReactionImpedance {
  const { particles, transfer } = block;
  const { population } = particles;
  const { diffusion, present, radius } = population;
  const pair = new Float64Array(2);
  return {
    block,
    transfer: transfer.resistance.map((r, i) => r + transfer.bySurface[i] * particles.slope[i]),
    rate: transfer.resistance.map((_, i) => {
      if (diffusion.kind === 'modes') return present.rate;
      lookUp(diffusion.integral, particles.meanAt(y, i), pair);
      return pair[1] / radius ** 2;
    }),
  };
}

/** 1/R(ω) of particle i, 1/(Ω m²) of its surface. */
export function reactionAdmittance(
  { block, transfer, rate }: ReactionImpedance,
  i: number,
  omega: number,
): readonly [number, number] {
  const [ar, ai] = sphereAdmittance(omega / rate[i]);
  const scale = (block.transfer.bySurface[i] * block.particles.population.fluxScale) / rate[i];
  const [rr, ri] = [transfer[i] + scale * ar, scale * ai];
  const size = rr * rr + ri * ri;
  return [rr / size, -ri / size];
}
