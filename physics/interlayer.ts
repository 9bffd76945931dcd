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

/** What a film of known composition holds and gives. */
export interface FilmSupply {
  /** Charge that it takes up, C/m². */
  readonly charge: number;
  /** Largest current that it gives when it is full, A/m². */
  readonly replenishment: number;
}

/** Undefined where the film is not known to take up lithium. */
export function filmSupplyOf(film: Interlayer | undefined): FilmSupply | undefined {
  const concentration = film === undefined ? undefined : fullConcentration(film);
  if (film === undefined || concentration === undefined) return undefined;
  return {
    charge: alloyCharge(concentration, film.thickness),
    replenishment: filmReplenishment(film.diffusivity ?? 0, concentration, film.thickness),
  };
}

/** What a film gives of `current` (A/m²): the smaller of what is asked for and what diffusion brings, rounded where they are alike. */
export function givenByFilm(current: number, most: number): number {
  return current > 0 && most > 0 ? (current * most) / (current + most) : 0;
}

/** Current that diffusion through the film replenishes, A/m². */
export function filmReplenishment(diffusivity: number, concentration: number, thickness: number): number {
  return (faraday * diffusivity * concentration) / thickness;
}
