// PyBaMM in a process of its own, asked line by line (`pybamm_bench.py`).

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PeerAnswer {
  readonly first_ms: number;
  readonly whole_ms: readonly number[];
  readonly integration_ms: readonly number[];
  /** The whole call and the evaluation of what a run of ours gives. */
  readonly results_ms: readonly number[];
  readonly end_s: number;
  /** Every five seconds. */
  readonly voltage: readonly number[];
}

/** Its solver gave up. */
export interface PeerFailure {
  readonly failed: string;
}

export interface PythonPeer {
  readonly versions: string;
  ask(request: { case: string; repeats: number; rtol: number; voltage?: boolean }): Promise<PeerAnswer | PeerFailure>;
  close(): void;
}

export const peerScript = fileURLToPath(new URL('./pybamm_bench.py', import.meta.url));

/** Starts it with a Python that has PyBaMM. */
export async function startPeer(python: string): Promise<PythonPeer> {
  const child = spawn(python, [peerScript], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line: IteratorResult<string, undefined> = await lines.next();
    if (line.done === true) throw new Error('PyBaMM ended before it answered');
    return JSON.parse(line.value);
  };
  const { versions } = (await next()) as { versions: string };
  return {
    versions,
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return (await next()) as PeerAnswer | PeerFailure;
    },
    close: () => child.stdin.end(),
  };
}
