// Charge-transfer kinetics with symmetric transfer coefficients, j = 2 i0 sinh(F η/2RT).

import { faraday, gasConstant } from './constants.ts';

/** Overpotential that drives `current` against exchange current density `exchange` (both A/m²), V. */
export function chargeTransferOverpotential(current: number, exchange: number, temperature: number): number {
  return ((2 * gasConstant * temperature) / faraday) * Math.asinh(current / (2 * exchange));
}

/** Exchange current density with a linear resistance `resistance` (Ω m²): i0 = RT/(F R). */
export function exchangeCurrentOfResistance(resistance: number, temperature: number): number {
  return (gasConstant * temperature) / (faraday * resistance);
}

// Guard that every open-circuit potential carries in a run, so that a full or empty surface turns the voltage
// instead of the solver: g(x) − g(1 − x), g = a ln(1 + e^(−b(x + s))), 1 V at x = 0, 1 mV at x = 0.001
// (the closed form PyBaMM uses), continued linearly outside 0..1.
const guardHeight = 205.0569;
const guardSteepness = 6910.192;
const guardShift = 7.7e-4;

/** Height of the guard at an empty or full surface, V, and the stoichiometry within which it is felt. */
export const guardVoltage = 1;
export const guardReach = 0.004;

/** Guard potential at stoichiometry x, V; negligible (< 1e-9 V) between 0.004 and 0.996. */
export function stoichiometryGuard(x: number): number {
  return oneSidedGuard(x) - oneSidedGuard(1 - x);
}

/** d(guard)/dx, V. */
export function stoichiometryGuardSlope(x: number): number {
  return oneSidedSlope(x) + oneSidedSlope(1 - x);
}

function oneSidedGuard(x: number): number {
  if (x < 0) return oneSidedGuard(0) + oneSidedSlope(0) * x;
  return guardHeight * Math.log1p(Math.exp(-guardSteepness * (x + guardShift)));
}

function oneSidedSlope(x: number): number {
  if (x < 0) return oneSidedSlope(0);
  const e = Math.exp(-guardSteepness * (x + guardShift));
  return (-guardHeight * guardSteepness * e) / (1 + e);
}
