// Relations between properties of one material that must hold whatever the material is.

/** Lithium sites of a crystal per volume, mol/m³: density (kg/m³) over molar mass (kg/mol) of one lithium. */
export function crystalConcentration(density: number, molarMass: number): number {
  return density / molarMass;
}

/** E/(2G(1 + ν)) − 1: 0 for an isotropic solid. */
export function elasticMismatch(youngsModulus: number, shearModulus: number, poissonRatio: number): number {
  return youngsModulus / (2 * shearModulus * (1 + poissonRatio)) - 1;
}

/** G = E/[2(1 + ν)] of an isotropic solid. */
export function shearModulusOf(youngsModulus: number, poissonRatio: number): number {
  return youngsModulus / (2 * (1 + poissonRatio));
}

/** E = 2 G(1 + ν). */
export function youngsModulusOf(shearModulus: number, poissonRatio: number): number {
  return 2 * shearModulus * (1 + poissonRatio);
}

/** ν = E/(2 G) − 1. */
export function poissonRatioOf(youngsModulus: number, shearModulus: number): number {
  return youngsModulus / (2 * shearModulus) - 1;
}
