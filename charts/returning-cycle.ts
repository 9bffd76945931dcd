// Whether a cycle comes back to where it began: only then does what it gives over what it takes say how well it does it.

import type { CycleRecord } from '../solver/run/result.ts';

/** Largest share of the larger charge by which the two may differ. Poor cells lose less in a cycle; pulse tests differ by far more. */
const most = 0.25;

export function returnsToStart({ values }: CycleRecord): boolean {
  const { discharge_capacity: given = 0, charge_capacity: taken = 0 } = values;
  return given > 0 && taken > 0 && Math.abs(given - taken) <= most * Math.max(given, taken);
}
