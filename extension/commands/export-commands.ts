// Takes results out: image, data, report, and the chart's Vega-Lite source. Bytes come to the extension and are written
// where the user says; nothing is downloaded by the page.

import * as vscode from 'vscode';
import { darkTheme, lightTheme, type ChartTheme } from '../../charts/theme.ts';
import type { RunStore, StoredRun } from '../run-store.ts';
import type { SolverPool } from '../solver-pool.ts';
import type { DrawnForExport } from '../worker-tasks.ts';
import type { ResultsPanel } from '../views/results-panel.ts';
import type { ResultsPanels } from '../views/results-panels.ts';
import { chooseData, dataChoices, type DataChoice } from './data-choices.ts';

export interface ExportHost {
  readonly pool: SolverPool;
  readonly store: RunStore;
  readonly panels: ResultsPanels;
}

export class ExportCommands {
  readonly #host: ExportHost;

  constructor(host: ExportHost) {
    this.#host = host;
  }

  /** PNG or SVG of the chart last pointed at; the ending of the chosen name decides. `target` skips the dialog. */
  async image(uri?: string, target?: vscode.Uri): Promise<void> {
    const found = await this.#find(uri);
    if (found === undefined) return;
    const { run, panel } = found;
    const drawn = await this.#figure(run, panel);
    if (drawn === undefined) return;
    const file = target ?? (await askFile(run, drawn.title, { PNG: ['png'], SVG: ['svg'] }));
    if (file === undefined) return;
    if (file.path.toLowerCase().endsWith('.svg')) return writeFile(file, new TextEncoder().encode(drawn.svg), target);
    const scale = vscode.workspace.getConfiguration('cellwright').get('export.scale', 2);
    const png = await panel?.paint(drawn.vega, scale);
    if (png === undefined)
      void vscode.window.showErrorMessage('The chart could not be painted; open the results view and try again.');
    else await writeFile(file, png, target);
  }

  /** A table of the run as CSV or Parquet, the Battery Data Format, or its run file. `target` and `what` skip the questions. */
  async data(uri?: string, target?: vscode.Uri, what?: DataChoice['what']): Promise<void> {
    const found = await this.#find(uri);
    if (found === undefined) return;
    const { run } = found;
    const choice =
      target === undefined ? await chooseData(run) : dataChoices(run).find((own) => own.what === (what ?? 'points'));
    if (choice === undefined) return;
    const file = target ?? (await askFile(run, choice.stem, choice.filters));
    if (file === undefined) return;
    await writeFile(file, await this.#encoded(run, choice, file), target);
  }

  async #encoded({ result, runFile = '' }: StoredRun, { what }: DataChoice, file: vscode.Uri): Promise<Uint8Array> {
    if (what === 'run_file') return vscode.workspace.fs.readFile(vscode.Uri.file(runFile));
    const format = file.path.toLowerCase().endsWith('.parquet') ? 'parquet' : 'csv';
    return this.#host.pool.perform({ kind: 'encode', result, table: what, format });
  }

  async report(uri?: string, target?: vscode.Uri): Promise<void> {
    const found = await this.#find(uri);
    if (found === undefined) return;
    const { run } = found;
    const file = target ?? (await askFile(run, 'report', { HTML: ['html'] }));
    if (file === undefined) return;
    const { simulation, result, text, notes } = run;
    const page = await this.#host.pool.perform({
      kind: 'report',
      input: { fileName: nameOf(run.uri), text, runs: [{ simulation, result }], notes },
    });
    await writeFile(file, new TextEncoder().encode(page), target);
  }

  async copyVegaLite(uri?: string): Promise<void> {
    const found = await this.#find(uri);
    if (found === undefined) return;
    const drawn = await this.#figure(found.run, found.panel);
    if (drawn === undefined) return;
    await vscode.env.clipboard.writeText(JSON.stringify(drawn.vegaLite, null, 2));
    vscode.window.setStatusBarMessage(`Vega-Lite source of “${drawn.title}” copied`, 4000);
  }

  async #find(uri: string | undefined): Promise<{ run: StoredRun; panel: ResultsPanel | undefined } | undefined> {
    const { panels, store } = this.#host;
    const panel = uri === undefined ? panels.active : panels.get(uri);
    const run = panel?.run ?? (uri === undefined ? store.latest : await store.get(uri));
    if (run === undefined)
      void vscode.window.showInformationMessage('There are no results yet: run a simulation first.');
    return run === undefined ? undefined : { run, panel: panel ?? panels.get(run.uri) };
  }

  async #figure(
    { simulation, result }: StoredRun,
    panel: ResultsPanel | undefined,
  ): Promise<DrawnForExport | undefined> {
    const id = panel?.figure ?? 'voltage-time';
    const drawn = await this.#host.pool.perform({ kind: 'figure', simulation, result, id, theme: exportTheme(panel) });
    if (drawn === undefined) void vscode.window.showInformationMessage('This run has no chart to export.');
    return drawn;
  }
}

/** Light unless the settings say otherwise: figures end up on paper. */
function exportTheme(panel: ResultsPanel | undefined): ChartTheme {
  const choice = vscode.workspace
    .getConfiguration('cellwright')
    .get<'light' | 'dark' | 'current'>('export.theme', 'light');
  if (choice === 'current') return panel?.theme ?? lightTheme;
  return choice === 'dark' ? darkTheme : lightTheme;
}

async function askFile(
  run: StoredRun,
  what: string,
  filters: Record<string, string[]>,
): Promise<vscode.Uri | undefined> {
  const [ending = 'txt'] = Object.values(filters)[0] ?? [];
  const stem = nameOf(run.uri).replace(/\.b?cell$/, '');
  const words = what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const name = `${stem}-${run.result.simulation}-${words}.${ending}`;
  const source = vscode.Uri.parse(run.uri);
  // An untitled file has no folder; the workspace's is the next best.
  const folder =
    source.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source, '..');
  return vscode.window.showSaveDialog({
    filters,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

function nameOf(uri: string): string {
  return vscode.Uri.parse(uri).path.split('/').at(-1) ?? 'cell';
}

/** Says where the file went, except where the caller named the place. */
async function writeFile(file: vscode.Uri, bytes: Uint8Array, target: vscode.Uri | undefined): Promise<void> {
  await vscode.workspace.fs.writeFile(file, bytes);
  if (target !== undefined) return;
  const choice = await vscode.window.showInformationMessage(`Wrote ${vscode.workspace.asRelativePath(file)}.`, 'Open');
  if (choice === 'Open') await vscode.commands.executeCommand('vscode.open', file);
}
