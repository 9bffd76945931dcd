// The books of a run (definitions, section 5): where the lithium is against where it was, charge against the lithium of the
// cathode, heat and work against each other.

import { faraday } from '../../physics/constants.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, currentIndex, terminalCurrent, voltageIndex } from '../cells/border.ts';
import type { PorousElectrodeGrid } from '../cells/cell-grid.ts';
import type { CellFields } from '../cells/cell-model.ts';
import { lithiumContent } from '../cells/electrode-state.ts';
import { foilOf, lithiumThickness, lostLithium } from './lithium-left.ts';
import type { Tally } from './tally.ts';
import type { Audit } from './result.ts';

export interface Ledger {
  readonly assembled: AssembledCell;
  /** Electrodes with a double layer. */
  readonly layered: readonly PorousElectrodeGrid[];
  /** At the start. */
  first: Inventory | undefined;
  /** Largest relative change of all lithium, and largest difference between charge and the cathode's lithium, C/m². */
  lithium: number;
  charge: number;
  throughput: number;
  /** ∫|I V| dt and ∫(heat + work) dt, J/m². */
  work: number;
  imbalance: number;
  /** Energy gained by the double layers since the start, J/m². */
  stored: number;
  last:
    | { readonly t: number; readonly power: number; readonly error: number; readonly layers: readonly DoubleLayer[] }
    | undefined;
}

interface Inventory {
  /** mol/m² in the whole cell and in its cathode. */
  readonly total: number;
  readonly cathode: number;
  /** C/m² and J/m² in double layers. */
  readonly doubleLayer: number;
  readonly energy: number;
}

/** The double layer of one electrode: its charge (C/m²), the current into it (A/m²) and its mean potential (V). */
interface DoubleLayer {
  readonly charge: number;
  readonly current: number;
  readonly potential: number;
}

export function createLedger(assembled: AssembledCell): Ledger {
  const { anode, cathode } = assembled.model.grid;
  return {
    assembled,
    layered: [anode, cathode].filter((e) => e !== undefined).filter((e) => e.doubleLayer > 0),
    first: undefined,
    lithium: 0,
    charge: 0,
    throughput: 0,
    work: 0,
    imbalance: 0,
    stored: 0,
    last: undefined,
  };
}

/** The state jumps here: what lies between the two points is no integral. */
export function breakIntegral(ledger: Ledger): void {
  ledger.last = undefined;
}

/** Enters an accepted point. */
export function enter(ledger: Ledger, t: number, y: Float64Array, fields: CellFields, tally: Tally): void {
  const { border, borderOffset } = ledger.assembled.model;
  const now = inventory(ledger.assembled, y, fields);
  ledger.first ??= now;
  ledger.lithium = Math.max(ledger.lithium, Math.abs(now.total / ledger.first.total - 1));
  ledger.throughput = tally.throughput;
  const passed = y[borderOffset + chargeIndex];
  // What sits on the cathode's double layer has passed the cell without reaching a particle.
  const arrived = faraday * (now.cathode - ledger.first.cathode) - (now.doubleLayer - ledger.first.doubleLayer);
  ledger.charge = Math.max(ledger.charge, Math.abs(passed - arrived));
  ledger.stored = fields.doubleLayerEnergy - ledger.first.energy;
  const power = terminalCurrent(border, y, borderOffset) * y[borderOffset + voltageIndex];
  const error = fields.reactionHeat + fields.ohmicHeat + power + fields.equilibriumPower;
  const layers = doubleLayers(ledger, y, fields);
  const { last } = ledger;
  if (last !== undefined) {
    ledger.work += 0.5 * (t - last.t) * (Math.abs(power) + Math.abs(last.power));
    ledger.imbalance += 0.5 * (t - last.t) * (error + last.error);
    layers.forEach((layer, k) => (ledger.imbalance += misjudged(t - last.t, last.layers[k], layer)));
  }
  ledger.last = { t, power, error, layers };
}

/**
 * By how much the trapezoid misjudges the work at the mean potential of a double layer: the charge that came is known exactly, only
 * its course is not, and ½C(φ₁² − φ₀²) = ΔQ (φ₀ + φ₁)/2. What varies along the electrode is left to the trapezoid.
 */
function misjudged(duration: number, from: DoubleLayer, to: DoubleLayer): number {
  const byTrapezoid = 0.5 * duration * (from.current + to.current);
  return 0.5 * (from.potential + to.potential) * (byTrapezoid - (to.charge - from.charge));
}

/** Of every electrode that has one. */
function doubleLayers(ledger: Ledger, y: Float64Array, fields: CellFields): readonly DoubleLayer[] {
  const { layered } = ledger;
  return layered.length === 0 ? none : layered.map((electrode) => doubleLayer(ledger.assembled, electrode, y, fields));
}

const none: readonly DoubleLayer[] = [];

function doubleLayer(
  { model: { grid, borderOffset } }: AssembledCell,
  electrode: PorousElectrodeGrid,
  y: Float64Array,
  fields: CellFields,
): DoubleLayer {
  const current = y[borderOffset + currentIndex];
  let charge = 0;
  let reacting = 0;
  const perWidth = electrode.doubleLayer * electrode.specificArea;
  for (let c = electrode.first; c < electrode.first + electrode.count; c++)
    charge += perWidth * grid.width[c] * (fields.solidPotential[c] - fields.electrolytePotential[c]);
  for (const { population, reactionCurrent, electrode: own } of fields.populations)
    if (own === electrode)
      for (let i = 0; i < electrode.count; i++)
        reacting += population.specificArea * grid.width[electrode.first + i] * reactionCurrent[i];
  const potential = charge / (perWidth * electrode.thickness);
  return { charge, current: (electrode.role === 'anode' ? current : -current) - reacting, potential };
}

/** Charge below this share of the lithium in the cathode cannot be told from rounding. */
const leastThroughput = 1e-7;

/** Relative closure errors so far; null where there is nothing to close. */
export function auditOf({ first, lithium, charge, throughput, work, imbalance, stored }: Ledger): Audit {
  const isPassed = first !== undefined && throughput > leastThroughput * faraday * first.cathode;
  return {
    lithium: first === undefined ? null : lithium,
    charge: isPassed ? charge / throughput : null,
    energy: isPassed && work > 0 ? Math.abs(imbalance + stored) / work : null,
  };
}

/** Lithium in particles, foils and electrolyte, and what mechanisms have bound, killed or isolated, mol/m². */
function inventory(assembled: AssembledCell, y: Float64Array, fields: CellFields): Inventory {
  const { model } = assembled;
  const { grid, border } = model;
  let total = 0;
  let cathode = 0;
  for (const e of [grid.anode, grid.cathode]) {
    if (e === undefined) continue;
    const amount = lithiumContent(fields, e);
    total += amount;
    if (e.role === 'cathode') cathode = amount;
  }
  for (const face of [border.anode, border.cathode]) {
    if (face === undefined) continue;
    const metal = lithiumThickness(assembled, face, y) / foilOf(assembled, face).molarVolume;
    const amount = metal + lostLithium(assembled, face, y);
    total += amount;
    if (face.role === 'cathode') cathode = amount;
  }
  for (let c = 0; c < grid.cells; c++) total += 1000 * fields.concentration[c] * grid.porosity[c] * grid.width[c];
  return { total, cathode, doubleLayer: fields.doubleLayerCharge, energy: fields.doubleLayerEnergy };
}
