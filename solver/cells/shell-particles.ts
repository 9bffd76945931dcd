// Particles whose diffusivity depends on stoichiometry, on equal shells with the Kirchhoff flux
//   N = −[Φ(s_{k+1}) − Φ(s_k)]/h,  Φ = ∫ D ds,
// which stays right where D has deep minima that face means of D miss. One tridiagonal system per particle and Newton
// iteration, with one more right-hand side for the current.
//   s   stoichiometry of a shell      h   shell thickness over R      A, V   face area and volume over 4πR², 4πR³
// Surface: a quadratic in Φ through the two outer shells and the flux, Φ_s = Φ_N + (Φ_N − Φ_{N−1})/8 + 3/8 g h.

import type { PorousElectrodeGrid } from './cell-grid.ts';
import { invert, lookUp, type HermiteTable } from './hermite-table.ts';
import type { ParticleBlock } from './particle-block.ts';

/** `potential` is Φ/R² (1/s) against s. */
export function createShellParticles(
  grid: PorousElectrodeGrid,
  potential: HermiteTable,
  shells: number,
  count: number,
  offset: number,
): ParticleBlock {
  const h = 1 / shells;
  const area = Float64Array.from({ length: shells + 1 }, (_, k) => (k * h) ** 2);
  const volume = Float64Array.from({ length: shells }, (_, k) => (((k + 1) * h) ** 3 - (k * h) ** 3) / 3);
  const flux = grid.fluxScale;
  const surface = new Float64Array(count);
  const slope = new Float64Array(count);
  const shift = new Float64Array(count);
  // Corrections of the states at fixed current, and per unit of current, as in y.
  const free = new Float64Array(shells * count);
  const driven = new Float64Array(shells * count);
  const value = new Float64Array(shells);
  const diffusivity = new Float64Array(shells);
  const upper = new Float64Array(shells);
  const pair = new Float64Array(2);
  const outer = (shells - 1) * count;
  let alpha = 0;
  let y: Float64Array = surface;
  let yp: Float64Array = surface;

  /** Surface value and its derivatives by the two outer shells and by j. */
  const closure = { surface: 0, byOuter: 0, byInner: 0, byCurrent: 0 };
  const close = (phiOuter: number, phiInner: number, dOuter: number, dInner: number, near: number, j: number): void => {
    const target = phiOuter + (phiOuter - phiInner) / 8 - 0.375 * h * flux * j;
    closure.surface = invert(potential, target, near);
    lookUp(potential, closure.surface, pair);
    closure.byOuter = (1.125 * dOuter) / pair[1];
    closure.byInner = (-0.125 * dInner) / pair[1];
    closure.byCurrent = (-0.375 * h * flux) / pair[1];
  };

  const solveParticle = (i: number, e: Float64Array, j: number): void => {
    for (let k = 0; k < shells; k++) {
      const index = offset + k * count + i;
      lookUp(potential, y[index] + e[index], pair);
      value[k] = pair[0];
      diffusivity[k] = pair[1];
    }
    for (let k = 0; k < shells; k++) {
      const index = offset + k * count + i;
      const below = area[k] / h;
      const above = k + 1 < shells ? area[k + 1] / h : 0;
      const inflow =
        (k + 1 < shells ? above * (value[k + 1] - value[k]) : -flux * j) -
        (k > 0 ? below * (value[k] - value[k - 1]) : 0);
      let rhs = inflow - volume[k] * (yp[index] + alpha * e[index]);
      let rhsDriven = k + 1 < shells ? 0 : -flux;
      let diagonal = volume[k] * alpha + (above + below) * diffusivity[k];
      if (k > 0) {
        const lower = -below * diffusivity[k - 1];
        diagonal -= lower * upper[k - 1];
        rhs -= lower * free[(k - 1) * count + i];
        rhsDriven -= lower * driven[(k - 1) * count + i];
      }
      upper[k] = k + 1 < shells ? (-above * diffusivity[k + 1]) / diagonal : 0;
      free[k * count + i] = rhs / diagonal;
      driven[k * count + i] = rhsDriven / diagonal;
    }
    for (let k = shells - 2; k >= 0; k--) {
      free[k * count + i] -= upper[k] * free[(k + 1) * count + i];
      driven[k * count + i] -= upper[k] * driven[(k + 1) * count + i];
    }
  };

  return {
    grid,
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
      for (let i = 0; i < count; i++) {
        const current = j[jOffset + i];
        solveParticle(i, e, current);
        const last = shells - 1;
        const near = y[offset + outer + i] + e[offset + outer + i];
        close(value[last], value[last - 1], diffusivity[last], diffusivity[last - 1], near, current);
        const [o, n] = [outer + i, outer - count + i];
        surface[i] = closure.surface;
        shift[i] = closure.byOuter * free[o] + closure.byInner * free[n];
        slope[i] = closure.byOuter * driven[o] + closure.byInner * driven[n] + closure.byCurrent;
      }
    },
    correct(e, _j, dj, jOffset, factor, weights) {
      let sum = 0;
      for (let k = 0; k < shells; k++) {
        for (let i = 0; i < count; i++) {
          const local = k * count + i;
          const change = factor * free[local] + driven[local] * dj[jOffset + i];
          e[offset + local] += change;
          sum += (change * weights[offset + local]) ** 2 / shells;
        }
      }
      return sum;
    },
    surfaceAt(state, particle, j) {
      const at = offset + outer + particle;
      lookUp(potential, state[at - count], pair);
      const [phiInner, dInner] = [pair[0], pair[1]];
      lookUp(potential, state[at], pair);
      close(pair[0], phiInner, pair[1], dInner, state[at], j);
      return closure.surface;
    },
    meanAt(state, particle) {
      let sum = 0;
      for (let k = 0; k < shells; k++) sum += 3 * volume[k] * state[offset + k * count + particle];
      return sum;
    },
    magnitudes() {
      // Each shell counts against itself.
    },
  };
}
