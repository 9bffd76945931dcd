// A porous separator under pressure (A09): its porosity falls by the strain P/E, and what it lets through with the porosity to the power b.
// The modulus is an estimate unless the text gives one; beyond the compressive strength the pores close and none of this holds.

import type { CheckedCell } from '../model/cell.ts';
import { porousSeparatorModulus } from './fixture.ts';

/** Conductivity of the separator under `pressure` (Pa) over that without; 1 where it is not porous. */
export function compressedTransport({ separator }: CheckedCell, pressure: number): number {
  if (separator.kind !== 'porous') return 1;
  const strain = Math.max(0, pressure) / (separator.youngsModulus ?? porousSeparatorModulus);
  return Math.max(leastPorosity, 1 - strain / separator.porosity) ** separator.bruggeman;
}

/** Share of the pores that is left at least, so that the voltage stays a number. */
const leastPorosity = 1e-3;
