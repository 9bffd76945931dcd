// Lithium that loses contact when it is stripped (A08): f = f₀ (j_strip/j_r)^m exp(−P/P_d) (1 + (j_plate/j_lim)²). Trends of
// Fang et al., Nature 572, 511 (2019) and Nat. Energy 6, 987 (2021); all numbers are our estimates.

import type { LithiumDeposit } from '../model/sei.ts';
import { faraday } from './constants.ts';
import type { SaltProperties } from './salt-transport.ts';

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

/** The share with its slopes by the stripping current, the pressure and (j_plate/j_lim)². */
export interface DeadShare {
  readonly value: number;
  readonly byStripping: number;
  readonly byPressure: number;
  readonly byDepletion: number;
}

/** As `deadShare`, `depletion` is (j_plate/j_lim)²; all is dead at most. */
export function deadShareSlopes(
  deposit: LithiumDeposit,
  stripping: number,
  pressure: number,
  depletion: number,
): DeadShare {
  const value = deadShare(deposit, stripping, pressure, Math.sqrt(depletion));
  const slope = value < 1 ? value : 0;
  return {
    value,
    byStripping: (slope * deposit.deadRateExponent) / stripping,
    byPressure: -slope / deposit.deadPressure,
    byDepletion: slope / (1 + depletion),
  };
}

/** By how much salt at the metal differs from that above the dead layer, mol/m³ per A/m² that strips, in steady state. */
export function deadLayerPolarisation(
  deposit: LithiumDeposit,
  thickness: number,
  { diffusivity, transference }: Pick<SaltProperties, 'diffusivity' | 'transference'>,
): number {
  const length = (thickness * deposit.deadLayerTortuosity) / deposit.deadLayerPorosity;
  return ((1 - transference) * length) / (faraday * diffusivity);
}

/** Thickness of the dead layer that `charge` (C/m²) leaves, m per its porosity. */
export function deadLayerThickness(charge: number, thicknessPerCharge: number, porosity: number): number {
  return (charge * thicknessPerCharge) / (1 - porosity);
}

/** Resistance to ions of a dead layer of `thickness` (m) filled with a liquid of `conductivity` (S/m), Ω m²: δ τ/(κ ε). */
export function deadLayerResistance(deposit: LithiumDeposit, thickness: number, conductivity: number): number {
  return (thickness * deposit.deadLayerTortuosity) / (conductivity * deposit.deadLayerPorosity);
}
