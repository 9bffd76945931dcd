// Newton's method on the single-particle models (`single-particle-model.ts` has the equations). Particles, their currents and the
// electrodes' potentials are condensed; what is left is a tridiagonal system for the salt and the border.

import { faraday } from '../../physics/constants.ts';
import { createTridiagonal, solveTridiagonal } from '../linalg/tridiagonal.ts';
import { currentIndex, voltageIndex, type CellVoltage } from './border.ts';
import { solveBorder } from './border-rows.ts';
import type { CellModel } from './cell-model.ts';
import { evaluateSalt, prepareDiffusion, prepareIonic, saltStaysAtLithium, shareCurrents } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import { enterStep } from './layer-state.ts';
import { evaluateReactions, evaluateVoltage, type Single } from './single-particle-voltage.ts';

type Corrector = Pick<CellModel, 'prepare' | 'iterate' | 'culprit'>;

/** Scratch of the iteration: the iterate by kind of unknown, and the linear system of the salt. */
export interface SingleWork {
  alpha: number;
  y: Float64Array;
  yp: Float64Array;
  readonly u: Float64Array;
  readonly phi: Float64Array;
  readonly j: Float64Array;
  readonly dj: Float64Array;
  readonly b: Float64Array;
  readonly bp: Float64Array;
  readonly matrix: ReturnType<typeof createTridiagonal>;
  readonly residual: Float64Array;
  readonly column: Float64Array;
  /** Per electrode: Σ a_k L/R_k, and Σ a_k L (j_k + r_k/R_k). */
  readonly conductance: Float64Array;
  readonly flowing: Float64Array;
  readonly voltage: CellVoltage;
  culprit: number;
}

export function createSingleWork({ grid, border, blocks, electrodes, b }: Single): SingleWork {
  const vector = (n: number): Float64Array => new Float64Array(n);
  return {
    alpha: 0,
    y: vector(0),
    yp: vector(0),
    u: vector(grid.cells).fill(grid.initialU),
    phi: vector(electrodes.length),
    j: vector(blocks.length),
    dj: vector(blocks.length),
    b,
    bp: vector(border.size),
    matrix: createTridiagonal(grid.cells),
    residual: vector(grid.cells),
    column: vector(grid.cells),
    conductance: vector(electrodes.length),
    flowing: vector(electrodes.length),
    voltage: { value: 0, byCurrent: 0, alongResidual: 0, alongCurrent: 0, equilibriumPower: 0, reversibleHeat: 0 },
    culprit: -1,
  };
}

export function createSingleCorrector(single: Single, w: SingleWork, setTemperature: (T: number) => void): Corrector {
  const { border, layout, blocks } = single;
  const { temperatureIndex } = border;
  return {
    culprit: () => w.culprit,
    prepare(_t, alpha, y, yp) {
      w.alpha = alpha;
      w.y = y;
      w.yp = yp;
      if (temperatureIndex >= 0) setTemperature(y[layout.border + temperatureIndex]);
      for (let k = 0; k < blocks.length; k++) blocks[k].particles.prepare(alpha, y, yp);
    },
    iterate(e, weights) {
      gather(single, w, e);
      if (single.withElectrolyte) {
        prepareIonic(single.faces, w.u);
        prepareDiffusion(single.faces, w.u);
      }
      const current = w.b[currentIndex];
      for (let k = 0; k < blocks.length; k++) blocks[k].particles.linearise(e, w.j, blocks[k].site);
      evaluateReactions(single, w.u, w.phi, w.j);
      evaluateVoltage(single, w.u, current, w.b);
      condense(single, w);
      if (single.hasSalt) {
        shareCurrents(single.faces, single.share, current);
        evaluateSalt(single.faces, w.u);
        assembleSalt(single, w, e, current);
        solveTridiagonal(w.matrix, w.residual, w.column);
      }
      w.voltage.alongResidual = single.hasSalt ? dot(single.voltageSlope, w.residual) : 0;
      w.voltage.alongCurrent = single.hasSalt ? dot(single.voltageSlope, w.column) : 0;
      if (!solveBorder(border, w.b, w.bp, w.alpha, w.voltage)) return NaN;
      return update(single, w, e, weights);
    },
  };
}

/** Evaluates the model at rest in y, and the system of the salt without what it stores. */
export function lineariseSingle(single: Single, w: SingleWork, y: Float64Array): void {
  const still = new Float64Array(single.layout.size);
  w.alpha = 0;
  w.y = y;
  w.yp = still;
  gather(single, w, still);
  const current = w.b[currentIndex];
  if (single.withElectrolyte) {
    prepareIonic(single.faces, w.u);
    prepareDiffusion(single.faces, w.u);
  }
  for (const { particles, site } of single.blocks) {
    // Any α will do: the diffusion that it stands for is taken out again.
    particles.prepare(1, y, still);
    particles.linearise(still, w.j, site);
  }
  evaluateReactions(single, w.u, w.phi, w.j);
  evaluateVoltage(single, w.u, current, w.b);
  if (!single.hasSalt) return;
  shareCurrents(single.faces, single.share, current);
  evaluateSalt(single.faces, w.u);
  assembleSalt(single, w, still, current);
}

function gather({ grid, layout, border, hasSalt }: Single, w: SingleWork, e: Float64Array): void {
  const { y, yp, alpha } = w;
  if (hasSalt) for (let c = 0; c < grid.cells; c++) w.u[c] = y[layout.u + c] + e[layout.u + c];
  for (let k = 0; k < w.phi.length; k++) w.phi[k] = y[layout.phi + k] + e[layout.phi + k];
  for (let k = 0; k < w.j.length; k++) w.j[k] = y[layout.j + k] + e[layout.j + k];
  for (let k = 0; k < border.size; k++) {
    const index = layout.border + k;
    w.b[k] = y[index] + e[index];
    w.bp[k] = yp[index] + alpha * e[index];
  }
  enterStep(border.faces, alpha, w.bp);
}

/** Eliminates currents and potentials: V_cells and its slopes by I and u, at the iterate. */
function condense(single: Single, w: SingleWork): void {
  const { blocks, electrodes, grid, parts, voltageSlope } = single;
  const { conductance, flowing, voltage } = w;
  conductance.fill(0);
  flowing.fill(0);
  voltage.equilibriumPower = 0;
  voltage.reversibleHeat = 0;
  for (let k = 0; k < blocks.length; k++) {
    const { electrode, particles, transfer, phi, site } = blocks[k];
    const area = particles.population.specificArea * electrode.thickness;
    conductance[phi] += area / transfer.resistance[0];
    flowing[phi] += area * (w.j[site] + transfer.residual[0] / transfer.resistance[0]);
    const current = area * w.j[site];
    voltage.equilibriumPower += current * transfer.equilibrium[0];
    if (single.border.heat === undefined) continue;
    lookUp(particles.population.entropy, transfer.surface[0], pair);
    voltage.reversibleHeat += current * grid.temperature * pair[0];
  }
  voltage.value = parts.ohmic + parts.concentration;
  voltage.byCurrent = parts.byCurrent;
  for (let k = 0; k < electrodes.length; k++) {
    const direction = electrodes[k].role === 'anode' ? 1 : -1;
    const change = (direction * w.b[currentIndex] - flowing[k]) / conductance[k];
    voltage.value -= direction * (w.phi[k] + change);
    voltage.byCurrent -= 1 / conductance[k];
  }
  if (!single.hasSalt) return;
  for (let k = 0; k < blocks.length; k++) {
    const { electrode, particles, transfer, phi } = blocks[k];
    const share = (particles.population.specificArea * electrode.thickness) / transfer.resistance[0] / conductance[phi];
    const direction = electrode.role === 'anode' ? 1 : -1;
    const perLog = direction * share * transfer.bySalt[0];
    const slope = single.saltSlope[k];
    for (let i = 0; i < electrode.count; i++) voltageSlope[electrode.first + i] += perLog * slope[i];
  }
}

const pair = new Float64Array(2);

function assembleSalt({ grid, faces, layout }: Single, w: SingleWork, e: Float64Array, current: number): void {
  const { lower, diagonal, upper } = w.matrix;
  const { residual, column } = w;
  for (let c = 0; c < grid.cells; c++) {
    const storage = grid.porosity[c] * grid.width[c];
    const index = layout.u + c;
    diagonal[c] = storage * w.alpha;
    residual[c] = -storage * (w.yp[index] + w.alpha * e[index]);
    column[c] = 0;
  }
  for (let c = 0; c + 1 < grid.cells; c++) {
    diagonal[c] -= faces.saltByLeft[c];
    upper[c] = -faces.saltByRight[c];
    residual[c] += faces.salt[c];
    diagonal[c + 1] += faces.saltByRight[c];
    lower[c + 1] = faces.saltByLeft[c];
    residual[c + 1] -= faces.salt[c];
    column[c] += faces.saltByCell[c];
    column[c + 1] -= faces.saltByCell[c];
  }
  const perCurrent = (1 - grid.transference) / (1000 * faraday);
  for (let k = 0; k < 2; k++) {
    const electrode = k === 0 ? grid.anode : grid.cathode;
    const direction = k === 0 ? 1 : -1;
    const first = electrode?.first ?? (k === 0 ? 0 : grid.cells - 1);
    const count = electrode?.count ?? 1;
    const source = (direction * perCurrent) / count;
    for (let c = first; c < first + count; c++) {
      residual[c] += source * current;
      column[c] += source;
    }
  }
}

function update(single: Single, w: SingleWork, e: Float64Array, weights: Float64Array): number {
  const { grid, layout, border, blocks, electrodes } = single;
  const db = border.residual;
  const dI = db[currentIndex];
  let sum = 0;
  if (single.hasSalt) {
    for (let c = 0; c < grid.cells; c++) {
      const change = w.residual[c] + w.column[c] * dI;
      if (!(w.u[c] + change > 0)) {
        w.culprit = layout.u + c;
        return NaN;
      }
      w.residual[c] = change;
      e[layout.u + c] += change;
      sum += (change * weights[layout.u + c]) ** 2;
    }
    if (single.withElectrolyte && !saltStaysAtLithium(single.faces, w.residual[0], w.residual[grid.cells - 1], dI)) {
      w.culprit = layout.border + voltageIndex;
      return NaN;
    }
  }
  for (let k = 0; k < border.size; k++) {
    e[layout.border + k] += db[k];
    sum += (db[k] * weights[layout.border + k]) ** 2;
  }
  for (let k = 0; k < electrodes.length; k++) {
    const direction = electrodes[k].role === 'anode' ? 1 : -1;
    let missing = direction * (w.b[currentIndex] + dI) - w.flowing[k];
    if (single.hasSalt) missing -= drivenBySalt(single, w, k);
    const change = missing / w.conductance[k];
    e[layout.phi + k] += change;
    sum += (change * weights[layout.phi + k]) ** 2;
    for (let n = 0; n < blocks.length; n++) {
      if (blocks[n].phi !== k) continue;
      const { particles, transfer, site } = blocks[n];
      const salt = single.hasSalt ? transfer.bySalt[0] * logSaltChange(single, w, n) : 0;
      const dj = (transfer.residual[0] + change + salt) / transfer.resistance[0];
      e[layout.j + site] += dj;
      w.j[site] += dj;
      w.dj[site] = dj;
      sum += particles.correct(e, w.j, w.dj, site, 1, weights);
    }
  }
  const norm = Math.sqrt(sum / ((single.hasSalt ? grid.cells : 0) + border.size + electrodes.length + blocks.length));
  if (!Number.isFinite(norm)) {
    const dry = w.u.findIndex((value) => !(value > 0));
    w.culprit = dry >= 0 && single.hasSalt ? layout.u + dry : layout.border + voltageIndex;
  }
  return norm;
}

/** Change of electrode k's current through the change of its salt (in `residual`) at fixed potential. */
function drivenBySalt(single: Single, w: SingleWork, k: number): number {
  let sum = 0;
  for (let n = 0; n < single.blocks.length; n++) {
    const { electrode, particles, transfer, phi } = single.blocks[n];
    if (phi !== k) continue;
    const area = particles.population.specificArea * electrode.thickness;
    sum += (area * transfer.bySalt[0] * logSaltChange(single, w, n)) / transfer.resistance[0];
  }
  return sum;
}

function logSaltChange({ blocks, saltSlope }: Single, { residual }: SingleWork, n: number): number {
  const { first, count } = blocks[n].electrode;
  const slope = saltSlope[n];
  let sum = 0;
  for (let i = 0; i < count; i++) sum += slope[i] * residual[first + i];
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
