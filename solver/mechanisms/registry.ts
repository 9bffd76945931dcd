// Which mechanisms are built, and on which hosts a cell has them.

import type { CheckedCell } from '../../model/cell.ts';
import { contactLoss } from './contact-loss/contact-loss.ts';
import { interphaseGrowth } from './interphase-growth/interphase-growth.ts';
import type { CellMechanism } from './cell-mechanism.ts';
import { electronicLeakage } from './electronic-leakage/electronic-leakage.ts';
import { filamentGrowth } from './filament-growth/filament-growth.ts';
import type { Mechanism } from './mechanism.ts';
import { pressureShort } from './pressure-short/pressure-short.ts';

type Factory = (cell: CheckedCell, role: 'anode' | 'cathode') => Mechanism | undefined;

const factories: Readonly<Record<string, Factory>> = {
  contact_loss: contactLoss,
  interphase_growth: interphaseGrowth,
};

const cellFactories: Readonly<Record<string, (cell: CheckedCell) => CellMechanism | undefined>> = {
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
  'thermal',
];

/** The included mechanisms that act on the lithium interface of `role`; unbuilt and inapplicable ones are left out. */
export function mechanismsFor(include: readonly string[], cell: CheckedCell, role: 'anode' | 'cathode'): Mechanism[] {
  const mechanisms = include.map((name) => factories[name]?.(cell, role)).filter((m) => m !== undefined);
  return [...mechanisms.filter((m) => m.readsContact !== true), ...mechanisms.filter((m) => m.readsContact === true)];
}

/** The included mechanisms of the whole cell. */
export function cellMechanismsFor(include: readonly string[], cell: CheckedCell): CellMechanism[] {
  return include.map((name) => cellFactories[name]?.(cell)).filter((m) => m !== undefined);
}
