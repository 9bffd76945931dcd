// One row of the table of cycles: every column at the end of the cycle, and what only a whole cycle has.

import { firstCycle } from './expectations.ts';
import type { Tally } from './tally.ts';
import type { ColumnDescription, CycleRecord } from './result.ts';

/** What only a whole cycle has; a cycle without the step that makes it has no value. */
export const cycleColumns: readonly ColumnDescription[] = [
  describe('coulombic_efficiency', '1', 'charge given on discharge over charge taken on charge, of one cycle'),
  describe('energy_efficiency', '1', 'energy given on discharge over energy taken on charge, of one cycle'),
  describe('mean_discharge_voltage', 'V', 'energy over charge of the discharge'),
  describe('mean_charge_voltage', 'V', 'energy over charge of the charge'),
  describe('end_of_discharge_voltage', 'V', 'where the last discharge of the cycle ended'),
  describe('end_of_charge_voltage', 'V', 'where the last charge of the cycle ended'),
  describe('capacity_retention', '1', 'discharge capacity over that of the first complete cycle'),
  describe('energy_retention', '1', 'discharge energy over that of the first complete cycle'),
];

function describe(name: string, unit: string, description: string): ColumnDescription {
  return { name, unit, description };
}

/**
 * @param values every column at the end of the cycle
 * @param before the cycles that ended earlier
 */
export function cycleRecord(
  tally: Tally,
  values: Readonly<Record<string, number>>,
  before: readonly CycleRecord[],
): CycleRecord {
  const first = tally.cycle === 0 ? undefined : (firstCycle(before)?.values ?? values);
  const ratio = (above: number | undefined, below: number | undefined): number =>
    above === undefined || below === undefined || above === 0 || below === 0 ? NaN : above / below;
  const { discharge_capacity: given, charge_capacity: taken } = values;
  const { discharge_energy: givenEnergy, charge_energy: takenEnergy } = values;
  const derived = {
    coulombic_efficiency: ratio(given, taken),
    energy_efficiency: ratio(givenEnergy, takenEnergy),
    mean_discharge_voltage: ratio(givenEnergy, given),
    mean_charge_voltage: ratio(takenEnergy, taken),
    end_of_discharge_voltage: tally.dischargeEnd,
    end_of_charge_voltage: tally.chargeEnd,
    capacity_retention: ratio(given, first?.discharge_capacity),
    energy_retention: ratio(givenEnergy, first?.discharge_energy),
  };
  const known = Object.entries(derived).filter(([, value]) => Number.isFinite(value));
  return { cycle: tally.cycle, values: { ...values, ...Object.fromEntries(known) } };
}
