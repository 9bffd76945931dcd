// What stress does to the potential and the kinetics of a particle (C-SBV): U_σ = U + Ω σ_h/F, and for a sphere of radius a
// pressed by p in a matrix Δμ = (Ω_Li + Ω_Li⁺) γ/a − Ω_Li⁺ p.
// Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005); Barai et al., Chem. Mater. 33, 5527 (2021).

import { faraday, gasConstant } from './constants.ts';

/** Partial molar volume of the lithium ion in a solid electrolyte, m³/mol (our estimate). */
export const ionMolarVolume = 5e-6;

/** |Ω σ/F|, V. */
export function potentialShift(molarVolume: number, stress: number): number {
  return Math.abs(molarVolume * stress) / faraday;
}

/** Δμ of the transfer at a particle, J/mol. `molarVolume` is that of lithium in the host. */
export function transferBarrierShift(
  molarVolume: number,
  ionVolume: number,
  surfaceEnergy: number,
  radius: number,
  pressure: number,
): number {
  return ((molarVolume + ionVolume) * surfaceEnergy) / radius - ionVolume * pressure;
}

/** Factor exp(α Δμ/RT) of the exchange current where the barrier moves by `shift` (J/mol). */
export function exchangeFactor(shift: number, transferCoefficient: number, temperature: number): number {
  return Math.exp((transferCoefficient * shift) / (gasConstant * temperature));
}
