// Decomposition of a solid electrolyte under mechanical constraint (A26): it stops where the work of its volume gain ε takes
// the energy it yields. In the convention of Fitzhugh, Ye & Li, J. Mater. Chem. A 7, 23604 (2019) and Ye & Li, Nature 593, 218
// (2021) that work is linear in ε, K* = −E_D/(V ε); an elastic inclusion stores half of K ε², K* = −2 E_D/(V ε²). The two differ
// by 2/ε. SI; E_D and V per atom.

import { faraday } from './constants.ts';

const avogadro = 6.02214076e23;

export interface ConstrainedModulus {
  /** Pa, as published by those who use it. */
  readonly linear: number;
  /** Pa, of an elastic inclusion that is fully converted. */
  readonly inclusion: number;
}

/** K*, effective modulus at which decomposition stops. */
export function constrainedModulus(energy: number, volume: number, strain: number): ConstrainedModulus {
  return { linear: -energy / (volume * strain), inclusion: (-2 * energy) / (volume * strain ** 2) };
}

/** Modulus (Pa) with which a matrix of `shearModulus` and pores confines products of `productModulus`. */
export function confiningModulus(productModulus: number, shearModulus: number, porosity = 0): number {
  return (1 - porosity) ** 2 / (1 / productModulus + 3 / (4 * shearModulus));
}

/** Reduction potential (V) under an effective modulus, of a step of `electrons` with the volume gain `strain` of `volume` (m³/mol). */
export function constrainedPotential(
  potential: number,
  modulus: number,
  strain: number,
  volume: number,
  electrons: number,
): number {
  return potential - (modulus * strain * volume) / (electrons * faraday);
}

/** Volume per atom, m³. */
export function atomicVolume(molarVolume: number, atoms: number): number {
  return molarVolume / (avogadro * atoms);
}

/** Atoms in a formula such as `Li5.5PS4.5Cl1.5` or `Li1.3Al0.3Ti1.7(PO4)3`; undefined where it is none. */
export function atomsOf(formula: string): number | undefined {
  const counted = formula.replace(/\(([^()]*)\)([\d.]*)/g, (_, inner: string, times: string) => {
    const atoms = countAtoms(inner);
    return atoms === undefined ? '?' : `X${atoms * (times === '' ? 1 : Number(times))}`;
  });
  return countAtoms(counted);
}

function countAtoms(formula: string): number | undefined {
  if (!/^(?:[A-Z][a-z]?(?:\d+(?:\.\d+)?)?)+$/.test(formula)) return undefined;
  return [...formula.matchAll(/[A-Z][a-z]?(\d+(?:\.\d+)?)?/g)].reduce((sum, [, n]) => sum + Number(n ?? 1), 0);
}
