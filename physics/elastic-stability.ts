// Linear stability of plating against a stiff electrolyte (A10): Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005);
// Ahmad & Viswanathan, Phys. Rev. Lett. 119, 056003 (2017). Both half-spaces isotropic, plane strain, in-plane pressure.
// The criterion leaves out defects, plasticity and grain boundaries: it is never the only basis of a design.

import type { SolidElectrolyte } from '../model/electrolyte.ts';

/** Shear modulus (Pa) and Poisson ratio of lithium: Masias et al. (2019). */
export const lithiumShearModulus = 2.83e9;
export const lithiumPoissonRatio = 0.381;

/** Partial molar volume of Li⁺ over that of lithium where the material has none (our estimates). */
export function volumeRatioOf(material: SolidElectrolyte): number {
  return material.molarVolumeRatio ?? (material.family === 'polymer' ? 3.85 : 0.1);
}

/**
 * B: the sum of the deviatoric and the hydrostatic term in units of k Ω G_Li. Positive: roughness grows. `modulusRatio`
 * is G_electrolyte/G_Li, `volumeRatio` the partial molar volume of Li⁺ in the electrolyte over that of lithium.
 */
export function stabilityNumber(
  modulusRatio: number,
  volumeRatio: number,
  electrolytePoisson: number,
  metalPoisson: number = lithiumPoissonRatio,
): number {
  const s = electrolytePoisson;
  const e = metalPoisson;
  const d = (e - 1) * (4 * s - 3) + modulusRatio * (4 * e - 3) * (s - 1);
  const n = 4 * e * s - 3 * e - 3 * s + 2;
  const deviatoric = (2 * modulusRatio * (1 + volumeRatio) * n) / d;
  const hydrostatic = ((1 - volumeRatio) * (4 * s - 3 + modulusRatio ** 2 * (3 - 4 * e))) / (2 * d);
  return deviatoric + hydrostatic;
}

/**
 * G_electrolyte/G_Li at which roughness neither grows nor decays: large volume ratios (polymers) are stable above it,
 * small ones (inorganic electrolytes) below it. Undefined where there is none between a hundredth and a hundred.
 */
export function criticalModulusRatio(volumeRatio: number, electrolytePoisson: number): number | undefined {
  const number = (logarithm: number): number => stabilityNumber(10 ** logarithm, volumeRatio, electrolytePoisson);
  let low = -2;
  let high = 2;
  const rises = number(high) > 0;
  if (number(low) > 0 === rises) return undefined;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (number(middle) > 0 === rises) high = middle;
    else low = middle;
  }
  return 10 ** ((low + high) / 2);
}
