// The particles of one population inside a state vector. Every discretisation condenses its states out of the Newton system: at an
// iterate it says where the surface stoichiometry is, how it moves with the particle's current once its states have
// followed, and how far they have yet to follow.

import type { ParticlePopulation } from './particle-population.ts';

export interface ParticleBlock {
  readonly population: ParticlePopulation;
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
  /** From y alone: surfaces of all particles at the currents in y from `siteIndex` on; one surface; mean. */
  surfacesAt(y: Float64Array, siteIndex: number, out: Float64Array): void;
  surfaceAt(y: Float64Array, particle: number, j: number): number;
  meanAt(y: Float64Array, particle: number): number;
  /** Stoichiometry at the radii ρ = r/R of `radii` in one particle with current j at its surface. */
  profileAt(y: Float64Array, particle: number, j: number, radii: Float64Array, out: Float64Array): void;
  /** Fills in for each of its states whose magnitude its error counts against. */
  magnitudes(of: Int32Array): void;
}
