// Where a run starts: the stoichiometries at time zero and the open-circuit voltage they give.

import type { CheckedCell } from '../model/cell.ts';
import { balanceCell, openCircuitPotential } from './balance.ts';

export interface InitialState {
  /** Undefined where the electrode is lithium. */
  readonly anode: number | undefined;
  readonly cathode: number;
  /** V */
  readonly openCircuitVoltage: number;
  /** State of charge 0..1; undefined where the window cannot be balanced. */
  readonly soc: number | undefined;
}

/** The cell's own initial stoichiometries; undefined where it has none. */
export function deliveredState(cell: CheckedCell): InitialState | undefined {
  const cathode = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
  const anode = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  if (cathode?.initialStoichiometry === undefined) return undefined;
  if (anode !== undefined && anode.initialStoichiometry === undefined) return undefined;
  const outcome = balanceCell(cell);
  const limits = outcome.ok ? outcome.balance.cathode : undefined;
  const y = cathode.initialStoichiometry;
  const x = anode?.initialStoichiometry;
  return {
    anode: x,
    cathode: y,
    openCircuitVoltage:
      openCircuitPotential(cathode, y, cell) -
      (anode === undefined || x === undefined ? 0 : openCircuitPotential(anode, x, cell)),
    soc: limits === undefined ? undefined : (limits.empty - y) / (limits.empty - limits.full),
  };
}
