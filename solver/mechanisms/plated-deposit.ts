// The balance of a deposit that several mechanisms keep: lithium plated on an electrode that has not been stripped again, as their first own
// state (mol/m²). Where it is used up the foil under it is stripped, and the deposit is held at none until plating begins.

import { faraday } from '../../physics/constants.ts';
import type { Contribution, InterfaceVariables } from './mechanism.ts';

/** Modes: there is a deposit, or it grows; there is none and the foil is stripped. */
export const plated = 0;
export const bare = 1;
/** A deposit below this (mol/m², less than an atom) is none. */
const leastDeposit = 1e-8;

/**
 * Below this current, A/m², nothing counts as stripped: a cell that a hold keeps still drifts either way. What was stripped stays so down to a
 * share of it; the run stops at the lower of the two, where no rounding makes it go on.
 */
const restless = 1e-3;
const stays = { from: 0.6, until: 0.5 };

export function depositMode(at: InterfaceVariables, own: Float64Array, mode: number): number {
  const strips = at.current > (mode === bare ? stays.from : 1) * restless;
  return strips && own[0] <= leastDeposit ? bare : plated;
}

export function depositModeEnds(at: InterfaceVariables, own: Float64Array, mode: number): number {
  if (mode === bare) return stays.until * restless - at.current;
  return at.current > restless ? -own[0] : -1;
}

/** The row of a deposit that only the current changes. */
export function balanceDeposit(at: InterfaceVariables, own: Float64Array, mode: number, out: Contribution): void {
  if (mode === bare) {
    out.algebraic[0] = 1;
    out.rate[0] = -own[0];
    out.rateByOwn[0] = -1;
  } else {
    out.rate[0] = -at.current / faraday;
    out.rateByCurrent[0] = -1 / faraday;
  }
}
