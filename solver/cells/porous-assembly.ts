// Assembly of the porous-electrode model's linear system at one iterate (`porous-electrode-model.ts` has the symbols):
// storage and faces, reaction and ends, each added to the block-tridiagonal matrix and to the cells' part of the voltage.

import { faraday } from '../../physics/constants.ts';
import { createBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import { currentIndex, evaluateInterfaces, type Border, type CellVoltage } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { evaluateChargeTransfer, settleCurrents } from './charge-transfer.ts';
import { createFaces, evaluateFaces, lithiumBoundary, prepareFaces, type Faces } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import type { PorousBlock, PorousLayout } from './porous-layout.ts';

/** Scratch of the Newton iteration: the present iterate by kind of unknown, and the linear system. */
export interface PorousWork {
  alpha: number;
  y: Float64Array;
  yp: Float64Array;
  /** The correction under way. */
  e: Float64Array;
  culprit: number;
  readonly u: Float64Array;
  readonly phi: Float64Array;
  readonly j: Float64Array;
  readonly dj: Float64Array;
  readonly b: Float64Array;
  readonly bp: Float64Array;
  readonly matrix: ReturnType<typeof createBlockTridiagonal>;
  readonly residual: Float64Array;
  readonly column: Float64Array;
  /** dV_cells by (u, Δφ) of each mesh cell. */
  readonly voltageSlope: Float64Array;
  readonly voltage: CellVoltage;
  readonly faces: Faces;
}

export function createWork(grid: CellGrid, layout: PorousLayout, border: Border): PorousWork {
  const n = grid.cells;
  return {
    alpha: 0,
    y: new Float64Array(0),
    yp: new Float64Array(0),
    e: new Float64Array(0),
    culprit: -1,
    u: new Float64Array(n),
    phi: new Float64Array(layout.electrodeCells),
    j: new Float64Array(layout.sites),
    dj: new Float64Array(layout.sites),
    b: new Float64Array(border.size),
    bp: new Float64Array(border.size),
    matrix: createBlockTridiagonal(n),
    residual: new Float64Array(2 * n),
    column: new Float64Array(2 * n),
    voltageSlope: new Float64Array(2 * n),
    voltage: {
      value: 0,
      byCurrent: 0,
      alongResidual: 0,
      alongCurrent: 0,
      equilibriumPower: 0,
      reversibleHeat: 0,
    },
    faces: createFaces(grid),
  };
}

/** ε h du/dt, salt diffusion and electrolyte current between neighbouring cells; overwrites matrix and residual. */
export function assembleFaces(grid: CellGrid, layout: PorousLayout, w: PorousWork): void {
  const { faces: f, voltage, voltageSlope, residual, column, alpha, yp, e } = w;
  const { lower, diagonal, upper } = w.matrix;
  prepareFaces(f, w.u);
  evaluateFaces(f, w.u, w.phi, undefined, w.b[currentIndex]);
  voltage.value = 0;
  voltage.byCurrent = 0;
  voltageSlope.fill(0);
  for (let c = 0; c < grid.cells; c++) {
    const storage = grid.porosity[c] * grid.width[c];
    const index = layout.u + c;
    diagonal[4 * c] = storage * alpha;
    diagonal[4 * c + 1] = 0;
    diagonal[4 * c + 2] = 0;
    // The identity stands for Δφ in the separator.
    diagonal[4 * c + 3] = 1;
    residual[2 * c] = -storage * (yp[index] + alpha * e[index]);
    residual[2 * c + 1] = 0;
    column[2 * c] = 0;
    column[2 * c + 1] = 0;
  }
  for (let k = 0; k < 2; k++) {
    const electrode = k === 0 ? grid.anode : grid.cathode;
    if (electrode === undefined) continue;
    for (let c = electrode.first; c < electrode.first + electrode.count; c++) diagonal[4 * c + 3] = 0;
  }
  for (let c = 0; c + 1 < grid.cells; c++) {
    const l = 4 * c;
    const r = l + 4;
    // Salt: flux to the right leaves the left cell.
    const salt = f.salt[c];
    const byLeft = f.saltByLeft[c];
    const byRight = f.saltByRight[c];
    const byDifference = f.saltByDifference[c];
    diagonal[l] -= byLeft;
    upper[l] = -byRight;
    residual[2 * c] += salt;
    diagonal[r] += byRight;
    lower[r] = byLeft;
    residual[2 * c + 2] -= salt;
    diagonal[l + 1] += byDifference;
    upper[l + 1] = -byDifference;
    diagonal[r + 1] += byDifference;
    lower[r + 1] = -byDifference;
    column[2 * c] += f.saltByCell[c];
    column[2 * c + 2] -= f.saltByCell[c];
    const g = f.conductance[c];
    if (g > 0) {
      // Charge: + i_e on the right face, − i_e on the left face of a cell.
      const currentByLeft = f.currentByLeft[c];
      const currentByRight = f.currentByRight[c];
      const current = f.current[c];
      const byCell = f.currentByCell[c];
      diagonal[l + 2] += currentByLeft;
      upper[l + 2] = currentByRight;
      diagonal[l + 3] -= g;
      upper[l + 3] = g;
      residual[2 * c + 1] -= current;
      column[2 * c + 1] -= byCell;
      lower[r + 2] = -currentByLeft;
      diagonal[r + 2] -= currentByRight;
      lower[r + 3] = g;
      diagonal[r + 3] -= g;
      residual[2 * c + 3] += current;
      column[2 * c + 3] += byCell;
      const slope = f.resistance[c] * g;
      voltageSlope[2 * c + 1] += slope;
      voltageSlope[2 * c + 3] -= slope;
    } else {
      upper[l + 2] = 0;
      upper[l + 3] = 0;
      lower[r + 2] = 0;
      lower[r + 3] = 0;
    }
    voltage.value += f.drop[c];
    voltage.byCurrent += f.dropByCell[c];
    voltageSlope[2 * c] += f.dropByLeft[c];
    voltageSlope[2 * c + 2] += f.dropByRight[c];
  }
}

/** Reaction of one population in its electrode's cells, with j condensed. */
export function assembleReaction(
  grid: CellGrid,
  layout: PorousLayout,
  block: PorousBlock,
  w: PorousWork,
  withHeat: boolean,
): void {
  const { particles, transfer, electrode, site } = block;
  const { diagonal } = w.matrix;
  const { residual, resistance, bySalt, salt } = transfer;
  const { exponent } = particles.population.exchange;
  const perSalt = (1 - grid.transference) / (1000 * faraday);
  if (exponent !== 0) saltFactor(w.u, electrode.first, grid.initialU, exponent, salt);
  if (electrode.doubleLayer > 0 || electrode.populations.length > 1) {
    settleCurrents(particles, w.phi, block.phi, w.j, site, grid.temperature, w.e, layout.j + site, transfer);
  } else {
    particles.linearise(w.e, w.j, site);
    evaluateChargeTransfer(particles, w.phi, block.phi, w.j, site, grid.temperature, transfer);
  }
  for (let i = 0; i < particles.count; i++) {
    const c = electrode.first + i;
    const area = particles.population.specificArea * grid.width[c];
    const perPhi = area / resistance[i];
    const perU = (bySalt[i] * exponent * perPhi) / w.u[c];
    const current = area * w.j[site + i] + residual[i] * perPhi;
    diagonal[4 * c] -= perSalt * perU;
    diagonal[4 * c + 1] -= perSalt * perPhi;
    diagonal[4 * c + 2] -= perU;
    diagonal[4 * c + 3] -= perPhi;
    w.residual[2 * c] += perSalt * current;
    w.residual[2 * c + 1] += current;
  }
  if (withHeat) addHeat(grid, block, w);
}

/** (u/u0)^γ of the cells from `first` on. */
export function saltFactor(
  u: Float64Array,
  first: number,
  initialU: number,
  exponent: number,
  out: Float64Array,
): void {
  const perU = 1 / initialU;
  if (exponent === 0.5) for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(u[first + i] * perU);
  else for (let i = 0; i < out.length; i++) out[i] = Math.pow(u[first + i] * perU, exponent);
}

function addHeat(grid: CellGrid, { particles, transfer, electrode, site }: PorousBlock, w: PorousWork): void {
  const { population } = particles;
  for (let i = 0; i < particles.count; i++) {
    const current = population.specificArea * grid.width[electrode.first + i] * w.j[site + i];
    lookUp(population.entropy, transfer.surface[i], pair);
    w.voltage.equilibriumPower += current * transfer.equilibrium[i];
    w.voltage.reversibleHeat += current * grid.temperature * pair[0];
  }
}

const pair = new Float64Array(2);

/** Charge of an electrode's double layer, and the current that enters at its separator face. */
export function assembleElectrode(
  grid: CellGrid,
  electrode: PorousElectrodeGrid,
  phi: number,
  layout: PorousLayout,
  w: PorousWork,
): void {
  if (electrode.doubleLayer > 0) {
    const { diagonal } = w.matrix;
    // i_e carries t₊ of the charging current as lithium; the rest of it stays in the double layer as salt.
    const perSalt = grid.transference / (1000 * faraday);
    for (let i = 0; i < electrode.count; i++) {
      const c = electrode.first + i;
      const index = layout.phi + phi + i;
      const capacitance = electrode.doubleLayer * electrode.specificArea * grid.width[c];
      const current = capacitance * (w.yp[index] + w.alpha * w.e[index]);
      diagonal[4 * c + 1] += perSalt * capacitance * w.alpha;
      diagonal[4 * c + 3] -= capacitance * w.alpha;
      w.residual[2 * c] -= perSalt * current;
      w.residual[2 * c + 1] += current;
    }
  }
  const isAnode = electrode.role === 'anode';
  const edge = isAnode ? electrode.first + electrode.count - 1 : electrode.first;
  const sign = isAnode ? 1 : -1;
  w.residual[2 * edge + 1] -= sign * w.b[currentIndex];
  w.column[2 * edge + 1] -= sign;
}

/** Collectors, lithium surfaces, and with them the rest of the cells' voltage. */
export function assembleEnds(grid: CellGrid, border: Border, w: PorousWork): void {
  const uAnode = assembleEnd(grid, 'anode', w);
  const uCathode = assembleEnd(grid, 'cathode', w);
  evaluateInterfaces(border, w.b, uAnode, uCathode);
  if (border.anode !== undefined) addSurfaceConcentration(w, border.anode.overpotential.byConcentration, 'anode', 0);
  if (border.cathode !== undefined)
    addSurfaceConcentration(w, border.cathode.overpotential.byConcentration, 'cathode', grid.cells - 1);
}

/** Returns the salt concentration at that end. */
function assembleEnd(grid: CellGrid, role: 'anode' | 'cathode', w: PorousWork): number {
  const { voltage, voltageSlope, faces } = w;
  const isAnode = role === 'anode';
  const electrode = isAnode ? grid.anode : grid.cathode;
  const cell = isAnode ? 0 : grid.cells - 1;
  const current = w.b[currentIndex];
  if (electrode !== undefined) {
    const side = isAnode ? -1 : 1;
    const half = grid.width[cell] / (2 * electrode.conductivity);
    voltage.value += side * w.phi[isAnode ? 0 : w.phi.length - 1] - current * half;
    voltage.byCurrent -= half;
    voltageSlope[2 * cell + 1] += side;
    return w.u[cell];
  }
  const surface = lithiumBoundary(faces, role, w.u, current);
  const end = isAnode ? faces.anodeEnd : faces.cathodeEnd;
  voltage.value += end.drop;
  voltage.byCurrent += end.dropByCurrent;
  voltageSlope[2 * cell] += end.dropByU;
  w.residual[2 * cell] += end.salt;
  w.column[2 * cell] += end.saltByCurrent;
  return surface;
}

/** The interface sees the concentration at its surface, which depends on the cell beside it and on the current. */
function addSurfaceConcentration(
  w: PorousWork,
  byConcentration: number,
  role: 'anode' | 'cathode',
  cell: number,
): void {
  const end = role === 'anode' ? w.faces.anodeEnd : w.faces.cathodeEnd;
  const sign = role === 'anode' ? -1 : 1;
  w.voltageSlope[2 * cell] += sign * byConcentration * end.surfaceByU;
  w.voltage.byCurrent += sign * byConcentration * end.surfaceByCurrent;
}
