// The built program in a process of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
const running = new Set<ChildProcess>();

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A signal that the program gets once a file it writes has a size. */
export interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly file: string;
  readonly size: number;
}

/** Runs the program to its end, or until it is interrupted. */
export function cellwright(args: readonly string[], interruption?: Interruption): Promise<Outcome> {
  return runNode(join('dist', 'cellwright.mjs'), args, interruption);
}

/** The same through the script behind `npm run cellwright`. */
export function throughScript(args: readonly string[], interruption?: Interruption): Promise<Outcome> {
  return runNode(join('tools', 'run-cellwright.ts'), args, interruption);
}

function runNode(script: string, args: readonly string[], interruption?: Interruption): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  if (interruption !== undefined) void interrupt(child, interruption);
  return new Promise((resolve) =>
    child.once('close', (status) => {
      running.delete(child);
      resolve({ status, out, err });
    }),
  );
}

/** Ends what a failed test left running. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function interrupt(child: ChildProcess, { signal, file, size }: Interruption): Promise<void> {
  while (running.has(child)) {
    const found = await stat(file).catch(() => undefined);
    if ((found?.size ?? 0) >= size) {
      child.kill(signal);
      return;
    }
    await delay(2);
  }
}
