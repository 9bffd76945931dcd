// Creep of lithium (A16): ε̇ = A exp[−(Q/R)(1/T − 1/298.15 K)] σ^n, measured in tension between 0.2 and 0.6 MPa
// near room temperature (Masias et al., J. Mater. Sci. 54, 2585 (2019)); Q of LePage et al., J. Electrochem. Soc. 166,
// A89 (2019). Above about 2.8 MPa of local stress the power law breaks down.

import { arrhenius, standardTemperature } from './constants.ts';

/** Stress exponent n. */
export const creepExponent = 6.56;
/** A at 25 °C, 1/s per MPa^n. */
const creepPrefactor = 7.7e-3;
/** Q, J/mol. */
export const creepActivationEnergy = 37000;
/** Stress below which lithium does not flow by power-law creep within a cycle, Pa: 1e-4 of its shear modulus. */
export const powerLawThreshold = 0.28e6;
/** Stress above which lithium creeps faster than the power law, Pa: 1e-3 of its shear modulus. */
export const powerLawBreakdown = 2.83e6;

/** Steady uniaxial creep rate (1/s) under `stress` (Pa) at `temperature` (K). */
export function creepRate(stress: number, temperature: number): number {
  return creepPrefactor * creepFactor(temperature) * (stress / 1e6) ** creepExponent;
}

/** Stress (Pa) at which lithium creeps at `rate` (1/s). */
export function flowStress(rate: number, temperature: number): number {
  return 1e6 * (rate / (creepPrefactor * creepFactor(temperature))) ** (1 / creepExponent);
}

/** Rate −ȧ/a (1/s) at which an isolated spherical void closes under far pressure (Pa): ½ ε̇(3P/2n). */
export function voidClosureRate(pressure: number, temperature: number): number {
  return 0.5 * creepRate((1.5 * pressure) / creepExponent, temperature);
}

/** Temperature factor of creep, 1 at 25 °C. */
export function creepFactor(temperature: number): number {
  return arrhenius(creepActivationEnergy, temperature, standardTemperature);
}
