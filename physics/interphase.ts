// Growth of the interphase between lithium and a solid electrolyte (A25): the reaction at its front and diffusion through it
// limit it one after the other, and a passivating layer closes as it thickens,
//   dL/dt = a(T) exp(−L/L_p) / (1/k_r + L/k_p),   R = L/σ,   lithium bound n = c L.
// Without k_r it is parabolic, L² = 2 k_p t; without L_p it goes on for ever. The state is the advance θ = L² + 2 (k_p/k_r) L with
// dθ/dt = 2 k_p a(T) exp(−L/L_p): its rate stays finite at L = 0. All numbers SI.

import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { arrhenius, standardTemperature } from './constants.ts';

/** Between the 50 and 80 kJ/mol of A25 (estimate), J/mol. */
const usualActivationEnergy = 65000;

/** dθ/dt where the layer does not yet close itself, m²/s. */
export function interphaseAdvanceRate(material: SolidElectrolyte, temperature: number): number {
  const { interphaseGrowthConstant = 0, interphaseGrowthActivationEnergy = usualActivationEnergy } = material;
  return 2 * interphaseGrowthConstant * arrhenius(interphaseGrowthActivationEnergy, temperature, standardTemperature);
}

/** Share of that which a layer of thickness L (m) still lets through, exp(−L/L_p), and its derivative by L, 1/m. */
export function interphasePassage(
  { interphasePassivationLength: length }: SolidElectrolyte,
  thickness: number,
): { readonly value: number; readonly byThickness: number } {
  if (length === undefined) return { value: 1, byThickness: 0 };
  const value = Math.exp(-thickness / length);
  return { value, byThickness: -value / length };
}

/** L (m) where the advance is θ (m²). */
export function interphaseThicknessAt(material: SolidElectrolyte, advance: number): number {
  if (!(advance > 0)) return 0;
  const reaction = reactionLength(material);
  return advance / (reaction + Math.sqrt(reaction ** 2 + advance));
}

/** dL/dθ, 1/m: steep near zero, so bounded by its value at `smallestThickness` (m). */
export function interphaseThicknessByAdvance(
  material: SolidElectrolyte,
  thickness: number,
  smallestThickness = 1e-12,
): number {
  return 0.5 / (Math.max(thickness, smallestThickness) + reactionLength(material));
}

/** L (m) after `time` (s) from nothing at one temperature: the integral of the law, turned round by bisection where it closes itself. */
export function interphaseThickness(material: SolidElectrolyte, time: number, temperature: number): number {
  const open = interphaseThicknessAt(material, interphaseAdvanceRate(material, temperature) * time);
  const { interphasePassivationLength: length } = material;
  if (length === undefined || open === 0) return open;
  const wanted = 0.5 * interphaseAdvanceRate(material, temperature) * time;
  let [low, high] = [0, open];
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (spent(material, middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Time (s) until L (m) is reached from nothing at one temperature; Infinity where it does not grow. */
export function interphaseTime(material: SolidElectrolyte, thickness: number, temperature: number): number {
  return spent(material, thickness) / (0.5 * interphaseAdvanceRate(material, temperature));
}

/** R = L/σ of true contact, Ω m²; 0 where the conductivity is not known. */
export function interphaseResistance(material: SolidElectrolyte, thickness: number): number {
  return material.interphaseConductivity === undefined ? 0 : thickness / material.interphaseConductivity;
}

/** Lithium that the interphase binds, mol/m². */
export function interphaseLithium(material: SolidElectrolyte, thickness: number): number {
  return (material.interphaseLithiumConcentration ?? 0) * thickness;
}

/** ∫ (L + ℓ) exp(L/L_p) dL, with ℓ = k_p/k_r, m². */
function spent(material: SolidElectrolyte, thickness: number): number {
  const { interphasePassivationLength: length } = material;
  const reaction = reactionLength(material);
  if (length === undefined) return thickness * (0.5 * thickness + reaction);
  const u = thickness / length;
  return length * (length * (1 + (u - 1) * Math.exp(u)) + reaction * Math.expm1(u));
}

/** ℓ = k_p/k_r: below this thickness the reaction limits growth, above it diffusion; 0 where the reaction is not known to. */
function reactionLength({ interphaseGrowthConstant = 0, interphaseReactionRate }: SolidElectrolyte): number {
  return interphaseReactionRate === undefined ? 0 : interphaseGrowthConstant / interphaseReactionRate;
}
