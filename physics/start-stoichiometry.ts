// Stoichiometries of every active material at a state of charge. Materials of a blend share their potential; the charge they
// hold together goes linearly from one end of the voltage window to the other.

import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { balanceCell, heldAt, stoichiometryInBlend, type Balance } from './balance.ts';

/** In the order of the electrode's `actives`; empty where the electrode is not porous. */
export interface StartStoichiometries {
  readonly anode: readonly number[];
  readonly cathode: readonly number[];
}

/** At state of charge `soc` (0 to 1), or why there is none. */
export function stoichiometriesAtSoc(
  cell: CheckedCell,
  soc: number,
): { readonly ok: true; readonly value: StartStoichiometries } | { readonly ok: false; readonly reason: string } {
  const outcome = balanceCell(cell);
  if (!outcome.ok) return { ok: false, reason: outcome.reason };
  const of = (role: 'anode' | 'cathode'): readonly number[] => {
    const electrode = cell[role];
    return electrode.kind === 'composite' ? electrodeAt(electrode, role, outcome.balance, soc, cell) : [];
  };
  return { ok: true, value: { anode: of('anode'), cathode: of('cathode') } };
}

/** As the text gives them; undefined where one material of a porous electrode has none. */
export function givenStoichiometries(cell: CheckedCell): StartStoichiometries | undefined {
  const of = (role: 'anode' | 'cathode'): readonly (number | undefined)[] => {
    const electrode = cell[role];
    return electrode.kind === 'composite' ? electrode.actives.map((a) => a.initialStoichiometry) : [];
  };
  const isGiven = (values: readonly (number | undefined)[]): values is readonly number[] =>
    values.every((value) => value !== undefined);
  const [anode, cathode] = [of('anode'), of('cathode')];
  return cathode.length > 0 && isGiven(anode) && isGiven(cathode) ? { anode, cathode } : undefined;
}

function electrodeAt(
  electrode: CompositeElectrode,
  role: 'anode' | 'cathode',
  balance: Balance,
  soc: number,
  cell: CheckedCell,
): readonly number[] {
  const limits = balance[role];
  const potentials = balance.potentials?.[role];
  if (potentials === undefined || electrode.actives.length === 1)
    return limits === undefined ? [] : [limits.empty + soc * (limits.full - limits.empty)];
  const [empty, full] = [heldAt(electrode, potentials.empty, cell), heldAt(electrode, potentials.full, cell)];
  const potential = potentialThatHolds(electrode, empty + soc * (full - empty), potentials, cell);
  return electrode.actives.map((active: ActiveMaterial) => stoichiometryInBlend(active, potential, cell));
}

/** By bisection between the potentials at the ends of the window: what a blend holds falls with its potential. */
function potentialThatHolds(
  electrode: CompositeElectrode,
  charge: number,
  { empty, full }: { readonly empty: number; readonly full: number },
  cell: CheckedCell,
): number {
  let low = Math.min(empty, full);
  let high = Math.max(empty, full);
  for (let i = 0; i < 60; i++) {
    const middle = 0.5 * (low + high);
    if (heldAt(electrode, middle, cell) > charge) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
