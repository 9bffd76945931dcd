// Linear stability of plating against a stiff electrolyte (A10): Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005);
// Ahmad & Viswanathan, Phys. Rev. Lett. 119, 056003 (2017). Both half-spaces isotropic, plane strain. With the pressure taken in
// the plane, −(σxx + σyy)/2, polymers are stable from about twice the modulus of lithium on, as published; with the mean of all
// three stresses, as it is printed there, from about three times.
// The criterion leaves out defects, plasticity and grain boundaries: it is never the only basis of a design.

import type { Electrode } from '../model/cell.ts';
import type { Conventions } from '../model/conventions.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';
import { lithiumSurfaceEnergy } from './lithium.ts';

/** Shear modulus (Pa) and Poisson ratio of lithium: Masias et al. (2019). */
export const lithiumShearModulus = 2.83e9;
export const lithiumPoissonRatio = 0.381;

/** What the criterion needs to know of the metal: Pa, 1 and J/m². */
export interface ElasticMetal {
  readonly shearModulus: number;
  readonly poissonRatio: number;
  readonly surfaceEnergy: number;
}

/** The lithium of an electrode, with what its text gives of it. */
export function elasticMetalOf(electrode: Electrode): ElasticMetal {
  const foil = electrode.kind === 'lithium' ? electrode : undefined;
  return {
    shearModulus: foil?.shearModulus ?? lithiumShearModulus,
    poissonRatio: foil?.poissonRatio ?? lithiumPoissonRatio,
    surfaceEnergy: foil?.surfaceEnergy ?? lithiumSurfaceEnergy,
  };
}

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
  pressure: Conventions['elasticPressure'] = 'in_plane',
): number {
  const { metal, electrolyte } = interfaceStresses(modulusRatio, electrolytePoisson, metalPoisson);
  const e = pressure === 'in_plane' ? metal : withMeanStress(metal, metalPoisson);
  const s = pressure === 'in_plane' ? electrolyte : withMeanStress(electrolyte, electrolytePoisson);
  return (
    -0.5 * (1 + volumeRatio) * (e.deviatoric - s.deviatoric) + 0.5 * (1 - volumeRatio) * (e.hydrostatic + s.hydrostatic)
  );
}

/** Amplitudes of the stress under a ripple of height A, in units of A k G_Li: compression positive, `deviatoric` normal to the interface. */
export interface SideStress {
  readonly hydrostatic: number;
  readonly deviatoric: number;
}

/** Both half-spaces with a common normal displacement, continuous tangential displacement and shear traction; pressure in the plane. */
export function interfaceStresses(
  modulusRatio: number,
  electrolytePoisson: number,
  metalPoisson: number,
): { readonly metal: SideStress; readonly electrolyte: SideStress } {
  const s = electrolytePoisson;
  const e = metalPoisson;
  const d = (e - 1) * (4 * s - 3) + modulusRatio * (4 * e - 3) * (s - 1);
  const deviatoric = (2 * modulusRatio * (4 * e * s - 3 * e - 3 * s + 2)) / d;
  return {
    metal: { hydrostatic: (4 * s - 3 - modulusRatio) / d, deviatoric: -deviatoric },
    electrolyte: { hydrostatic: (modulusRatio * (1 + 3 * modulusRatio - 4 * modulusRatio * e)) / d, deviatoric },
  };
}

/** The same stress split with −σ_kk/3 as the pressure: in plane strain the third stress is ν times the other two. */
function withMeanStress({ hydrostatic, deviatoric }: SideStress, poissonRatio: number): SideStress {
  return {
    hydrostatic: (2 / 3) * (1 + poissonRatio) * hydrostatic,
    deviatoric: deviatoric + ((1 - 2 * poissonRatio) / 3) * hydrostatic,
  };
}

/** Wavelength (m) below which surface energy holds ripples back where `number` (B) lets them grow: π γ (1 + v)/(G_Li B). */
export function criticalWavelength(
  number: number,
  volumeRatio: number,
  { shearModulus = lithiumShearModulus, surfaceEnergy = lithiumSurfaceEnergy }: Partial<ElasticMetal> = {},
): number {
  return (Math.PI * surfaceEnergy * (1 + volumeRatio)) / (shearModulus * number);
}

/**
 * G_electrolyte/G_Li at which roughness neither grows nor decays: large volume ratios (polymers) are stable above it,
 * small ones (inorganic electrolytes) below it. Undefined where there is none between a hundredth and a hundred.
 */
export function criticalModulusRatio(
  volumeRatio: number,
  electrolytePoisson: number,
  pressure: Conventions['elasticPressure'] = 'in_plane',
  metalPoisson: number = lithiumPoissonRatio,
): number | undefined {
  const number = (logarithm: number): number =>
    stabilityNumber(10 ** logarithm, volumeRatio, electrolytePoisson, metalPoisson, pressure);
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
