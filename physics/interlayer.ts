// A film between lithium and electrolyte (A23): what lithium it takes up, and what it brings back while stripping. The slope
// across it is at most from full to empty.

import type { Interlayer } from '../model/cell.ts';
import { faraday } from './constants.ts';

/** Lithium concentration of the full film, mol/m³; undefined where it is not known to take up any. */
export function fullConcentration(film: Interlayer): number | undefined {
  const { molarVolume, lithiumPerFormula } = film;
  return molarVolume === undefined || lithiumPerFormula === undefined ? undefined : lithiumPerFormula / molarVolume;
}

/** Charge that the film takes up before lithium grows, C/m². */
export function alloyCharge(concentration: number, thickness: number): number {
  return faraday * concentration * thickness;
}

/** Current that diffusion through the film replenishes, A/m². */
export function filmReplenishment(diffusivity: number, concentration: number, thickness: number): number {
  return (faraday * diffusivity * concentration) / thickness;
}
