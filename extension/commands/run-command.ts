// Runs a simulation of a file: check, choose, solve with progress and cancel, show.

import * as vscode from 'vscode';
import { languageId, type CellClient } from '../client.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import type { RunOrigin } from '../../solver/run/run-file.ts';
import type { RunProgress } from '../../solver/run/run-simulation.ts';
import type { LastResults } from '../last-results.ts';
import type { RunStore, StoredRun } from '../run-store.ts';
import type { Solving, SolverPool } from '../solver-pool.ts';
import type { ResultsPanels } from '../views/results-panels.ts';
import { chooseSimulation } from './choose-simulation.ts';
import { offerLongerLimit, showProgress, startTimeLimit, stopsRun } from './run-notices.ts';

/** A run shorter than this shows no progress notification, ms. */
const quietTime = 1000;

export interface RunHost {
  readonly client: CellClient;
  readonly pool: SolverPool;
  readonly store: RunStore;
  readonly results: LastResults;
  readonly panels: ResultsPanels;
  readonly output: vscode.LogOutputChannel;
}

/** What a run came to, for callers of the command. */
export interface RunOutcome {
  readonly status: RunResult['status'];
  readonly simulation: string;
}

export class RunCommand {
  readonly #host: RunHost;
  #solving: Solving | undefined;
  #last: { readonly uri: string; readonly simulation: string } | undefined;

  constructor(host: RunHost) {
    this.#host = host;
  }

  /** `cellwright.run [uri] [simulation]`; without them the active editor, and a choice where there are several. */
  async run(address?: string | vscode.Uri, name?: string): Promise<RunOutcome | undefined> {
    const document = await findDocument(address);
    if (document === undefined) {
      void vscode.window.showInformationMessage('Open a cell specification (.cell) to run one of its simulations.');
      return undefined;
    }
    if (this.#solving !== undefined) {
      void vscode.window.showInformationMessage('A simulation is running; stop it before the next one starts.');
      return undefined;
    }
    const text = document.getText();
    const uri = document.uri.toString();
    const answer = await this.#host.client.lower({ uri, text });
    const chosen = await chooseSimulation(answer, name, vscode.workspace.asRelativePath(document.uri));
    if (chosen === undefined || stopsRun(chosen.findings, `\`${chosen.name}\``)) return undefined;
    const { simulation } = chosen;
    if (simulation === undefined) {
      this.#showError(`\`${chosen.name}\` cannot be run: its cell or protocol cannot be formed.`);
      return undefined;
    }
    this.#last = { uri, simulation: simulation.name };
    const notes = chosen.findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
    const result = await this.#solve(simulation, document.uri, { file: uri, text, notes, begun: Date.now() });
    if (result === undefined) return undefined;
    await this.#keep({ uri, simulation, result, text, notes, finishedAt: Date.now() }, document.uri);
    return { status: result.status, simulation: simulation.name };
  }

  async runAgain(uri?: string): Promise<RunOutcome | undefined> {
    const stored = uri === undefined ? undefined : await this.#host.store.get(uri);
    const last = stored === undefined ? this.#last : { uri: stored.uri, simulation: stored.simulation.name };
    if (uri?.endsWith('.cellrun') === true) {
      void vscode.window.showInformationMessage(
        'A run file is shown as it is: run the simulation from its .cell file.',
      );
      return undefined;
    }
    if (last !== undefined) return this.run(uri ?? last.uri, last.simulation);
    if (uri !== undefined) return this.run(uri);
    void vscode.window.showInformationMessage('No simulation was run in this window yet.');
    return undefined;
  }

  /** Ends the present run; it keeps what it has. */
  stop(): void {
    if (this.#solving === undefined) void vscode.window.showInformationMessage('No simulation is running.');
    else this.#solving.cancel();
  }

  async #solve(simulation: CheckedSimulation, uri: vscode.Uri, origin: RunOrigin): Promise<RunResult | undefined> {
    const { pool, output, panels, store } = this.#host;
    const file = store.pathOf(origin.file);
    const panel = panels.get(uri.toString());
    const title = simulation.name.replaceAll('_', ' ');
    let report: (progress: RunProgress) => void = () => undefined;
    output.info(`run ${simulation.name}: ${simulation.cell.name}, ${simulation.protocol.name}, ${simulation.model}`);
    panel?.showRunning(`Running ${title}`, 0);
    const solving = pool.solve({ simulation, origin, ...(file === undefined ? {} : { file }) }, (message) => {
      if (message.type === 'unwritten') {
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
      if (limit.wasReached()) offerLongerLimit(limit.seconds);
      else if (result.status === 'failed') this.#reportFailure(title, result);
      return result;
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

  async #keep(run: StoredRun, uri: vscode.Uri): Promise<void> {
    const settings = vscode.workspace.getConfiguration('cellwright.run', uri);
    this.#host.store.put(run);
    await this.#host.results.put(run);
    void vscode.commands.executeCommand('setContext', 'cellwright.hasRuns', true);
    const where = settings.get<'beside' | 'active' | 'never'>('openResults', 'beside');
    const isOpen = this.#host.panels.get(run.uri) !== undefined;
    if (where === 'never' && !isOpen) return;
    const column = where === 'active' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    await this.#host.panels.show(run, column, settings.get('preserveFocus', true));
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

async function findDocument(address: string | vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  if (address !== undefined)
    return vscode.workspace.openTextDocument(typeof address === 'string' ? vscode.Uri.parse(address) : address);
  const active = vscode.window.activeTextEditor?.document;
  return active?.languageId === languageId ? active : undefined;
}
