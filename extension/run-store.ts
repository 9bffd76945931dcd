// The latest run of each file: in memory, and on disk so that a results view survives a reload of the window.

import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import * as vscode from 'vscode';
import type { ReportNote } from '../charts/report.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';

export interface StoredRun {
  /** Raised when the shape changes: what an older version stored is then not read. */
  readonly version: 1;
  readonly uri: string;
  readonly simulation: CheckedSimulation;
  readonly result: RunResult;
  /** The text that ran, saved or not. */
  readonly text: string;
  readonly notes: readonly ReportNote[];
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
}

export class RunStore {
  readonly #folder: vscode.Uri;
  readonly #runs = new Map<string, StoredRun>();
  #latest: StoredRun | undefined;

  constructor(folder: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(folder, 'runs');
  }

  /** The last run of the window, whichever file it was of. */
  get latest(): StoredRun | undefined {
    return this.#latest;
  }

  async put(run: StoredRun): Promise<void> {
    this.#runs.set(run.uri, run);
    this.#latest = run;
    await vscode.workspace.fs.writeFile(this.#file(run.uri), serialize(run));
  }

  /** From memory or disk; undefined when there is none that this version can read. */
  async get(uri: string): Promise<StoredRun | undefined> {
    const known = this.#runs.get(uri);
    if (known !== undefined) return known;
    try {
      const run = deserialize(await vscode.workspace.fs.readFile(this.#file(uri))) as StoredRun;
      if (run.version !== 1 || run.uri !== uri) return undefined;
      this.#runs.set(uri, run);
      this.#latest ??= run;
      return run;
    } catch {
      // Never stored, removed, or written by another version of the program: all mean there is nothing to show.
      return undefined;
    }
  }

  #file(uri: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${createHash('sha256').update(uri).digest('hex').slice(0, 24)}.run`);
  }
}

/** Short fingerprint of the text that ran. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
