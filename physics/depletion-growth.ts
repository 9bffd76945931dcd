// What follows once the salt is used up at the plating electrode (A03): a front of filaments that keeps up with the anions'
// drift, v = (1 − t₊) j/(F c₀) (Chazalviel, Phys. Rev. A 42, 7355 (1990)), and how even plating is before: the
// Wagner number κ (∂η/∂j)/ℓ, much above 1 where kinetics even the current out.

import { faraday, gasConstant } from './constants.ts';
import type { SaltProperties } from './salt-transport.ts';

/** Length of bumps on which the current is to be even, m. */
export const bumpLength = 10e-6;

/** Speed of the front of filaments at `current` (A/m²), m/s. */
export function filamentSpeed(current: number, salt: SaltProperties): number {
  return ((1 - salt.transference) * current) / (faraday * salt.concentration);
}

/** Sand's time of a half-space, π ε D_eff [F c₀/(2 j (1 − t₊))]², s; too short between two close electrodes. */
export function sandTime(
  current: number,
  salt: SaltProperties,
  effectiveDiffusivity: number,
  porosity: number,
): number {
  const reach = (faraday * salt.concentration) / (2 * current * (1 - salt.transference));
  return Math.PI * porosity * effectiveDiffusivity * reach ** 2;
}

/** Wagner number on `length` (m) at `current`, with ∂η/∂j of symmetric charge transfer. */
export function wagnerNumber(
  conductivity: number,
  current: number,
  exchange: number,
  temperature: number,
  length: number,
): number {
  const slope = (2 * gasConstant * temperature) / faraday / Math.hypot(current, 2 * exchange);
  return wagnerNumberOf(conductivity, slope, length);
}

/** Wagner number on `length` (m) where charge transfer has the slope ∂η/∂j (Ω m²). */
export function wagnerNumberOf(conductivity: number, slope: number, length: number): number {
  return (conductivity * slope) / length;
}

/** Salt at the surface below this share of the initial counts as used up. */
const usedUp = 0.01;

/** How much of a front of filaments is under way at `concentration` over the initial one: none with salt, all of it without. */
export function depletedShare(concentration: number): number {
  return 1 / (1 + (Math.max(0, concentration) / usedUp) ** 4);
}
