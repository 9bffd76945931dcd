// Which mechanisms are built, and on which hosts a cell has them.

import type { CheckedCell } from '../../model/cell.ts';
import { constriction } from './constriction/constriction.ts';
import { chazalviel } from './chazalviel/chazalviel.ts';
import { contactLoss } from './contact-loss/contact-loss.ts';
import { contactResistance } from './contact-resistance/contact-resistance.ts';
import { cathodeHeterogeneity, grainBoundaryFocusing } from './current-focusing/current-focusing.ts';
import { anodeFree } from './anode-free/anode-free.ts';
import { cycleLife } from './cycle-life/cycle-life.ts';
import { deadLithium } from './dead-lithium/dead-lithium.ts';
import { depositPressure } from './deposit-pressure/deposit-pressure.ts';
import { electrolyteConsumption } from './electrolyte-consumption/electrolyte-consumption.ts';
import { filmOnLithium } from './film-on-lithium/film-on-lithium.ts';
import { interlayer } from './interlayer/interlayer.ts';
import { lithiumCreep } from './lithium-creep/lithium-creep.ts';
import { platingContactLoss } from './plating-contact-loss/plating-contact-loss.ts';
import { interphaseGrowth } from './interphase-growth/interphase-growth.ts';
import type { CellMechanism } from './cell-mechanism.ts';
import { electronicLeakage } from './electronic-leakage/electronic-leakage.ts';
import { filamentGrowth } from './filament-growth/filament-growth.ts';
import type { Mechanism } from './mechanism.ts';
import { nucleation } from './nucleation/nucleation.ts';
import { pressureShort } from './pressure-short/pressure-short.ts';
import { evenness, limitingCurrentShare, saltAtSurface } from './salt-at-lithium/salt-at-lithium.ts';
import { stressKinetics } from './stress-kinetics/stress-kinetics.ts';

type Factory = (cell: CheckedCell, role: 'anode' | 'cathode', include: readonly string[]) => Mechanism | undefined;

/** In the order in which they are evaluated: what focuses and brings back before what reads it. */
const factories: Readonly<Record<string, Factory>> = {
  grain_boundary_focusing: grainBoundaryFocusing,
  cathode_heterogeneity: cathodeHeterogeneity,
  interlayer,
  contact_loss: contactLoss,
  plating_contact_loss: platingContactLoss,
  lithium_creep: lithiumCreep,
  interphase_growth: interphaseGrowth,
  sei_growth: filmOnLithium('sei_growth'),
  sei_rupture: filmOnLithium('sei_rupture'),
  sei_swelling: filmOnLithium('sei_swelling'),
  dead_lithium: deadLithium,
  electrolyte_consumption: electrolyteConsumption,
  cycle_life: cycleLife,
  deposit_pressure: depositPressure,
  stress_kinetics: stressKinetics,
  nucleation,
  anode_free: anodeFree,
  limiting_current: limitingCurrentShare,
  sand_time: saltAtSurface,
  wagner: evenness,
  contact_resistance: contactResistance,
  constriction,
};

/** What is on with another: losing contact is its resistance and its constrictions as well. */
const companions: Readonly<Record<string, readonly string[]>> = {
  contact_loss: ['contact_resistance', 'constriction'],
};

type CellFactory = (cell: CheckedCell, include: readonly string[]) => CellMechanism | undefined;

const cellFactories: Readonly<Record<string, CellFactory>> = {
  chazalviel,
  filament_growth: filamentGrowth,
  pressure_short: pressureShort,
  electronic_leakage: electronicLeakage,
};

/** Names of mechanisms that live on a lithium interface. */
export const interfaceMechanisms: readonly string[] = Object.keys(factories);

/** Names of mechanisms of the whole cell: what goes past its cells. */
export const cellMechanisms: readonly string[] = Object.keys(cellFactories);

/** Names that `include` can switch on: those, and what the cell model itself can do. */
export const builtMechanisms: readonly string[] = [
  ...interfaceMechanisms,
  ...cellMechanisms,
  'double_layer',
  'lithium_kinetics',
  'thermal',
  'self_heating',
  // Their closed forms judge it: nothing of these changes in a run, but that layers which fill cracks stop `filament_growth`.
  'elastic_stability',
  'fabrication_density',
  'stability_window',
  'multilayer',
];

/** Names after `include` with what is on with them, each once. */
export function withCompanions(include: readonly string[]): readonly string[] {
  return [...new Set(include.flatMap((name) => [name, ...(companions[name] ?? [])]))];
}

/**
 * The included mechanisms that act on the lithium interface of `role`, those that read what others have bound last; unbuilt and
 * inapplicable ones are left out.
 */
export function mechanismsFor(include: readonly string[], cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism[] {
  const named = withCompanions(include);
  const found = Object.entries(factories)
    .filter(([name]) => named.includes(name))
    .map(([, create]) => create(cell, role, include))
    .filter((m) => m !== undefined);
  const isLast = (m: Mechanism): boolean => m.readsSums === true || m.readsContact === true;
  return [...found.filter((m) => !isLast(m)), ...found.filter(isLast)];
}

/** The included mechanisms of the whole cell. */
export function cellMechanismsFor(include: readonly string[], cell: CheckedCell): CellMechanism[] {
  return include.map((name) => cellFactories[name]?.(cell, include)).filter((m) => m !== undefined);
}
