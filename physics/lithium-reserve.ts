// Lithium that is there beside what the cathode gives, and how much a cycle moves.

import type { CheckedCell } from '../model/cell.ts';
import { balanceCell, nominalCapacity } from './balance.ts';
import { lithiumCharge } from './lithium-swelling.ts';

/** Charge of the anode's own lithium, C/m²: the foil, or what an anode-free cell brings; undefined for other anodes. */
export function lithiumReserve({ anode }: CheckedCell): number | undefined {
  if (anode.kind === 'lithium') return lithiumCharge(anode.thickness);
  return anode.kind === 'none' ? (anode.excessLithium ?? 0) : undefined;
}

/** Charge of a full cycle, C/m²: between the voltage limits, else as given or counted on; undefined for lithium on both sides. */
export function cycledCharge(cell: CheckedCell): number | undefined {
  const outcome = balanceCell(cell);
  if (outcome.ok) return outcome.balance.capacity;
  const capacity = nominalCapacity(cell);
  return capacity === undefined ? undefined : capacity / (cell.area * cell.electrodePairs);
}
