// The few numbers a user looks for first.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { arealCapacity, lithiumInventory, npRatio, stoichiometryInBlend, type Balance } from '../../physics/balance.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { Column, CycleRecord } from './result.ts';

export function summarise(
  assembled: AssembledCell,
  columns: readonly Column[],
  cycles: readonly CycleRecord[],
): Record<string, number | string> {
  const column = (name: string): Float64Array | undefined => columns.find((c) => c.name === name)?.values;
  const summary: Record<string, number | string> = {};
  const set = (name: string, value: number | undefined): void => {
    if (value !== undefined && Number.isFinite(value)) summary[name] = value;
  };
  const time = column('time');
  const voltage = column('voltage');
  set('duration_s', time?.[time.length - 1]);
  set('end_voltage_V', voltage?.[voltage.length - 1]);
  set(
    'lowest_voltage_V',
    voltage?.reduce((a, b) => Math.min(a, b), Infinity),
  );
  set(
    'highest_voltage_V',
    voltage?.reduce((a, b) => Math.max(a, b), -Infinity),
  );
  set('cycles', cycles.filter((c) => c.cycle > 0).length);
  const discharged = cycles
    .filter((c) => c.cycle > 0 || cycles.length === 1)
    .map((c) => c.values.discharge_capacity ?? 0)
    .filter((q) => q > 0);
  set('first_discharge_capacity_Ah', discharged[0]);
  set('last_discharge_capacity_Ah', discharged[discharged.length - 1]);
  set('last_capacity_retention', cycles.at(-1)?.values.capacity_retention);
  set('last_coulombic_efficiency', cycles.at(-1)?.values.coulombic_efficiency);
  set('last_energy_efficiency', cycles.at(-1)?.values.energy_efficiency);
  set('discharge_energy_Wh', dischargedEnergy(columns, cycles));
  set('nominal_capacity_Ah', assembled.nominalCapacity === undefined ? undefined : assembled.nominalCapacity / 3600);
  for (const role of ['anode', 'cathode']) {
    const contact = column(`${role}.contact_fraction`);
    set(
      `lowest_${role}_contact_fraction`,
      contact?.reduce((a, b) => Math.min(a, b), Infinity),
    );
  }
  if (column('shorted')?.at(-1) === 1) set('shorted_after_s', column('time_to_short')?.at(-1));
  balanceNumbers(assembled, set);
  return summary;
}

/** Energy given on discharge in the whole run, Wh: of every closed cycle, and of one that was cut off. */
function dischargedEnergy(columns: readonly Column[], cycles: readonly CycleRecord[]): number | undefined {
  const last = (name: string): number | undefined => columns.find((c) => c.name === name)?.values.at(-1);
  const open = last('discharge_energy');
  if (open === undefined) return undefined;
  const isClosed = cycles.at(-1)?.cycle === last('cycle');
  const closed = cycles.reduce((sum, c) => sum + (c.values.discharge_energy ?? 0), 0);
  return closed + (isClosed ? 0 : open);
}

/**
 * Where the electrodes stand against each other (C-BAL0): stoichiometries at both ends of the window, capacities for a
 * stoichiometry change of one, and the lithium that moves between two hosts.
 */
function balanceNumbers(
  { cell, balance }: AssembledCell,
  set: (name: string, value: number | undefined) => void,
): void {
  if (balance === undefined) return;
  const ampereHours = (cell.area * cell.electrodePairs) / 3600;
  const { anode, cathode } = cell;
  for (const [role, electrode] of [
    ['anode', anode],
    ['cathode', cathode],
  ] as const) {
    if (electrode.kind !== 'composite') continue;
    for (const [stem, limits] of limitsByMaterial(role, electrode, balance, cell)) {
      set(`${stem}stoichiometry_at_0_percent`, limits.empty);
      set(`${stem}stoichiometry_at_100_percent`, limits.full);
    }
    set(`${role}_capacity_Ah`, arealCapacity(electrode) * ampereHours);
  }
  if (anode.kind !== 'composite' || cathode.kind !== 'composite') return;
  set('lithium_inventory_Ah', lithiumInventory(anode, cathode) * ampereHours);
  set('np_ratio', npRatio(cell, balance)?.ratio);
}

type Limits = NonNullable<Balance['cathode']>;

/** Stoichiometries at both ends of the window; in a blend every material has its own, at the potential they share. */
function limitsByMaterial(
  role: 'anode' | 'cathode',
  electrode: CompositeElectrode,
  balance: Balance,
  cell: CheckedCell,
): (readonly [stem: string, Limits])[] {
  const potentials = balance.potentials?.[role];
  const only = balance[role];
  if (potentials === undefined || electrode.actives.length === 1) return only === undefined ? [] : [[`${role}_`, only]];
  return electrode.actives.map((active) => {
    const { empty, full } = potentials;
    const at = (potential: number): number => stoichiometryInBlend(active, potential, cell);
    return [`${role}.active.${active.name}.`, { empty: at(empty), full: at(full) }];
  });
}
