// The averaged voltage of the single-particle models, by parts (`single-particle-model.ts` has the equations).

import { faraday, gasConstant } from '../../physics/constants.ts';
import { evaluateFaces, type Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { exchangeCurrentAt } from './exchange-current.ts';
import { lithiumBoundary, type Faces } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import { equilibriumAt, type ParticleBlock } from './particle-block.ts';

export interface SingleLayout {
  readonly u: number;
  readonly border: number;
  readonly size: number;
}

/** The voltage by parts, V; `byU` are derivatives of the sum by the concentrations. */
export interface VoltageParts {
  equilibrium: number;
  reaction: number;
  ohmic: number;
  byCurrent: number;
}

export interface Single {
  readonly grid: CellGrid;
  readonly border: Border;
  readonly layout: SingleLayout;
  readonly blocks: readonly ParticleBlock[];
  readonly hasSalt: boolean;
  readonly faces: Faces;
  readonly parts: VoltageParts;
  readonly voltageSlope: Float64Array;
  readonly meanWeight: Float64Array;
}

/** A/m² of particle surface at cell current I. */
export function particleCurrent(electrode: PorousElectrodeGrid, current: number): number {
  return ((electrode.role === 'anode' ? 1 : -1) * current) / (electrode.specificArea * electrode.thickness);
}

const pair = new Float64Array(2);

/** Fills `single.parts` and `single.voltageSlope` at concentrations u and current I; faces must be prepared. */
export function evaluateVoltage(
  single: Single,
  withElectrolyte: boolean,
  u: Float64Array,
  current: number,
  b: Float64Array,
): void {
  const { grid, border, parts, voltageSlope } = single;
  voltageSlope.fill(0);
  parts.equilibrium = 0;
  parts.reaction = 0;
  parts.ohmic = 0;
  parts.byCurrent = 0;
  for (const block of single.blocks) electrodeVoltage(single, block, u, current);
  let uAnode = u[0];
  let uCathode = u[grid.cells - 1];
  const surface = (role: 'anode' | 'cathode', cell: number): number =>
    lithiumBoundary(single.faces, grid, role, cell, u, current);
  if (withElectrolyte && grid.anode === undefined) uAnode = surface('anode', 0);
  if (withElectrolyte && grid.cathode === undefined) uCathode = surface('cathode', grid.cells - 1);
  evaluateFaces(border, b, uAnode, uCathode);
  if (!withElectrolyte) return;
  const addSurface = (role: 'anode' | 'cathode', by: number, cell: number): void => {
    const end = role === 'anode' ? single.faces.anodeEnd : single.faces.cathodeEnd;
    voltageSlope[2 * cell] += by * end.surfaceByU;
    parts.byCurrent += by * end.surfaceByCurrent;
  };
  if (border.anode !== undefined) addSurface('anode', -border.anode.overpotential.byConcentration, 0);
  if (border.cathode !== undefined) addSurface('cathode', border.cathode.overpotential.byConcentration, grid.cells - 1);
  electrolyteVoltage(single, u, current, { anode: uAnode, cathode: uCathode }, addSurface);
}

function electrodeVoltage(single: Single, block: ParticleBlock, u: Float64Array, current: number): void {
  const { parts, voltageSlope } = single;
  const e = block.grid;
  const sign = e.role === 'anode' ? 1 : -1;
  const perCurrent = particleCurrent(e, 1);
  const j = perCurrent * current;
  const slope = block.slope[0] - e.constriction;
  const s = block.surface[0] - e.constriction * j;
  equilibriumAt(e, s, pair);
  // What the particle's states have yet to follow moves the voltage too.
  parts.equilibrium -= sign * (pair[0] + pair[1] * block.shift[0]);
  parts.byCurrent -= sign * pair[1] * slope * perCurrent;
  exchangeCurrentAt(e.exchange, s, pair);
  const { exponent } = e.exchange;
  let salt = 0;
  for (let c = e.first; c < e.first + e.count; c++) salt += Math.pow(u[c] / single.grid.initialU, exponent) / e.count;
  const twoThermal = (2 * gasConstant * single.grid.temperature) / faraday;
  const inverse = 1 / (2 * e.contact * pair[0] * salt);
  const w = j * inverse;
  const perRoot = twoThermal / Math.sqrt(1 + w * w);
  const film = e.filmResistance / e.contact;
  parts.reaction -= sign * (twoThermal * Math.asinh(w) - perRoot * w * pair[1] * block.shift[0] + j * film);
  parts.byCurrent -= sign * perCurrent * (perRoot * (inverse - w * pair[1] * slope) + film);
  if (exponent === 0) return;
  for (let c = e.first; c < e.first + e.count; c++)
    voltageSlope[2 * c] +=
      (sign * perRoot * w * exponent * Math.pow(u[c] / single.grid.initialU, exponent)) / (u[c] * salt * e.count);
}

/** η_c, ΔΦ_e and ΔΦ_s, all counted as ohmic: −∫ i dφ over both phases. */
function electrolyteVoltage(
  single: Single,
  u: Float64Array,
  current: number,
  surface: { anode: number; cathode: number },
  addSurface: (role: 'anode' | 'cathode', by: number, cell: number) => void,
): void {
  const { grid, parts, voltageSlope, meanWeight } = single;
  let mean = 0;
  for (let c = 0; c < grid.cells; c++) mean += meanWeight[c] * u[c];
  lookUp(grid.diffusionPotential, mean, pair);
  const [k, kSlope] = [pair[0], pair[1]];
  let logarithm = 0;
  for (const role of ['anode', 'cathode'] as const) {
    const electrode = grid[role];
    const sign = role === 'anode' ? -1 : 1;
    if (electrode === undefined) {
      logarithm += sign * Math.log(surface[role]);
      addSurface(role, (sign * k) / surface[role], role === 'anode' ? 0 : grid.cells - 1);
      continue;
    }
    for (let c = electrode.first; c < electrode.first + electrode.count; c++) {
      logarithm += (sign * Math.log(u[c])) / electrode.count;
      voltageSlope[2 * c] += (sign * k) / (electrode.count * u[c]);
    }
  }
  lookUp(grid.kappa, mean, pair);
  const ionic = ionicLength(grid) / pair[0];
  const solid = [grid.anode, grid.cathode].reduce(
    (sum, e) => sum + (e === undefined ? 0 : e.thickness / (3 * e.conductivity)),
    0,
  );
  parts.ohmic += k * logarithm - current * (ionic + solid);
  parts.byCurrent -= ionic + solid;
  const byMean = kSlope * logarithm + (current * ionic * pair[1]) / pair[0];
  for (let c = 0; c < grid.cells; c++) voltageSlope[2 * c] += byMean * meanWeight[c];
}

/** L_n/3B_n + L_s/B_s + L_p/3B_p, m. */
function ionicLength(grid: CellGrid): number {
  let length = 0;
  for (let c = 0; c < grid.cells; c++) {
    const inElectrode = [grid.anode, grid.cathode].some(
      (e) => e !== undefined && c >= e.first && c < e.first + e.count,
    );
    length += grid.width[c] / grid.efficiency[c] / (inElectrode ? 3 : 1);
  }
  return length;
}
