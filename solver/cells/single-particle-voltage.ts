// The averaged voltage of the single-particle models, by parts (`single-particle-model.ts` has the equations).

import { currentIndex, evaluateInterfaces, type Border } from './border.ts';
import type { CellGrid, PorousElectrodeGrid } from './cell-grid.ts';
import { evaluateChargeTransfer, saltFactor } from './charge-transfer.ts';
import { lithiumBoundary, type Faces } from './faces.ts';
import { lookUp } from './hermite-table.ts';
import type { PorousBlock } from './porous-layout.ts';

/** Where things are in y: particles, u (where salt moves), Δφ per electrode, j per population, border. */
export interface SingleLayout {
  readonly u: number;
  readonly phi: number;
  readonly j: number;
  readonly border: number;
  readonly size: number;
}

/** What the electrolyte and the solid take of the voltage, V, and by the current. */
export interface VoltageParts {
  ohmic: number;
  concentration: number;
  byCurrent: number;
}

export interface Single {
  readonly grid: CellGrid;
  readonly border: Border;
  readonly electrodes: readonly PorousElectrodeGrid[];
  readonly layout: SingleLayout;
  readonly blocks: readonly PorousBlock[];
  readonly withElectrolyte: boolean;
  /** True where salt concentrations are unknowns. */
  readonly hasSalt: boolean;
  readonly faces: Faces;
  /** Share of the current in the electrolyte at every face. */
  readonly share: Float64Array;
  /** Scratch: values of the border. */
  readonly b: Float64Array;
  readonly parts: VoltageParts;
  readonly voltageSlope: Float64Array;
  readonly meanWeight: Float64Array;
  /** By block, and in it by cell of its electrode: ∂ ln ⟨(u/u0)^γ⟩/∂u. */
  readonly saltSlope: readonly Float64Array[];
}

/** A/m² of particle surface at cell current I, where all particles of an electrode share it by area. */
export function particleCurrent(electrode: PorousElectrodeGrid, current: number): number {
  return ((electrode.role === 'anode' ? 1 : -1) * current) / (electrode.specificArea * electrode.thickness);
}

/** Charge transfer of all populations at potentials `phi` and currents `j`; their particles are linearised. */
export function evaluateReactions(single: Single, u: Float64Array, phi: Float64Array, j: Float64Array): void {
  const { blocks, grid } = single;
  for (let k = 0; k < blocks.length; k++) {
    const { particles, transfer, phi: at, site } = blocks[k];
    const { exponent } = particles.population.exchange;
    if (single.hasSalt && exponent !== 0) transfer.salt[0] = meanSaltFactor(single, u, k);
    evaluateChargeTransfer(particles, phi, at, j, site, grid.temperature, transfer);
  }
}

/** ⟨(u/u0)^γ⟩ over the electrode of block k; leaves ∂ ln of it/∂u of its cells in `saltSlope`. */
function meanSaltFactor({ blocks, grid, saltSlope }: Single, u: Float64Array, k: number): number {
  const { electrode, particles } = blocks[k];
  const { first, count } = electrode;
  const { exponent } = particles.population.exchange;
  const slope = saltSlope[k];
  saltFactor(u, first, grid.initialU, exponent, slope);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += slope[i];
  for (let i = 0; i < count; i++) slope[i] *= exponent / (u[first + i] * sum);
  return sum / count;
}

const pair = new Float64Array(2);

/** Fills `single.parts` and `single.voltageSlope` at concentrations u and current I; faces must be prepared. */
export function evaluateVoltage(single: Single, u: Float64Array, current: number, b: Float64Array): void {
  const { grid, border, parts, voltageSlope, withElectrolyte, faces } = single;
  parts.ohmic = 0;
  parts.concentration = 0;
  parts.byCurrent = 0;
  if (!withElectrolyte) {
    evaluateInterfaces(border, b, u[0], u[grid.cells - 1]);
    return;
  }
  voltageSlope.fill(0);
  const uAnode = grid.anode === undefined ? lithiumBoundary(faces, 'anode', u, current) : u[0];
  const uCathode = grid.cathode === undefined ? lithiumBoundary(faces, 'cathode', u, current) : u[grid.cells - 1];
  evaluateInterfaces(border, b, uAnode, uCathode);
  if (border.anode !== undefined) addSurface(single, 'anode', -border.anode.overpotential.byConcentration);
  if (border.cathode !== undefined) addSurface(single, 'cathode', border.cathode.overpotential.byConcentration);
  electrolyteVoltage(single, u, b[currentIndex], { anode: uAnode, cathode: uCathode });
}

/** The voltage changes by `by` per concentration at the lithium surface. */
function addSurface({ grid, faces, parts, voltageSlope }: Single, role: 'anode' | 'cathode', by: number): void {
  const end = role === 'anode' ? faces.anodeEnd : faces.cathodeEnd;
  voltageSlope[role === 'anode' ? 0 : grid.cells - 1] += by * end.surfaceByU;
  parts.byCurrent += by * end.surfaceByCurrent;
}

/** η_c, ΔΦ_e and ΔΦ_s. */
function electrolyteVoltage(
  single: Single,
  u: Float64Array,
  current: number,
  surface: { anode: number; cathode: number },
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
      addSurface(single, role, (sign * k) / surface[role]);
      continue;
    }
    const share = sign / electrode.count;
    for (let c = electrode.first; c < electrode.first + electrode.count; c++) {
      logarithm += share * Math.log(u[c]);
      voltageSlope[c] += (share * k) / u[c];
    }
  }
  lookUp(grid.kappa, mean, pair);
  const ionic = ionicLength(grid) / pair[0];
  let solid = 0;
  for (const e of single.electrodes) solid += e.thickness / (3 * e.conductivity);
  parts.concentration = k * logarithm;
  parts.ohmic = -current * (ionic + solid);
  parts.byCurrent -= ionic + solid;
  const byMean = kSlope * logarithm + (current * ionic * pair[1]) / pair[0];
  for (let c = 0; c < grid.cells; c++) voltageSlope[c] += byMean * meanWeight[c];
}

/** L_n/3B_n + L_s/B_s + L_p/3B_p, m. */
function ionicLength({ anode, cathode, cells, width, efficiency }: CellGrid): number {
  const anodeEnd = anode?.count ?? 0;
  const cathodeStart = cathode?.first ?? cells;
  let length = 0;
  for (let c = 0; c < cells; c++) length += width[c] / efficiency[c] / (c < anodeEnd || c >= cathodeStart ? 3 : 1);
  return length;
}
