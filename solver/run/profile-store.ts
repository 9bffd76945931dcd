// Profiles over position at a bounded number of times. When the store is full, every second one goes: first of those
// within steps, then of the ends of steps; never those that the text asks for. Whether one stays depends on its number
// alone, so that a run that was resumed keeps the same ones.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import type { CellFields } from '../cells/cell-model.ts';
import { profileKinds, type ProfileKind } from './profile-kinds.ts';
import type { Profile, ProfileDescription, Profiles } from './result.ts';

/** Why a profile is kept: the text asks for it, it is the end of a step, or neither. */
export type ProfileReason = 'asked' | 'end' | 'between';

interface SnapshotKey {
  readonly time: number;
  readonly reason: ProfileReason;
  /** Place among those with the same reason, from 0. */
  readonly index: number;
}

/** All quantities at one time, one behind the other in the order of the store's kinds. */
export interface Snapshot extends SnapshotKey {
  readonly values: Float64Array;
}

/** A snapshot in the store: its values are in a slot of the store's blocks, which is used again when it goes. */
interface StoredSnapshot extends SnapshotKey {
  readonly slot: number;
}

/** How far the store is thinned: of each reason only every so manieth stays. */
export interface ProfileThinning {
  readonly stride: { end: number; between: number };
  readonly count: { asked: number; end: number; between: number };
}

export interface ProfileStore {
  readonly kinds: readonly ProfileKind[];
  /** Numbers in a snapshot. */
  readonly width: number;
  readonly regions: Profiles['regions'];
  /** Slots of a block. */
  readonly blockSlots: number;
  readonly blocks: Float64Array[];
  readonly freeSlots: number[];
  snapshots: StoredSnapshot[];
  readonly thinning: ProfileThinning;
  /** Kept since the last `takeNew`. */
  fresh: StoredSnapshot[];
}

/** Snapshots kept beside those asked for. */
const capacity = 240;
/** Numbers in a block, about: small arrays come from memory that was used before, and many of them take long. */
const blockNumbers = 1024;

/** Keeps profiles of `fields` as they are at the time; `withRadius`: also those inside particles. */
export function createProfileStore({ model }: AssembledCell, fields: CellFields, withRadius: boolean): ProfileStore {
  const kinds = profileKinds(model, fields, withRadius);
  const width = kinds.reduce((sum, kind) => sum + kind.to - kind.from, 0);
  return {
    kinds,
    width,
    blockSlots: Math.ceil(blockNumbers / Math.max(1, width)),
    regions: model.grid.regions,
    blocks: [],
    freeSlots: [],
    snapshots: [],
    thinning: { stride: { end: 1, between: 1 }, count: { asked: 0, end: 0, between: 0 } },
    fresh: [],
  };
}

export function storeProfile(store: ProfileStore, time: number, y: Float64Array, reason: ProfileReason): void {
  const { thinning } = store;
  const index = thinning.count[reason]++;
  if (reason !== 'asked' && index % thinning.stride[reason] !== 0) return;
  const slot = takeSlot(store);
  const values = blockOf(store, slot);
  let place = offsetOf(store, slot);
  for (const kind of store.kinds) {
    kind.refresh?.(y);
    const { source, to, factor } = kind;
    for (let c = kind.from; c < to; c++) values[place++] = factor * source[c];
  }
  const snapshot = { time, reason, index, slot };
  store.snapshots.push(snapshot);
  store.fresh.push(snapshot);
  if (store.snapshots.length - thinning.count.asked > capacity) thin(store);
}

function takeSlot(store: ProfileStore): number {
  const free = store.freeSlots.pop();
  if (free !== undefined) return free;
  const { blocks, blockSlots, width } = store;
  const first = blocks.length * blockSlots;
  blocks.push(new Float64Array(blockSlots * width));
  for (let slot = first + blockSlots - 1; slot > first; slot--) store.freeSlots.push(slot);
  return first;
}

function blockOf({ blocks, blockSlots }: ProfileStore, slot: number): Float64Array {
  return blocks[Math.floor(slot / blockSlots)];
}

/** Where the slot begins in its block. */
function offsetOf({ blockSlots, width }: ProfileStore, slot: number): number {
  return (slot % blockSlots) * width;
}

/** What is kept of the snapshots since the last call. */
export function takeNew(store: ProfileStore): Snapshot[] {
  const taken = store.fresh.map((s) => withValues(store, s));
  store.fresh = [];
  return taken;
}

/** The values stay in the store. */
function withValues(store: ProfileStore, { time, reason, index, slot }: StoredSnapshot): Snapshot {
  const from = offsetOf(store, slot);
  return { time, reason, index, values: blockOf(store, slot).subarray(from, from + store.width) };
}

/** Brings back what a file holds, as far as it would still be kept. */
export function restoreProfiles(store: ProfileStore, snapshots: readonly Snapshot[], thinning: ProfileThinning): void {
  Object.assign(store.thinning.stride, thinning.stride);
  Object.assign(store.thinning.count, thinning.count);
  for (const snapshot of snapshots.filter((s) => isKept(s, thinning))) {
    const { time, reason, index, values } = snapshot;
    const slot = takeSlot(store);
    blockOf(store, slot).set(values, offsetOf(store, slot));
    store.snapshots.push({ time, reason, index, slot });
  }
}

export function isKept({ reason, index }: SnapshotKey, { stride }: ProfileThinning): boolean {
  return reason === 'asked' || index % stride[reason] === 0;
}

/** The ends of steps may fill half of the store before any of them goes. */
function thin(store: ProfileStore): void {
  const { stride } = store.thinning;
  const between = store.snapshots.reduce((sum, s) => sum + (s.reason === 'between' ? 1 : 0), 0);
  stride[between > capacity / 2 ? 'between' : 'end'] *= 2;
  for (const s of store.snapshots) if (!isKept(s, store.thinning)) store.freeSlots.push(s.slot);
  store.snapshots = store.snapshots.filter((s) => isKept(s, store.thinning));
  store.fresh = store.fresh.filter((s) => isKept(s, store.thinning));
}

export function profilesOf(store: ProfileStore): Profiles {
  return profilesFrom(store.kinds, store.regions, store.snapshots, ({ slot }, from, length) => {
    const first = offsetOf(store, slot) + from;
    return blockOf(store, slot).subarray(first, first + length);
  });
}

/** What is said of a profile, without where the store finds it. */
export function describeProfile({
  name,
  unit,
  description,
  position,
  coordinate,
}: ProfileDescription): ProfileDescription {
  return { name, unit, description, position, ...(coordinate === undefined ? {} : { coordinate }) };
}

/** Snapshots by quantity; `cut` takes `length` of the values of one, beginning at `from`. */
export function profilesFrom<T extends SnapshotKey>(
  kinds: readonly ProfileDescription[],
  regions: Profiles['regions'],
  snapshots: readonly T[],
  cut: (snapshot: T, from: number, length: number) => Float64Array,
): Profiles {
  const times = new Float64Array(snapshots.length);
  for (let k = 0; k < times.length; k++) times[k] = snapshots[k].time;
  let place = 0;
  const profiles = kinds.map((kind) => {
    const from = place;
    place += kind.position.length;
    return profileOf(kind, () => snapshots.map((s) => cut(s, from, kind.position.length)));
  });
  return { times, regions, profiles: snapshots.length > 0 ? profiles : [] };
}

/** Its values are cut out when somebody looks: most runs of a sweep are never looked at by place. */
function profileOf(kind: ProfileDescription, find: () => readonly Float64Array[]): Profile {
  let values: readonly Float64Array[] | undefined;
  return {
    ...describeProfile(kind),
    get values() {
      return (values ??= find());
    },
  };
}
