// Stress that diffusion makes in a free sphere (C-DIS) and how it drives diffusion in turn (C-SDD). Small strain,
// isotropic, no plasticity. In the quasi-steady state under constant flux j′ (mol/m²/s) the tension at the centre (while
// lithium enters a host that swells) equals that at the surface (while it leaves): σ = Ω E j′ R/[15(1 − ν) D].
// Zhang, Shyy & Sastry, J. Electrochem. Soc. 154, A910 (2007); Cheng & Verbrugge, J. Power Sources 190, 453 (2009).

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { knownRange } from './balance.ts';
import { faraday, gasConstant } from './constants.ts';
import { evaluate } from './evaluate.ts';
import { meanMolarVolume } from './volume-change.ts';

/** Poisson ratio of a host that gives none (our estimate; published values lie between 0.2 and 0.3). */
export const defaultPoissonRatio = 0.3;

/** Largest tension in a sphere under constant flux, Pa. */
export function quasiSteadyStress(
  molarVolume: number,
  modulus: number,
  poissonRatio: number,
  flux: number,
  radius: number,
  diffusivity: number,
): number {
  return (Math.abs(molarVolume) * modulus * flux * radius) / (15 * (1 - poissonRatio) * diffusivity);
}

/** θ_M = 2 Ω² E/[9(1 − ν) R T], m³/mol: stress multiplies the diffusivity by 1 + θ_M c. */
export function stressDiffusionFactor(
  molarVolume: number,
  modulus: number,
  poissonRatio: number,
  temperature: number,
): number {
  return (2 * molarVolume ** 2 * modulus) / (9 * (1 - poissonRatio) * gasConstant * temperature);
}

/** Molar flux at the surface of the particles at `current` (A/m² of cell) when all of them react evenly, mol/m²/s. */
export function particleFlux(electrode: CompositeElectrode, current: number): number {
  const area = electrode.actives.reduce((sum, a) => sum + (3 * a.volumeFraction) / a.particleRadius, 0);
  return current / (faraday * area * electrode.thickness);
}

/** Mean of D over the stoichiometries that the potential is known for: what a gradient across a particle feels. */
export function meanDiffusivity(active: ActiveMaterial, cell: CheckedCell): number {
  const [low, high] = knownRange(active);
  const steps = 40;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const x = low + ((high - low) * (i + 0.5)) / steps;
    sum += evaluate(active.diffusivity, { x, T: cell.temperature }, cell.referenceTemperature);
  }
  return sum / steps;
}

/** Steady difference of surface and mean concentration under constant flux, j′ R/(5 D), mol/m³. */
export function surfaceOffset(flux: number, radius: number, diffusivity: number): number {
  return (flux * radius) / (5 * diffusivity);
}

export interface ParticleStress {
  /** Largest tension, Pa. */
  readonly tension: number;
  readonly modulus: number;
  readonly poissonRatio: number;
  /** m³/mol */
  readonly molarVolume: number;
  /** Concentration at the surface against the centre, mol/m³, at most what the host holds. */
  readonly difference: number;
  /** What the current would drive over what the host holds; 1 where the particle takes the whole current. */
  readonly excess: number;
}

/** Stress in the particles of one material at `current`; undefined where modulus or volume change are not known. */
export function particleStress(
  active: ActiveMaterial,
  electrode: CompositeElectrode,
  cell: CheckedCell,
  current: number,
): ParticleStress | undefined {
  const [low, high] = knownRange(active);
  const molarVolume = meanMolarVolume(active, cell, low, high);
  const { youngsModulus: modulus, particleRadius: radius, poissonRatio = defaultPoissonRatio } = active;
  if (molarVolume === undefined || modulus === undefined) return undefined;
  const flux = particleFlux(electrode, current);
  const diffusivity = meanDiffusivity(active, cell);
  // A surface that is full or empty takes no more: the gradient, and with it the stress, stops there.
  const driven = (flux * radius) / (2 * diffusivity);
  const excess = Math.max(1, driven / active.maximumConcentration);
  return {
    tension: quasiSteadyStress(molarVolume, modulus, poissonRatio, flux, radius, diffusivity) / excess,
    modulus,
    poissonRatio,
    molarVolume,
    difference: driven / excess,
    excess,
  };
}
