// Potential against lithium that a charge brings the cathode to.

import type { CheckedCell } from '../model/cell.ts';
import { balanceCell, openCircuitPotential } from './balance.ts';
import type { Operation } from './operation.ts';

/** Cut-off of the protocol, else of the window, plus the potential of a full insertion anode, V. */
export function chargePotential(cell: CheckedCell, operation: Operation | undefined): number | undefined {
  const cutOff = operation?.chargeCutOff ?? cell.voltageWindow?.upper;
  return cutOff === undefined ? undefined : cutOff + fullAnodePotential(cell);
}

/** Potential of a full insertion anode against lithium, V; 0 for lithium. */
export function fullAnodePotential(cell: CheckedCell): number {
  const outcome = balanceCell(cell);
  const active = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  return active === undefined || !outcome.ok || outcome.balance.anode === undefined
    ? 0
    : openCircuitPotential(active, outcome.balance.anode.full, cell);
}
