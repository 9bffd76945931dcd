// The pseudo-two-dimensional model (Doyle, Fuller & Newman 1993) on finite volumes, with a porous or a planar lithium
// electrode on either side, in a liquid or in a single-ion solid electrolyte (t₊ = 1, no salt moves).
//   u    salt concentration, kmol/m³           Δφ   φ_s − φ_e in an electrode cell, V
//   j    current of particle surface, A/m²     i_e  current in the electrolyte at a face, A/m²
//   I    cell current density, > 0 discharges  κ, σ conductivities, S/m
// Per mesh cell only (u, Δφ) remain after the particles and j have been condensed; the cell potentials are marched
// through the faces. Block tridiagonal with one border (`border.ts`).

import { faraday } from '../../physics/constants.ts';
import { createBlockTridiagonal, solveBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import {
  currentIndex,
  currentIsUnknown,
  evaluateFaces,
  solveBorder,
  voltageIndex,
  type Border,
  type CellVoltage,
} from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellFields, CellModel } from './cell-model.ts';
import { createFaces, evaluateFace, lithiumBoundary, type Faces } from './faces.ts';
import {
  chargeTransferAt,
  correctParticles,
  equilibriumAt,
  prepareParticles,
  type ChargeTransfer,
} from './particle-block.ts';
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
import { porousElectrodeFields } from './porous-electrode-fields.ts';
import { chargeTransferOverpotential } from '../../physics/kinetics.ts';

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
    prepare(_t, alpha, y, yp) {
      work.alpha = alpha;
      work.y = y;
      work.yp = yp;
      for (const b of blocks) prepareParticles(b.particles, alpha, y, yp);
    },
    iterate: (e, weights) => iterate(grid, border, layout, blocks, work, e, weights),
    culprit: () => work.culprit,
    initialise(y, stoichiometry) {
      y.fill(0);
      for (const { particles } of blocks)
        y.fill(stoichiometry[particles.grid.role], particles.offset, particles.offset + particles.count);
      y.fill(grid.initialU, layout.u, layout.u + grid.cells);
    },
    guess: (y) => guess(grid, border, layout, blocks, y),
    nameOf: (index) => nameOf(grid, border, layout, index),
    meanStoichiometry(y, electrode) {
      const block = blocks.find((b) => b.particles.grid === electrode);
      if (block === undefined) return NaN;
      let sum = 0;
      for (let i = 0; i < electrode.count; i++) sum += y[block.particles.offset + i];
      return sum / electrode.count;
    },
    fields: (y: Float64Array, out: CellFields) => porousElectrodeFields(grid, border, layout, blocks, y, out),
  };
}

interface Work {
  alpha: number;
  y: Float64Array;
  yp: Float64Array;
  culprit: number;
  readonly u: Float64Array;
  readonly phi: Float64Array;
  readonly j: Float64Array;
  readonly b: Float64Array;
  readonly bp: Float64Array;
  readonly matrix: ReturnType<typeof createBlockTridiagonal>;
  readonly residual: Float64Array;
  readonly column: Float64Array;
  /** dV_cells by (u, Δφ) of each mesh cell. */
  readonly voltageSlope: Float64Array;
  readonly voltage: CellVoltage;
  readonly transfer: ChargeTransfer;
  readonly transferResidual: Float64Array;
  readonly transferResistance: Float64Array;
  readonly transferByU: Float64Array;
  readonly faces: Faces;
}

function createWork(grid: CellGrid, layout: PorousLayout, border: Border): Work {
  const n = grid.cells;
  const m = layout.electrodeCells;
  return {
    alpha: 0,
    y: new Float64Array(0),
    yp: new Float64Array(0),
    culprit: -1,
    u: new Float64Array(n),
    phi: new Float64Array(m),
    j: new Float64Array(m),
    b: new Float64Array(border.size),
    bp: new Float64Array(border.size),
    matrix: createBlockTridiagonal(n),
    residual: new Float64Array(2 * n),
    column: new Float64Array(2 * n),
    voltageSlope: new Float64Array(2 * n),
    voltage: { value: 0, byCurrent: 0, alongResidual: 0, alongCurrent: 0 },
    transfer: { residual: 0, resistance: 0, byConcentration: 0, surfaceSlope: 0, equilibrium: 0 },
    transferResidual: new Float64Array(m),
    transferResistance: new Float64Array(m),
    transferByU: new Float64Array(m),
    faces: createFaces(grid),
  };
}

function iterate(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  w: Work,
  e: Float64Array,
  weights: Float64Array,
): number {
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
function gather(grid: CellGrid, border: Border, layout: PorousLayout, w: Work, e: Float64Array): void {
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

/** ε h du/dt, and the identity that stands for Δφ in the separator. */
function assembleStorage(grid: CellGrid, layout: PorousLayout, w: Work, e: Float64Array): void {
  const { diagonal } = w.matrix;
  for (let c = 0; c < grid.cells; c++) {
    const storage = grid.porosity[c] * grid.width[c];
    const index = layout.u + c;
    diagonal[4 * c] = storage * w.alpha;
    diagonal[4 * c + 3] = 1;
    w.residual[2 * c] = -storage * (w.yp[index] + w.alpha * e[index]);
  }
}

/** Salt diffusion and electrolyte current between neighbouring cells. */
function assembleFaces(grid: CellGrid, w: Work): void {
  const { faces, voltage, voltageSlope } = w;
  const { lower, diagonal, upper } = w.matrix;
  const current = w.b[currentIndex];
  faces.prepare(w.u);
  for (const electrode of [grid.anode, grid.cathode])
    if (electrode !== undefined)
      for (let c = electrode.first; c < electrode.first + electrode.count; c++) diagonal[4 * c + 3] = 0;
  for (let c = 0; c + 1 < grid.cells; c++) {
    const electrode = faces.electrode[c];
    const local = faces.local[c];
    evaluateFace(
      faces,
      c,
      w.u,
      electrode === undefined ? 0 : w.phi[local + 1] - w.phi[local],
      electrode === undefined ? 0 : grid.width[c] / electrode.conductivity,
      current,
    );
    const l = 4 * c;
    const r = l + 4;
    // Salt: flux to the right leaves the left cell.
    diagonal[l] += -faces.saltByLeft;
    upper[l] += -faces.saltByRight;
    w.residual[2 * c] += faces.salt;
    diagonal[r] += faces.saltByRight;
    lower[r] += faces.saltByLeft;
    w.residual[2 * c + 2] -= faces.salt;
    if (electrode !== undefined) {
      // Charge: + i_e on the right face, − i_e on the left face of a cell.
      const g = faces.conductance;
      diagonal[l + 2] += faces.currentByLeft;
      upper[l + 2] += faces.currentByRight;
      diagonal[l + 3] += -g;
      upper[l + 3] += g;
      w.residual[2 * c + 1] -= faces.current;
      w.column[2 * c + 1] -= faces.currentByCell;
      lower[r + 2] += -faces.currentByLeft;
      diagonal[r + 2] += -faces.currentByRight;
      lower[r + 3] += g;
      diagonal[r + 3] += -g;
      w.residual[2 * c + 3] += faces.current;
      w.column[2 * c + 3] += faces.currentByCell;
      voltageSlope[2 * c + 1] += faces.resistance * g;
      voltageSlope[2 * c + 3] -= faces.resistance * g;
    }
    voltage.value += faces.drop;
    voltage.byCurrent += faces.dropByCell;
    voltageSlope[2 * c] += faces.dropByLeft;
    voltageSlope[2 * c + 2] += faces.dropByRight;
  }
}

/** Reaction in an electrode's cells with j condensed, and the current that enters at its separator face. */
function assembleElectrode(grid: CellGrid, block: PorousBlock, w: Work): void {
  const { particles, local } = block;
  const electrode = particles.grid;
  const { diagonal } = w.matrix;
  const salt = (1 - grid.transference) / (1000 * faraday);
  for (let i = 0; i < electrode.count; i++) {
    const c = electrode.first + i;
    const m = local + i;
    const t = w.transfer;
    chargeTransferAt(particles, i, w.phi[m], w.u[c], grid.initialU, w.j[m], grid.temperature, t);
    w.transferResidual[m] = t.residual;
    w.transferResistance[m] = t.resistance;
    w.transferByU[m] = t.byConcentration;
    const area = electrode.specificArea * grid.width[c];
    const perPhi = 1 / t.resistance;
    const perU = t.byConcentration * perPhi;
    const j = w.j[m] + t.residual * perPhi;
    diagonal[4 * c] -= salt * area * perU;
    diagonal[4 * c + 1] -= salt * area * perPhi;
    diagonal[4 * c + 2] -= area * perU;
    diagonal[4 * c + 3] -= area * perPhi;
    w.residual[2 * c] += salt * area * j;
    w.residual[2 * c + 1] += area * j;
  }
  const isAnode = electrode.role === 'anode';
  const edge = isAnode ? electrode.first + electrode.count - 1 : electrode.first;
  const sign = isAnode ? 1 : -1;
  w.residual[2 * edge + 1] -= sign * w.b[currentIndex];
  w.column[2 * edge + 1] -= sign;
}

/** Collectors, lithium surfaces, and with them the rest of the cells' voltage. */
function assembleEnds(grid: CellGrid, border: Border, w: Work): void {
  const { voltage, voltageSlope } = w;
  const current = w.b[currentIndex];
  const boundary = (role: 'anode' | 'cathode', cell: number): number => {
    const electrode = grid[role];
    const side = role === 'anode' ? -1 : 1;
    if (electrode !== undefined) {
      const half = grid.width[cell] / (2 * electrode.conductivity);
      voltage.value += side * w.phi[role === 'anode' ? 0 : w.phi.length - 1] - current * half;
      voltage.byCurrent -= half;
      voltageSlope[2 * cell + 1] += side;
      return w.u[cell];
    }
    return lithiumBoundary(w.faces, grid, role, cell, w.u, current);
  };
  const first = 0;
  const last = grid.cells - 1;
  const uAnode = boundary('anode', first);
  if (grid.anode === undefined) addLithium(w, 'anode', first);
  const uCathode = boundary('cathode', last);
  if (grid.cathode === undefined) addLithium(w, 'cathode', last);
  evaluateFaces(border, w.b, uAnode, uCathode);
  if (border.anode !== undefined)
    addSurfaceConcentration(w, border.anode.overpotential.byConcentration, 'anode', first);
  if (border.cathode !== undefined)
    addSurfaceConcentration(w, border.cathode.overpotential.byConcentration, 'cathode', last);
}

function addLithium(w: Work, role: 'anode' | 'cathode', cell: number): void {
  const { faces, voltage, voltageSlope } = w;
  const end = role === 'anode' ? faces.anodeEnd : faces.cathodeEnd;
  voltage.value += end.drop;
  voltage.byCurrent += end.dropByCurrent;
  voltageSlope[2 * cell] += end.dropByU;
  w.residual[2 * cell] += end.salt;
  w.column[2 * cell] += end.saltByCurrent;
}

/** The interface sees the concentration at its surface, which depends on the cell beside it and on the current. */
function addSurfaceConcentration(w: Work, byConcentration: number, role: 'anode' | 'cathode', cell: number): void {
  const end = role === 'anode' ? w.faces.anodeEnd : w.faces.cathodeEnd;
  const sign = role === 'anode' ? -1 : 1;
  w.voltageSlope[2 * cell] += sign * byConcentration * end.surfaceByU;
  w.voltage.byCurrent += sign * byConcentration * end.surfaceByCurrent;
}

function update(
  grid: CellGrid,
  border: Border,
  layout: PorousLayout,
  blocks: readonly PorousBlock[],
  w: Work,
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
    const slope = particles.beta - particles.grid.constriction;
    for (let i = 0; i < particles.count; i++) {
      const c = particles.grid.first + i;
      const m = local + i;
      const dPhi = factor * x[2 * c + 1];
      const dj =
        (factor * w.transferResidual[m] + dPhi + w.transferByU[m] * factor * x[2 * c]) / w.transferResistance[m];
      e[layout.phi + m] += dPhi;
      e[layout.j + m] += dj;
      w.j[m] += dj;
      sum += (dPhi * weights[layout.phi + m]) ** 2 + (slope * dj * weights[particles.offset + i]) ** 2;
    }
    correctParticles(particles, w.j, local, e);
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

function firstBad(layout: PorousLayout, w: Work): number {
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
      let surface = 0;
      for (let k = 0; k < e.modes.weight.length; k++) surface += y[particles.offset + k * particles.count + i];
      equilibriumAt(e, surface, pair);
      y[layout.phi + local + i] = pair[0] + chargeTransferOverpotential(j, 0.5 * e.contact, grid.temperature);
      y[layout.j + local + i] = j;
    }
  }
}
