// Transport in the electrolyte between neighbouring mesh cells and at lithium surfaces, with derivatives.
//   R     half-cell ionic resistance h/(2 B κ), Ω m²      R_D   half-cell diffusion resistance h/(2 B D), s/m
//   K     diffusion potential 2(1 − t₊) X RT/F, V
// In an electrode the solid runs beside the electrolyte, and the two share the current I:
//   i_e = G [Δφ_r − Δφ_l + I h/σ + K ln(u_r/u_l)],  G = 1/(h/σ + R_l + R_r).

import { faraday } from '../../physics/constants.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { lookUp, type HermiteTable } from './hermite-table.ts';

/** A lithium surface: potential drop to the first cell centre, salt source there, concentration at the surface. */
export interface EndBoundary {
  drop: number;
  dropByCurrent: number;
  dropByU: number;
  /** kmol/(m² s) into the cell. */
  salt: number;
  saltByCurrent: number;
  surfaceByU: number;
  surfaceByCurrent: number;
}

/** The last evaluated face (fields), and what all faces need per cell (arrays). */
export interface Faces {
  /** Electrode that has both cells of face c, and the index of its left cell among electrode cells. */
  readonly electrode: readonly (PorousElectrodeGrid | undefined)[];
  readonly local: Int32Array;
  readonly anodeEnd: EndBoundary;
  readonly cathodeEnd: EndBoundary;
  readonly transference: number;
  readonly grid: CellGrid;
  readonly ionic: Float64Array;
  readonly ionicSlope: Float64Array;
  readonly diffusion: Float64Array;
  readonly diffusionSlope: Float64Array;
  readonly logarithm: Float64Array;
  prepare(u: Float64Array): void;
  /** Salt flux towards the left cell, kmol/(m² s). */
  salt: number;
  saltByLeft: number;
  saltByRight: number;
  /** By Δφ_r − Δφ_l and by I: not zero only where t₊ depends on concentration. */
  saltByDifference: number;
  saltByCell: number;
  /** i_e, its derivatives by u on both sides and by I, and by Δφ (`conductance`). */
  current: number;
  currentByLeft: number;
  currentByRight: number;
  currentByCell: number;
  conductance: number;
  /** R_l + R_r */
  resistance: number;
  /** φ_e,r − φ_e,l at fixed Δφ, and derivatives. */
  drop: number;
  dropByLeft: number;
  dropByRight: number;
  dropByCell: number;
}

const emptyEnd = (): EndBoundary => ({
  drop: 0,
  dropByCurrent: 0,
  dropByU: 0,
  salt: 0,
  saltByCurrent: 0,
  surfaceByU: 1,
  surfaceByCurrent: 0,
});

export function createFaces(grid: CellGrid): Faces {
  const n = grid.cells;
  const electrode = Array.from({ length: n - 1 }, (_, c) =>
    [grid.anode, grid.cathode].find((e) => e !== undefined && c >= e.first && c + 1 < e.first + e.count),
  );
  const offsets = { anode: 0, cathode: grid.anode?.count ?? 0 };
  const local = Int32Array.from(electrode, (e, c) => (e === undefined ? -1 : offsets[e.role] + c - e.first));
  const vector = (): Float64Array => new Float64Array(n);
  const faces: Faces = {
    electrode,
    local,
    anodeEnd: emptyEnd(),
    cathodeEnd: emptyEnd(),
    transference: grid.transference,
    grid,
    ionic: vector(),
    ionicSlope: vector(),
    diffusion: vector(),
    diffusionSlope: vector(),
    logarithm: vector(),
    prepare: (u) => prepareCells(faces, grid, u),
    salt: 0,
    saltByLeft: 0,
    saltByRight: 0,
    saltByDifference: 0,
    saltByCell: 0,
    current: 0,
    currentByLeft: 0,
    currentByRight: 0,
    currentByCell: 0,
    conductance: 0,
    resistance: 0,
    drop: 0,
    dropByLeft: 0,
    dropByRight: 0,
    dropByCell: 0,
  };
  return faces;
}

const pair = new Float64Array(2);

function prepareCells(f: Faces, grid: CellGrid, u: Float64Array): void {
  for (let c = 0; c < grid.cells; c++) {
    const half = grid.width[c] / (2 * grid.efficiency[c]);
    lookUp(grid.kappa, u[c], pair);
    f.ionic[c] = half / pair[0];
    f.ionicSlope[c] = (-f.ionic[c] * pair[1]) / pair[0];
    lookUp(grid.diffusivity, u[c], pair);
    f.diffusion[c] = half / pair[0];
    f.diffusionSlope[c] = (-f.diffusion[c] * pair[1]) / pair[0];
    f.logarithm[c] = Math.log(u[c]);
  }
}

/** Evaluates face c (between cells c and c + 1). `solid` is h/σ, 0 outside electrodes; `difference` is Δφ_r − Δφ_l. */
export function evaluateFace(
  f: Faces,
  c: number,
  u: Float64Array,
  difference: number,
  solid: number,
  cellCurrent: number,
): void {
  const r = c + 1;
  const g = 1 / (f.diffusion[c] + f.diffusion[r]);
  const rise = u[r] - u[c];
  f.salt = g * rise;
  f.saltByLeft = -g - f.salt * g * f.diffusionSlope[c];
  f.saltByRight = g - f.salt * g * f.diffusionSlope[r];
  lookUp(f.grid.diffusionPotential, 0.5 * (u[c] + u[r]), pair);
  const logRise = f.logarithm[r] - f.logarithm[c];
  const potential = pair[0] * logRise;
  const potentialByLeft = 0.5 * pair[1] * logRise - pair[0] / u[c];
  const potentialByRight = 0.5 * pair[1] * logRise + pair[0] / u[r];
  const resistance = f.ionic[c] + f.ionic[r];
  f.resistance = resistance;
  if (solid === 0) {
    f.conductance = 0;
    f.current = cellCurrent;
    f.currentByLeft = 0;
    f.currentByRight = 0;
    f.currentByCell = 1;
  } else {
    const conductance = 1 / (solid + resistance);
    f.conductance = conductance;
    f.current = conductance * (difference + cellCurrent * solid + potential);
    f.currentByLeft = conductance * (potentialByLeft - f.current * f.ionicSlope[c]);
    f.currentByRight = conductance * (potentialByRight - f.current * f.ionicSlope[r]);
    f.currentByCell = conductance * solid;
  }
  if (f.grid.transferenceChange !== undefined) addMigration(f, f.grid.transferenceChange, 0.5 * (u[c] + u[r]));
  f.drop = potential - f.current * resistance;
  f.dropByLeft = potentialByLeft - f.current * f.ionicSlope[c] - resistance * f.currentByLeft;
  f.dropByRight = potentialByRight - f.current * f.ionicSlope[r] - resistance * f.currentByRight;
  f.dropByCell = -resistance * f.currentByCell;
}

/**
 * Migration by the part of t₊ that changes with concentration: −τ(u) i_e/F towards the left cell. The constant part is in the
 * sources, (1 − t₊) a j.
 */
function addMigration(f: Faces, change: HermiteTable, u: number): void {
  lookUp(change, u, pair);
  const perCurrent = 1 / (1000 * faraday);
  const tau = pair[0] * perCurrent;
  const byU = 0.5 * pair[1] * perCurrent * f.current;
  f.salt -= tau * f.current;
  f.saltByLeft -= byU + tau * f.currentByLeft;
  f.saltByRight -= byU + tau * f.currentByRight;
  f.saltByDifference = -tau * f.conductance;
  f.saltByCell = -tau * f.currentByCell;
}

/** Evaluates the lithium surface beside `cell`; returns the salt concentration at it, kmol/m³. */
export function lithiumBoundary(
  f: Faces,
  grid: CellGrid,
  role: 'anode' | 'cathode',
  cell: number,
  u: Float64Array,
  current: number,
): number {
  const end = role === 'anode' ? f.anodeEnd : f.cathodeEnd;
  // Stripping lithium (anode on discharge) releases salt, plating takes it.
  const direction = role === 'anode' ? 1 : -1;
  const perCurrent = (direction * (1 - f.transference)) / (1000 * faraday);
  end.salt = perCurrent * current;
  end.saltByCurrent = perCurrent;
  const change = transferenceChangeAt(grid, u[cell]);
  // What diffuses away from the surface is what does not migrate, with t₊ as it is here.
  const diffusing = perCurrent - (direction * change.value) / (1000 * faraday);
  const surface = u[cell] + diffusing * current * f.diffusion[cell];
  end.surfaceByU =
    1 +
    current *
      (diffusing * f.diffusionSlope[cell] - ((direction * change.derivative) / (1000 * faraday)) * f.diffusion[cell]);
  end.surfaceByCurrent = diffusing * f.diffusion[cell];
  lookUp(grid.diffusionPotential, u[cell], pair);
  const ratio = f.logarithm[cell] - Math.log(surface);
  end.drop = -current * f.ionic[cell] + direction * pair[0] * ratio;
  end.dropByCurrent = -f.ionic[cell] - (direction * pair[0] * end.surfaceByCurrent) / surface;
  end.dropByU =
    -current * f.ionicSlope[cell] + direction * (pair[1] * ratio + pair[0] * (1 / u[cell] - end.surfaceByU / surface));
  return surface;
}

function transferenceChangeAt(grid: CellGrid, u: number): { readonly value: number; readonly derivative: number } {
  if (grid.transferenceChange === undefined) return unchanged;
  lookUp(grid.transferenceChange, u, pair);
  return { value: pair[0], derivative: pair[1] };
}

const unchanged = { value: 0, derivative: 0 };
