// Threads for solving and drawing. The only place that knows the pool library.

import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import type { RunProgress } from '../solver/run/run-simulation.ts';
import type { Task, TaskResults } from './worker-tasks.ts';

export interface SolverPool {
  /** Runs to the end, or to where `cancel` was called: a cancelled run keeps what it has. */
  solve(simulation: CheckedSimulation, onProgress: (progress: RunProgress) => void): Solving;
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
    solve(simulation, onProgress) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (progress: RunProgress) => onProgress(progress));
      const task = pool.run({ kind: 'solve', simulation, port: port2 }, { transferList: [port2] });
      return {
        result: (task as Promise<RunResult>).finally(() => port1.close()),
        cancel: () => port1.postMessage('cancel'),
      };
    },
    perform: (task) => pool.run(task) as Promise<TaskResults[(typeof task)['kind']]>,
    close: () => pool.destroy(),
  };
}
