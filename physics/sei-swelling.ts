// A film that takes up solvent (A07): S = wet over dry thickness, φ = 1 − 1/S of it is liquid. Swollen films go with worse
// cycling: Zhang et al., Science 375, 66 (2022). How conductivity and stiffness follow is our estimate.

import type { SolidElectrolyteInterphase } from '../model/sei.ts';

/** Share of a swollen film that is liquid. */
export function liquidShare(swellingRatio: number): number {
  return 1 - 1 / swellingRatio;
}

/** The film as swollen with a liquid of `conductivity` (S/m). */
export function wetFilm(film: SolidElectrolyteInterphase, conductivity: number): SolidElectrolyteInterphase {
  const liquid = liquidShare(film.swellingRatio);
  return {
    ...film,
    thickness: film.thickness * film.swellingRatio,
    ionicConductivity: film.ionicConductivity * (1 - liquid) + conductivity * liquid ** 1.5,
    youngsModulus: film.youngsModulus * (1 - liquid) ** 2,
  };
}

/** Electrolyte held by the film, m³ per m² of cell; `roughness` is real over geometric area. */
export function trappedElectrolyte(film: SolidElectrolyteInterphase, roughness: number): number {
  return roughness * (film.swellingRatio - 1) * film.thickness;
}
