// Small-signal impedance of the porous-electrode model: the Newton matrix with iω in place of α (C-EIS). Particles enter with the
// exact admittance of a sphere, so that high frequencies do not depend on their discretisation.

import { faraday } from '../../physics/constants.ts';
import { sphereAdmittance } from '../../physics/sphere-admittance.ts';
import {
  createComplexBlockTridiagonal,
  createComplexVector,
  solveComplexBlockTridiagonal,
  type ComplexVector,
} from '../linalg/complex-block-tridiagonal.ts';
import { solveComplexDense } from '../linalg/complex-dense.ts';
import { currentIndex, voltageIndex, type Border } from './border.ts';
import { assembleBorder } from './border-rows.ts';
import type { CellGrid } from './cell-grid.ts';
import { lookUp } from './hermite-table.ts';
import type { PorousWork } from './porous-assembly.ts';
import type { PorousBlock } from './porous-layout.ts';

/** Ω m² of one electrode pair, by frequency. */
export interface Spectrum {
  readonly frequency: Float64Array;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** What a frequency changes in the matrix, by site: charge transfer without diffusion, its slope by the surface, diffusion. */
interface SiteImpedance {
  readonly block: PorousBlock;
  readonly transfer: Float64Array;
  /** D/R² at the particle's mean stoichiometry, 1/s. */
  readonly rate: Float64Array;
}

/**
 * `w` holds the system assembled at α = 0 without reactions, and the transfers of `blocks` at the state; `y` is the state. Frequencies
 * in Hz.
 */
export function spectrumOf(
  grid: CellGrid,
  border: Border,
  blocks: readonly PorousBlock[],
  w: PorousWork,
  y: Float64Array,
  frequency: Float64Array,
): Spectrum {
  const sites = blocks.map((block) => siteImpedance(block, y));
  const real = new Float64Array(frequency.length);
  const imaginary = new Float64Array(frequency.length);
  const matrix = createComplexBlockTridiagonal(grid.cells);
  const response = createComplexVector(2 * grid.cells);
  frequency.forEach((f, k) => {
    const omega = 2 * Math.PI * f;
    for (const part of ['lower', 'diagonal', 'upper'] as const) {
      matrix[part].re.set(w.matrix[part]);
      matrix[part].im.fill(0);
    }
    addStorage(grid, matrix.diagonal, omega);
    for (const site of sites) addReaction(grid, site, matrix.diagonal, omega, w);
    response.re.set(w.column);
    response.im.fill(0);
    solveComplexBlockTridiagonal(matrix, response);
    const along = [dot(w.voltageSlope, response.re), dot(w.voltageSlope, response.im)] as const;
    [real[k], imaginary[k]] = borderImpedance(border, w, along, omega);
  });
  return { frequency, real, imaginary };
}

function siteImpedance(block: PorousBlock, y: Float64Array): SiteImpedance {
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

/** Salt in the pores, charge on the double layers. */
function addStorage(grid: CellGrid, diagonal: ComplexVector, omega: number): void {
  for (let c = 0; c < grid.cells; c++) diagonal.im[4 * c] += omega * grid.porosity[c] * grid.width[c];
  const perSalt = grid.transference / (1000 * faraday);
  for (const electrode of [grid.anode, grid.cathode]) {
    if (electrode === undefined) continue;
    for (let c = electrode.first; c < electrode.first + electrode.count; c++) {
      const capacitance = omega * electrode.spectralDoubleLayer * electrode.specificArea * grid.width[c];
      diagonal.im[4 * c + 1] += perSalt * capacitance;
      diagonal.im[4 * c + 3] -= capacitance;
    }
  }
}

/** Charge transfer and diffusion of one population: ĵ = (Δφ̂ + ∂η/∂u û)/R(ω), R = R_ct − ∂r/∂s β(ω). */
function addReaction(
  grid: CellGrid,
  { block, transfer, rate }: SiteImpedance,
  diagonal: ComplexVector,
  omega: number,
  w: PorousWork,
): void {
  const { particles, electrode } = block;
  const { population } = particles;
  const { bySalt, bySurface } = block.transfer;
  const perSalt = (1 - grid.transference) / (1000 * faraday);
  for (let i = 0; i < particles.count; i++) {
    const c = electrode.first + i;
    const area = population.specificArea * grid.width[c];
    const [ar, ai] = sphereAdmittance(omega / rate[i]);
    const scale = (bySurface[i] * population.fluxScale) / rate[i];
    const [rr, ri] = [transfer[i] + scale * ar, scale * ai];
    const size = rr * rr + ri * ri;
    const [gr, gi] = [(area * rr) / size, (-area * ri) / size];
    const byU = (bySalt[i] * population.exchange.exponent) / w.u[c];
    const entries = [perSalt * byU, perSalt, byU, 1];
    entries.forEach((factor, k) => {
      diagonal.re[4 * c + k] -= factor * gr;
      diagonal.im[4 * c + k] -= factor * gi;
    });
  }
}

/** −V̂/Î with the border's own states following at ω. */
function borderImpedance(
  border: Border,
  w: PorousWork,
  along: readonly [number, number],
  omega: number,
): [number, number] {
  const n = border.size;
  w.voltage.alongResidual = 0;
  w.voltage.alongCurrent = along[0];
  const { control } = border;
  border.control = { kind: 'current', value: 0 };
  const matrix = createComplexVector(n * n);
  // What α = 1 adds is what stores: not the row of a state that a mode holds, and of a temperature its heat capacity.
  assembleBorder(border, w.b, w.bp, 1, w.voltage);
  matrix.im.set(border.matrix);
  assembleBorder(border, w.b, w.bp, 0, w.voltage);
  matrix.re.set(border.matrix);
  for (let k = 0; k < n * n; k++) matrix.im[k] = omega * (matrix.im[k] - matrix.re[k]);
  border.control = control;
  matrix.im[voltageIndex * n + currentIndex] -= along[1];
  const unknowns = createComplexVector(n);
  unknowns.re[currentIndex] = 1;
  if (!solveComplexDense(n, matrix, unknowns)) return [NaN, NaN];
  return [-unknowns.re[voltageIndex], -unknowns.im[voltageIndex]];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
