// Entry of the extension: makes the parts and binds the commands.

import * as vscode from 'vscode';
import { createCellClient, languageId, type CellClient } from './client.ts';
import { ExportCommands } from './commands/export-commands.ts';
import { RunCommand } from './commands/run-command.ts';
import { copyCliCommand, explainProblem, newSpecification, openExample } from './commands/text-commands.ts';
import { LastResults } from './last-results.ts';
import { RunStore } from './run-store.ts';
import { createSolverPool, type SolverPool } from './solver-pool.ts';
import type { Rendered } from './views/results-panel.ts';
import { resultsViewType } from './views/results-panel.ts';
import type { ExportTable } from './worker-tasks.ts';
import { resultEditorType, ResultsPanels } from './views/results-panels.ts';

/** What other extensions, and tests in the extension host, may use. */
export interface CellwrightApi {
  /** Resolves when the results view of a file next has its charts on the screen; the view must be open. */
  whenRendered(uri: vscode.Uri): Promise<Rendered>;
}

let client: CellClient | undefined;
let pool: SolverPool | undefined;

export function activate(context: vscode.ExtensionContext): CellwrightApi {
  const output = vscode.window.createOutputChannel('Cellwright', { log: true });
  const solvers = createSolverPool(vscode.Uri.joinPath(context.extensionUri, 'dist', 'solver-worker.cjs').fsPath);
  const store = new RunStore(context.storageUri ?? context.globalStorageUri, solvers);
  const results = new LastResults(context.workspaceState);
  const languageClient = createCellClient(context, output, results);
  client = languageClient;
  pool = solvers;
  const panels = new ResultsPanels(
    {
      extensionUri: context.extensionUri,
      pool: solvers,
      output,
      perform: (command, uri) =>
        void vscode.commands.executeCommand(
          command === 'showOutput' ? 'cellwright.showOutput' : pageCommandIds[command],
          uri,
        ),
    },
    store,
  );
  const runs = new RunCommand({ client: languageClient, pool: solvers, store, results, panels, output });
  const exports = new ExportCommands({ pool: solvers, store, panels });
  const bind = (name: string, action: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`cellwright.${name}`, action as (...args: unknown[]) => unknown);
  context.subscriptions.push(
    output,
    bind('run', (uri?: string | vscode.Uri, name?: string) =>
      runs.run(uri, typeof name === 'string' ? name : undefined),
    ),
    bind('runAgain', (uri?: string) => runs.runAgain(addressOf(uri) ?? panels.active?.uri)),
    bind('resume', (uri?: string) => runs.resume(addressOf(uri) ?? panels.active?.uri)),
    bind('stop', () => runs.stop()),
    bind('check', () => check(languageClient)),
    bind('openResults', (uri?: string) => openResults(store, panels, addressOf(uri))),
    bind('explainProblem', (code?: string) => explainProblem(addressOf(code))),
    bind('openExample', (name?: string) => openExample(context.extensionUri, addressOf(name))),
    bind('new', () => newSpecification()),
    bind('restartServer', () => languageClient.restart()),
    bind('showOutput', () => output.show()),
    bind('copyCliCommand', () => copyCliCommand(panels.active?.run ?? store.latest)),
    bind('results.exportImage', (uri?: string, target?: vscode.Uri) => exports.image(addressOf(uri), target)),
    bind('results.exportData', (uri?: string, target?: vscode.Uri, what?: ExportTable) =>
      exports.data(addressOf(uri), target, what),
    ),
    bind('results.exportReport', (uri?: string, target?: vscode.Uri) => exports.report(addressOf(uri), target)),
    bind('results.copyVegaLite', (uri?: string) => exports.copyVegaLite(addressOf(uri))),
    vscode.window.registerWebviewPanelSerializer(resultsViewType, panels),
    vscode.window.registerCustomEditorProvider(resultEditorType, panels, {
      webviewOptions: { retainContextWhenHidden: false },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) =>
      panels.get(document.uri.toString())?.compareText(document.getText()),
    ),
  );
  startWithFirstFile(context, languageClient, output);
  return { whenRendered: (uri) => whenRendered(panels, uri) };
}

/** Resolves when server and workers have ended. */
export async function deactivate(): Promise<void> {
  await Promise.all([client?.stop(), pool?.close()]);
}

const pageCommandIds = {
  runAgain: 'cellwright.runAgain',
  resume: 'cellwright.resume',
  stop: 'cellwright.stop',
  exportImage: 'cellwright.results.exportImage',
  exportData: 'cellwright.results.exportData',
  exportReport: 'cellwright.results.exportReport',
  copyVegaLite: 'cellwright.results.copyVegaLite',
} as const;

/** Menus pass a resource or a context object first; only text is an address. */
function addressOf(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : undefined;
}

/** The server costs nothing until a specification is open. */
function startWithFirstFile(
  context: vscode.ExtensionContext,
  cells: CellClient,
  output: vscode.LogOutputChannel,
): void {
  const start = (): void =>
    void cells.start().catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
  if (vscode.workspace.textDocuments.some((d) => d.languageId === languageId)) {
    start();
    return;
  }
  const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.languageId !== languageId) return;
    waiting.dispose();
    start();
  });
  context.subscriptions.push(waiting);
}

async function check(cells: CellClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== languageId) {
    void vscode.window.showInformationMessage('Open a cell specification (.cell) to check it.');
    return;
  }
  const { findings } = await cells.lower({ uri: document.uri.toString(), text: document.getText() });
  const count = (severity: string): number => findings.filter((f) => f.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  vscode.window.setStatusBarMessage(
    errors + warnings === 0
      ? '$(check) No errors, no warnings'
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    6000,
  );
  if (errors + warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** Of the file at `uri`, else of the active one, else of the last run of the window. */
async function openResults(store: RunStore, panels: ResultsPanels, uri?: string): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const address = uri ?? (active?.languageId === languageId ? active.uri.toString() : undefined);
  const run = address === undefined ? store.latest : await store.get(address);
  if (run === undefined) {
    void vscode.window.showInformationMessage('There are no results yet: run a simulation first.');
    return;
  }
  await panels.show(run, vscode.ViewColumn.Beside, true);
}

async function whenRendered(panels: ResultsPanels, uri: vscode.Uri): Promise<Rendered> {
  const panel = panels.get(uri.toString());
  if (panel === undefined) throw new Error('no results view of this file is open');
  return panel.rendered ?? new Promise((resolve) => panel.onRendered(resolve));
}
