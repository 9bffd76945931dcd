// What stack pressure takes from the pores of a separator in a liquid (A09): ε(P) = ε₀ − P/E, and what it lets through goes with the porosity
// to the power b. Its modulus is our estimate where the text gives none, between the 50 and 500 MPa of polyolefin membranes;
// beyond the compressive strength the pores close and none of this holds.

import type { CheckedCell } from '../model/cell.ts';

const separatorModulus = 100e6;
/** Share of the pores that a run leaves at least, so that its voltage stays a number. */
const leastShare = 1e-3;

/** Porosity of a separator under `pressure` (Pa); none is left where it would be negative. */
export function compressedPorosity(porosity: number, pressure: number, modulus: number = separatorModulus): number {
  return Math.max(0, porosity - pressure / modulus);
}

/** Conductivity of the separator under `pressure` (Pa) over that without; 1 where it is not porous. */
export function compressedTransport({ separator }: CheckedCell, pressure: number): number {
  if (separator.kind !== 'porous') return 1;
  const { porosity, youngsModulus, bruggeman } = separator;
  const left = compressedPorosity(porosity, Math.max(0, pressure), youngsModulus) / porosity;
  return Math.max(leastShare, left) ** bruggeman;
}
