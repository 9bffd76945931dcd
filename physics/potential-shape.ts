// Shape of an open-circuit potential: it falls, or stays, as lithium goes in.

import type { ActiveMaterial, CheckedCell } from '../model/cell.ts';
import { knownRange, openCircuitPotential } from './balance.ts';

export interface Rise {
  /** Stoichiometries between which the potential rises, and by how much, V. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

const samples = 400;

/** The largest rise of the potential with stoichiometry inside the known range; undefined where it never rises. */
export function largestRise(active: ActiveMaterial, cell: CheckedCell): Rise | undefined {
  const [lowest, highest] = knownRange(active);
  let best: Rise | undefined;
  let bottom = { at: lowest, potential: openCircuitPotential(active, lowest, cell) };
  for (let i = 1; i <= samples; i++) {
    const at = lowest + ((highest - lowest) * i) / samples;
    const potential = openCircuitPotential(active, at, cell);
    if (potential < bottom.potential) bottom = { at, potential };
    const height = potential - bottom.potential;
    if (height > (best?.height ?? 0)) best = { from: bottom.at, to: at, height };
  }
  return best;
}
