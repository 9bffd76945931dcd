// The pseudo-two-dimensional model (Doyle, Fuller & Newman 1993) on finite volumes, with a porous or a planar lithium
// electrode on either side, in a liquid or in a single-ion solid electrolyte (t₊ = 1, no salt moves).
//   u    salt concentration, kmol/m³           Δφ   φ_s − φ_e in an electrode cell, V
//   j    current of particle surface, A/m²     i_e  current in the electrolyte at a face, A/m²
//   I    cell current density, > 0 discharges  κ, σ conductivities, S/m
// Per mesh cell only (u, Δφ) remain after the particles of all populations and their j have been condensed; the cell potentials
// are marched through the faces. Block tridiagonal with one border (`border.ts`). Material functions are those of the predicted
// temperature: its error is the step's own, so the order of the method stays.

import { chargeTransferOverpotential } from '../../physics/kinetics.ts';
import { solveBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import {
  currentIndex,
  currentIsUnknown,
  initialiseBorder,
  originsOf,
  presetBorder,
  voltageIndex,
  type Border,
} from './border.ts';
import { solveBorder } from './border-rows.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellFields, CellModel } from './cell-model.ts';
import { emphasisOf } from './emphasis.ts';
import { equilibriumAt } from './equilibrium.ts';
import { evaluateChargeTransfer, saltFactor } from './charge-transfer.ts';
import { saltStaysAtLithium } from './faces.ts';
import { enterStep } from './layer-state.ts';
import { spectrumOf } from './impedance.ts';
import {
  assembleElectrode,
  assembleEnds,
  assembleFaces,
  assembleReaction,
  createWork,
  type PorousWork,
} from './porous-assembly.ts';
import { porousElectrodeFields } from './porous-electrode-fields.ts';
import {
  createPorousLayout,
  differentialFlags,
  magnitudes,
  nameOf,
  scales,
  type PorousBlock,
  type PorousLayout,
} from './porous-layout.ts';

/** Largest change of a potential in one Newton iteration, V. */
const potentialLimit = 0.25;

export function createPorousElectrodeModel(
  grid: CellGrid,
  border: Border,
  currentScale: number,
  setTemperature: (T: number) => void,
): CellModel {
  const { layout, blocks } = createPorousLayout(grid, border);
  const work = createWork(grid, layout, border);
  const { temperatureIndex } = border;
  return {
    size: layout.size,
    differential: differentialFlags(layout, blocks, border),
    scale: scales(layout, blocks, border, currentScale),
    magnitude: magnitudes(layout, blocks),
    emphasis: emphasisOf(layout, blocks),
    ...originsOf(border, layout.border),
    grid,
    border,
    borderOffset: layout.border,
    concentrationIndex: layout.u,
    resolvesPotentials: true,
    blocks,
    siteIndex: layout.j,
    setTemperature,
    prepare(_t, alpha, y, yp) {
      work.alpha = alpha;
      work.y = y;
      work.yp = yp;
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      for (const { particles } of blocks) particles.prepare(alpha, y, yp);
    },
    iterate: (e, weights) => iterate(grid, border, layout, blocks, work, e, weights),
    culprit: () => work.culprit,
    initialise(y, stoichiometry) {
      y.fill(0);
      for (const { electrode, particles } of blocks)
        particles.initialise(y, stoichiometry(electrode.role, particles.population.name));
      y.fill(grid.initialU, layout.u, layout.u + grid.cells);
      initialiseBorder(border, y, layout.border);
    },
    guess: (y) => guess(grid, border, layout, blocks, y),
    nameOf: (index) => nameOf(grid, border, layout, blocks, index),
    impedance(y, frequency) {
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      lineariseAt(grid, border, layout, blocks, work, y);
      return spectrumOf(grid, border, blocks, work, y, frequency);
    },
    fields(y: Float64Array, out: CellFields) {
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      porousElectrodeFields(grid, border, layout, blocks, work.faces, y, out);
    },
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
  assembleFaces(grid, layout, w);
  w.voltage.equilibriumPower = 0;
  w.voltage.reversibleHeat = 0;
  const withHeat = border.heat !== undefined;
  for (let k = 0; k < blocks.length; k++) assembleReaction(grid, layout, blocks[k], w, withHeat);
  if (grid.anode !== undefined) assembleElectrode(grid, grid.anode, 0, layout, w);
  if (grid.cathode !== undefined) assembleElectrode(grid, grid.cathode, grid.anode?.count ?? 0, layout, w);
  assembleEnds(grid, border, w);
  const unknownCurrent = currentIsUnknown(border);
  solveBlockTridiagonal(w.matrix, w.residual, unknownCurrent ? w.column : undefined);
  w.voltage.alongResidual = dot(w.voltageSlope, w.residual);
  w.voltage.alongCurrent = unknownCurrent ? dot(w.voltageSlope, w.column) : 0;
  if (!solveBorder(border, w.b, w.bp, w.alpha, w.voltage)) return NaN;
  return update(grid, border, layout, blocks, w, e, weights, unknownCurrent);
}

/** Assembles the system at rest in y without what depends on a frequency: storage, double layers, reactions. */
function lineariseAt(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  w: PorousWork,
  y: Float64Array,
): void {
  const still = new Float64Array(layout.size);
  w.y = y;
  w.yp = still;
  w.e = still;
  w.alpha = 0;
  gather(grid, border, layout, w, still);
  assembleFaces(grid, layout, w);
  if (grid.anode !== undefined) assembleElectrode(grid, grid.anode, 0, layout, w);
  if (grid.cathode !== undefined) assembleElectrode(grid, grid.cathode, grid.anode?.count ?? 0, layout, w);
  assembleEnds(grid, border, w);
  for (const { particles, electrode, transfer, phi, site } of blocks) {
    const { exponent } = particles.population.exchange;
    // Any α will do: the diffusion that it stands for is taken out again.
    particles.prepare(1, y, still);
    particles.linearise(still, w.j, site);
    if (exponent !== 0) saltFactor(w.u, electrode.first, grid.initialU, exponent, transfer.salt);
    evaluateChargeTransfer(particles, w.phi, phi, w.j, site, grid.temperature, transfer);
  }
}

/** The present iterate y_pred + e, by kind of unknown. */
function gather(grid: CellGrid, border: Border, layout: PorousLayout, w: PorousWork, e: Float64Array): void {
  const { y, yp, alpha, u, phi, j } = w;
  for (let c = 0; c < grid.cells; c++) u[c] = y[layout.u + c] + e[layout.u + c];
  for (let i = 0; i < phi.length; i++) phi[i] = y[layout.phi + i] + e[layout.phi + i];
  for (let i = 0; i < j.length; i++) j[i] = y[layout.j + i] + e[layout.j + i];
  for (let k = 0; k < border.size; k++) {
    const index = layout.border + k;
    w.b[k] = y[index] + e[index];
    w.bp[k] = yp[index] + alpha * e[index];
  }
  enterStep(border.faces, alpha, w.bp);
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
  const factor = damping(grid, x);
  let sum = 0;
  // A step that ends without salt somewhere is none.
  if (!saltStaysAtLithium(w.faces, factor * x[0], factor * x[2 * grid.cells - 2], factor * db[currentIndex])) {
    w.culprit = layout.border + voltageIndex;
    return NaN;
  }
  for (let c = 0; c < grid.cells; c++) {
    const change = factor * x[2 * c];
    const index = layout.u + c;
    if (!(w.u[c] + change > 0)) {
      w.culprit = index;
      return NaN;
    }
    e[index] += change;
    const scaled = change * weights[index];
    sum += scaled * scaled;
  }
  let local = layout.phi;
  for (let k = 0; k < 2; k++) {
    const electrode = k === 0 ? grid.anode : grid.cathode;
    if (electrode === undefined) continue;
    for (let c = electrode.first; c < electrode.first + electrode.count; c++, local++) {
      const change = factor * x[2 * c + 1];
      e[local] += change;
      const scaled = change * weights[local];
      sum += scaled * scaled;
    }
  }
  for (let k = 0; k < blocks.length; k++) sum += updateBlock(blocks[k], layout, w, e, weights, factor);
  for (let k = 0; k < border.size; k++) {
    const index = layout.border + k;
    const change = factor * db[k];
    e[index] += change;
    const scaled = change * weights[index];
    sum += scaled * scaled;
  }
  const norm = Math.sqrt(sum / (grid.cells + layout.electrodeCells + layout.sites + border.size));
  if (!Number.isFinite(norm)) w.culprit = firstBad(layout, blocks, w);
  return norm;
}

/** Currents of one population and the states of its particles. Returns their part of the squared norm. */
function updateBlock(
  { particles, transfer, electrode, site }: PorousBlock,
  layout: PorousLayout,
  w: PorousWork,
  e: Float64Array,
  weights: Float64Array,
  factor: number,
): number {
  const x = w.residual;
  const { exponent } = particles.population.exchange;
  for (let i = 0; i < particles.count; i++) {
    const c = electrode.first + i;
    const byU = (transfer.bySalt[i] * exponent) / w.u[c];
    const change = (factor * (transfer.residual[i] + x[2 * c + 1] + byU * x[2 * c])) / transfer.resistance[i];
    e[layout.j + site + i] += change;
    w.j[site + i] += change;
    w.dj[site + i] = change;
  }
  return particles.correct(e, w.j, w.dj, site, factor, weights);
}

/** Share of the step that keeps every potential within `potentialLimit`. */
function damping(grid: CellGrid, x: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < 2; k++) {
    const electrode = k === 0 ? grid.anode : grid.cathode;
    if (electrode === undefined) continue;
    for (let c = electrode.first; c < electrode.first + electrode.count; c++)
      largest = Math.max(largest, Math.abs(x[2 * c + 1]));
  }
  return largest > potentialLimit ? potentialLimit / largest : 1;
}

function firstBad(layout: PorousLayout, blocks: readonly PorousBlock[], w: PorousWork): number {
  const dry = w.u.findIndex((u) => !(u > 0));
  if (dry >= 0) return layout.u + dry;
  for (const { transfer, phi } of blocks) {
    const bad = transfer.residual.findIndex((r) => !Number.isFinite(r));
    if (bad >= 0) return layout.phi + phi + bad;
  }
  return layout.border + voltageIndex;
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
  presetBorder(border, y, layout.border);
  const current = y[layout.border + currentIndex];
  for (const { electrode, particles, phi, site } of blocks) {
    const sign = electrode.role === 'anode' ? 1 : -1;
    const j = (sign * current) / (electrode.specificArea * electrode.thickness);
    const overpotential = chargeTransferOverpotential(j, 0.5 * electrode.contact, grid.temperature);
    for (let i = 0; i < particles.count; i++) {
      const surface = particles.surfaceAt(y, i, 0);
      y[layout.j + site + i] = j;
      // Where several populations share a cell the last one's guess stands; Newton's method sorts them out. A double layer
      // keeps the potential it has, at first that of rest.
      const index = layout.phi + phi + i;
      if (electrode.doubleLayer === 0) y[index] = equilibriumAt(particles.population, surface) + overpotential;
      else if (y[index] === 0) y[index] = equilibriumAt(particles.population, surface);
    }
  }
}
