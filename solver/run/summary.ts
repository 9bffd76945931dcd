// The few numbers a user looks for first.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { Recorder } from './recorder.ts';
import type { Column } from './result.ts';

export function summarise(
  assembled: AssembledCell,
  columns: readonly Column[],
  recorder: Recorder,
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
  set('cycles', recorder.cycles.filter((c) => c.cycle > 0).length);
  const discharged = recorder.cycles.map((c) => c.values.discharge_capacity ?? 0).filter((q) => q > 0);
  set('first_discharge_capacity_Ah', discharged[0]);
  set('last_discharge_capacity_Ah', discharged[discharged.length - 1]);
  // Between two lithium electrodes there is no energy to speak of, only losses.
  if (assembled.balance !== undefined) set('discharge_energy_Wh', energy(time, voltage, column('current')));
  set('nominal_capacity_Ah', assembled.nominalCapacity === undefined ? undefined : assembled.nominalCapacity / 3600);
  for (const role of ['anode', 'cathode']) {
    const contact = column(`${role}.contact_fraction`);
    set(
      `lowest_${role}_contact_fraction`,
      contact?.reduce((a, b) => Math.min(a, b), Infinity),
    );
  }
  return summary;
}

/** Energy given on discharge, Wh, by the trapezoidal rule over the stored points. */
function energy(time?: Float64Array, voltage?: Float64Array, current?: Float64Array): number | undefined {
  if (time === undefined || voltage === undefined || current === undefined) return undefined;
  let sum = 0;
  for (let k = 1; k < time.length; k++) {
    const power = -0.5 * (voltage[k] * current[k] + voltage[k - 1] * current[k - 1]);
    if (current[k] < 0) sum += power * (time[k] - time[k - 1]);
  }
  return sum === 0 ? undefined : sum / 3600;
}
