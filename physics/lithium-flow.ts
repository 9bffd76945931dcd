// Lithium in narrow places (A13, A21): how strong it is there, what pressure it sustains in a slot before it flows back out,
// and how fast it creeps through a pore.

import { lithiumThicknessPerCharge } from './lithium.ts';
import { creepRate, measuredCreep, type CreepLaw } from './lithium-creep.ts';

/**
 * Yield strength (Pa) of lithium of `size` (m): single-crystal pillars of 1 µm stand 105 MPa at 25 °C and 35 MPa at 90 °C, with
 * the exponents −0.68 and −1 of their size (Xu et al., Proc. Natl. Acad. Sci. 114, 57 (2017)); an upper bound for polycrystals.
 * Between the bulk's 0.8 MPa and 200 MPa.
 */
export function yieldStrengthOfSize(size: number, temperature: number): number {
  const warm = (temperature - 298.15) / 65;
  const share = Math.min(1, Math.max(0, warm));
  const strength = 105e6 ** (1 - share) * 35e6 ** share * (size / 1e-6) ** -(0.68 * (1 - share) + share);
  return Math.min(200e6, Math.max(bulkYieldStrength, strength));
}

/** Bulk yield strength, Pa (Masias et al., J. Mater. Sci. 54, 2585 (2019)). */
export const bulkYieldStrength = 0.8e6;

/** Pressure (Pa) at the end of a slot of `length` and `width` at which lithium of `strength` flows back out. */
export function flowPressure(strength: number, length: number, width: number, outside = 0): number {
  return outside + ((2 / Math.sqrt(3)) * strength * length) / width;
}

/** Width (m) of a slot that `pressure` wedges open in an electrolyte: w_0 + 4(1 − ν²) p ℓ/E. */
export function wedgedWidth(
  width: number,
  pressure: number,
  length: number,
  modulus: number,
  poissonRatio: number,
): number {
  return width + (4 * (1 - poissonRatio ** 2) * pressure * length) / modulus;
}

/** Share of the current along a slot that its tip takes (our estimate), and the most that a tip takes in all. */
const tipShare = 0.01;
const mostTipFocus = 1e3;

/** How many times the current of the surface the tip of a filament of `length` and `width` takes. */
export function tipFocus(length: number, width: number): number {
  return Math.min(mostTipFocus, 1 + (2 * tipShare * length) / width);
}

/** Time (s) in which a filament crosses `thickness` when its tip takes `focus` times the current (A/m²). */
export function crossingTime(thickness: number, current: number, focus = 1): number {
  return thickness / (focus * current * lithiumThicknessPerCharge);
}

/** The same for a tip that takes the more the longer the filament of `width` is, from `start` (m) on: dℓ/dt = f_tip j Ω/F. */
export function tipCrossingTime(thickness: number, current: number, start: number, width: number): number {
  const slope = (2 * tipShare) / width;
  // Where the tip takes no more than it can.
  const saturated = Math.min(thickness, (mostTipFocus - 1) / slope);
  const growing = Math.log((1 + slope * Math.max(saturated, start)) / (1 + slope * start)) / slope;
  const rest = Math.max(0, thickness - Math.max(saturated, start)) / mostTipFocus;
  return (growing + rest) / (current * lithiumThicknessPerCharge);
}

/** Time (s) in which lithium creeps through pores of `radius` (m) under `pressure`: power-law flow in a tube. */
export function penetrationTime(
  thickness: number,
  radius: number,
  pressure: number,
  temperature: number,
  law: CreepLaw = measuredCreep,
): number {
  const n = law.exponent;
  const rate = creepRate((radius * pressure) / 2 / thickness, temperature, law);
  const speed = ((3 ** ((n + 1) / 2) * radius) / (n + 3)) * rate;
  return thickness / ((n + 1) * speed);
}
