// Small-signal impedance of the porous-electrode model: the Newton matrix with iω in place of α (C-EIS).

import { faraday } from '../../physics/constants.ts';
import {
  createComplexBlockTridiagonal,
  createComplexVector,
  solveComplexBlockTridiagonal,
  type ComplexVector,
} from '../linalg/complex-block-tridiagonal.ts';
import type { Border } from './border.ts';
import { borderImpedance } from './border-impedance.ts';
import type { CellGrid } from './cell-grid.ts';
import { lookUp } from './hermite-table.ts';
import { lithiumLayerAt } from './layer-impedance.ts';
import type { PorousWork } from './porous-assembly.ts';
import type { PorousBlock } from './porous-layout.ts';
import { reactionAdmittance, reactionImpedance, type ReactionImpedance } from './reaction-impedance.ts';

/** Ω m² of one electrode pair, by frequency. */
export interface Spectrum {
  readonly frequency: Float64Array;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
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
  const reactions = blocks.map((block) => reactionImpedance(block, y));
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
    for (const reaction of reactions) addReaction(grid, reaction, matrix.diagonal, omega, w);
    response.re.set(w.column);
    response.im.fill(0);
    const layers = border.faces.map((face) => {
      const cell = face.direction === 1 ? 0 : grid.cells - 1;
      lookUp(grid.diffusionPotential, w.u[cell], pair);
      const layer = lithiumLayerAt(face, omega, w.faces, pair[0]);
      response.re[2 * cell] += layer.salt[0];
      response.im[2 * cell] += layer.salt[1];
      return { cell, layer };
    });
    solveComplexBlockTridiagonal(matrix, response);
    const along: [number, number] = [dot(w.voltageSlope, response.re), dot(w.voltageSlope, response.im)];
    for (const { cell, layer } of layers) {
      const [ur, ui] = [response.re[2 * cell], response.im[2 * cell]];
      const [vr, vi] = layer.voltageByU;
      along[0] += layer.voltageByCurrent[0] + vr * ur - vi * ui;
      along[1] += layer.voltageByCurrent[1] + vr * ui + vi * ur;
    }
    [real[k], imaginary[k]] = borderImpedance(border, w.b, w.bp, w.voltage, along, omega);
  });
  return { frequency, real, imaginary };
}

const pair = new Float64Array(2);

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

/** Charge transfer and diffusion of one population. */
function addReaction(
  grid: CellGrid,
  reaction: ReactionImpedance,
  diagonal: ComplexVector,
  omega: number,
  w: PorousWork,
): void {
  const { particles, electrode, transfer } = reaction.block;
  const { population } = particles;
  const perSalt = (1 - grid.transference) / (1000 * faraday);
  for (let i = 0; i < particles.count; i++) {
    const c = electrode.first + i;
    const area = population.specificArea * grid.width[c];
    const [gr, gi] = reactionAdmittance(reaction, i, omega);
    const byU = (transfer.bySalt[i] * population.exchange.exponent) / w.u[c];
    const entries = [perSalt * byU, perSalt, byU, 1];
    entries.forEach((factor, k) => {
      diagonal.re[4 * c + k] -= factor * area * gr;
      diagonal.im[4 * c + k] -= factor * area * gi;
    });
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
