// Cracks in particles (C-CRACK): Griffith and Paris. K = b σ √(π l), unstable from K_Ic on; under a constant tension a
// crack grows as dl/dt = C (K/1 MPa √m)^m. The energy that a particle with the misfit strain e can give to a crack bounds
// the radius below which none runs: R_c = G_c/(E e²).
// Deshpande et al., J. Electrochem. Soc. 159, A1730 (2012); Zhao et al., J. Appl. Phys. 108, 073517 (2010); Hu, Zhao & Suo,
// J. Mater. Res. 25, 1007 (2010); O'Kane et al., Phys. Chem. Chem. Phys. 24, 7909 (2022).

import type { ActiveMaterial } from '../model/cell.ts';
import { defaultPoissonRatio } from './particle-stress.ts';

/** Stress intensity at which the Paris constant is given, Pa √m. */
const parisReference = 1e6;

/** K of a crack of `length` under `tension`, Pa √m. */
export function stressIntensity(tension: number, length: number, geometry: number): number {
  return geometry * tension * Math.sqrt(Math.PI * length);
}

/** Stress intensity at the cracks of a fresh surface; undefined where they are not described. */
export function freshStressIntensity(active: ActiveMaterial, tension: number): number | undefined {
  const { initialCrackLength: length, crackGeometryFactor: geometry } = active;
  return length === undefined || geometry === undefined ? undefined : stressIntensity(tension, length, geometry);
}

/** Longest crack that is stable under `tension`, m. */
export function criticalFlaw(toughness: number, tension: number, geometry: number): number {
  return (toughness / (geometry * tension)) ** 2 / Math.PI;
}

/** K_Ic of the weakest path: of the grain boundaries in a polycrystal. Undefined where it is not known. */
export function particleToughness(active: ActiveMaterial): number | undefined {
  const { fractureToughness, microstructure, grainBoundaryToughnessRatio: ratio } = active;
  if (fractureToughness === undefined) return undefined;
  return microstructure === 'polycrystal' && ratio !== undefined ? fractureToughness * ratio : fractureToughness;
}

/** G_c, J/m²: as given, else K_Ic²(1 − ν²)/E. */
export function particleFractureEnergy(active: ActiveMaterial): number | undefined {
  if (active.fractureEnergy !== undefined) return active.fractureEnergy;
  const toughness = particleToughness(active);
  if (toughness === undefined || active.youngsModulus === undefined) return undefined;
  return (toughness ** 2 * (1 - (active.poissonRatio ?? defaultPoissonRatio) ** 2)) / active.youngsModulus;
}

/** Radius up to which the strain energy of a particle drives no crack, m. */
export function criticalRadius(fractureEnergy: number, modulus: number, strain: number): number {
  return fractureEnergy / (modulus * strain ** 2);
}

/** Misfit strain Ω Δc/3 between the surface and the centre of a particle. */
export function misfitStrain(molarVolume: number, difference: number): number {
  return (Math.abs(molarVolume) * difference) / 3;
}

/**
 * Radius at which K falls from `intensity` to `wanted`, m. At a given current tension goes as the square of the radius; where
 * the surface saturates, from what the current would drive, `excess` times what it does.
 */
export function radiusForIntensity(radius: number, intensity: number, wanted: number, excess: number): number {
  return radius * Math.sqrt(wanted / (intensity * excess));
}

/** Radius at which a particle is no larger than its own critical radius, m: E e² R goes as R⁵ at a given current. */
export function radiusForEnergy(radius: number, critical: number, excess: number): number {
  return radius * (critical / (radius * excess ** 2)) ** (1 / 5);
}

export interface CrackGrowth {
  /** m/s at a stress intensity of 1 MPa √m. */
  readonly parisConstant: number;
  readonly parisExponent: number;
  readonly geometry: number;
}

/** Length of a crack after `time` under constant tension, m; Infinity once it has run away (exponents above 2). */
export function crackLengthAfter(initial: number, tension: number, time: number, growth: CrackGrowth): number {
  const { parisConstant, parisExponent: m, geometry } = growth;
  const rate = parisConstant * ((geometry * tension * Math.sqrt(Math.PI)) / parisReference) ** m;
  if (Math.abs(m - 2) < 1e-9) return initial * Math.exp(rate * time);
  const power = initial ** (1 - m / 2) + (1 - m / 2) * rate * time;
  return power > 0 ? power ** (1 / (1 - m / 2)) : Infinity;
}
