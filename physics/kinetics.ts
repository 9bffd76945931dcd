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

/** Guard potential at stoichiometry x, V; negligible (< 1e-9 V) within `guardReach` of neither end. */
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

/** Exponent beyond which the Butler–Volmer law goes on as it is there, so that no iterate overflows. */
const largestExponent = 300;

/** Current over the exchange current at overpotential η (V): exp(αFη/RT) − exp(−(1 − α)Fη/RT). */
export function butlerVolmerRatio(overpotential: number, transferCoefficient: number, temperature: number): number {
  const z = (overpotential * faraday) / (gasConstant * temperature);
  const bounded = Math.max(-largestExponent, Math.min(largestExponent, z));
  return Math.exp(transferCoefficient * bounded) - Math.exp((transferCoefficient - 1) * bounded);
}

/**
 * η of the Butler–Volmer law y = exp(αFη/RT) − exp(−(1 − α)Fη/RT) for the current over the exchange current, `ratio`, V;
 * out[1] = dη/d(ratio). Newton's method on η from the symmetric law, in logarithms of the dominant branch, so that it
 * converges for any ratio.
 */
export function butlerVolmerOverpotential(
  ratio: number,
  transferCoefficient: number,
  temperature: number,
  out: Float64Array,
): number {
  const thermal = (gasConstant * temperature) / faraday;
  if (transferCoefficient === 0.5) {
    const half = 0.5 * ratio;
    out[1] = thermal / Math.sqrt(1 + half * half);
    out[0] = 2 * thermal * Math.asinh(half);
    return out[0];
  }
  const sign = ratio < 0 ? -1 : 1;
  const forward = ratio < 0 ? 1 - transferCoefficient : transferCoefficient;
  const size = Math.abs(ratio);
  // z = Fη/RT in the direction of the current: e^(forward z) − e^(−(1 − forward) z) = size, solved for ln(1 + size …).
  let z = 2 * Math.asinh(0.5 * size);
  for (let iteration = 0; iteration < 60; iteration++) {
    const back = Math.exp(-(1 - forward) * z);
    const target = Math.log(size + back) / forward;
    const slope = 1 + ((1 - forward) * back) / (forward * (size + back));
    const step = (target - z) / slope;
    z += step;
    if (Math.abs(step) < 1e-14 * (1 + z)) break;
  }
  const slope = forward * Math.exp(forward * z) + (1 - forward) * Math.exp(-(1 - forward) * z);
  out[1] = thermal / slope;
  out[0] = sign * thermal * z;
  return out[0];
}
