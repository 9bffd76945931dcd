// A run file on disk, for the worker thread: written while the simulation runs, opened whether it has ended or not.

import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CheckedSimulation } from '../model/simulation.ts';
import { openRun } from '../solver/run/open-run.ts';
import type { RunResult } from '../solver/run/result.ts';
import { readRunFile, type RunOrigin } from '../solver/run/run-file.ts';
import type { RunSink } from '../solver/run/run-writer.ts';

export interface RunFile {
  readonly sink: RunSink;
  close(): void;
}

/** `onFailure` is told once why the file cannot be written; the run goes on without it. */
export function createRunFile(path: string, onFailure: (reason: string) => void): RunFile {
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
    file = openSync(path, 'w');
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
  return { ok: true, simulation, result, written, ...(origin === undefined ? {} : { origin }) };
}
