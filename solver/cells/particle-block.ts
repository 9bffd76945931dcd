// The particles of one porous electrode inside a state vector, and the charge transfer at their surface. Every discretisation
// condenses its states out of the Newton system: at an iterate it says where the surface stoichiometry is, how it moves
// with the particle's current once its states have followed, and how far they have yet to follow.

import { faraday, gasConstant } from '../../physics/constants.ts';
import { stoichiometryGuard, stoichiometryGuardSlope } from '../../physics/kinetics.ts';
import type { PorousElectrodeGrid } from './cell-grid.ts';
import { exchangeCurrentAt } from './exchange-current.ts';
import { lookUp } from './hermite-table.ts';

export interface ParticleBlock {
  readonly grid: PorousElectrodeGrid;
  /** Particles: one per mesh cell, or one for the whole electrode. */
  readonly count: number;
  /** Where their states are in y: `unknowns` rows of `count`. */
  readonly offset: number;
  readonly unknowns: number;
  /** At the present iterate: surface stoichiometry, its slope by current, and its change in this Newton step at fixed current. */
  readonly surface: Float64Array;
  readonly slope: Float64Array;
  readonly shift: Float64Array;
  initialise(y: Float64Array, stoichiometry: number): void;
  /** Once per step attempt. */
  prepare(alpha: number, y: Float64Array, yp: Float64Array): void;
  /** Fills `surface`, `slope` and `shift` for the iterate y + e and the currents `j` (from `jOffset` on). */
  linearise(e: Float64Array, j: Float64Array, jOffset: number): void;
  /**
   * Adds `factor` of the states' corrections to `e`, for currents that have become `j` by changes `dj`. Returns the sum over
   * particles of the squared, weighted change (of the surface or of the mean square over the states).
   */
  correct(
    e: Float64Array,
    j: Float64Array,
    dj: Float64Array,
    jOffset: number,
    factor: number,
    weights: Float64Array,
  ): number;
  /** From y alone: surface at current j, and mean. */
  surfaceAt(y: Float64Array, particle: number, j: number): number;
  meanAt(y: Float64Array, particle: number): number;
  /** Fills in for each of its states whose magnitude its error counts against. */
  magnitudes(of: Int32Array): void;
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
  const slope = block.slope[particle] - grid.constriction;
  const s = block.surface[particle] - grid.constriction * j;
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
  const bySurface = -equilibriumSlope + perRoot * w * pair[1];
  out.residual =
    difference -
    equilibrium -
    (j * grid.filmResistance) / grid.contact -
    twoThermal * asinh +
    bySurface * block.shift[particle];
  out.resistance =
    equilibriumSlope * slope + grid.filmResistance / grid.contact + perRoot * (invExchange - w * pair[1] * slope);
  out.byConcentration = (perRoot * w * exponent) / u;
  out.surfaceSlope = slope;
}
