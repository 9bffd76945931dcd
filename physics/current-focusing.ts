// How uneven plating is along a solid electrolyte before contact is lost: grain boundaries that conduct better than grains
// (A14), and cathodes whose unevenness reaches through a thin electrolyte (A28).

import type { CheckedCell } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { boundaryCurrents, type BoundaryCurrents } from './grain-boundary-field.ts';
import { creepRate, type CreepLaw } from './lithium-creep.ts';
import { lithiumThicknessPerCharge } from './lithium.ts';

/** Width of a grain boundary and size of a grain of which nothing is known, m (typical: 1 to 5 nm structural, to 50 nm effective; 0.5 to 200 µm). */
const usualBoundaryWidth = 2e-9;
const usualGrainSize = 5e-6;

/** Factor by which a grain boundary focuses the current; 1 where boundaries conduct no better than grains. */
export function grainBoundaryFocusing(
  material: SolidElectrolyte,
  conductivity: number,
  interfaceResistance: number,
): number {
  return (material.grainBoundaryConductivityRatio ?? 1) > 1
    ? (currentAtBoundaries(material, conductivity, interfaceResistance)?.peak ?? 1)
    : 1;
}

/** How the current of a polycrystal divides between grains and boundaries; undefined of what has no grains or no known ratio. */
export function currentAtBoundaries(
  material: SolidElectrolyte,
  conductivity: number,
  interfaceResistance: number,
): BoundaryCurrents | undefined {
  const { microstructure, grainBoundaryConductivityRatio: ratio } = material;
  if (ratio === undefined || (microstructure !== undefined && microstructure !== 'polycrystal')) return undefined;
  const width = material.grainBoundaryWidth ?? usualBoundaryWidth;
  const grain = Math.max(material.grainSize ?? usualGrainSize, 2 * width);
  return boundaryCurrents(ratio, (conductivity * interfaceResistance) / width, grain / width);
}

/** How much higher lithium stands at grains than at boundaries after `charge` (C/m²) where nothing levels it, m; negative the other way round. */
export function mismatchHeight({ grain, boundary }: BoundaryCurrents, charge: number): number {
  return lithiumThicknessPerCharge * charge * (grain - boundary);
}

/** Stress (Pa) that lithium standing higher by `height` (m) puts on grains of `size` (m): E h/d. */
export function mismatchStress(height: number, modulus: number, size: number): number {
  return (modulus * Math.abs(height)) / size;
}

/** Modulus (Pa) of what lithium that stands higher by `height` presses on: grains, or boundaries, which are softer; undefined where it is not known. */
export function modulusUnder(
  height: number,
  { youngsModulus, grainBoundaryModulusRatio: ratio = 1 }: SolidElectrolyte,
): number | undefined {
  return youngsModulus === undefined ? undefined : youngsModulus * (height > 0 ? 1 : ratio);
}

/** What creep of lithium under that stress leaves of a `height` (m) that grows evenly over `duration` (s): where it levels as fast as it grows. */
export function levelledHeight(
  height: number,
  duration: number,
  modulus: number,
  size: number,
  temperature: number,
  law: CreepLaw,
): number {
  const whole = Math.abs(height);
  const levels = (h: number): boolean =>
    h * creepRate(mismatchStress(h, modulus, size), temperature, law) * duration >= whole;
  if (!levels(whole)) return whole;
  let [low, high] = [0, whole];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (levels(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** 1 + δ exp(−2πL/λ): what is left at lithium of the unevenness δ of the cathode, through an electrolyte of thickness L. */
export function unevennessAtLithium(heterogeneity: number, thickness: number, wavelength: number): number {
  return 1 + heterogeneity * Math.exp((-2 * Math.PI * thickness) / wavelength);
}

/** The same of a cell whose cathode has a `heterogeneity`; 1 where it has none. */
export function cathodeUnevenness(cell: CheckedCell): number {
  const { cathode, separator } = cell;
  if (cathode.kind !== 'composite' || cathode.heterogeneity === undefined || separator.kind !== 'solid') return 1;
  const largest = Math.max(...cathode.actives.map(({ particleRadius }) => particleRadius));
  const thickness = separator.layers.reduce((sum, layer) => sum + layer.thickness, 0);
  return unevennessAtLithium(cathode.heterogeneity, thickness, cathode.heterogeneityWavelength ?? 8 * largest);
}
