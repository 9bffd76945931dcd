// `stop when`: conditions that are tested at the ends of cycles.

import type { CheckedProtocol, StopCondition } from '../../model/protocol.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { cycleColumns } from '../run/cycle-record.ts';
import { compare, firstCycle } from '../run/expectations.ts';
import type { Quantity } from '../run/quantity.ts';
import type { Tally } from '../run/tally.ts';
import type { CycleRecord } from '../run/result.ts';
import { stopConditions } from './schedule.ts';
import { absoluteLimit, resultReader } from './step-ends.ts';

export interface StopTest {
  readonly text: string;
  /** @param cycles up to the one that has just ended with `y` */
  isMet(cycles: readonly CycleRecord[], t: number, y: Float64Array, tally: Tally): boolean;
}

/** Throws NotAvailable where a condition asks for what the cell or the run does not have. */
export function stopTests(
  protocol: CheckedProtocol,
  assembled: AssembledCell,
  quantities: readonly Quantity[],
): StopTest[] {
  return stopConditions(protocol.items).map((stop) => {
    const read = cycleReader(stop, assembled, quantities);
    // A share is one of the first complete cycle.
    const limit = stop.basis === 'relative' ? stop.value : absoluteLimit(stop, assembled);
    return {
      text: stop.text,
      isMet(cycles, t, y, tally) {
        const cycle = cycles.at(-1);
        const now = read(cycle, t, y, tally);
        // What comes before the first block is no cycle to judge by.
        if (now === undefined || cycle?.cycle === 0) return false;
        if (stop.basis !== 'relative') return compare(now, stop.comparison, limit);
        const first = read(firstCycle(cycles), t, y, tally);
        return first !== undefined && first !== 0 && compare(now / first, stop.comparison, limit);
      },
    };
  });
}

type CycleReader = (cycle: CycleRecord | undefined, t: number, y: Float64Array, tally: Tally) => number | undefined;

/** Value of a cycle in SI; currents and powers by magnitude, profiles at the place that comes first. */
function cycleReader(stop: StopCondition, assembled: AssembledCell, quantities: readonly Quantity[]): CycleReader {
  const { column } = stop;
  const scale = quantities.find((q) => q.name === column)?.perSi;
  const signed = column !== 'current' && column !== 'current_density' && column !== 'power';
  if (scale !== undefined || cycleColumns.some((own) => own.name === column))
    return (cycle) => {
      const value = cycle?.values[column];
      if (value === undefined) return undefined;
      return (signed ? value : Math.abs(value)) / (scale ?? 1);
    };
  const read = resultReader(column, stop.comparison, assembled, quantities, stop.text);
  return (_cycle, t, y, tally) => read(t, y, tally);
}
