// Lithium squeezed out of a foil with free edges (A16): a disc of thickness h and radius R that sticks to both faces flows at a mean
// stress of P/(1 + 2R/(3√3 h)) (slab analysis of upsetting), and creeps at the rate of that stress. In a die, whose wall holds it,
// none is squeezed out. Our estimate: the friction is assumed, the creep law is measured in tension only.

import { creepRate, creepSensitivity, type CreepLaw } from './lithium-creep.ts';

/** Stress (Pa) that thins a disc of `thickness` and `area` under `pressure` (Pa). */
export function squeezingStress(pressure: number, thickness: number, area: number): number {
  return pressure / (1 + slenderness(thickness, area));
}

/** Rate −d(ln h)/dt, 1/s. */
export function squeezingRate(
  pressure: number,
  thickness: number,
  area: number,
  temperature: number,
  law: CreepLaw,
): number {
  return creepRate(squeezingStress(pressure, thickness, area), temperature, law);
}

/** ∂/∂(ln h) of the rate, 1/s. */
export function squeezingRateByLogThickness(
  pressure: number,
  thickness: number,
  area: number,
  temperature: number,
  law: CreepLaw,
): number {
  const slender = slenderness(thickness, area);
  const sensitivity = creepSensitivity(squeezingStress(pressure, thickness, area), law);
  return (squeezingRate(pressure, thickness, area, temperature, law) * sensitivity * slender) / (1 + slender);
}

/** ∂/∂P of the rate, 1/(s Pa). */
export function squeezingRateByPressure(
  pressure: number,
  thickness: number,
  area: number,
  temperature: number,
  law: CreepLaw,
): number {
  const sensitivity = creepSensitivity(squeezingStress(pressure, thickness, area), law);
  return (sensitivity * squeezingRate(pressure, thickness, area, temperature, law)) / pressure;
}

/** 2R/(3√3 h) */
function slenderness(thickness: number, area: number): number {
  return (2 * Math.sqrt(area / Math.PI)) / (3 * Math.sqrt(3) * thickness);
}
