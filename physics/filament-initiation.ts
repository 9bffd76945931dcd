// Start of a lithium filament in a flaw of the solid electrolyte (A12): the overpotential that drives plating inside a
// filled flaw presses on its walls with p = F η/Ω; it cracks when Y p √(πa) reaches K_Ic.
// Porz et al., Adv. Energy Mater. 7, 1701003 (2017). Flaw statistics after Weibull.

import { faraday } from './constants.ts';
import { lithiumMolarVolume } from './lithium.ts';

/** Geometry factor Y of an edge slit. */
const edgeSlitFactor = 1.12;
/** Weibull modulus where the material has none (our estimate). */
const defaultWeibullModulus = 6;
/** Area at which the flaw length is the worst one, m². */
const referenceArea = 1e-4;

/** Pressure on the walls of a flaw of length `flaw` (m) at which it cracks, Pa; toughness in Pa √m. */
export function crackingPressure(toughness: number, flaw: number): number {
  return toughness / (edgeSlitFactor * Math.sqrt(Math.PI * flaw));
}

/** Overpotential at which lithium in a flaw of length `flaw` (m) cracks it, V; toughness in Pa √m. */
export function crackingOverpotential(toughness: number, flaw: number): number {
  return (crackingPressure(toughness, flaw) * lithiumMolarVolume) / faraday;
}

/** Plating current at which that overpotential is reached, A/m²: local resistance (Ω m²) plus the flaw's own a/κ. */
export function criticalPlatingCurrent(
  toughness: number,
  flaw: number,
  localResistance: number,
  conductivity: number,
): number {
  return crackingOverpotential(toughness, flaw) / (localResistance + flaw / conductivity);
}

/** Share of cells of `area` (m²) that start a filament at `current` when `critical` belongs to the reference area. */
export function failureProbability(
  current: number,
  critical: number,
  area: number,
  modulus: number = defaultWeibullModulus,
): number {
  return -Math.expm1(-(area / referenceArea) * (current / critical) ** modulus);
}
