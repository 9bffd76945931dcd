// The result of a run from its file, finished or not.

import { finishRun, notStarted } from './finish-run.ts';
import { NotAvailable } from '../cells/not-available.ts';
import { restoreCheckpoint } from './checkpoint.ts';
import { cycleColumns } from './cycle-record.ts';
import { isKept, profilesFrom } from './profile-store.ts';
import { prepareRun } from './prepare-run.ts';
import { restoreRecords } from './restore-run.ts';
import type { Column, RunResult } from './result.ts';
import { lastCheckpoint, type PointsRecord, type SavedRun } from './run-file.ts';

/** What the run gave back when it ended; of one that was cut off, what would be given back if it ended where its file does. */
export function openRun(saved: SavedRun): RunResult {
  const { header, records, end } = saved;
  if (end === undefined) return openCutOff(saved);
  const { type: _type, steps, spectra, ...ending } = end;
  const checkpoints = records.filter((r) => r.type === 'checkpoint');
  const points = records.filter((r) => r.type === 'points');
  return {
    simulation: header.simulation.name,
    model: header.simulation.model,
    ...ending,
    columns: joinColumns(saved, points),
    profiles: profilesFrom(header.profiles, header.regions, keptSnapshots(points), (s, from, length) =>
      s.values.subarray(from, from + length),
    ),
    spectra: [...checkpoints.flatMap((c) => c.spectra), ...spectra],
    steps: [...checkpoints.flatMap((c) => c.steps), ...steps],
    cycles: checkpoints.flatMap((c) => c.cycles),
    cycleColumns,
  };
}

/** The simulation is assembled once more, so that summary, verdicts and expectations say what they can. */
function openCutOff(saved: SavedRun): RunResult {
  const { simulation } = saved.header;
  const points = saved.records.filter((r) => r.type === 'points');
  try {
    const run = prepareRun(simulation);
    const last = lastCheckpoint(saved);
    if (last !== undefined) restoreCheckpoint(run, last.checkpoint);
    restoreRecords(run, saved.records, points.at(-1)?.thinning ?? run.recorder.profileStore.thinning);
    const time = points.at(-1)?.columns[0].at(-1) ?? 0;
    const reason = `the run was cut off; its file ends at t = ${time.toPrecision(6)} s`;
    return finishRun(simulation, run, { status: 'cancelled', reason }, last?.counters.solveMilliseconds ?? 0);
  } catch (error) {
    if (error instanceof NotAvailable) return notStarted(simulation, error);
    throw error;
  }
}

function keptSnapshots(points: readonly PointsRecord[]) {
  const thinning = points.at(-1)?.thinning;
  return points.flatMap((p) => p.snapshots.filter((s) => thinning !== undefined && isKept(s, thinning)));
}

function joinColumns({ header }: SavedRun, points: readonly PointsRecord[]): Column[] {
  const length = points.reduce((sum, p) => sum + (p.columns[0]?.length ?? 0), 0);
  return header.columns.map((description, k) => {
    const values = new Float64Array(length);
    let at = 0;
    for (const { columns } of points) {
      values.set(columns[k], at);
      at += columns[k].length;
    }
    return { ...description, values };
  });
}
