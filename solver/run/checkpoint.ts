// Everything that a run is made of between two steps. A step starts from y alone (its first values are made consistent
// anew), so a run that goes on from here gives the same curve as one that was never stopped.

import { faces, type Integration } from './step-start.ts';
import type { Ledger } from './ledger.ts';
import type { Tally } from './tally.ts';
import type { ProfileThinning } from './profile-store.ts';

export interface Checkpoint {
  /** Steps of the schedule that are done, and whether the last of them closed a cycle. */
  readonly done: number;
  readonly closedCycle: boolean;
  readonly time: number;
  readonly started: boolean;
  readonly state: Float64Array;
  readonly tally: Tally;
  readonly stripping: Integration['stripping'];
  /** Of each lithium interface, anode first: the highest pressure it has seen, and the mode of each of its mechanisms. */
  readonly interfaces: readonly { readonly highestPressure: number; readonly modes: readonly number[] }[];
  /** Modes of what goes past the cells, and when it shorted them, s; undefined where nothing does. */
  readonly bypass?: { readonly modes: readonly number[]; readonly shortedAt: number };
  readonly books: Omit<Ledger, 'assembled'>;
  readonly profiles: ProfileThinning;
  readonly counters: Integration['bdf']['counters'];
}

export function takeCheckpoint(run: Integration, done: number, closedCycle: boolean): Checkpoint {
  const { bdf, tally, stripping, recorder } = run;
  const { assembled: _cell, ...books } = recorder.ledger;
  return {
    done,
    closedCycle,
    time: bdf.t,
    started: run.started,
    state: bdf.y.slice(),
    tally: { ...tally },
    stripping: { ...stripping },
    interfaces: faces(run.assembled).map(({ at, instances }) => ({
      highestPressure: at.highestPressure,
      modes: instances.map((i) => i.mode),
    })),
    ...bypassOf(run),
    books,
    profiles: recorder.profileStore.thinning,
    counters: { ...bdf.counters },
  };
}

function bypassOf({ assembled }: Integration): Pick<Checkpoint, 'bypass'> {
  const { bypass } = assembled.model.border;
  if (bypass === undefined) return {};
  return { bypass: { modes: bypass.instances.map((i) => i.mode), shortedAt: bypass.shortedAt } };
}

/** True where the checkpoint is of a model of the same size: another version of the program may have other unknowns. */
export function fits(run: Integration, { state, interfaces, bypass }: Checkpoint): boolean {
  const own = faces(run.assembled);
  const past = run.assembled.model.border.bypass?.instances.length ?? 0;
  return (
    past === (bypass?.modes.length ?? 0) &&
    state.length === run.bdf.y.length &&
    interfaces.length === own.length &&
    own.every((face, k) => face.instances.length === interfaces[k].modes.length)
  );
}

export function restoreCheckpoint(run: Integration, from: Checkpoint): void {
  const { bdf, tally, stripping, recorder } = run;
  bdf.t = from.time;
  bdf.tPrevious = from.time;
  bdf.y.set(from.state);
  run.started = from.started;
  Object.assign(tally, from.tally);
  Object.assign(stripping, from.stripping);
  Object.assign(bdf.counters, from.counters);
  Object.assign(recorder.ledger, from.books);
  faces(run.assembled).forEach((face, k) => {
    const { highestPressure, modes } = from.interfaces[k];
    face.at.highestPressure = highestPressure;
    face.instances.forEach((instance, i) => (instance.mode = modes[i]));
  });
  const { bypass } = run.assembled.model.border;
  if (bypass === undefined || from.bypass === undefined) return;
  const { modes, shortedAt } = from.bypass;
  bypass.instances.forEach((instance, i) => (instance.mode = modes[i]));
  bypass.shortedAt = shortedAt;
}
