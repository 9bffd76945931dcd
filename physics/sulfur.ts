// Sulfur cathodes before any run: what sulfur can hold, how much its product swells, what the shuttle costs, and how much
// dissolved lithium takes from the electrolyte (physics-cathode 8). Closed forms; SI.

import { faraday } from './constants.ts';

/** Crystal density of sulfur, kg/m³ (CRC Handbook), and molar mass, kg/mol. */
export const sulfurDensity = 2070;
const sulfurMolarMass = 32.06e-3;

/** Young's modulus of a sulfur composite, Pa: that of orthorhombic sulfur (our estimate for the composite). */
export const sulfurModulus = 18e9;

/** Charge that sulfur can take up to Li₂S, C/kg: 1672 mAh/g. */
export const sulfurTheoreticalCapacity: number = (2 * faraday) / sulfurMolarMass;

/** Relative volume gained by S → Li₂S: eight Li₂S (2.768e-5 m³/mol) from one S₈ (1.239e-4 m³/mol). */
export const sulfurExpansion: number = (8 * 2.768e-5) / 1.239e-4 - 1;

/** Ratio of the shuttle to the charging current (Mikhaylik & Akridge, J. Electrochem. Soc. 151, A1969 (2004)); above 1 a charge never ends. */
export function chargeShuttleFactor(shuttleConstant: number, loading: number, currentDensity: number): number {
  // The shuttle runs on the upper plateau, a quarter of the capacity.
  return (shuttleConstant * (sulfurTheoreticalCapacity / 4) * loading) / currentDensity;
}

/** Porosity after a full discharge: the product fills what the sulfur left and more. */
export function dischargedPorosity(porosity: number, sulfurVolumeFraction: number, utilisation = 1): number {
  return porosity - sulfurExpansion * sulfurVolumeFraction * utilisation;
}
