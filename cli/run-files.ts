// Run files and other results on this machine's disk.

import { closeSync, fdatasyncSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { copyFile, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { batteryDataPieces } from '../solver/run/battery-data-format.ts';
import { csvPieces } from '../solver/run/encode.ts';
import { encodeParquet } from '../solver/run/parquet.ts';
import type { RunResult } from '../solver/run/result.ts';
import { resultTable } from '../solver/run/result-tables.ts';
import { readRunFile, type ReadOutcome, type SavedRun } from '../solver/run/run-file.ts';
import type { RunSink } from '../solver/run/run-writer.ts';
import { UsageError } from './host.ts';
import { makeFolder } from './make-folder.ts';

const millisecondsBetweenSyncs = 2000;

/**
 * A run file that is being written. A killed program leaves what it wrote; a crash of the machine takes two seconds at most.
 * Where it cannot be written, or no longer, a word about it goes to stderr and the run goes on without its file.
 */
export class RunFileWriter implements RunSink {
  readonly #path: string;
  #file: number | undefined;
  #synced = Date.now();

  /** @param keep bytes of an earlier file that stay; what comes is written behind them */
  constructor(path: string, keep: number) {
    this.#path = path;
    this.#try(() => {
      makeFolder(dirname(path));
      if (keep > 0) truncateSync(path, keep);
      this.#file = openSync(path, keep > 0 ? 'a' : 'w');
    });
  }

  /** True while everything was written. */
  get isComplete(): boolean {
    return this.#file !== undefined;
  }

  write(bytes: Uint8Array): void {
    const file = this.#file;
    if (file === undefined) return;
    this.#try(() => {
      writeFileSync(file, bytes);
      if (Date.now() - this.#synced < millisecondsBetweenSyncs) return;
      fdatasyncSync(file);
      this.#synced = Date.now();
    });
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      process.stderr.write(
        `cannot write ${this.#path}: ${reasonOf(error)}; the run goes on, and its result is printed only\n`,
      );
      this.#file = undefined;
    }
  }
}

/** A run file that can be gone on with or shown; one that is none is wrong use. */
export async function readSavedRun(path: string): Promise<SavedRun> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  const outcome = readRunFile(bytes);
  if (!outcome.ok) throw new UsageError(`${path} ${outcome.reason}`);
  const { bytesCutOff, end } = outcome.run;
  if (bytesCutOff > 0)
    process.stderr.write(`${path}: the last ${bytesCutOff} bytes are an incomplete record and are left out\n`);
  if (end === undefined) process.stderr.write(`${path}: the run was cut off before its end\n`);
  return outcome.run;
}

/** How far the run of a run file is; undefined where there is none. */
export async function peekRunFile(path: string): Promise<ReadOutcome | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? readRunFile(await readFile(path), false) : undefined;
}

/** A copy in another folder, to be gone on with there. */
export async function copyRunFile(from: string, to: string): Promise<void> {
  try {
    makeFolder(dirname(to));
    await copyFile(from, to);
  } catch (error) {
    throw new UsageError(`cannot write ${to}: ${reasonOf(error)}`);
  }
}

/** Tables of every result beside its run file. False, and a word on stderr, where one could not be written. */
export async function writeResultFiles(folder: string, results: readonly RunResult[]): Promise<boolean> {
  try {
    makeFolder(folder);
    for (const result of results) {
      const stem = join(folder, result.simulation);
      await writePieces(`${stem}.csv`, csvPieces(resultTable(result, 'points')));
      await writePieces(`${stem}.cycles.csv`, csvPieces(resultTable(result, 'cycles')));
      await writePieces(`${stem}.bdf.csv`, batteryDataPieces(result));
      for (const [name, ending] of [
        ['points', ''],
        ['cycles', '.cycles'],
        ['profiles', '.profiles'],
      ] as const)
        await writePieces(`${stem}${ending}.parquet`, [encodeParquet(result, resultTable(result, name))]);
      if (result.spectra.length > 0)
        await writePieces(`${stem}.spectra.csv`, csvPieces(resultTable(result, 'spectra')));
    }
    return true;
  } catch (error) {
    process.stderr.write(`cannot write results to ${folder}: ${reasonOf(error)}\n`);
    return false;
  }
}

async function writePieces(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
  } finally {
    await file.close();
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EACCES: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EFBIG: 'the file would be larger than is allowed',
};

/** Why the system did not do it, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
