// Runs a simulation of a file (check, choose, solve, show), and goes on with one that was cut off.

import * as vscode from 'vscode';
import { languageId, type CellClient } from '../client.ts';
import type { RunResult } from '../../solver/run/result.ts';
import type { LastResults } from '../last-results.ts';
import type { RunStore, StoredRun } from '../run-store.ts';
import { chooseSimulation } from './choose-simulation.ts';
import { stopsRun } from './run-notices.ts';
import { savedTarget } from './saved-run.ts';
import { RunSolver, type SolvedRun, type SolveHost } from './solve-run.ts';

export interface RunHost extends SolveHost {
  readonly client: CellClient;
  readonly store: RunStore;
  readonly results: LastResults;
}

/** What a run came to, for callers of the command. */
export interface RunOutcome {
  readonly status: RunResult['status'];
  readonly simulation: string;
}

export class RunCommand {
  readonly #host: RunHost;
  readonly #solver: RunSolver;
  #last: { readonly uri: string; readonly simulation: string } | undefined;

  constructor(host: RunHost) {
    this.#host = host;
    this.#solver = new RunSolver(host);
  }

  /** `cellwright.run [uri] [simulation]`; without them the active editor, and a choice where there are several. */
  async run(address?: string | vscode.Uri, name?: string): Promise<RunOutcome | undefined> {
    const document = await findDocument(address);
    if (document === undefined) {
      void vscode.window.showInformationMessage('Open a cell specification (.cell) to run one of its simulations.');
      return undefined;
    }
    if (this.#isBusy()) return undefined;
    const text = document.getText();
    const uri = document.uri.toString();
    const answer = await this.#host.client.lower({ uri, text });
    const chosen = await chooseSimulation(answer, name, vscode.workspace.asRelativePath(document.uri));
    if (chosen === undefined || stopsRun(chosen.findings, `\`${chosen.name}\``)) return undefined;
    const { simulation } = chosen;
    if (simulation === undefined) {
      void vscode.window.showErrorMessage(`\`${chosen.name}\` cannot be run: its cell or protocol cannot be formed.`);
      return undefined;
    }
    const saved = await savedTarget(document.uri, simulation, this.#host.pool);
    if (saved.kind === 'dismissed') return undefined;
    if (saved.kind === 'resume') return this.resume(vscode.Uri.file(saved.path).toString());
    this.#last = { uri, simulation: simulation.name };
    const notes = chosen.findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
    const file = this.#host.store.pathOf(uri);
    const solved = await this.#solver.solve(
      {
        simulation,
        origin: { file: uri, text, notes, begun: Date.now() },
        ...(file === undefined ? {} : { file }),
        ...(saved.kind === 'anew' ? { copy: saved.path } : {}),
      },
      document.uri,
    );
    return this.#keep(solved, { uri, simulation, text, notes });
  }

  /** Goes on with the unfinished run that the results view of `uri` shows, or that the run file at `uri` holds. */
  async resume(uri?: string): Promise<RunOutcome | undefined> {
    const { store } = this.#host;
    const run = uri === undefined ? store.latest : await this.#storedAt(uri);
    if (run?.runFile === undefined || !run.isUnfinished) {
      void vscode.window.showInformationMessage('There is no unfinished run to go on with.');
      return undefined;
    }
    if (this.#isBusy()) return undefined;
    const { simulation, text, notes, runFile } = run;
    const origin = { file: run.origin ?? run.uri, text, notes, begun: Date.now() };
    const address = vscode.Uri.parse(run.uri);
    const solved = await this.#solver.solve({ simulation, origin, file: runFile, resumes: true }, address);
    return this.#keep(solved, run);
  }

  async runAgain(uri?: string): Promise<RunOutcome | undefined> {
    const stored = uri === undefined ? undefined : await this.#host.store.get(uri);
    const last = stored === undefined ? this.#last : { uri: stored.uri, simulation: stored.simulation.name };
    if (uri !== undefined && isRunFile(uri)) {
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
    if (this.#solver.isRunning) this.#solver.cancel();
    else void vscode.window.showInformationMessage('No simulation is running.');
  }

  #isBusy(): boolean {
    if (this.#solver.isRunning)
      void vscode.window.showInformationMessage('A simulation is running; stop it before the next one starts.');
    return this.#solver.isRunning;
  }

  async #storedAt(uri: string): Promise<StoredRun | undefined> {
    const { panels, store } = this.#host;
    const known = panels.get(uri)?.run ?? (await store.get(uri));
    if (known !== undefined || !isRunFile(uri)) return known;
    const opened = await store.open(uri, vscode.Uri.parse(uri).fsPath);
    return opened.ok ? opened.stored : undefined;
  }

  async #keep(
    solved: SolvedRun | undefined,
    of: Pick<StoredRun, 'uri' | 'simulation' | 'text' | 'notes'>,
  ): Promise<RunOutcome | undefined> {
    if (solved === undefined) return undefined;
    const { result } = solved;
    const isUnfinished = result.status === 'cancelled' && solved.runFile !== undefined;
    const run: StoredRun = { ...of, ...solved, isUnfinished, finishedAt: Date.now() };
    const address = vscode.Uri.parse(run.uri);
    this.#host.store.put(run);
    if (!isRunFile(run.uri)) await this.#host.results.put(run);
    void vscode.commands.executeCommand('setContext', 'cellwright.hasRuns', true);
    const settings = vscode.workspace.getConfiguration('cellwright.run', address);
    const where = settings.get<'beside' | 'active' | 'never'>('openResults', 'beside');
    const isOpen = this.#host.panels.get(run.uri) !== undefined;
    if (where !== 'never' || isOpen) {
      const column = where === 'active' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
      await this.#host.panels.show(run, column, settings.get('preserveFocus', true));
    }
    return { status: result.status, simulation: run.simulation.name };
  }
}

const isRunFile = (uri: string): boolean => uri.endsWith('.cellrun');

async function findDocument(address: string | vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  if (address !== undefined)
    return vscode.workspace.openTextDocument(typeof address === 'string' ? vscode.Uri.parse(address) : address);
  const active = vscode.window.activeTextEditor?.document;
  return active?.languageId === languageId ? active : undefined;
}
