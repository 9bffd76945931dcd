// A film on lithium as the mechanism has it: the numbers of its laws, its states, its resistance.

import type { SolidElectrolyteInterphase } from '../../../model/sei.ts';
import { currentVariation } from '../../../physics/sei-stability.ts';
import type { FilmSurface } from './film-surface.ts';

/** What the laws need to know of one film. */
export interface Film {
  readonly dry: SolidElectrolyteInterphase;
  /** As it stands in the liquid: the dry one unless swelling is included. */
  readonly wet: SolidElectrolyteInterphase;
  /** Wet over dry thickness. */
  readonly swelling: number;
  readonly grows: boolean;
  readonly breaks: boolean;
  /** Of the whole film at the start, as the cell has it, Ω m². */
  readonly initialResistance: number;
  /** Charge transfer and electrolyte over one defect, Ω m². */
  readonly rest: number;
  /** Strain at which it breaks. */
  readonly strain: number;
  readonly surface: FilmSurface;
}

/** Of the states in `own`. */
export const thicknessIndex = 0;
export const boundIndex = 1;
export const heightIndex = 2;
export const brokenIndex = 3;

/** Of the film where it is whole, Ω m²: what the cell gives, and what has come since. */
export function filmResistance(
  film: Film,
  own: Float64Array,
): { readonly value: number; readonly byThickness: number } {
  const { dry, wet, swelling, initialResistance } = film;
  const thickness = own.length > 0 ? own[thicknessIndex] : dry.thickness;
  const byThickness = swelling / wet.ionicConductivity;
  // What the cell gives is that of the dry film.
  const first = initialResistance * dry.ionicConductivity * byThickness;
  return { value: first + (thickness - dry.thickness) * byThickness, byThickness };
}

/** Relative variation of the current over it, and the slope by its thickness. */
export function variationOf(film: Film, own: Float64Array): { readonly value: number; readonly byThickness: number } {
  const { dry, rest } = film;
  const { value, byThickness } = filmResistance(film, own);
  const bounded = Math.max(0, value);
  return {
    value: currentVariation(dry.nonuniformity, bounded, rest),
    byThickness: (dry.nonuniformity * rest * byThickness) / (bounded + rest) ** 2,
  };
}
