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
    kinds.push({
      name: `${e.role}.potential`,
      unit: 'V',
      description: 'potential in the solid against the anode collector',
      ...span,
      read: (f) => f.solidPotential.subarray(span.from, span.to),
    });
  }
  kinds.push(...populationKinds(assembled));
  return { assembled, kinds, snapshots: [], stride: 1, count: 0 };
}

/** Of an electrode with one population under its own name, of others as `cathode.active.NAME.stoichiometry`. */
function populationKinds({ model }: AssembledCell): ProfileKind[] {
  return model.blocks.flatMap(({ electrode, particles: { population } }, k) => {
    const { role, first, count } = electrode;
    const sizes = electrode.populations.filter((p) => p.name === population.name);
    const size = sizes.length === 1 ? '' : `.size[${sizes.indexOf(population) + 1}]`;
    const prefix = electrode.populations.length === 1 ? role : `${role}.active.${population.name}${size}`;
    const spread = (values: Float64Array): Float64Array =>
      values.length === count ? values : new Float64Array(count).fill(values[0]);
    const kind = (
      name: string,
      unit: string,
      description: string,
      read: (f: CellFields['populations'][number]) => Float64Array,
    ): ProfileKind => ({
      name: `${prefix}.${name}`,
      unit,
      description,
      from: first,
      to: first + count,
      read: (f) => spread(read(f.populations[k])),
    });
    return [
      kind('stoichiometry', '1', 'particle mean', (f) => f.stoichiometry),
      kind('surface_stoichiometry', '1', 'at the particle surface', (f) => f.surfaceStoichiometry),
      kind(
        'reaction_current',
        'A/m^2',
        'current per particle surface, positive where lithium leaves the particle',
        (f) => f.reactionCurrent,
      ),
    ];
  });
}

export function storeProfile(store: ProfileStore, t: number, fields: CellFields, pinned: boolean): void {
  store.count++;
  if (!pinned && store.count % store.stride !== 0) return;
  store.snapshots.push({ t, pinned, values: store.kinds.map((k) => k.read(fields).slice()) });
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
