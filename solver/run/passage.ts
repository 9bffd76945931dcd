// What passes the terminals within a step of the integrator, charge and energy each by its direction. A step may be long and the
// current may turn within it: it is cut there, on the integrator's own interpolant, and energies are integrated by Simpson's rule.

import { chargeIndex, currentIndex, voltageIndex, type Border } from '../cells/border.ts';
import type { BdfState } from '../integrate/bdf-state.ts';
import { findCrossing } from '../integrate/event.ts';
import { advanceTally, type Tally } from './tally.ts';

/** Current below which the cell rests, A/m². */
const atRest = 1e-12;

/**
 * Adds charge and energy of the last accepted step up to `until`. Called while the state is still at the end of that step; `offset` is
 * where the border begins in it.
 */
export function advanceThrough(tally: Tally, bdf: BdfState, until: number, border: Border, offset: number): void {
  const terminals = { bdf, border, offset };
  const first = currentAt(terminals, bdf.tPrevious);
  const last = currentAt(terminals, until);
  let from = bdf.tPrevious;
  if (first * last < 0) {
    const turn = findCrossing(from, until, (t) => Math.sign(last) * currentAt(terminals, t));
    addEnergy(tally, terminals, from, turn);
    advanceTally(tally, chargeAt(terminals, turn), first);
    from = turn;
  }
  addEnergy(tally, terminals, from, until);
  advanceTally(tally, chargeAt(terminals, until), last);
}

/** Where the current and charge of the terminals are in the integrator's unknowns. */
interface Terminals {
  readonly bdf: BdfState;
  readonly border: Border;
  readonly offset: number;
}

function currentAt({ bdf, border, offset }: Terminals, t: number): number {
  const current = interpolateOne(bdf, t, offset + currentIndex);
  return border.bypass === undefined ? current : current - interpolateOne(bdf, t, offset + border.bypass.currentIndex);
}

function chargeAt({ bdf, border, offset }: Terminals, t: number): number {
  const charge = interpolateOne(bdf, t, offset + chargeIndex);
  return border.bypass === undefined ? charge : charge - interpolateOne(bdf, t, offset + border.bypass.chargeIndex);
}

function addEnergy(tally: Tally, terminals: Terminals, from: number, until: number): void {
  const sixth = (until - from) / 6;
  addShare(tally, terminals, from, sixth);
  addShare(tally, terminals, from + 3 * sixth, 4 * sixth);
  addShare(tally, terminals, until, sixth);
}

function addShare(tally: Tally, terminals: Terminals, t: number, weight: number): void {
  const current = currentAt(terminals, t);
  if (Math.abs(current) < atRest) return;
  const voltage = interpolateOne(terminals.bdf, t, terminals.offset + voltageIndex);
  if (current > 0) {
    tally.dischargedEnergy += weight * current * voltage;
    tally.dischargeEnd = voltage;
  } else {
    tally.chargedEnergy -= weight * current * voltage;
    tally.chargeEnd = voltage;
  }
}

/** One unknown at `t`, as `interpolate` gives it. */
function interpolateOne(s: BdfState, t: number, index: number): number {
  const order = Math.max(1, s.orderUsed);
  const delta = t - s.t;
  let c = 1;
  let gamma = delta / s.psi[0];
  let value = s.phi[0][index];
  for (let j = 1; j <= order; j++) {
    c *= gamma;
    gamma = (delta + s.psi[j - 1]) / s.psi[j];
    value += c * s.phi[j][index];
  }
  return value;
}
