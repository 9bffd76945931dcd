// Threads for solving and drawing. The only place that knows the pool library.

import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { RunResult } from '../solver/run/result.ts';
import type { SolveMessage, SolveTask, Task, TaskResults } from './worker-tasks.ts';

export interface SolverPool {
  /** Runs to the end, or to where `cancel` was called: a cancelled run keeps what it has. */
  solve(task: Omit<SolveTask, 'kind' | 'port'>, onMessage: (message: SolveMessage) => void): Solving;
  perform<T extends Exclude<Task, { kind: 'solve' }>>(task: T): Promise<TaskResults[T['kind']]>;
  close(): Promise<void>;
}

export interface Solving {
  readonly result: Promise<RunResult>;
  cancel(): void;
}

/** Idle threads end after this many milliseconds. */
const idleTimeout = 60_000;

/** @param filename absolute path of the worker's bundle */
export function createSolverPool(filename: string): SolverPool {
  // One thread may solve for minutes while another draws.
  const pool = new Piscina({ filename, minThreads: 0, maxThreads: 2, concurrentTasksPerWorker: 1, idleTimeout });
  return {
    solve(own, onMessage) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: SolveMessage) => onMessage(message));
      const task = pool.run({ kind: 'solve', ...own, port: port2 }, { transferList: [port2] });
      return {
        result: (task as Promise<RunResult>).finally(() => port1.close()),
        cancel: () => port1.postMessage('cancel'),
      };
    },
    perform: (task) => pool.run(task) as Promise<TaskResults[(typeof task)['kind']]>,
    close: () => pool.destroy(),
  };
}
