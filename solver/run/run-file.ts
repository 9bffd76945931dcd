// The run file `*.cellrun`, version 2: written as the run goes and only ever added to. A header tells what runs; then come
// records of points as they are stored, and after every cycle (and after long steps) a checkpoint from which the run can go
// on; a run that ends says how in a last record. What was cut off at the end is left out, all before it stands.

import type { CheckedSimulation } from '../../model/simulation.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { ProfileThinning, Snapshot } from './profile-store.ts';
import { decodeRecord } from './record-codec.ts';
import type {
  Audit,
  ColumnDescription,
  Counters,
  CycleRecord,
  ProfileDescription,
  Profiles,
  RunResult,
  Spectrum,
  StepRecord,
} from './result.ts';

export const runFileVersion = 2;

/** Where a run comes from, as its host knows it. */
export interface RunOrigin {
  /** Name or address of the file, and the text that runs. */
  readonly file: string;
  readonly text: string;
  /** What was found in it, as far as a report prints it. */
  readonly notes?: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly help?: string;
    readonly line: number;
  }[];
  /** Milliseconds since the epoch. */
  readonly begun: number;
}

export interface HeaderRecord {
  readonly type: 'header';
  readonly format: 'cellrun';
  readonly version: number;
  readonly simulation: CheckedSimulation;
  readonly columns: readonly ColumnDescription[];
  readonly profiles: readonly ProfileDescription[];
  readonly regions: Profiles['regions'];
  readonly origin?: RunOrigin;
}

/** Points stored since the last such record, and profiles among them; `columns` in the order of the header. */
export interface PointsRecord {
  readonly type: 'points';
  readonly columns: readonly Float64Array[];
  readonly snapshots: readonly Snapshot[];
  readonly thinning: ProfileThinning;
}

/** What was finished since the last checkpoint, and the state to go on from. */
export interface CheckpointRecord {
  readonly type: 'checkpoint';
  readonly steps: readonly StepRecord[];
  readonly cycles: readonly CycleRecord[];
  readonly spectra: readonly Spectrum[];
  readonly audit: Audit;
  readonly counters: Counters;
  readonly checkpoint: Checkpoint;
}

/** How the run ended, and what was finished after the last checkpoint. */
export interface EndRecord extends Pick<
  RunResult,
  'status' | 'reason' | 'failure' | 'summary' | 'verdicts' | 'expectations' | 'audit' | 'counters'
> {
  readonly type: 'end';
  readonly steps: readonly StepRecord[];
  readonly spectra: readonly Spectrum[];
}

export type RunRecord = HeaderRecord | PointsRecord | CheckpointRecord | EndRecord;

/** What stands in a run file. */
export interface SavedRun {
  readonly header: HeaderRecord;
  readonly records: readonly (PointsRecord | CheckpointRecord)[];
  readonly end?: EndRecord;
  /** Bytes up to and with the last checkpoint: what a resumed run keeps of the file. */
  readonly bytesToCheckpoint: number;
  /** Bytes behind the last complete record. */
  readonly bytesCutOff: number;
}

export type ReadOutcome =
  { readonly ok: true; readonly run: SavedRun } | { readonly ok: false; readonly reason: string };

/** @param withPoints false where only the state of the run is asked for: points are then passed over */
export function readRunFile(bytes: Uint8Array, withPoints = true): ReadOutcome {
  const first = decodeRecord(bytes, 0);
  if (first === undefined || !isHeader(first.record)) return { ok: false, reason: whatElse(bytes) };
  const header = first.record;
  if (header.version !== runFileVersion)
    return {
      ok: false,
      reason: `is a run file of version ${header.version}, which this program does not read (it reads ${runFileVersion})`,
    };
  const records: (PointsRecord | CheckpointRecord)[] = [];
  let end: EndRecord | undefined;
  let at = first.next;
  let bytesToCheckpoint = at;
  for (;;) {
    const next = decodeRecord(bytes, at);
    if (next === undefined) break;
    const record = next.record as Partial<RunRecord> | null;
    if (record?.type === 'end') end = record as EndRecord;
    else if (record?.type === 'checkpoint') records.push(record as CheckpointRecord);
    else if (record?.type !== 'points') break;
    else if (withPoints) records.push(record as PointsRecord);
    at = next.next;
    if (record.type === 'checkpoint') bytesToCheckpoint = at;
  }
  const run = { header, records, bytesToCheckpoint, bytesCutOff: bytes.length - at };
  return { ok: true, run: end === undefined ? run : { ...run, end } };
}

/** The last state that the run can go on from. */
export function lastCheckpoint({ records }: SavedRun): CheckpointRecord | undefined {
  return records.findLast((r) => r.type === 'checkpoint');
}

/** A run that was stopped from outside can go on; one that completed, stopped by its own condition or failed has ended. */
export function isUnfinished({ end }: SavedRun): boolean {
  return end === undefined || end.status === 'cancelled';
}

function isHeader(record: unknown): record is HeaderRecord {
  return typeof record === 'object' && record !== null && 'format' in record && record.format === 'cellrun';
}

function whatElse(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'is empty';
  // Version 1 was one JSON object.
  const start = new TextDecoder().decode(bytes.subarray(0, 40));
  if (start.startsWith('{"format":"cellrun"'))
    return 'was written by an older version of the program, whose run files are no longer read; run the simulation again';
  return 'is not a run file';
}
