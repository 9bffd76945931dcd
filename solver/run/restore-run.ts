// Brings a prepared run to where its file ends: what was stored, and the state of the last checkpoint.

import { NotAvailable } from '../cells/not-available.ts';
import { fits, restoreCheckpoint } from './checkpoint.ts';
import { restoreProfiles, type Snapshot } from './profile-store.ts';
import { lastCheckpoint, type PointsRecord, type SavedRun } from './run-file.ts';
import type { Integration } from './step-start.ts';

/** Where the run goes on. What the file holds behind its last checkpoint is run again. */
export function restoreRun(
  run: Integration,
  saved: SavedRun,
): { readonly done: number; readonly closedCycle: boolean; readonly milliseconds: number } {
  const last = lastCheckpoint(saved);
  if (last === undefined) return { done: 0, closedCycle: false, milliseconds: 0 };
  const hasSameColumns =
    saved.header.columns.length === run.quantities.length &&
    saved.header.columns.every((c, k) => c.name === run.quantities[k].name);
  if (!hasSameColumns || !fits(run, last.checkpoint))
    throw new NotAvailable(
      'the run file was written by another version of the program, whose states or columns are not those of this one',
      'finish it with that version, or run the simulation again',
    );
  const { checkpoint, counters } = last;
  restoreRecords(run, saved.records.slice(0, saved.records.indexOf(last) + 1), checkpoint.profiles);
  restoreCheckpoint(run, checkpoint);
  return { done: checkpoint.done, closedCycle: checkpoint.closedCycle, milliseconds: counters.solveMilliseconds };
}

/** Points, profiles, steps and cycles of `records` as if the run had stored them itself. */
export function restoreRecords(
  { recorder }: Integration,
  records: SavedRun['records'],
  thinning: PointsRecord['thinning'],
): void {
  const snapshots: Snapshot[] = [];
  for (const record of records) {
    if (record.type === 'points') {
      recorder.points.appendColumns(record.columns);
      snapshots.push(...record.snapshots);
    } else {
      recorder.steps.push(...record.steps);
      recorder.cycles.push(...record.cycles);
      recorder.spectra.push(...record.spectra);
    }
  }
  restoreProfiles(recorder.profileStore, snapshots, thinning);
}
