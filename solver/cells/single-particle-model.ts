// The single-particle model, without (SPM) or with electrolyte (SPMe; Marquis et al. 2019): one particle per porous
// electrode with uniform reaction, salt diffusion across the cell, and the averaged voltage
//   V = U_p − U_n + η_p − η_n + η_c + ΔΦ_e + ΔΦ_s,   η_k = (2RT/F) asinh[j/(2θ⟨i0⟩)] + j R/θ,
//   η_c = K(ū)[⟨ln u⟩_p − ⟨ln u⟩_n],  ΔΦ_e = −I(L_n/3κ_n + L_s/κ_s + L_p/3κ_p),  ΔΦ_s = −(I/3)(L_n/σ_n + L_p/σ_p).
// A lithium anode has ln u(0) for ⟨ln u⟩_n. SPM leaves out the last three terms and the salt.

import { faraday } from '../../physics/constants.ts';
import { createBlockTridiagonal, solveBlockTridiagonal } from '../linalg/block-tridiagonal.ts';
import { currentIndex, currentIsUnknown, solveBorder, voltageIndex, type Border, type CellVoltage } from './border.ts';
import type { CellGrid } from './cell-grid.ts';
import type { CellFields, CellModel } from './cell-model.ts';
import { createFaces, evaluateFace } from './faces.ts';
import { createParticles, statesPerParticle } from './create-particles.ts';
import type { ParticleBlock } from './particle-block.ts';
import { evaluateVoltage, particleCurrent, type Single, type SingleLayout } from './single-particle-voltage.ts';

export function createSingleParticleModel(grid: CellGrid, border: Border, withElectrolyte: boolean): CellModel {
  const electrodes = [grid.anode, grid.cathode].filter((e) => e !== undefined);
  const states = electrodes.reduce((sum, e) => sum + statesPerParticle(e), 0);
  const layout = { u: states, border: states + grid.cells, size: states + grid.cells + border.size };
  let offset = 0;
  const blocks = electrodes.map((e) => {
    const block = createParticles(e, 1, offset);
    offset += statesPerParticle(e);
    return block;
  });
  const length = grid.width.reduce((sum, h) => sum + h, 0);
  const single: Single = {
    grid,
    border,
    layout,
    blocks,
    hasSalt: withElectrolyte && grid.transference < 1,
    faces: createFaces(grid),
    parts: { equilibrium: 0, reaction: 0, ohmic: 0, byCurrent: 0 },
    voltageSlope: new Float64Array(2 * grid.cells),
    meanWeight: grid.width.map((h) => h / length),
  };
  const corrector = createCorrector(single, withElectrolyte);
  return {
    size: layout.size,
    differential: Uint8Array.from({ length: layout.size }, (_, i) =>
      i < layout.border ? 1 : border.differential[i - layout.border],
    ),
    scale: Float64Array.from({ length: layout.size }, (_, i) =>
      i < layout.border ? 1 : border.scale[i - layout.border],
    ),
    magnitude: magnitudes(layout, blocks),
    inErrorTest: new Uint8Array(layout.size).fill(1),
    grid,
    border,
    borderOffset: layout.border,
    concentrationIndex: layout.u,
    ...corrector,
    initialise(y, stoichiometry) {
      y.fill(0);
      for (const b of blocks) b.initialise(y, stoichiometry[b.grid.role]);
      y.fill(grid.initialU, layout.u, layout.border);
    },
    guess(y) {
      if (border.control.kind === 'current') y[layout.border + currentIndex] = border.control.value;
      if (border.control.kind === 'voltage') y[layout.border + voltageIndex] = border.control.value;
    },
    nameOf: (index) =>
      index >= layout.border
        ? (border.names[index - layout.border] ?? 'border')
        : index >= layout.u
          ? 'electrolyte concentration'
          : index >= 0
            ? 'particle concentration'
            : 'no single variable',
    meanStoichiometry: (y, electrode) => blocks.find((b) => b.grid === electrode)?.meanAt(y, 0) ?? NaN,
    fields: (y, out) => fields(single, withElectrolyte, y, out),
  };
}

function magnitudes(layout: SingleLayout, blocks: readonly ParticleBlock[]): Int32Array {
  const of = Int32Array.from({ length: layout.size }, (_, i) => i);
  for (const b of blocks) b.magnitudes(of);
  return of;
}

type Corrector = Pick<CellModel, 'prepare' | 'iterate' | 'culprit'>;

function createCorrector(single: Single, withElectrolyte: boolean): Corrector {
  const { grid, border, layout, blocks, faces } = single;
  const n = grid.cells;
  const u = new Float64Array(n);
  const b = new Float64Array(border.size);
  const bp = new Float64Array(border.size);
  const residual = new Float64Array(2 * n);
  const column = new Float64Array(2 * n);
  const matrix = createBlockTridiagonal(n);
  const voltage: CellVoltage = { value: 0, byCurrent: 0, alongResidual: 0, alongCurrent: 0 };
  const j = new Float64Array(1);
  const dj = new Float64Array(1);
  let alpha = 0;
  let y: Float64Array = u;
  let yp: Float64Array = u;
  let culprit = -1;
  return {
    culprit: () => culprit,
    prepare(_t, slope, yPredicted, ypPredicted) {
      alpha = slope;
      y = yPredicted;
      yp = ypPredicted;
      for (const block of blocks) block.prepare(slope, yPredicted, ypPredicted);
    },
    iterate(e, weights) {
      for (let c = 0; c < n; c++) u[c] = y[layout.u + c] + e[layout.u + c];
      for (let k = 0; k < border.size; k++) {
        b[k] = y[layout.border + k] + e[layout.border + k];
        bp[k] = yp[layout.border + k] + alpha * e[layout.border + k];
      }
      for (const block of blocks) {
        j[0] = particleCurrent(block.grid, b[currentIndex]);
        block.linearise(e, j, 0);
      }
      if (withElectrolyte) faces.prepare(u);
      evaluateVoltage(single, withElectrolyte, u, b[currentIndex], b);
      const unknownCurrent = currentIsUnknown(border);
      if (single.hasSalt) {
        assembleStorage(single, matrix, residual, column, yp, e, alpha);
        assembleSalt(single, matrix, residual, column, u, b[currentIndex]);
        solveBlockTridiagonal(matrix, residual, unknownCurrent ? column : undefined);
      }
      voltage.value = single.parts.equilibrium + single.parts.reaction + single.parts.ohmic;
      voltage.byCurrent = single.parts.byCurrent;
      voltage.alongResidual = dot(single.voltageSlope, residual);
      voltage.alongCurrent = unknownCurrent ? dot(single.voltageSlope, column) : 0;
      if (!solveBorder(border, b, bp, alpha, voltage)) return NaN;
      const db = border.residual;
      let sum = 0;
      for (let c = 0; c < n; c++) {
        const change = residual[2 * c] + (unknownCurrent ? column[2 * c] * db[currentIndex] : 0);
        e[layout.u + c] += change;
        sum += (change * weights[layout.u + c]) ** 2;
      }
      for (let k = 0; k < border.size; k++) {
        e[layout.border + k] += db[k];
        sum += (db[k] * weights[layout.border + k]) ** 2;
      }
      for (const block of blocks) {
        j[0] = particleCurrent(block.grid, b[currentIndex] + db[currentIndex]);
        dj[0] = particleCurrent(block.grid, db[currentIndex]);
        sum += block.correct(e, j, dj, 0, 1, weights);
      }
      const norm = Math.sqrt(sum / (n + border.size));
      if (!Number.isFinite(norm)) {
        const dry = u.findIndex((value) => !(value > 0));
        culprit = dry >= 0 ? layout.u + dry : layout.border + voltageIndex;
      }
      return norm;
    },
  };
}

/** ε h du/dt; the second unknown of a block stands idle here. */
function assembleStorage(
  { grid, layout }: Single,
  matrix: ReturnType<typeof createBlockTridiagonal>,
  residual: Float64Array,
  column: Float64Array,
  yp: Float64Array,
  e: Float64Array,
  alpha: number,
): void {
  for (const array of [matrix.lower, matrix.diagonal, matrix.upper, residual, column]) array.fill(0);
  for (let c = 0; c < grid.cells; c++) {
    const storage = grid.porosity[c] * grid.width[c];
    matrix.diagonal[4 * c] = storage * alpha;
    matrix.diagonal[4 * c + 3] = 1;
    residual[2 * c] = -storage * (yp[layout.u + c] + alpha * e[layout.u + c]);
  }
}

function assembleSalt(
  single: Single,
  matrix: ReturnType<typeof createBlockTridiagonal>,
  residual: Float64Array,
  column: Float64Array,
  u: Float64Array,
  current: number,
): void {
  const { grid, faces } = single;
  for (let c = 0; c + 1 < grid.cells; c++) {
    const share = ionicShare(grid, c);
    evaluateFace(faces, c, u, 0, 0, share * current);
    column[2 * c] += share * faces.saltByCell;
    column[2 * c + 2] -= share * faces.saltByCell;
    matrix.diagonal[4 * c] -= faces.saltByLeft;
    matrix.upper[4 * c] -= faces.saltByRight;
    residual[2 * c] += faces.salt;
    matrix.diagonal[4 * c + 4] += faces.saltByRight;
    matrix.lower[4 * c + 4] += faces.saltByLeft;
    residual[2 * c + 2] -= faces.salt;
  }
  const perCurrent = (1 - grid.transference) / (1000 * faraday);
  const source = (cell: number, share: number): void => {
    residual[2 * cell] += share * perCurrent * current;
    column[2 * cell] += share * perCurrent;
  };
  if (grid.anode === undefined) source(0, 1);
  if (grid.cathode === undefined) source(grid.cells - 1, -1);
  for (const e of [grid.anode, grid.cathode])
    if (e !== undefined) for (let i = 0; i < e.count; i++) source(e.first + i, (e.role === 'anode' ? 1 : -1) / e.count);
}

/** Share of the current that the electrolyte carries at the face right of a cell: reaction is uniform in an electrode. */
function ionicShare({ anode, cathode }: CellGrid, cell: number): number {
  if (anode !== undefined && cell < anode.count) return (cell + 1) / anode.count;
  if (cathode !== undefined && cell >= cathode.first) return 1 - (cell + 1 - cathode.first) / cathode.count;
  return 1;
}

function fields(single: Single, withElectrolyte: boolean, y: Float64Array, out: CellFields): void {
  const { layout, border, parts } = single;
  const b = y.subarray(layout.border, layout.size);
  const current = b[currentIndex];
  out.concentration.set(y.subarray(layout.u, layout.border));
  for (const array of [
    out.stoichiometry,
    out.surfaceStoichiometry,
    out.reactionCurrent,
    out.solidPotential,
    out.electrolytePotential,
  ])
    array.fill(NaN);
  for (const block of single.blocks) {
    const e = block.grid;
    const surface = block.surfaceAt(y, 0, particleCurrent(e, current));
    out.stoichiometry.fill(block.meanAt(y, 0), e.first, e.first + e.count);
    out.surfaceStoichiometry.fill(surface, e.first, e.first + e.count);
    out.reactionCurrent.fill(particleCurrent(e, current), e.first, e.first + e.count);
    // The voltage's parts at y itself: no step is under way, so the surface does not move with the current.
    block.surface[0] = surface;
    block.slope[0] = 0;
    block.shift[0] = 0;
  }
  single.faces.prepare(out.concentration);
  evaluateVoltage(single, withElectrolyte, out.concentration, current, b);
  out.ohmicHeat = -current * parts.ohmic + current * current * border.seriesResistance;
  out.reactionHeat = -current * parts.reaction;
  out.equilibriumPower = -current * parts.equilibrium;
  for (const face of [border.anode, border.cathode])
    if (face !== undefined) out.reactionHeat += face.at.current * face.overpotential.value;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
