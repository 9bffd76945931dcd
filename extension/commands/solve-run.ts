// One run at a time on a thread of its own, with progress, a time limit and a word where it fails.

import * as vscode from 'vscode';
import type { RunResult } from '../../solver/run/result.ts';
import type { RunProgress } from '../../solver/run/run-simulation.ts';
import type { Solving, SolverPool } from '../solver-pool.ts';
import type { ResultsPanels } from '../views/results-panels.ts';
import type { SolveTask } from '../worker-tasks.ts';
import { offerLongerLimit, showProgress, startTimeLimit } from './run-notices.ts';

/** A run shorter than this shows no progress notification, ms. */
const quietTime = 1000;

export interface SolveHost {
  readonly pool: SolverPool;
  readonly panels: ResultsPanels;
  readonly output: vscode.LogOutputChannel;
}

export interface SolvedRun {
  readonly result: RunResult;
  /** Where its run file is; undefined where it could not be written. */
  readonly runFile?: string;
}

export class RunSolver {
  readonly #host: SolveHost;
  #solving: Solving | undefined;

  constructor(host: SolveHost) {
    this.#host = host;
  }

  get isRunning(): boolean {
    return this.#solving !== undefined;
  }

  cancel(): void {
    this.#solving?.cancel();
  }

  /** `uri` is where the results are shown. Undefined where the solver broke. */
  async solve(task: Omit<SolveTask, 'kind' | 'port'>, uri: vscode.Uri): Promise<SolvedRun | undefined> {
    const { pool, output, panels } = this.#host;
    const { simulation } = task;
    const panel = panels.get(uri.toString());
    const title = simulation.name.replaceAll('_', ' ');
    let isWritten = task.file !== undefined;
    let report: (progress: RunProgress) => void = () => undefined;
    output.info(`run ${simulation.name}: ${simulation.cell.name}, ${simulation.protocol.name}, ${simulation.model}`);
    panel?.showRunning(`Running ${title}`, 0);
    const solving = pool.solve(task, (message) => {
      if (message.type === 'unwritten') {
        isWritten &&= message.file !== task.file;
        output.warn(`the run is not kept on disk: ${message.reason}`);
        return;
      }
      report(message.progress);
      panel?.showRunning(message.progress.message, message.progress.fraction);
    });
    this.#solving = solving;
    void vscode.commands.executeCommand('setContext', 'cellwright.isRunning', true);
    const limit = startTimeLimit(solving, uri);
    const quiet = setTimeout(() => {
      report = showProgress(title, solving);
    }, quietTime);
    try {
      const result = await solving.result;
      output.info(
        `${simulation.name}: ${result.status}, ${result.reason} (${result.counters.solveMilliseconds.toFixed(0)} ms)`,
      );
      if (limit.wasReached()) offerLongerLimit(limit.seconds, isWritten ? uri : undefined);
      else if (result.status === 'failed') this.#reportFailure(title, result);
      return isWritten && task.file !== undefined ? { result, runFile: task.file } : { result };
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      this.#showError(`\`${title}\` could not be run: the solver ended unexpectedly.`);
      return undefined;
    } finally {
      clearTimeout(quiet);
      limit.clear();
      this.#solving = undefined;
      panel?.showIdle();
      void vscode.commands.executeCommand('setContext', 'cellwright.isRunning', false);
    }
  }

  #reportFailure(title: string, { reason, failure }: RunResult): void {
    const at = failure === undefined || failure.time === 0 ? '' : ` at t = ${failure.time.toPrecision(4)} s`;
    this.#showError(`\`${title}\` failed${at}: ${reason}.${failure === undefined ? '' : ` ${failure.help}`}`);
  }

  #showError(message: string): void {
    void vscode.window.showErrorMessage(message, 'Show Output').then((choice) => {
      if (choice === 'Show Output') this.#host.output.show();
    });
  }
}
