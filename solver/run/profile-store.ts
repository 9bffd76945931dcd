// Profiles over position at a bounded number of times: when the store is full, every second one goes, but never those
// that were asked for and never the ends of steps while they are few.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { CellFields } from '../cells/cell-model.ts';
import type { Profiles } from './result.ts';

interface Snapshot {
  readonly t: number;
  readonly pinned: boolean;
  readonly values: readonly Float64Array[];
}

interface ProfileKind {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  readonly from: number;
  readonly to: number;
  read(fields: CellFields): Float64Array;
}

export interface ProfileStore {
  readonly assembled: AssembledCell;
  readonly kinds: readonly ProfileKind[];
  snapshots: Snapshot[];
  stride: number;
  count: number;
}

const capacity = 240;

export function createProfileStore(assembled: AssembledCell): ProfileStore {
  const { grid } = assembled.model;
  const kinds: ProfileKind[] = [];
  if (grid.transference < 1)
    kinds.push({
      name: 'electrolyte.concentration',
      unit: 'mol/m^3',
      description: 'salt concentration in the electrolyte',
      from: 0,
      to: grid.cells,
      read: (f) => f.concentration.map((u) => 1000 * u),
    });
  kinds.push({
    name: 'electrolyte.potential',
    unit: 'V',
    description: 'potential in the electrolyte against the anode collector',
    from: 0,
    to: grid.cells,
    read: (f) => f.electrolytePotential,
  });
  for (const e of [grid.anode, grid.cathode]) {
    if (e === undefined) continue;
    const span = { from: e.first, to: e.first + e.count };
    kinds.push(
      {
        name: `${e.role}.stoichiometry`,
        unit: '1',
        description: 'particle mean',
        ...span,
        read: (f) => f.stoichiometry,
      },
      {
        name: `${e.role}.surface_stoichiometry`,
        unit: '1',
        description: 'at the particle surface',
        ...span,
        read: (f) => f.surfaceStoichiometry,
      },
      {
        name: `${e.role}.potential`,
        unit: 'V',
        description: 'potential in the solid against the anode collector',
        ...span,
        read: (f) => f.solidPotential,
      },
      {
        name: `${e.role}.reaction_current`,
        unit: 'A/m^2',
        description: 'current per particle surface, positive where lithium leaves the particle',
        ...span,
        read: (f) => f.reactionCurrent,
      },
    );
  }
  return { assembled, kinds, snapshots: [], stride: 1, count: 0 };
}

export function storeProfile(store: ProfileStore, t: number, fields: CellFields, pinned: boolean): void {
  store.count++;
  if (!pinned && store.count % store.stride !== 0) return;
  store.snapshots.push({ t, pinned, values: store.kinds.map((k) => k.read(fields).slice(k.from, k.to)) });
  if (store.snapshots.length <= capacity) return;
  store.stride *= 2;
  store.snapshots = store.snapshots.filter((s, k) => s.pinned || k % 2 === 0);
}

export function profilesOf(store: ProfileStore): Profiles {
  const { grid } = store.assembled.model;
  return {
    times: Float64Array.from(store.snapshots, (s) => s.t),
    regions: grid.regions,
    profiles: store.kinds
      .map((kind, k) => ({
        name: kind.name,
        unit: kind.unit,
        description: kind.description,
        position: grid.position.slice(kind.from, kind.to),
        values: store.snapshots.map((s) => s.values[k]),
      }))
      // A model that does not resolve a quantity (the potential of a single particle, say) has no profile of it.
      .filter((p) => p.values[0]?.every((value) => Number.isFinite(value)) === true),
  };
}
