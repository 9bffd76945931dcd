// Why a run has no energies.

import type { RunResult } from '../solver/run/result.ts';

/** A sentence without its full stop; undefined where energies are there, or where nothing was run. */
export function energyNote({ columns, cycles }: RunResult): string | undefined {
  if (cycles.length === 0 || columns.some((column) => column.name === 'discharge_energy')) return undefined;
  return 'Energies and energy efficiency are not defined: both electrodes are the same couple, so that the cell stores no energy';
}
