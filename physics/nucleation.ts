// Nuclei of lithium (A04): size r* = 2γΩ/(F|η|) of classical theory, density N = N_ref (|η|/η_ref)³ as on copper (Pei et al.,
// Nano Lett. 17, 1132 (2017); N_ref is our estimate). The classical barrier is hundreds of k_BT at every real overpotential,
// so no waiting time follows from it.

import { faraday, gasConstant } from './constants.ts';
import { lithiumMolarVolume, lithiumSurfaceEnergy } from './lithium.ts';

const referenceDensity = 1e12;
const referenceOverpotential = 0.1;
const avogadro = 6.02214076e23;

/** Radius of a critical nucleus at an overpotential (V), m. */
export function criticalNucleusRadius(overpotential: number, surfaceEnergy: number = lithiumSurfaceEnergy): number {
  return (2 * surfaceEnergy * lithiumMolarVolume) / (faraday * overpotential);
}

/** Barrier of a full sphere over k_BT: 16πγ³Ω²/(3 F²η²). */
export function nucleationBarrier(
  overpotential: number,
  temperature: number,
  surfaceEnergy: number = lithiumSurfaceEnergy,
): number {
  const drive = (faraday * overpotential) / lithiumMolarVolume;
  const energy = (16 * Math.PI * surfaceEnergy ** 3) / (3 * drive ** 2);
  return (energy * avogadro) / (gasConstant * temperature);
}

/** Nuclei per area, 1/m². */
export function nucleusDensity(overpotential: number): number {
  return referenceDensity * (overpotential / referenceOverpotential) ** 3;
}

/** Radius of grains once nuclei of this density have grown together, m. */
export function grainRadius(density: number): number {
  return 1 / Math.sqrt(Math.PI * density);
}

/** Share of a collector that islands of `radius` (m) cover: 1 − exp(−πNr²) (A24). */
export function islandCoverage(density: number, radius: number): number {
  return -Math.expm1(-Math.PI * density * radius ** 2);
}
