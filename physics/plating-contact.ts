// Contact lost while plating (A19): uneven deposits push the surfaces apart, dh/dt = (Ω/F) j δ − h k (P/1 MPa)^m, and
// θ = 1 − exp(−h/h_c) of the contact is gone. Trend of Vishnugopi et al., Adv. Energy Mater. (2023); every number is our estimate.

import type { Electrode } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { lithiumPoissonRatio, lithiumShearModulus } from './elastic-stability.ts';
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
  const rate = bumpLevelling(pressure, temperature);
  const growth = bumpGrowth(current, unevenness);
  return rate > 0 ? (growth / rate) * -Math.expm1(-rate * time) : growth * time;
}

/** Rate at which plating at `current` (A/m²) raises bumps, m/s. */
export function bumpGrowth(current: number, unevenness: number): number {
  return lithiumThicknessPerCharge * current * unevenness;
}

/** Rate at which creep under `pressure` levels them, 1/s. */
export function bumpLevelling(pressure: number, temperature: number): number {
  return conformingRate * creepFactor(temperature) * (pressure / 1e6) ** conformingExponent;
}

/** ∂/∂P of that, 1/(s Pa). */
export function bumpLevellingByPressure(pressure: number, temperature: number): number {
  return (conformingExponent * bumpLevelling(pressure, temperature)) / pressure;
}

/** Height that the surfaces bridge by their modulus (Pa) under `pressure`, m, and its slope by pressure. */
export function bridgedHeight(pressure: number, modulus: number): number {
  return conformingHeight + pressure * bridgedHeightByPressure(modulus);
}

export function bridgedHeightByPressure(modulus: number): number {
  return asperitySpacing / modulus;
}

/** Share of the contact lost over bumps of `height`; the surfaces conform by their modulus (Pa) under `pressure`. */
export function contactLostByPlating(height: number, pressure: number, modulus: number): number {
  return -Math.expm1(-height / bridgedHeight(pressure, modulus));
}

/** Modulus of a lithium electrode against an electrolyte, Pa; undefined where that of the electrolyte is not known. */
export function modulusAtLithium(electrode: Electrode, electrolyte: SolidElectrolyte): number | undefined {
  const { youngsModulus: modulus, poissonRatio = 0.3 } = electrolyte;
  if (modulus === undefined) return undefined;
  const foil = electrode.kind === 'lithium' ? electrode : undefined;
  const lithium = {
    modulus: foil?.youngsModulus ?? 2 * lithiumShearModulus * (1 + lithiumPoissonRatio),
    poissonRatio: foil?.poissonRatio ?? lithiumPoissonRatio,
  };
  return contactModulus(lithium, { modulus, poissonRatio });
}

/** Modulus of two bodies in contact, Pa. */
export function contactModulus(
  a: { readonly modulus: number; readonly poissonRatio: number },
  b: { readonly modulus: number; readonly poissonRatio: number },
): number {
  return 1 / ((1 - a.poissonRatio ** 2) / a.modulus + (1 - b.poissonRatio ** 2) / b.modulus);
}
