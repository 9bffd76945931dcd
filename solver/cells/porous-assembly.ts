// Assembly of the porous-electrode model's linear system at one iterate (`porous-electrode-model.ts` has the symbols):
// storage and faces, reaction and ends, each added to the block-tridiagonal matrix and to the cells' part of the voltage.

import { faraday } from '../../physics/constants.ts';
import { createBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import { currentIndex, evaluateInterfaces, type Border, type CellVoltage } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { evaluateChargeTransfer, saltFactor, settleCurrents } from './charge-transfer.ts';
import {
  createFaces,
  differentiateCurrents,
  evaluateCurrents,
  evaluateSalt,
  lithiumBoundary,
  prepareDiffusion,
  prepareIonic,
  type Faces,
} from './faces.ts';
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
  /** Salt that a cell stores per kmol/m³, m: ε h. */
  readonly storage: Float64Array;
  /** 1 in the separator, where the identity stands for Δφ. */
  readonly identity: Float64Array;
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
    storage: grid.porosity.map((porosity, c) => porosity * grid.width[c]),
    identity: separatorFlags(grid),
  };
}

function separatorFlags({ cells, anode, cathode }: CellGrid): Float64Array {
  const flags = new Float64Array(cells).fill(1);
  for (const e of [anode, cathode]) if (e !== undefined) flags.fill(0, e.first, e.first + e.count);
  return flags;
}

/** ε h du/dt, salt diffusion and electrolyte current between neighbouring cells; overwrites matrix and residual. */
export function assembleFaces(grid: CellGrid, layout: PorousLayout, w: PorousWork): void {
  const { faces, u } = w;
  prepareIonic(faces, u);
  prepareDiffusion(faces, u);
  evaluateCurrents(faces, w.phi, 0, w.b[currentIndex]);
  differentiateCurrents(faces, u);
  evaluateSalt(faces, u);
  assembleSalt(grid, layout, w);
  assembleCurrents(grid, w);
}

/** First row of every block, in one pass: what has left the cell before enters this one. */
function assembleSalt(grid: CellGrid, layout: PorousLayout, w: PorousWork): void {
  const { residual, column, alpha, yp, e, storage } = w;
  const { lower, diagonal, upper } = w.matrix;
  const { salt, saltByLeft, saltByRight, saltByDifference, saltByCell } = w.faces;
  let [flux, byLeft, byRight, byDifference, byCell] = [0, 0, 0, 0, 0];
  for (let c = 0; c < grid.cells; c++) {
    const k = 4 * c;
    const stored = storage[c];
    const index = layout.u + c;
    // The face behind the last cell has zeros.
    const nextLeft = saltByLeft[c];
    const nextRight = saltByRight[c];
    const nextDifference = saltByDifference[c];
    lower[k] = byLeft;
    lower[k + 1] = -byDifference;
    diagonal[k] = stored * alpha + byRight - nextLeft;
    diagonal[k + 1] = byDifference + nextDifference;
    upper[k] = -nextRight;
    upper[k + 1] = -nextDifference;
    residual[2 * c] = salt[c] - flux - stored * (yp[index] + alpha * e[index]);
    column[2 * c] = saltByCell[c] - byCell;
    flux = salt[c];
    byLeft = nextLeft;
    byRight = nextRight;
    byDifference = nextDifference;
    byCell = saltByCell[c];
  }
}

/** Second row of every block: + i_e on the right face, − i_e on the left face of an electrode cell; and the potential drops. */
function assembleCurrents(grid: CellGrid, w: PorousWork): void {
  const { residual, column, voltage, voltageSlope, identity } = w;
  const { lower, diagonal, upper } = w.matrix;
  const { current, currentByLeft, currentByRight, currentByCell, conductance, resistance } = w.faces;
  const { drop, dropByLeft, dropByRight, dropByCell } = w.faces;
  let [through, byLeft, byRight, byCell, g, slope, dropRight] = [0, 0, 0, 0, 0, 0, 0];
  let value = 0;
  let byCurrent = 0;
  for (let c = 0; c < grid.cells; c++) {
    const k = 4 * c;
    const nextG = conductance[c];
    const isInside = nextG > 0;
    const nextThrough = isInside ? current[c] : 0;
    const nextByCell = isInside ? currentByCell[c] : 0;
    const nextLeft = currentByLeft[c];
    const nextRight = currentByRight[c];
    const nextSlope = resistance[c] * nextG;
    lower[k + 2] = -byLeft;
    lower[k + 3] = g;
    diagonal[k + 2] = nextLeft - byRight;
    diagonal[k + 3] = identity[c] - g - nextG;
    upper[k + 2] = nextRight;
    upper[k + 3] = nextG;
    residual[2 * c + 1] = through - nextThrough;
    column[2 * c + 1] = byCell - nextByCell;
    voltageSlope[2 * c] = dropRight + dropByLeft[c];
    voltageSlope[2 * c + 1] = nextSlope - slope;
    value += drop[c];
    byCurrent += dropByCell[c];
    through = nextThrough;
    byLeft = nextLeft;
    byRight = nextRight;
    byCell = nextByCell;
    g = nextG;
    slope = nextSlope;
    dropRight = dropByRight[c];
  }
  voltage.value = value;
  voltage.byCurrent = byCurrent;
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
