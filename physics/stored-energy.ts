// Whether a cell stores energy at all. Where both electrodes are the same couple, the cell at rest and equally filled has no
// voltage, U_p − U_n = 0 (Nernst), whatever charge has passed before: all work at the terminals is loss, and a ratio of
// energies given and taken means nothing (it may be negative or above one).

import type { ActiveMaterial, CheckedCell, Electrode } from '../model/cell.ts';
import { knownRange, openCircuitPotential } from './balance.ts';

/** Potentials nearer than this everywhere count as the same, V: what a reference electrode tells apart. */
const sameWithin = 1e-3;
/** Stoichiometries at which two curves are compared. */
const samples = 41;

export function storesEnergy(cell: CheckedCell): boolean {
  return !isSameCouple(cell);
}

function isSameCouple(cell: CheckedCell): boolean {
  const { anode, cathode } = cell;
  if (isLithium(anode) && isLithium(cathode)) return true;
  if (anode.kind !== 'composite' || cathode.kind !== 'composite') return false;
  const hasPartner = (active: ActiveMaterial, others: readonly ActiveMaterial[]): boolean =>
    others.some((other) => hasSamePotential(active, other, cell));
  return (
    anode.actives.length > 0 &&
    anode.actives.every((active) => hasPartner(active, cathode.actives)) &&
    cathode.actives.every((active) => hasPartner(active, anode.actives))
  );
}

/** A foil, or a collector on which lithium is plated. */
function isLithium(electrode: Electrode): boolean {
  return electrode.kind === 'lithium' || electrode.kind === 'none';
}

/** Whether the open-circuit potentials agree wherever both are known. */
function hasSamePotential(one: ActiveMaterial, other: ActiveMaterial, cell: CheckedCell): boolean {
  const [a, b] = [knownRange(one), knownRange(other)];
  const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  if (!(to > from)) return false;
  for (let k = 0; k < samples; k++) {
    // Ends may be singular in a fit with logarithms.
    const x = from + ((k + 0.5) / samples) * (to - from);
    const difference = openCircuitPotential(one, x, cell) - openCircuitPotential(other, x, cell);
    if (!(Math.abs(difference) <= sameWithin)) return false;
  }
  return true;
}
