// A film that takes up solvent (A07): S = wet over dry thickness, φ = 1 − 1/S of it is liquid. Swollen films go with worse
// cycling: Zhang et al., Science 375, 66 (2022). How conductivity, stiffness and the way of solvent follow is our estimate.

import type { SolidElectrolyteInterphase } from '../model/sei.ts';
import type { SaltProperties } from './salt-transport.ts';

/** Share of the diffusivity in the liquid that its share of a swollen film has (our estimate; 0 to 1e-3). */
const permeability = 1e-6;

/** Share of a swollen film that is liquid. */
export function liquidShare(swellingRatio: number): number {
  return 1 - 1 / swellingRatio;
}

/** The film as swollen with a liquid; without swelling it is the dry one. */
export function wetFilm(
  film: SolidElectrolyteInterphase,
  { conductivity, diffusivity }: Pick<SaltProperties, 'conductivity' | 'diffusivity'>,
): SolidElectrolyteInterphase {
  const liquid = liquidShare(film.swellingRatio);
  return {
    ...film,
    thickness: film.thickness * film.swellingRatio,
    ionicConductivity: film.ionicConductivity * (1 - liquid) + conductivity * liquid ** 1.5,
    youngsModulus: film.youngsModulus * (1 - liquid) ** 2,
    solventDiffusivity: film.solventDiffusivity + diffusivity * liquid ** 1.5 * permeability,
  };
}

/** Electrolyte held by the film, m³ per m² of cell; `roughness` is real over geometric area. */
export function trappedElectrolyte(film: SolidElectrolyteInterphase, roughness: number): number {
  return roughness * (film.swellingRatio - 1) * film.thickness;
}

/** Most that a confined film presses with, Pa: beyond it the deposit under it gives way (our estimate). */
const mostSwellingStress = 10e6;

/** Pressure (Pa) of a film that is kept from swelling: K_wet (S − 1)/S, from its wet modulus. */
export function swellingStress(film: SolidElectrolyteInterphase): number {
  const bulk = (film.youngsModulus * (1 - liquidShare(film.swellingRatio)) ** 2) / (3 * (1 - 2 * film.poissonRatio));
  return Math.min(mostSwellingStress, bulk * liquidShare(film.swellingRatio));
}
