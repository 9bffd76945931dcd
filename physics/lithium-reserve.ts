// Lithium that is there beside what the cathode gives.

import type { CheckedCell } from '../model/cell.ts';
import { lithiumCharge } from './lithium-swelling.ts';

/** Charge of the anode's own lithium, C/m²: the foil, or what an anode-free cell brings; undefined for other anodes. */
export function lithiumReserve({ anode }: CheckedCell): number | undefined {
  if (anode.kind === 'lithium') return lithiumCharge(anode.thickness);
  return anode.kind === 'none' ? (anode.excessLithium ?? 0) : undefined;
}
