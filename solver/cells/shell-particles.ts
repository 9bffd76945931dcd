// Particles whose diffusivity depends on stoichiometry, on equal shells with the Kirchhoff flux
//   N = −[Φ(s_{k+1}) − Φ(s_k)]/h,  Φ = ∫ D ds,
// which stays right where D has deep minima that face means of D miss. One tridiagonal system per particle and Newton
// iteration, with one more right-hand side for the current; all particles are swept side by side.
//   s   stoichiometry of a shell      h   shell thickness over R      A, V   face area and volume over 4πR², 4πR³
// Surface: a quadratic in Φ through the two outer shells and the flux, Φ_s = Φ_N + (Φ_N − Φ_{N−1})/8 + 3/8 g h.

import { invert, lookUp, lookUpAll, type HermiteTable } from './hermite-table.ts';
import type { ParticleBlock } from './particle-block.ts';
import type { DiffusionOnShells, ParticlePopulation } from './particle-population.ts';

/** Scratch of one block: by shell and particle as in y, and by particle. */
interface Sweep {
  /** Corrections of the states at fixed current, and per unit of current. */
  readonly free: Float64Array;
  readonly driven: Float64Array;
  readonly state: Float64Array;
  readonly potential: Float64Array;
  readonly diffusivity: Float64Array;
  readonly upper: Float64Array;
}

export function createShellParticles(
  population: ParticlePopulation,
  { shells, integral }: DiffusionOnShells,
  count: number,
  offset: number,
): ParticleBlock {
  const { fluxScale, radius } = population;
  const h = 1 / shells;
  const volume = Float64Array.from({ length: shells }, (_, k) => (((k + 1) * h) ** 3 - (k * h) ** 3) / 3);
  const vector = (): Float64Array => new Float64Array(count);
  const [surface, slope, shift] = [vector(), vector(), vector()];
  const matrix = (): Float64Array => new Float64Array(shells * count);
  const sweep: Sweep = {
    free: matrix(),
    driven: matrix(),
    state: matrix(),
    potential: matrix(),
    diffusivity: matrix(),
    upper: matrix(),
  };
  const outer = (shells - 1) * count;
  const close = createClosure(integral, 0.375 * h * fluxScale * radius ** 2);
  let alpha = 0;
  let y: Float64Array = surface;
  let yp: Float64Array = surface;
  return {
    population,
    count,
    offset,
    unknowns: shells,
    surface,
    slope,
    shift,
    initialise: (state, stoichiometry) => void state.fill(stoichiometry, offset, offset + shells * count),
    prepare(slopeInTime, yPredicted, ypPredicted) {
      alpha = slopeInTime;
      y = yPredicted;
      yp = ypPredicted;
    },
    linearise(e, j, jOffset) {
      const { state, potential, diffusivity, free, driven } = sweep;
      for (let k = 0; k < state.length; k++) state[k] = y[offset + k] + e[offset + k];
      lookUpAll(integral, state, state.length, potential, diffusivity);
      eliminate(
        sweep,
        { shells, count, volume, perRadius: 1 / radius ** 2, fluxScale, alpha, offset },
        yp,
        e,
        j,
        jOffset,
      );
      for (let i = 0; i < count; i++) {
        const [o, n] = [outer + i, outer - count + i];
        const at = close(potential[o], potential[n], diffusivity[o], diffusivity[n], state[o], j[jOffset + i]);
        surface[i] = at.surface;
        shift[i] = at.byOuter * free[o] + at.byInner * free[n];
        slope[i] = at.byOuter * driven[o] + at.byInner * driven[n] + at.byCurrent;
      }
    },
    correct(e, _j, dj, jOffset, factor, weights) {
      const { free, driven } = sweep;
      let sum = 0;
      for (let k = 0; k < shells; k++) {
        for (let i = 0; i < count; i++) {
          const local = k * count + i;
          const change = factor * free[local] + driven[local] * dj[jOffset + i];
          e[offset + local] += change;
          sum += (change * weights[offset + local]) ** 2;
        }
      }
      return sum / shells;
    },
    surfacesAt(state, siteIndex, out) {
      for (let i = 0; i < count; i++) out[i] = this.surfaceAt(state, i, state[siteIndex + i]);
    },
    surfaceAt(state, particle, j) {
      const at = offset + outer + particle;
      lookUp(integral, state[at - count], pair);
      const [phiInner, dInner] = [pair[0], pair[1]];
      lookUp(integral, state[at], pair);
      return close(pair[0], phiInner, pair[1], dInner, state[at], j).surface;
    },
    meanAt: (state, particle) => meanOf(state, offset + particle, count, volume),
    profileAt(state, particle, j, radii, out) {
      const end = this.surfaceAt(state, particle, j);
      // Between the shells' centres linearly; level inside the first, to the surface value outside the last.
      radii.forEach((rho, n) => {
        const position = rho * shells - 0.5;
        const k = Math.min(shells - 1, Math.max(0, Math.floor(position)));
        const here = state[offset + k * count + particle];
        const next = k + 1 < shells ? state[offset + (k + 1) * count + particle] : end;
        const share = position < 0 ? 0 : (position - k) * (k + 1 < shells ? 1 : 2);
        out[n] = here + share * (next - here);
      });
    },
    magnitudes() {
      // Each shell counts against itself.
    },
  };
}

const pair = new Float64Array(2);

function meanOf(state: Float64Array, first: number, stride: number, volume: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < volume.length; k++) sum += 3 * volume[k] * state[first + k * stride];
  return sum;
}

/** Surface value and its derivatives by the two outer shells and by j. */
interface Closure {
  surface: number;
  byOuter: number;
  byInner: number;
  byCurrent: number;
}

function createClosure(
  integral: HermiteTable,
  perCurrent: number,
): (outer: number, inner: number, dOuter: number, dInner: number, near: number, j: number) => Closure {
  const out: Closure = { surface: 0, byOuter: 0, byInner: 0, byCurrent: 0 };
  return (outer, inner, dOuter, dInner, near, j) => {
    out.surface = invert(integral, outer + (outer - inner) / 8 - perCurrent * j, near);
    lookUp(integral, out.surface, pair);
    out.byOuter = (1.125 * dOuter) / pair[1];
    out.byInner = (-0.125 * dInner) / pair[1];
    out.byCurrent = -perCurrent / pair[1];
    return out;
  };
}

interface SweepConstants {
  readonly shells: number;
  readonly count: number;
  readonly volume: Float64Array;
  /** 1/R², 1/m² */
  readonly perRadius: number;
  readonly fluxScale: number;
  readonly alpha: number;
  readonly offset: number;
}

/** Solves V (α e + y′) = faces for the corrections of all shells, free and driven by the current. */
function eliminate(
  { free, driven, potential, diffusivity, upper }: Sweep,
  { shells, count, volume, perRadius, fluxScale, alpha, offset }: SweepConstants,
  yp: Float64Array,
  e: Float64Array,
  j: Float64Array,
  jOffset: number,
): void {
  const h = 1 / shells;
  for (let k = 0; k < shells; k++) {
    const isLast = k + 1 === shells;
    const below = (k * h) ** 2 * (perRadius / h);
    const above = isLast ? 0 : ((k + 1) * h) ** 2 * (perRadius / h);
    const storage = volume[k];
    for (let i = 0; i < count; i++) {
      const m = k * count + i;
      let rhs = -storage * (yp[offset + m] + alpha * e[offset + m]);
      rhs += isLast ? -fluxScale * j[jOffset + i] : above * (potential[m + count] - potential[m]);
      let rhsDriven = isLast ? -fluxScale : 0;
      let diagonal = storage * alpha + (above + below) * diffusivity[m];
      if (k > 0) {
        rhs -= below * (potential[m] - potential[m - count]);
        const lower = -below * diffusivity[m - count];
        diagonal -= lower * upper[m - count];
        rhs -= lower * free[m - count];
        rhsDriven -= lower * driven[m - count];
      }
      const inverse = 1 / diagonal;
      upper[m] = isLast ? 0 : -above * diffusivity[m + count] * inverse;
      free[m] = rhs * inverse;
      driven[m] = rhsDriven * inverse;
    }
  }
  for (let m = (shells - 1) * count - 1; m >= 0; m--) {
    free[m] -= upper[m] * free[m + count];
    driven[m] -= upper[m] * driven[m + count];
  }
}
