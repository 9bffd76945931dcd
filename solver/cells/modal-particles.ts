// Particles with constant diffusivity as decoupled modes (`particle-modes.ts`, `shell-modes.ts`). BDF turns each mode into
// (α + μ_k) e_k = −w_k f j − y′_k − μ_k ζ_k, so the surface stoichiometry is affine in the current, s = s0 + β j, with one β
// for all particles of an electrode; nothing is left for Newton's method to do here.

import type { ParticleBlock } from './particle-block.ts';
import type { ModeShapes, ParticleModes } from './particle-modes.ts';
import type { ParticlePopulation } from './particle-population.ts';

export function createModalParticles(
  population: ParticlePopulation,
  modes: ParticleModes,
  count: number,
  offset: number,
): ParticleBlock {
  const { present } = population;
  const rate = new Float64Array(modes.eigenvalue.length);
  const drive = modes.weight.map((weight) => weight * population.fluxScale);
  const s0 = new Float64Array(count);
  const surface = new Float64Array(count);
  const slope = new Float64Array(count);
  /** Surface stoichiometry per A/m² beside the modes. */
  const closure = (): number => (-modes.closure * population.fluxScale) / present.rate;
  let shapes: { readonly radii: Float64Array; readonly of: ModeShapes } | undefined;
  let beta = 0;
  let alpha = 0;
  let y: Float64Array = s0;
  let yp: Float64Array = s0;
  return {
    population,
    count,
    offset,
    unknowns: rate.length,
    surface,
    slope,
    shift: new Float64Array(count),
    initialise: (state, stoichiometry) => void state.fill(stoichiometry, offset, offset + count),
    prepare(slopeInTime, yPredicted, ypPredicted) {
      alpha = slopeInTime;
      y = yPredicted;
      yp = ypPredicted;
      s0.fill(0);
      beta = closure();
      for (let k = 0; k < rate.length; k++) {
        const mu = modes.eigenvalue[k] * present.rate;
        rate[k] = mu;
        const inverse = 1 / (alpha + mu);
        beta -= drive[k] * inverse;
        let index = offset + k * count;
        for (let i = 0; i < count; i++, index++) {
          const zeta = y[index];
          s0[i] += zeta - (yp[index] + mu * zeta) * inverse;
        }
      }
      slope.fill(beta);
    },
    linearise(_e, j, jOffset) {
      for (let i = 0; i < count; i++) surface[i] = s0[i] + beta * j[jOffset + i];
    },
    correct(e, j, dj, jOffset, _factor, weights) {
      for (let k = 0; k < rate.length; k++) {
        const mu = rate[k];
        const inverse = 1 / (alpha + mu);
        let index = offset + k * count;
        for (let i = 0; i < count; i++, index++)
          e[index] = -(drive[k] * j[jOffset + i] + yp[index] + mu * y[index]) * inverse;
      }
      const surfaceSlope = beta - present.constriction;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += (surfaceSlope * dj[jOffset + i] * weights[offset + i]) ** 2;
      return sum;
    },
    surfacesAt(state, siteIndex, out) {
      const perCurrent = closure();
      for (let i = 0; i < count; i++) out[i] = state[offset + i] + perCurrent * state[siteIndex + i];
      for (let k = 1; k < rate.length; k++) {
        const first = offset + k * count;
        for (let i = 0; i < count; i++) out[i] += state[first + i];
      }
    },
    surfaceAt(state, particle, j) {
      let sum = closure() * j;
      for (let k = 0; k < rate.length; k++) sum += state[offset + k * count + particle];
      return sum;
    },
    meanAt: (state, particle) => state[offset + particle],
    profileAt(state, particle, j, radii, out) {
      if (shapes?.radii !== radii) shapes = { radii, of: modes.shapesAt(radii) };
      const atSurface = closure() * j;
      for (let i = 0; i < out.length; i++) out[i] = atSurface * shapes.of.closure[i];
      shapes.of.modes.forEach((shape, k) => {
        const share = state[offset + k * count + particle];
        for (let i = 0; i < out.length; i++) out[i] += share * shape[i];
      });
    },
    // Modes are shares of a surface stoichiometry: their error counts against the particle's mean, not against themselves.
    magnitudes(of) {
      for (let k = 0; k < rate.length; k++) for (let i = 0; i < count; i++) of[offset + k * count + i] = offset + i;
    },
  };
}
