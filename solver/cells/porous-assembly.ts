// Assembly of the porous-electrode model's linear system at one iterate (`porous-electrode-model.ts` has the symbols):
// storage, faces, reaction and ends, each added to the block-tridiagonal matrix and to the cells' part of the voltage.

import { faraday } from '../../physics/constants.ts';
import { createBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import { currentIndex, evaluateFaces, type Border, type CellVoltage } from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import { createFaces, evaluateFace, lithiumBoundary, type Faces } from './faces.ts';
import { chargeTransferAt, type ChargeTransfer } from './particle-block.ts';
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
  readonly transfer: ChargeTransfer;
  readonly transferResidual: Float64Array;
  readonly transferResistance: Float64Array;
  readonly transferByU: Float64Array;
  readonly faces: Faces;
}

export function createWork(grid: CellGrid, layout: PorousLayout, border: Border): PorousWork {
  const n = grid.cells;
  const m = layout.electrodeCells;
  return {
    alpha: 0,
    y: new Float64Array(0),
    yp: new Float64Array(0),
    e: new Float64Array(0),
    culprit: -1,
    u: new Float64Array(n),
    phi: new Float64Array(m),
    j: new Float64Array(m),
    dj: new Float64Array(m),
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

/** ε h du/dt, and the identity that stands for Δφ in the separator. */
export function assembleStorage(grid: CellGrid, layout: PorousLayout, w: PorousWork, e: Float64Array): void {
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
export function assembleFaces(grid: CellGrid, w: PorousWork): void {
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
    diagonal[l + 1] += faces.saltByDifference;
    upper[l + 1] -= faces.saltByDifference;
    diagonal[r + 1] += faces.saltByDifference;
    lower[r + 1] -= faces.saltByDifference;
    w.column[2 * c] += faces.saltByCell;
    w.column[2 * c + 2] -= faces.saltByCell;
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
export function assembleElectrode(grid: CellGrid, block: PorousBlock, w: PorousWork): void {
  const { particles, local } = block;
  const electrode = particles.grid;
  const { diagonal } = w.matrix;
  const salt = (1 - grid.transference) / (1000 * faraday);
  particles.linearise(w.e, w.j, local);
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
export function assembleEnds(grid: CellGrid, border: Border, w: PorousWork): void {
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

function addLithium(w: PorousWork, role: 'anode' | 'cathode', cell: number): void {
  const { faces, voltage, voltageSlope } = w;
  const end = role === 'anode' ? faces.anodeEnd : faces.cathodeEnd;
  voltage.value += end.drop;
  voltage.byCurrent += end.dropByCurrent;
  voltageSlope[2 * cell] += end.dropByU;
  w.residual[2 * cell] += end.salt;
  w.column[2 * cell] += end.saltByCurrent;
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
