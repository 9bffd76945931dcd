// Contact lost while plating (A19): uneven deposits push the surfaces apart, dh/dt = (Ω/F) j δ − h k (P/1 MPa)^m, and
// θ = 1 − exp(−h/h_c) of the contact is gone. Trend of Vishnugopi et al., Adv. Energy Mater. (2023); every number is our estimate.

import { creepFactor } from './lithium-creep.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';

/** Relative unevenness of plating where nothing focuses it. */
export const usualUnevenness = 0.1;
const conformingRate = 1e-4;
const conformingExponent = 1.9;
const conformingHeight = 0.2e-6;
const asperitySpacing = 10e-6;

/** Height of bumps (m) after plating at `current` (A/m²) for `time` (s; Infinity: steady). */
export function bumpHeight(
  current: number,
  unevenness: number,
  pressure: number,
  temperature: number,
  time: number,
): number {
  const rate = conformingRate * creepFactor(temperature) * (pressure / 1e6) ** conformingExponent;
  const growth = lithiumThicknessPerCharge * current * unevenness;
  return rate > 0 ? (growth / rate) * -Math.expm1(-rate * time) : growth * time;
}

/** Share of the contact lost over bumps of `height`; the surfaces conform by their modulus (Pa) under `pressure`. */
export function contactLostByPlating(height: number, pressure: number, modulus: number): number {
  return -Math.expm1(-height / (conformingHeight + (pressure * asperitySpacing) / modulus));
}

/** Modulus of two bodies in contact, Pa. */
export function contactModulus(
  a: { readonly modulus: number; readonly poissonRatio: number },
  b: { readonly modulus: number; readonly poissonRatio: number },
): number {
  return 1 / ((1 - a.poissonRatio ** 2) / a.modulus + (1 - b.poissonRatio ** 2) / b.modulus);
}
