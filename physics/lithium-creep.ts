// Creep of lithium (A16): ε̇ = A exp[−(Q/R)(1/T − 1/298.15 K)] σ^n, measured in tension between 0.2 and 0.6 MPa
// near room temperature (Masias et al., J. Mater. Sci. 54, 2585 (2019)); Q of LePage et al., J. Electrochem. Soc. 166,
// A89 (2019). Above about 2.8 MPa of local stress the power law breaks down: there the rate goes as sinh(σ/σ_b)^n, from the
// value that it has at σ_b on (Garofalo's form; that σ_b is where the power law ends is our estimate).

import type { Electrode } from '../model/cell.ts';
import { arrhenius, gasConstant, standardTemperature } from './constants.ts';
import { lithiumMolarVolume } from './lithium.ts';

/** ε̇ = prefactor · exp[−(activationEnergy/R)(1/T − 1/298.15 K)] · σ^exponent. */
export interface CreepLaw {
  readonly exponent: number;
  /** At 25 °C, 1/s per Pa^n. */
  readonly prefactor: number;
  /** J/mol */
  readonly activationEnergy: number;
}

export const measuredCreep: CreepLaw = { exponent: 6.56, prefactor: 7.7e-3 / 1e6 ** 6.56, activationEnergy: 37000 };

/** The law of an electrode, where the text gives another; a part of it alone keeps the rest of the measured one. */
export function creepLawOf(electrode: Electrode): CreepLaw {
  if (electrode.kind !== 'lithium') return measuredCreep;
  const { creepExponent, creepPrefactor, creepActivationEnergy } = electrode;
  return {
    exponent: creepExponent ?? measuredCreep.exponent,
    // Another exponent alone: the same rate at 1 MPa.
    prefactor: creepPrefactor ?? 7.7e-3 / 1e6 ** (creepExponent ?? measuredCreep.exponent),
    activationEnergy: creepActivationEnergy ?? measuredCreep.activationEnergy,
  };
}

/** Stress below which lithium does not flow by power-law creep within a cycle, Pa: 1e-4 of its shear modulus. */
export const powerLawThreshold = 0.28e6;
/** Stress above which lithium creeps faster than the power law, Pa: 1e-3 of its shear modulus. */
export const powerLawBreakdown = 2.83e6;

/** A rate (1/s) at which everything has flowed at once: stresses of hundreds of MPa would overflow. */
const fastestCreep = 1e30;

/** Steady uniaxial creep rate (1/s) under `stress` (Pa) at `temperature` (K). */
export function creepRate(stress: number, temperature: number, law: CreepLaw = measuredCreep): number {
  const rate = law.prefactor * creepFactor(temperature, law) * stress ** law.exponent;
  const over = stress / powerLawBreakdown;
  return over <= 1 ? rate : Math.min(fastestCreep, rate * (Math.sinh(over) / (Math.sinh(1) * over)) ** law.exponent);
}

/** d ln ε̇/d ln σ: the exponent, more where the power law has broken down. */
export function creepSensitivity(stress: number, law: CreepLaw = measuredCreep): number {
  const over = stress / powerLawBreakdown;
  return over <= 1 ? law.exponent : (law.exponent * over) / Math.tanh(over);
}

/** Grains of a lithium foil, m (our estimate). */
export const usualLithiumGrain = 150e-6;
/** Width of a grain boundary of lithium, m, and its diffusivity over that of the lattice (computed: 1e3 to 1e6). */
const boundaryWidth = 0.5e-9;
const boundaryOverLattice = 1e5;

/** Self-diffusion of lithium in its lattice, m²/s (tracer measurements), or with another value at 25 °C. */
export function latticeDiffusivity(temperature: number, atRoom?: number): number {
  return atRoom === undefined
    ? 1.25e-5 * Math.exp(-53000 / (gasConstant * temperature))
    : atRoom * arrhenius(53000, temperature, standardTemperature);
}

/**
 * Steady uniaxial creep rate (1/s) by diffusion alone, through grains and along their boundaries (Frost & Ashby 1982):
 * γ̇ = 42 τ Ω D/(RT d²) with D = D_v + πδD_b/d.
 */
export function diffusionalCreepRate(
  stress: number,
  temperature: number,
  grain: number = usualLithiumGrain,
  atRoom?: number,
): number {
  const diffusivity =
    latticeDiffusivity(temperature, atRoom) * (1 + (Math.PI * boundaryWidth * boundaryOverLattice) / grain);
  // ε̇ = γ̇/√3 and τ = σ/√3.
  return (14 * stress * lithiumMolarVolume * diffusivity) / (gasConstant * temperature * grain ** 2);
}

/** Stress (Pa) at which lithium creeps at `rate` (1/s). */
export function flowStress(rate: number, temperature: number, law: CreepLaw = measuredCreep): number {
  const stress = (rate / (law.prefactor * creepFactor(temperature, law))) ** (1 / law.exponent);
  const over = stress / powerLawBreakdown;
  return over <= 1 ? stress : powerLawBreakdown * Math.asinh(Math.sinh(1) * over);
}

/** Rate −ȧ/a (1/s) at which an isolated spherical void closes under far pressure (Pa): ½ ε̇(3P/2n), by the power law up to 12.4 MPa. */
export function voidClosureRate(pressure: number, temperature: number, law: CreepLaw = measuredCreep): number {
  return 0.5 * creepRate((1.5 * pressure) / law.exponent, temperature, law);
}

/** Temperature factor of creep, 1 at 25 °C. */
export function creepFactor(temperature: number, law: CreepLaw = measuredCreep): number {
  return arrhenius(law.activationEnergy, temperature, standardTemperature);
}
