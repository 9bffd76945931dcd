// Transport in the electrolyte between neighbouring mesh cells and at lithium surfaces, with derivatives.
//   R     half-cell ionic resistance h/(2 B κ), Ω m²      R_D   half-cell diffusion resistance h/(2 B D), s/m
//   K     diffusion potential 2(1 − t₊) X RT/F, V
// In an electrode the solid runs beside the electrolyte, and the two share the current I:
//   i_e = G [Δφ_r − Δφ_l + I h/σ + K ln(u_r/u_l)],  G = 1/(h/σ + R_l + R_r).
// Face c lies between cells c and c + 1. Where the reaction is taken as uniform (single particles), i_e is a share of I.

import { faraday } from '../../physics/constants.ts';
import type { CellGrid } from './cell-grid.ts';
import { lookUp, lookUpAll } from './hermite-table.ts';

/** A lithium surface: potential drop to the first cell centre, salt source there, concentration at the surface. */
export interface EndBoundary {
  drop: number;
  dropByCurrent: number;
  dropByU: number;
  /** kmol/(m² s) into the cell. */
  salt: number;
  saltByCurrent: number;
  surface: number;
  surfaceByU: number;
  surfaceByCurrent: number;
}

export interface Faces {
  readonly grid: CellGrid;
  /** Index of the left cell of a face among the electrode cells where both cells are of one electrode, else −1. */
  readonly local: Int32Array;
  /** h/σ of a face inside an electrode, Ω m². */
  readonly solid: Float64Array;
  readonly anodeEnd: EndBoundary;
  readonly cathodeEnd: EndBoundary;
  /** Per cell: R and R_D with slopes by u. */
  readonly ionic: Float64Array;
  readonly ionicSlope: Float64Array;
  readonly diffusion: Float64Array;
  readonly diffusionSlope: Float64Array;
  /** Per face: K and its slope at the mean concentration. */
  readonly potential: Float64Array;
  readonly potentialSlope: Float64Array;
  /** Per face: ln(u_r/u_l). */
  readonly logRise: Float64Array;
  /** Salt flux towards the left cell, kmol/(m² s). */
  readonly salt: Float64Array;
  readonly saltByLeft: Float64Array;
  readonly saltByRight: Float64Array;
  /** By Δφ_r − Δφ_l and by I: not zero only where t₊ depends on concentration. */
  readonly saltByDifference: Float64Array;
  readonly saltByCell: Float64Array;
  /** i_e, its derivatives by u on both sides and by I, and by Δφ (`conductance`). */
  readonly current: Float64Array;
  readonly currentByLeft: Float64Array;
  readonly currentByRight: Float64Array;
  readonly currentByCell: Float64Array;
  readonly conductance: Float64Array;
  /** R_l + R_r */
  readonly resistance: Float64Array;
  /** φ_e,r − φ_e,l at fixed Δφ, and derivatives. */
  readonly drop: Float64Array;
  readonly dropByLeft: Float64Array;
  readonly dropByRight: Float64Array;
  readonly dropByCell: Float64Array;
  readonly middle: Float64Array;
}

const emptyEnd = (): EndBoundary => ({
  drop: 0,
  dropByCurrent: 0,
  dropByU: 0,
  salt: 0,
  saltByCurrent: 0,
  surface: 0,
  surfaceByU: 1,
  surfaceByCurrent: 0,
});

export function createFaces(grid: CellGrid): Faces {
  const local = new Int32Array(grid.cells).fill(-1);
  const solid = new Float64Array(grid.cells);
  let offset = 0;
  for (const e of [grid.anode, grid.cathode]) {
    if (e === undefined) continue;
    for (let i = 0; i + 1 < e.count; i++) {
      local[e.first + i] = offset + i;
      solid[e.first + i] = grid.width[e.first + i] / e.conductivity;
    }
    offset += e.count;
  }
  const vector = (): Float64Array => new Float64Array(grid.cells);
  return {
    grid,
    local,
    solid,
    anodeEnd: emptyEnd(),
    cathodeEnd: emptyEnd(),
    ionic: vector(),
    ionicSlope: vector(),
    diffusion: vector(),
    diffusionSlope: vector(),
    potential: vector(),
    potentialSlope: vector(),
    logRise: vector(),
    salt: vector(),
    saltByLeft: vector(),
    saltByRight: vector(),
    saltByDifference: vector(),
    saltByCell: vector(),
    current: vector(),
    currentByLeft: vector(),
    currentByRight: vector(),
    currentByCell: vector(),
    conductance: vector(),
    resistance: vector(),
    drop: vector(),
    dropByLeft: vector(),
    dropByRight: vector(),
    dropByCell: vector(),
    middle: vector(),
  };
}

/** Ionic resistances of all cells, diffusion potentials and ln(u_r/u_l) of all faces at concentrations u. */
export function prepareIonic(f: Faces, u: Float64Array): void {
  const { grid, ionic, ionicSlope, logRise, middle } = f;
  const { cells, width, efficiency } = grid;
  lookUpAll(grid.kappa, u, cells, ionic, ionicSlope);
  for (let c = 0; c < cells; c++) {
    const perKappa = 1 / ionic[c];
    const resistance = (width[c] / (2 * efficiency[c])) * perKappa;
    ionic[c] = resistance;
    ionicSlope[c] *= -resistance * perKappa;
  }
  for (let c = 0; c + 1 < cells; c++) {
    const sum = u[c] + u[c + 1];
    middle[c] = 0.5 * sum;
    logRise[c] = logRatio((u[c + 1] - u[c]) / sum);
  }
  lookUpAll(grid.diffusionPotential, middle, cells - 1, f.potential, f.potentialSlope);
}

/** ln(b/a) from x = (b − a)/(b + a): 2 artanh x, for neighbours by its series (to 1e-13 of itself), which is also quicker. */
function logRatio(x: number): number {
  const q = x * x;
  if (!(q < 0.01)) return Math.log((1 + x) / (1 - x));
  return 2 * x * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q / 11)))));
}

/** Diffusion resistances of all cells at concentrations u. */
export function prepareDiffusion(f: Faces, u: Float64Array): void {
  const { grid, diffusion, diffusionSlope } = f;
  const { cells, width, efficiency } = grid;
  lookUpAll(grid.diffusivity, u, cells, diffusion, diffusionSlope);
  for (let c = 0; c < cells; c++) {
    const perD = 1 / diffusion[c];
    const resistance = (width[c] / (2 * efficiency[c])) * perD;
    diffusion[c] = resistance;
    diffusionSlope[c] *= -resistance * perD;
  }
}

/**
 * Electrolyte currents and potential drops at cell current I and the potential differences of the electrode cells, in `values` from
 * `at` on.
 */
export function evaluateCurrents(f: Faces, values: Float64Array, at: number, cellCurrent: number): void {
  const { local, solid, ionic, logRise, potential, resistance, conductance, current, drop } = f;
  const last = f.grid.cells - 1;
  for (let c = 0; c < last; c++) {
    const rise = potential[c] * logRise[c];
    const both = ionic[c] + ionic[c + 1];
    const m = local[c];
    resistance[c] = both;
    if (m < 0) {
      current[c] = cellCurrent;
      drop[c] = rise - cellCurrent * both;
    } else {
      const g = 1 / (solid[c] + both);
      const through = g * (values[at + m + 1] - values[at + m] + cellCurrent * solid[c] + rise);
      conductance[c] = g;
      current[c] = through;
      drop[c] = rise - through * both;
    }
  }
}

/** Derivatives of the currents and drops that `evaluateCurrents` has left. */
export function differentiateCurrents(f: Faces, u: Float64Array): void {
  const { solid, ionicSlope, logRise, potential, potentialSlope, resistance, conductance, current } = f;
  const { currentByLeft, currentByRight, currentByCell, dropByLeft, dropByRight, dropByCell } = f;
  const last = f.grid.cells - 1;
  for (let c = 0; c < last; c++) {
    const k = potential[c];
    const bend = 0.5 * potentialSlope[c] * logRise[c];
    const through = current[c];
    const left = bend - k / u[c] - through * ionicSlope[c];
    const right = bend + k / u[c + 1] - through * ionicSlope[c + 1];
    const g = conductance[c];
    const both = resistance[c];
    const byCell = g > 0 ? g * solid[c] : 1;
    // In the separator g = 0: the current there is I whatever the concentrations are.
    currentByLeft[c] = g * left;
    currentByRight[c] = g * right;
    currentByCell[c] = byCell;
    const rest = 1 - both * g;
    dropByLeft[c] = rest * left;
    dropByRight[c] = rest * right;
    dropByCell[c] = -both * byCell;
  }
}

/** Uniform reaction: the electrolyte carries `share` of the cell's current through every face. */
export function shareCurrents({ current, currentByCell }: Faces, share: Float64Array, cellCurrent: number): void {
  for (let c = 0; c < share.length; c++) {
    current[c] = cellCurrent * share[c];
    currentByCell[c] = share[c];
  }
}

/** Salt fluxes with derivatives, once the currents have theirs. */
export function evaluateSalt(f: Faces, u: Float64Array): void {
  const { diffusion, diffusionSlope, salt, saltByLeft, saltByRight } = f;
  const last = f.grid.cells - 1;
  for (let c = 0; c < last; c++) {
    const g = 1 / (diffusion[c] + diffusion[c + 1]);
    const flux = g * (u[c + 1] - u[c]);
    salt[c] = flux;
    saltByLeft[c] = -g - flux * g * diffusionSlope[c];
    saltByRight[c] = g - flux * g * diffusionSlope[c + 1];
  }
  if (f.grid.transferenceChange !== undefined) addMigration(f);
}

/**
 * Migration by the part of t₊ that changes with concentration: −τ(u) i_e/F towards the left cell. The constant part is in the
 * sources, (1 − t₊) a j.
 */
function addMigration(f: Faces): void {
  const change = f.grid.transferenceChange;
  if (change === undefined) return;
  const perCurrent = 1 / (1000 * faraday);
  for (let c = 0; c + 1 < f.grid.cells; c++) {
    lookUp(change, f.middle[c], pair);
    const tau = pair[0] * perCurrent;
    const byU = 0.5 * pair[1] * perCurrent * f.current[c];
    f.salt[c] -= tau * f.current[c];
    f.saltByLeft[c] -= byU + tau * f.currentByLeft[c];
    f.saltByRight[c] -= byU + tau * f.currentByRight[c];
    f.saltByDifference[c] = -tau * f.conductance[c];
    f.saltByCell[c] = -tau * f.currentByCell[c];
  }
}

const pair = new Float64Array(2);

/** Evaluates the lithium surface beside the first or last cell; returns the salt concentration at it, kmol/m³. */
export function lithiumBoundary(f: Faces, role: 'anode' | 'cathode', u: Float64Array, current: number): number {
  const { grid } = f;
  const cell = role === 'anode' ? 0 : grid.cells - 1;
  const end = role === 'anode' ? f.anodeEnd : f.cathodeEnd;
  // Stripping lithium (anode on discharge) releases salt, plating takes it.
  const direction = role === 'anode' ? 1 : -1;
  const perCurrent = (direction * (1 - grid.transference)) / (1000 * faraday);
  end.salt = perCurrent * current;
  end.saltByCurrent = perCurrent;
  const change = transferenceChangeAt(grid, u[cell]);
  // What diffuses away from the surface is what does not migrate, with t₊ as it is here.
  const diffusing = perCurrent - (direction * change.value) / (1000 * faraday);
  const surface = Math.max(leastSalt, u[cell] + diffusing * current * f.diffusion[cell]);
  end.surface = surface;
  end.surfaceByU =
    1 +
    current *
      (diffusing * f.diffusionSlope[cell] - ((direction * change.derivative) / (1000 * faraday)) * f.diffusion[cell]);
  end.surfaceByCurrent = diffusing * f.diffusion[cell];
  lookUp(grid.diffusionPotential, u[cell], pair);
  const ratio = Math.log(u[cell] / surface);
  end.drop = -current * f.ionic[cell] + direction * pair[0] * ratio;
  end.dropByCurrent = -f.ionic[cell] - (direction * pair[0] * end.surfaceByCurrent) / surface;
  end.dropByU =
    -current * f.ionicSlope[cell] + direction * (pair[1] * ratio + pair[0] * (1 / u[cell] - end.surfaceByU / surface));
  return surface;
}

/** kmol/m³. At the limiting current nothing is left at a surface but what its logarithm needs to stay a number. */
const leastSalt = 1e-12;

/** Whether salt is left at lithium surfaces once the concentrations beside them and the current change by so much. */
export function saltStaysAtLithium(f: Faces, byAnode: number, byCathode: number, byCurrent: number): boolean {
  const { grid, anodeEnd, cathodeEnd } = f;
  const left = (end: typeof anodeEnd, change: number): number =>
    end.surface + end.surfaceByU * change + end.surfaceByCurrent * byCurrent;
  return (
    (grid.anode !== undefined || left(anodeEnd, byAnode) >= leastSalt) &&
    (grid.cathode !== undefined || left(cathodeEnd, byCathode) >= leastSalt)
  );
}

function transferenceChangeAt(grid: CellGrid, u: number): { readonly value: number; readonly derivative: number } {
  if (grid.transferenceChange === undefined) return unchanged;
  lookUp(grid.transferenceChange, u, pair);
  return { value: pair[0], derivative: pair[1] };
}

const unchanged = { value: 0, derivative: 0 };
