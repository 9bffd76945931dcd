// The latest run of each file: in memory, and on disk as the run file that was written while it ran, so that a results view
// survives a reload of the window, and a run its crash.

import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { ReportNote } from '../charts/report.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import type { SolverPool } from './solver-pool.ts';

export interface StoredRun {
  /** Of the text that ran, or of a run file that was opened by itself. */
  readonly uri: string;
  readonly simulation: CheckedSimulation;
  readonly result: RunResult;
  /** The text that ran, saved or not. */
  readonly text: string;
  readonly notes: readonly ReportNote[];
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  /** Path of its run file, where there is one, and the text it says it is of. */
  readonly runFile?: string;
  readonly origin?: string;
  /** True where its run file can be gone on with. */
  readonly isUnfinished: boolean;
}

export class RunStore {
  readonly #folder: vscode.Uri;
  readonly #pool: SolverPool;
  readonly #runs = new Map<string, StoredRun>();
  #latest: StoredRun | undefined;

  constructor(folder: vscode.Uri, pool: SolverPool) {
    this.#folder = vscode.Uri.joinPath(folder, 'runs');
    this.#pool = pool;
  }

  /** The last run of the window, whichever file it was of. */
  get latest(): StoredRun | undefined {
    return this.#latest;
  }

  /** Where the run file of a text goes; undefined where the editor keeps its things elsewhere than on a disk. */
  pathOf(uri: string): string | undefined {
    if (this.#folder.scheme !== 'file') return undefined;
    const name = createHash('sha256').update(uri).digest('hex').slice(0, 24);
    return vscode.Uri.joinPath(this.#folder, `${name}.cellrun`).fsPath;
  }

  /** A run whose file is written. */
  put(run: StoredRun): void {
    this.#runs.set(run.uri, run);
    this.#latest = run;
  }

  /** From memory or disk; undefined when there is none that this version can read. */
  async get(uri: string): Promise<StoredRun | undefined> {
    const known = this.#runs.get(uri);
    const path = this.pathOf(uri);
    if (known !== undefined || path === undefined) return known;
    const run = await this.open(uri, path);
    // Another text may have the same fingerprint.
    if (!run.ok || run.file !== uri) return undefined;
    this.#runs.set(uri, run.stored);
    this.#latest ??= run.stored;
    return run.stored;
  }

  /** The run in a run file, under the address `uri`; a reason where there is none. */
  async open(
    uri: string,
    path: string,
  ): Promise<
    | { readonly ok: true; readonly stored: StoredRun; readonly file: string | undefined }
    | { readonly ok: false; readonly reason: string }
  > {
    const opened = await this.#pool.perform({ kind: 'open', file: path });
    if (!opened.ok) return opened;
    const { simulation, result, origin, written, isUnfinished } = opened;
    const { text = '', notes = [], file } = origin ?? {};
    const stored = { uri, simulation, result, text, notes, finishedAt: written, runFile: path, isUnfinished };
    return { ok: true, stored: file === undefined ? stored : { ...stored, origin: file }, file };
  }
}

/** Short fingerprint of the text that ran. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
