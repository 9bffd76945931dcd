// The particles of one porous electrode inside a state vector: `count` columns of modes, mode-major, and what the
// integrator's corrector makes of them. BDF turns each mode into (α + μ_k) e_k = −w_k f j − y′_k − μ_k ζ_k, so the surface
// stoichiometry is affine in the particle's current: s = s0 + β j, with one β for all particles of an electrode.

import { faraday } from '../../physics/constants.ts';
import { stoichiometryGuard, stoichiometryGuardSlope } from '../../physics/kinetics.ts';
import { gasConstant } from '../../physics/constants.ts';
import type { PorousElectrodeGrid } from './cell-grid.ts';
import { exchangeCurrentAt } from './exchange-current.ts';
import { lookUp } from './hermite-table.ts';

export interface ParticleBlock {
  readonly grid: PorousElectrodeGrid;
  /** Particles: one per mesh cell, or one for the whole electrode. */
  readonly count: number;
  /** Index of mode 0 of particle 0 in y. */
  readonly offset: number;
  readonly rate: Float64Array;
  /** Surface stoichiometry without reaction in this step, and its slope by current. */
  readonly s0: Float64Array;
  beta: number;
  alpha: number;
  y: Float64Array;
  yp: Float64Array;
}

export function createParticleBlock(grid: PorousElectrodeGrid, count: number, offset: number): ParticleBlock {
  return {
    grid,
    count,
    offset,
    rate: grid.modes.eigenvalue.map((lambda) => lambda * grid.diffusionRate),
    s0: new Float64Array(count),
    beta: 0,
    alpha: 0,
    y: new Float64Array(0),
    yp: new Float64Array(0),
  };
}

/** Once per step attempt: the affine form of the surface stoichiometry. */
export function prepareParticles(block: ParticleBlock, alpha: number, y: Float64Array, yp: Float64Array): void {
  const { grid, count, offset, rate, s0 } = block;
  block.alpha = alpha;
  block.y = y;
  block.yp = yp;
  s0.fill(0);
  let beta = 0;
  for (let k = 0; k < rate.length; k++) {
    const mu = rate[k];
    const inverse = 1 / (alpha + mu);
    beta -= grid.modes.weight[k] * grid.fluxScale * inverse;
    let index = offset + k * count;
    for (let i = 0; i < count; i++, index++) {
      const zeta = y[index];
      s0[i] += zeta - (yp[index] + mu * zeta) * inverse;
    }
  }
  block.beta = beta;
}

/** Corrections of all modes for the particles' currents `j` (from `jOffset` on). */
export function correctParticles(block: ParticleBlock, j: Float64Array, jOffset: number, e: Float64Array): void {
  const { grid, count, offset, rate, alpha, y, yp } = block;
  for (let k = 0; k < rate.length; k++) {
    const mu = rate[k];
    const inverse = 1 / (alpha + mu);
    const drive = grid.modes.weight[k] * grid.fluxScale;
    let index = offset + k * count;
    for (let i = 0; i < count; i++, index++) e[index] = -(drive * j[jOffset + i] + yp[index] + mu * y[index]) * inverse;
  }
}

/** out[0] = U with guard, out[1] = dU/ds at the reacting surface. */
export function equilibriumAt(grid: PorousElectrodeGrid, s: number, out: Float64Array): void {
  lookUp(grid.ocp, s, out);
  if (s < 0.004 || s > 0.996) {
    out[0] += stoichiometryGuard(s);
    out[1] += stoichiometryGuardSlope(s);
  }
}

/** The local charge-transfer relation linearised at (Δφ, u, j): Δφ − U(s) − j R/θ − (2RT/F) asinh(j/2θi0) = 0. */
export interface ChargeTransfer {
  /** Residual, V. */
  residual: number;
  /** −∂(residual)/∂j > 0 and ∂(residual)/∂u. */
  resistance: number;
  byConcentration: number;
  /** Surface stoichiometry per A/m², including the patch constriction. */
  surfaceSlope: number;
  equilibrium: number;
}

const pair = new Float64Array(2);

export function chargeTransferAt(
  block: ParticleBlock,
  particle: number,
  difference: number,
  u: number,
  u0: number,
  j: number,
  temperature: number,
  out: ChargeTransfer,
): void {
  const { grid } = block;
  const slope = block.beta - grid.constriction;
  const s = block.s0[particle] + slope * j;
  equilibriumAt(grid, s, pair);
  const equilibrium = pair[0];
  const equilibriumSlope = pair[1];
  exchangeCurrentAt(grid.exchange, s, pair);
  const exponent = grid.exchange.exponent;
  const salt = exponent === 0 ? 1 : exponent === 0.5 ? Math.sqrt(u / u0) : Math.pow(u / u0, exponent);
  const twoThermal = (2 * gasConstant * temperature) / faraday;
  const invExchange = 1 / (2 * grid.contact * pair[0] * salt);
  const w = j * invExchange;
  const root = Math.sqrt(1 + w * w);
  // asinh with its sign kept out of the logarithm, where it would cancel.
  const asinh = w >= 0 ? Math.log(w + root) : -Math.log(root - w);
  const perRoot = twoThermal / root;
  out.equilibrium = equilibrium;
  out.residual = difference - equilibrium - (j * grid.filmResistance) / grid.contact - twoThermal * asinh;
  out.resistance =
    equilibriumSlope * slope + grid.filmResistance / grid.contact + perRoot * (invExchange - w * pair[1] * slope);
  out.byConcentration = (perRoot * w * exponent) / u;
  out.surfaceSlope = slope;
}
