// Sulfur cathodes before any run: what sulfur can hold, how much its product swells, what the shuttle costs, and how much
// dissolved lithium takes from the electrolyte (physics-cathode 8). Closed forms; SI.

import type { SulfurElectrode, SulfurPhase } from '../model/sulfur.ts';
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

/** Thickness of a film of Li₂S that ends conduction, m, and of fingers that do, 50 times as much (our estimates). */
const filmThickness = 5e-9;
const fingerRatio = 50;

/** Outer area of carbon spheres or fibres per volume of cathode, 1/m: Σ 3 φ/r; undefined where a radius is missing. */
export function outerCarbonArea(cathode: SulfurElectrode): number | undefined {
  const area = cathode.carbons.reduce((sum, own) => sum + (3 * own.volumeFraction) / (own.particleRadius ?? NaN), 0);
  return area > 0 ? area : undefined;
}

/**
 * Share of `carbonArea` (1/m) that Li₂S covers when `used` of the sulfur is reduced: 1 − exp(−h/h_c) (C-LISMORPH), h the
 * thickness of the deposit if it were even.
 */
export function depositCoverage(cathode: SulfurElectrode, used: number, carbonArea: number): number {
  const deposited = (1 + sulfurExpansion) * cathode.sulfurVolumeFraction * used;
  const height = deposited / carbonArea;
  return -Math.expm1(-height / (filmThickness * fingerRatio ** cathode.depositMorphology));
}

/** Densities where a material has none, kg/m³ (typical). */
const usualDensity = { carbon: 2000, binder: 1780, electrolyte: 1900 };

/** Charge per area that is counted on, C/m². */
export function sulfurArealCapacity(cathode: SulfurElectrode): number {
  return cathode.loading * cathode.specificCapacity;
}

/** Mass of the lithium sulfide made from a mass of sulfur, over it: 45.95 to 32.06 g/mol. */
const sulfideOverSulfur = 45.95 / 32.06;

/** Mass of the solids of a cathode as it is made, kg/m². */
export function sulfurCathodeMass(cathode: SulfurElectrode): number {
  const { carbon, electrolyte, binder } = volumetricMass(cathode);
  const made = cathode.startsAs === 'lithium_sulfide' ? sulfideOverSulfur : 1;
  return made * cathode.loading + (carbon + electrolyte + binder) * cathode.thickness;
}

/** Mass of carbon over that of all solids. */
export function carbonMassShare(cathode: SulfurElectrode): number {
  const { carbon, electrolyte, binder } = volumetricMass(cathode);
  return carbon / (carbon + electrolyte + binder + cathode.sulfurVolumeFraction * sulfurDensity);
}

/** What is not sulfur, kg per m³ of cathode. */
function volumetricMass(cathode: SulfurElectrode): {
  readonly carbon: number;
  readonly electrolyte: number;
  readonly binder: number;
} {
  const mass = (phases: readonly SulfurPhase[], density: number): number =>
    phases.reduce((sum, own) => sum + own.volumeFraction * (own.density ?? density), 0);
  return {
    carbon: mass(cathode.carbons, usualDensity.carbon),
    electrolyte:
      (cathode.electrolyte?.volumeFraction ?? 0) * (cathode.electrolyte?.material.density ?? usualDensity.electrolyte),
    binder: mass(cathode.binders, usualDensity.binder),
  };
}
