// What passes the terminals within a step of the integrator, charge and energy each by its direction. A step may be long and the
// current may turn within it: it is cut there, on the integrator's own interpolant, and energies are integrated by Simpson's rule.

import { chargeIndex, currentIndex, voltageIndex } from '../cells/border.ts';
import type { BdfState } from '../integrate/bdf-state.ts';
import { findCrossing } from '../integrate/event.ts';
import { advanceTally, type Tally } from './observer.ts';

/** Current below which the cell rests, A/m². */
const atRest = 1e-12;

/**
 * Adds charge and energy of the last accepted step up to `until`. Called while the state is still at the end of that step; `border` is
 * where the border begins in it.
 */
export function advanceThrough(tally: Tally, bdf: BdfState, until: number, border: number): void {
  const first = interpolateOne(bdf, bdf.tPrevious, border + currentIndex);
  const last = interpolateOne(bdf, until, border + currentIndex);
  let from = bdf.tPrevious;
  if (first * last < 0) {
    const turn = findCrossing(from, until, (t) => Math.sign(last) * interpolateOne(bdf, t, border + currentIndex));
    addEnergy(tally, bdf, from, turn, border);
    advanceTally(tally, interpolateOne(bdf, turn, border + chargeIndex), first);
    from = turn;
  }
  addEnergy(tally, bdf, from, until, border);
  advanceTally(tally, interpolateOne(bdf, until, border + chargeIndex), last);
}

function addEnergy(tally: Tally, bdf: BdfState, from: number, until: number, border: number): void {
  const sixth = (until - from) / 6;
  addShare(tally, bdf, from, sixth, border);
  addShare(tally, bdf, from + 3 * sixth, 4 * sixth, border);
  addShare(tally, bdf, until, sixth, border);
}

function addShare(tally: Tally, bdf: BdfState, t: number, weight: number, border: number): void {
  const current = interpolateOne(bdf, t, border + currentIndex);
  if (Math.abs(current) < atRest) return;
  const voltage = interpolateOne(bdf, t, border + voltageIndex);
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
