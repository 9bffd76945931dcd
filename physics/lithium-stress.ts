// What pressure does to plating and stripping of lithium (A11): Δμ = Ω p_metal − Ω₊ p_electrolyte shifts the equilibrium by
// −Δμ/F; at fixed overpotential it multiplies the exchange current by exp[(1 − α)Δμ/RT].
// Monroe & Newman, J. Electrochem. Soc. 151, A880 (2004) and 152, A396 (2005). Pressures in Pa, compression positive.

import { gasConstant } from './constants.ts';
import { lithiumMolarVolume } from './lithium.ts';

/** Lithium flows from about this many times its yield strength on: no more pressure stands in the metal. */
export const confinement = 3;

/** Δμ, J/mol; `volumeRatio` is Ω₊/Ω of the electrolyte. */
export function lithiumPotentialShift(metalPressure: number, electrolytePressure: number, volumeRatio: number): number {
  return lithiumMolarVolume * (metalPressure - volumeRatio * electrolytePressure);
}

/** Exchange current density under Δμ (J/mol) over that without, at fixed overpotential. */
export function exchangeUnderStress(shift: number, temperature: number, transferCoefficient = 0.5): number {
  return Math.exp(((1 - transferCoefficient) * shift) / (gasConstant * temperature));
}
