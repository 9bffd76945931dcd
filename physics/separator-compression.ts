// What stack pressure takes from the pores of a separator in a liquid (A09): ε(P) = ε₀ − P/E. Its modulus is our estimate,
// between the 50 and 500 MPa of polyolefin membranes.

const separatorModulus = 100e6;

/** Porosity of a separator under `pressure` (Pa); none is left where it would be negative. */
export function compressedPorosity(porosity: number, pressure: number): number {
  return Math.max(0, porosity - pressure / separatorModulus);
}
