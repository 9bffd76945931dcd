// How much of the lithium that is plated a cycle may lose.

import type { Subject } from './assessment.ts';
import { efficiencyForCycles } from './cycle-life.ts';
import { cycledCharge, lithiumReserve } from './lithium-reserve.ts';

/** Loss per cycle that the target, else the coulombic efficiency, leaves; of the charge plated. */
export function allowedLoss({
  cell,
  operation,
}: Subject): { readonly share: number; readonly from: string } | undefined {
  const capacity = cycledCharge(cell);
  const target = operation?.targetCycles;
  const reserve = lithiumReserve(cell);
  if (target !== undefined && reserve !== undefined && capacity !== undefined) {
    const share = reserve > 0 ? reserve / (target * capacity) : 1 - efficiencyForCycles(target, 0.8);
    return { share, from: `${target} cycles leave` };
  }
  const efficiency = cell.electrolyte?.coulombicEfficiency;
  return efficiency === undefined
    ? undefined
    : {
        share: 1 - efficiency,
        from: `a coulombic efficiency of ${String(Number((100 * efficiency).toPrecision(5)))} % leaves`,
      };
}
