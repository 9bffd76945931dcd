// Lithium that loses contact when it is stripped (A08): f = f₀ (j_strip/j_r)^m exp(−P/P_d) (1 + (j_plate/j_lim)²). Trends of
// Fang et al., Nature 572, 511 (2019) and Nat. Energy 6, 987 (2021); all numbers are our estimates.

import type { LithiumDeposit } from '../model/sei.ts';

/** Stripping rate at which f₀ is given, A/m². */
const referenceRate = 10;

/** Share of the charge plated that is dead after the next strip. */
export function deadShare(
  deposit: LithiumDeposit,
  stripping: number,
  pressure: number,
  platingOverLimit: number,
): number {
  const rate = (stripping / referenceRate) ** deposit.deadRateExponent;
  const depletion = 1 + platingOverLimit ** 2;
  return Math.min(1, deposit.deadFraction * rate * Math.exp(-pressure / deposit.deadPressure) * depletion);
}

/** Thickness of the dead layer that `charge` (C/m²) leaves, m per its porosity. */
export function deadLayerThickness(charge: number, thicknessPerCharge: number, porosity: number): number {
  return (charge * thicknessPerCharge) / (1 - porosity);
}

/** Resistance to ions of a dead layer of `thickness` (m) filled with a liquid of `conductivity` (S/m), Ω m²: δ τ/(κ ε). */
export function deadLayerResistance(deposit: LithiumDeposit, thickness: number, conductivity: number): number {
  return (thickness * deposit.deadLayerTortuosity) / (conductivity * deposit.deadLayerPorosity);
}
