// Growth of the interphase between lithium and a solid electrolyte (A25): diffusion through the layer limits it,
//   d(L²)/dt = 2 k_p,   R = L/σ,   lithium bound n = c L.
// The state is L²: its rate stays finite at L = 0. All numbers SI.

import type { SolidElectrolyte } from '../model/electrolyte.ts';

/** d(L²)/dt, m²/s. */
export function squaredThicknessRate(material: SolidElectrolyte): number {
  return 2 * (material.interphaseGrowthConstant ?? 0);
}

/** L (m) after `time` (s), from an initial thickness. */
export function interphaseThickness(material: SolidElectrolyte, time: number, initialThickness = 0): number {
  return Math.sqrt(initialThickness * initialThickness + squaredThicknessRate(material) * time);
}

/** R = L/σ of true contact, Ω m²; 0 where the conductivity is not known. */
export function interphaseResistance(material: SolidElectrolyte, thickness: number): number {
  return material.interphaseConductivity === undefined ? 0 : thickness / material.interphaseConductivity;
}

/** dR/d(L²), Ω: steep near zero, so bounded by its value at `smallestThickness` (m). */
export function interphaseResistanceBySquare(
  material: SolidElectrolyte,
  thickness: number,
  smallestThickness = 1e-12,
): number {
  if (material.interphaseConductivity === undefined) return 0;
  return 0.5 / (material.interphaseConductivity * Math.max(thickness, smallestThickness));
}

/** Lithium that the interphase binds, mol/m². */
export function interphaseLithium(material: SolidElectrolyte, thickness: number): number {
  return (material.interphaseLithiumConcentration ?? 0) * thickness;
}
