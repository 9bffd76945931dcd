// The pseudo-two-dimensional model (Doyle, Fuller & Newman 1993) on finite volumes, with a porous or a planar lithium
// electrode on either side, in a liquid or in a single-ion solid electrolyte (t₊ = 1, no salt moves).
//   u    salt concentration, kmol/m³           Δφ   φ_s − φ_e in an electrode cell, V
//   j    current of particle surface, A/m²     i_e  current in the electrolyte at a face, A/m²
//   I    cell current density, > 0 discharges  κ, σ conductivities, S/m
// Per mesh cell only (u, Δφ) remain after the particles and j have been condensed; the cell potentials are marched
// through the faces. Block tridiagonal with one border (`border.ts`).

import { chargeTransferOverpotential } from '../../physics/kinetics.ts';
import { solveBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import { currentIndex, currentIsUnknown, solveBorder, voltageIndex, type Border } from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellFields, CellModel } from './cell-model.ts';
import { equilibriumAt } from './particle-block.ts';
import {
  assembleElectrode,
  assembleEnds,
  assembleFaces,
  assembleStorage,
  createWork,
  type PorousWork,
} from './porous-assembly.ts';
import { porousElectrodeFields } from './porous-electrode-fields.ts';
import {
  createPorousLayout,
  differentialFlags,
  errorTestFlags,
  magnitudes,
  nameOf,
  scales,
  type PorousBlock,
  type PorousLayout,
} from './porous-layout.ts';

/** Largest change of a potential in one Newton iteration, V. */
const potentialLimit = 0.25;

export function createPorousElectrodeModel(grid: CellGrid, border: Border, currentScale: number): CellModel {
  const { layout, blocks } = createPorousLayout(grid, border);
  const work = createWork(grid, layout, border);
  const scale = scales(layout, border, currentScale, grid);
  return {
    size: layout.size,
    differential: differentialFlags(layout, border),
    scale,
    magnitude: magnitudes(layout, blocks),
    inErrorTest: errorTestFlags(layout),
    grid,
    border,
    borderOffset: layout.border,
    concentrationIndex: layout.u,
    prepare(_t, alpha, y, yp) {
      work.alpha = alpha;
      work.y = y;
      work.yp = yp;
      for (const b of blocks) b.particles.prepare(alpha, y, yp);
    },
    iterate: (e, weights) => iterate(grid, border, layout, blocks, work, e, weights),
    culprit: () => work.culprit,
    initialise(y, stoichiometry) {
      y.fill(0);
      for (const { particles } of blocks) particles.initialise(y, stoichiometry[particles.grid.role]);
      y.fill(grid.initialU, layout.u, layout.u + grid.cells);
    },
    guess: (y) => guess(grid, border, layout, blocks, y),
    nameOf: (index) => nameOf(grid, border, layout, index),
    meanStoichiometry(y, electrode) {
      const block = blocks.find((b) => b.particles.grid === electrode);
      if (block === undefined) return NaN;
      let sum = 0;
      for (let i = 0; i < electrode.count; i++) sum += block.particles.meanAt(y, i);
      return sum / electrode.count;
    },
    fields: (y: Float64Array, out: CellFields) => porousElectrodeFields(grid, border, layout, blocks, y, out),
  };
}

function iterate(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  w: PorousWork,
  e: Float64Array,
  weights: Float64Array,
): number {
  w.e = e;
  gather(grid, border, layout, w, e);
  w.matrix.lower.fill(0);
  w.matrix.diagonal.fill(0);
  w.matrix.upper.fill(0);
  w.residual.fill(0);
  w.column.fill(0);
  w.voltageSlope.fill(0);
  w.voltage.value = 0;
  w.voltage.byCurrent = 0;
  assembleStorage(grid, layout, w, e);
  assembleFaces(grid, w);
  for (const block of blocks) assembleElectrode(grid, block, w);
  assembleEnds(grid, border, w);
  const unknownCurrent = currentIsUnknown(border);
  solveBlockTridiagonal(w.matrix, w.residual, unknownCurrent ? w.column : undefined);
  w.voltage.alongResidual = dot(w.voltageSlope, w.residual);
  w.voltage.alongCurrent = unknownCurrent ? dot(w.voltageSlope, w.column) : 0;
  if (!solveBorder(border, w.b, w.bp, w.alpha, w.voltage)) return NaN;
  return update(grid, border, layout, blocks, w, e, weights, unknownCurrent);
}

/** The present iterate y_pred + e, by kind of unknown. */
function gather(grid: CellGrid, border: Border, layout: PorousLayout, w: PorousWork, e: Float64Array): void {
  const { y, yp, alpha } = w;
  for (let c = 0; c < grid.cells; c++) w.u[c] = y[layout.u + c] + e[layout.u + c];
  for (let i = 0; i < layout.electrodeCells; i++) {
    w.phi[i] = y[layout.phi + i] + e[layout.phi + i];
    w.j[i] = y[layout.j + i] + e[layout.j + i];
  }
  for (let k = 0; k < border.size; k++) {
    const index = layout.border + k;
    w.b[k] = y[index] + e[index];
    w.bp[k] = yp[index] + alpha * e[index];
  }
}

function update(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  w: PorousWork,
  e: Float64Array,
  weights: Float64Array,
  unknownCurrent: boolean,
): number {
  const db = border.residual;
  const x = w.residual;
  if (unknownCurrent) for (let i = 0; i < x.length; i++) x[i] += w.column[i] * db[currentIndex];
  let largest = 0;
  for (const { particles } of blocks)
    for (let i = 0; i < particles.count; i++)
      largest = Math.max(largest, Math.abs(x[2 * (particles.grid.first + i) + 1]));
  const factor = largest > potentialLimit ? potentialLimit / largest : 1;
  let sum = 0;
  for (let c = 0; c < grid.cells; c++) {
    const change = factor * x[2 * c];
    const index = layout.u + c;
    e[index] += change;
    sum += (change * weights[index]) ** 2;
  }
  for (const { particles, local } of blocks) {
    for (let i = 0; i < particles.count; i++) {
      const c = particles.grid.first + i;
      const m = local + i;
      const dPhi = factor * x[2 * c + 1];
      const dj =
        (factor * w.transferResidual[m] + dPhi + w.transferByU[m] * factor * x[2 * c]) / w.transferResistance[m];
      e[layout.phi + m] += dPhi;
      e[layout.j + m] += dj;
      w.j[m] += dj;
      w.dj[m] = dj;
      sum += (dPhi * weights[layout.phi + m]) ** 2;
    }
    sum += particles.correct(e, w.j, w.dj, local, factor, weights);
  }
  for (let k = 0; k < border.size; k++) {
    const index = layout.border + k;
    const change = factor * db[k];
    e[index] += change;
    sum += (change * weights[index]) ** 2;
  }
  const norm = Math.sqrt(sum / (grid.cells + 2 * layout.electrodeCells + border.size));
  if (!Number.isFinite(norm)) w.culprit = firstBad(layout, w);
  return norm;
}

function firstBad(layout: PorousLayout, w: PorousWork): number {
  const dry = w.u.findIndex((u) => !(u > 0));
  if (dry >= 0) return layout.u + dry;
  const potential = w.transferResidual.findIndex((r) => !Number.isFinite(r));
  return potential >= 0 ? layout.phi + potential : layout.border + voltageIndex;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Uniform reaction at the controlled current, or at the last one. */
function guess(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  y: Float64Array,
): void {
  const b = layout.border;
  if (border.control.kind === 'current') y[b + currentIndex] = border.control.value;
  if (border.control.kind === 'voltage') y[b + voltageIndex] = border.control.value;
  const current = y[b + currentIndex];
  const pair = new Float64Array(2);
  for (const { particles, local } of blocks) {
    const e = particles.grid;
    const sign = e.role === 'anode' ? 1 : -1;
    const j = (sign * current) / (e.specificArea * e.thickness);
    for (let i = 0; i < particles.count; i++) {
      equilibriumAt(e, particles.surfaceAt(y, i, 0), pair);
      y[layout.phi + local + i] = pair[0] + chargeTransferOverpotential(j, 0.5 * e.contact, grid.temperature);
      y[layout.j + local + i] = j;
    }
  }
}
