// Which stoichiometries the voltage window allows, and what charge lies between them (C-BAL0).

import type { ActiveMaterial, CheckedCell, CompositeElectrode, VoltageWindow } from '../model/cell.ts';
import { faraday } from './constants.ts';
import { guardReach, guardVoltage } from './kinetics.ts';
import { openCircuitAt } from './open-circuit.ts';

/** Stoichiometries at 0 % and 100 % state of charge. An electrode that is not porous has none. */
export interface Balance {
  readonly anode?: { readonly empty: number; readonly full: number };
  readonly cathode?: { readonly empty: number; readonly full: number };
  /** Charge between the two, C/m² of one electrode pair. */
  readonly capacity: number;
  /** Potentials of the electrodes of a blend at both ends, V; its materials share them. */
  readonly potentials?: {
    readonly anode?: { readonly empty: number; readonly full: number };
    readonly cathode: { readonly empty: number; readonly full: number };
  };
}

export type BalanceOutcome =
  | { readonly ok: true; readonly balance: Balance }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly reachable?: VoltageWindow;
      /** Where the anode is full before the upper end is reached: its thickness over the one that would not be. */
      readonly anodeShare?: number;
    };

/** Open-circuit potential of an active material at stoichiometry x, V against Li/Li⁺. */
export function openCircuitPotential(active: ActiveMaterial, x: number, cell: CheckedCell): number {
  return openCircuitAt(active, x, cell.temperature, cell.referenceTemperature).value;
}

/** Charge of an electrode for a stoichiometry change of one, C/m². */
export function arealCapacity(electrode: CompositeElectrode): number {
  return electrode.actives.reduce(
    (sum, a) => sum + faraday * a.volumeFraction * electrode.thickness * a.maximumConcentration,
    0,
  );
}

/** Stoichiometries the open-circuit potential is known for: as given, else the ends of its table, else 0 to 1. */
export function knownRange(active: ActiveMaterial): readonly [number, number] {
  if (active.ocpRange !== undefined) return active.ocpRange;
  const { value } = active.openCircuitPotential;
  if (value.kind !== 'table' || value.argument !== 'x') return [0, 1];
  return [Math.max(0, value.x[0] ?? 0), Math.min(1, value.x.at(-1) ?? 1)];
}

/** Stoichiometry at which the open-circuit potential equals `potential`; an end of the known range beyond it. */
export function stoichiometryAt(active: ActiveMaterial, potential: number, cell: CheckedCell): number {
  const [lowest, highest] = knownRange(active);
  return findRoot((x) => potential - openCircuitPotential(active, x, cell), lowest, highest);
}

/** Many criteria ask for the balance of the same cell, and it takes hundreds of evaluations. */
const balanced = new WeakMap<CheckedCell, BalanceOutcome>();

/** Stoichiometry limits of the cell's voltage window; a value where the window cannot be reached. */
export function balanceCell(cell: CheckedCell): BalanceOutcome {
  const outcome = balanced.get(cell) ?? balanceAnew(cell);
  balanced.set(cell, outcome);
  return outcome;
}

function balanceAnew(cell: CheckedCell): BalanceOutcome {
  const window = cell.voltageWindow;
  const anode = porous(cell.anode);
  const cathode = porous(cell.cathode);
  if (cell.cathode.kind === 'sulfur') return { ok: false, reason: 'a sulfur cathode has no stoichiometry' };
  if (cathode === undefined) return { ok: false, reason: 'a cell with lithium on both sides has no state of charge' };
  if (window === undefined) return { ok: false, reason: `cell \`${cell.name}\` has no \`voltage_window\`` };
  const active = cathode.actives[0];
  if (active === undefined) return noActive('cathode');
  if (cathode.actives.length > 1 || (anode !== undefined && anode.actives.length > 1))
    return balanceBlend(cell, anode, cathode, window);
  if (anode === undefined) return balanceAgainstLithium(cell, cathode, active, window);
  return balanceTwoElectrodes(cell, anode, cathode, window);
}

/** What the anode can take and the cathode gives, C/m², and their ratio N/P; undefined where the anode is not porous. */
export function npRatio(
  cell: CheckedCell,
  { anode, capacity }: Balance,
): { readonly takes: number; readonly gives: number; readonly ratio: number } | undefined {
  if (anode === undefined || cell.anode.kind !== 'composite') return undefined;
  const takes = arealCapacity(cell.anode) * (1 - anode.empty);
  return { takes, gives: capacity, ratio: takes / capacity };
}

/** Nominal capacity of the whole cell, C: as given, else what the balance holds; undefined for Li|Li. */
export function nominalCapacity(cell: CheckedCell): number | undefined {
  if (cell.capacity !== undefined) return cell.capacity;
  if (cell.cathode.kind === 'sulfur')
    return cell.cathode.loading * cell.cathode.specificCapacity * cell.area * cell.electrodePairs;
  const outcome = balanceCell(cell);
  return outcome.ok ? outcome.balance.capacity * cell.area * cell.electrodePairs : undefined;
}

const noActive = (role: string): BalanceOutcome => ({ ok: false, reason: `${role} has no active material` });

function porous(electrode: CheckedCell['anode']): CompositeElectrode | undefined {
  return electrode.kind === 'composite' ? electrode : undefined;
}

/** What an emptied host adds to its highest potential: 1 V of the guard, where its data go on until it is empty. */
function abovePotential(smallest: number): number {
  return smallest < guardReach ? guardVoltage : 0;
}

/** U_p(y) = V at both ends. Beyond the curve a full or empty surface turns the voltage; where data end before, it does not. */
function balanceAgainstLithium(
  cell: CheckedCell,
  cathode: CompositeElectrode,
  active: ActiveMaterial,
  window: VoltageWindow,
): BalanceOutcome {
  const [lowest] = knownRange(active);
  const most = fullest(active);
  const reachable = {
    lower: openCircuitPotential(active, most, cell),
    upper: openCircuitPotential(active, lowest, cell),
  };
  const top = reachable.upper + abovePotential(lowest);
  if (window.upper > top || window.lower >= reachable.upper || window.upper <= reachable.lower)
    return {
      ok: false,
      reason: 'the voltage window reaches beyond the open-circuit voltages of the cathode',
      reachable,
    };
  const full = stoichiometryAt(active, window.upper, cell);
  const empty = Math.min(stoichiometryAt(active, window.lower, cell), most);
  return { ok: true, balance: { cathode: { empty, full }, capacity: arealCapacity(cathode) * (empty - full) } };
}

/** U_p(y) − U_n(x) = V at both ends under a fixed lithium inventory (Mohtat 2019; Weng 2023). */
function balanceTwoElectrodes(
  cell: CheckedCell,
  anode: CompositeElectrode,
  cathode: CompositeElectrode,
  window: VoltageWindow,
): BalanceOutcome {
  const negative = anode.actives[0];
  const positive = cathode.actives[0];
  if (negative === undefined) return noActive('anode');
  if (positive === undefined) return noActive('cathode');
  const qn = arealCapacity(anode);
  const qp = arealCapacity(cathode);
  const inventory = lithiumInventory(anode, cathode);
  const [lowestOfAnode, highestOfAnode] = knownRange(negative);
  const [smallest, largest] = knownRange(positive);
  const lowest = Math.max(lowestOfAnode, (inventory - largest * qp) / qn);
  const highest = Math.min(highestOfAnode, (inventory - smallest * qp) / qn);
  // Where the data end before the electrode is empty, the discharge ends there.
  const endsWithData = lowest > Math.max(0, (inventory - qp) / qn);
  const voltage = (x: number): number =>
    openCircuitPotential(positive, (inventory - x * qn) / qp, cell) - openCircuitPotential(negative, x, cell);
  const reachable = { lower: voltage(lowest), upper: voltage(highest) };
  const top = reachable.upper + (highest < highestOfAnode ? abovePotential(smallest) : 0);
  if (!((endsWithData || reachable.lower <= window.lower) && window.upper <= top && lowest < highest)) {
    return {
      ok: false,
      reason: 'the voltage window is wider than the open-circuit voltages the cell can reach',
      reachable,
      ...(window.upper > reachable.upper && highest === highestOfAnode
        ? { anodeShare: anodeShare(cell, positive, negative, { qn, qp, inventory }, window.upper) }
        : {}),
    };
  }
  const xEmpty = findRoot((x) => voltage(x) - window.lower, lowest, highest);
  const xFull = findRoot((x) => voltage(x) - window.upper, lowest, highest);
  return {
    ok: true,
    balance: {
      anode: { empty: xEmpty, full: xFull },
      cathode: { empty: (inventory - xEmpty * qn) / qp, full: (inventory - xFull * qn) / qp },
      capacity: qn * (xFull - xEmpty),
    },
  };
}

/** Capacity of the anode over what it would take to bring the cathode to `upper` with the anode just full. */
function anodeShare(
  cell: CheckedCell,
  positive: ActiveMaterial,
  negative: ActiveMaterial,
  { qn, qp, inventory }: { readonly qn: number; readonly qp: number; readonly inventory: number },
  upper: number,
): number {
  const [, most] = knownRange(negative);
  const y = stoichiometryAt(positive, upper + openCircuitPotential(negative, most, cell), cell);
  return (qn * most) / (inventory - qp * y);
}

/** True where the text fixes the lithium in both electrodes; else `lithiumInventory` assumes that of assembly. */
export function isInventoryGiven(cell: CheckedCell): boolean {
  return [cell.anode, cell.cathode].every(
    (electrode) =>
      electrode.kind !== 'composite' || electrode.actives.every((active) => active.initialStoichiometry !== undefined),
  );
}

/**
 * Lithium in both insertion electrodes, C/m². Without stoichiometries of the text it is that of assembly: a full cathode
 * and an empty anode, before formation has taken its share (an estimate from above).
 */
export function lithiumInventory(anode: CompositeElectrode, cathode: CompositeElectrode): number {
  const held = (electrode: CompositeElectrode, assembled: (active: ActiveMaterial) => number): number =>
    electrode.actives.reduce(
      (sum, active) => sum + siteCharge(electrode, active) * (active.initialStoichiometry ?? assembled(active)),
      0,
    );
  return held(anode, emptiest) + held(cathode, fullest);
}

/** Charge of one active material for a stoichiometry change of one, C/m². */
export function siteCharge(electrode: CompositeElectrode, active: ActiveMaterial): number {
  return faraday * active.volumeFraction * electrode.thickness * active.maximumConcentration;
}

const emptiest = (active: ActiveMaterial): number => Math.max(knownRange(active)[0], active.smallestStoichiometry ?? 0);
const fullest = (active: ActiveMaterial): number => Math.min(knownRange(active)[1], active.largestStoichiometry ?? 1);

/** Materials of a blend share their potential: each is inverted by itself, and their charges add. */
function balanceBlend(
  cell: CheckedCell,
  anode: CompositeElectrode | undefined,
  cathode: CompositeElectrode,
  window: VoltageWindow,
): BalanceOutcome {
  const heldBy = (electrode: CompositeElectrode, potential: number): number => heldAt(electrode, potential, cell);
  const anodeAt = (voltage: number): number | undefined => {
    if (anode === undefined) return 0;
    const inventory = lithiumInventory(anode, cathode);
    const excess = (potential: number): number =>
      inventory - heldBy(anode, potential) - heldBy(cathode, potential + voltage);
    return excess(-1) > 0 || excess(6) < 0 ? undefined : findRoot(excess, -1, 6);
  };
  const [lower, upper] = [anodeAt(window.lower), anodeAt(window.upper)];
  const first = cathode.actives[0];
  if (lower === undefined || upper === undefined || first === undefined)
    return { ok: false, reason: 'the voltage window is wider than the open-circuit voltages the cell can reach' };
  const at = (active: ActiveMaterial, side: number) => ({
    empty: stoichiometryInBlend(active, lower + side * window.lower, cell),
    full: stoichiometryInBlend(active, upper + side * window.upper, cell),
  });
  const negative = anode?.actives[0];
  return {
    ok: true,
    balance: {
      ...(negative === undefined ? {} : { anode: at(negative, 0) }),
      cathode: at(first, 1),
      capacity: heldBy(cathode, lower + window.lower) - heldBy(cathode, upper + window.upper),
      potentials: {
        ...(negative === undefined ? {} : { anode: { empty: lower, full: upper } }),
        cathode: { empty: lower + window.lower, full: upper + window.upper },
      },
    },
  };
}

/** Charge that the materials of an electrode hold at a common potential, C/m². */
export function heldAt(electrode: CompositeElectrode, potential: number, cell: CheckedCell): number {
  return electrode.actives.reduce(
    (sum, a) => sum + siteCharge(electrode, a) * stoichiometryInBlend(a, potential, cell),
    0,
  );
}

/** Stoichiometry at a potential, between what the material may hold. */
export function stoichiometryInBlend(active: ActiveMaterial, potential: number, cell: CheckedCell): number {
  return Math.min(stoichiometryAt(active, potential, cell), fullest(active));
}

/** Root of an increasing function by bisection to the last bit; an end where the sign does not change. */
function findRoot(increasing: (x: number) => number, low: number, high: number): number {
  if (increasing(low) >= 0) return low;
  if (increasing(high) <= 0) return high;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
