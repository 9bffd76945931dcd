// A run file on disk, for the worker thread: written while the simulation runs, opened whether it has ended or not.

import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CheckedSimulation } from '../model/simulation.ts';
import { differences } from '../solver/run/compare-simulations.ts';
import { openRun } from '../solver/run/open-run.ts';
import type { RunResult } from '../solver/run/result.ts';
import { isUnfinished, lastCheckpoint, readRunFile, type RunOrigin, type SavedRun } from '../solver/run/run-file.ts';
import type { RunSink } from '../solver/run/run-writer.ts';

export interface RunFile {
  readonly sink: RunSink;
  close(): void;
}

/**
 * `onFailure` is told once why the file cannot be written; the run goes on without it. `keep` bytes of an earlier file stay, and what
 * comes is written behind them.
 */
export function createRunFile(path: string, onFailure: (reason: string) => void, keep = 0): RunFile {
  let file: number | undefined;
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      file = undefined;
      onFailure(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    if (keep > 0) truncateSync(path, keep);
    file = openSync(path, keep > 0 ? 'a' : 'w');
  });
  return {
    sink: {
      write(bytes) {
        const own = file;
        if (own !== undefined) attempt(() => writeFileSync(own, bytes));
      },
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}

export type OpenedRun =
  | {
      readonly ok: true;
      readonly simulation: CheckedSimulation;
      readonly result: RunResult;
      readonly origin?: RunOrigin;
      /** When the file was last written, ms since the epoch. */
      readonly written: number;
      readonly isUnfinished: boolean;
    }
  | { readonly ok: false; readonly reason: string };

export async function openRunFile(path: string): Promise<OpenedRun> {
  let bytes: Uint8Array;
  let written: number;
  try {
    bytes = await readFile(path);
    written = (await stat(path)).mtimeMs;
  } catch (error) {
    return { ok: false, reason: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  const outcome = readRunFile(bytes);
  if (!outcome.ok) return outcome;
  const { simulation, origin } = outcome.run.header;
  const result = openRun(outcome.run);
  const opened = { ok: true, simulation, result, written, isUnfinished: isUnfinished(outcome.run) } as const;
  return origin === undefined ? opened : { ...opened, origin };
}

/** What a file that a run is about to overwrite holds: an unfinished run, and how its simulation differs from `simulation`. */
export interface Unfinished {
  readonly until: string;
  readonly others: readonly string[];
}

/** Undefined where there is no file, or nothing in it that could be gone on with. */
export async function peekRunFile(path: string, simulation: CheckedSimulation): Promise<Unfinished | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const outcome = readRunFile(await readFile(path), false);
  const last = outcome.ok && isUnfinished(outcome.run) ? lastCheckpoint(outcome.run) : undefined;
  if (!outcome.ok || last === undefined) return undefined;
  const { tally, time } = last.checkpoint;
  const until = `${tally.cycle > 0 ? `cycle ${tally.cycle}, ` : ''}t = ${time.toPrecision(4)} s`;
  return { until, others: differences(outcome.run.header.simulation, simulation) };
}

/** The run to go on with; a file that is none, or no longer there, is an error: it was read a moment ago. */
export async function readUnfinished(path: string): Promise<SavedRun> {
  const outcome = readRunFile(await readFile(path));
  if (!outcome.ok) throw new Error(`${path} ${outcome.reason}`);
  return outcome.run;
}
