// All results views of the window, by the file they belong to, their return after a reload, and those of run files that are
// opened by themselves.

import * as vscode from 'vscode';
import type { RunStore, StoredRun } from '../run-store.ts';
import { ResultsPanel, resultsViewType, type PanelHost } from './results-panel.ts';

/** Editor of run files, as the manifest names it. */
export const resultEditorType = 'cellwright.resultEditor';

export class ResultsPanels implements vscode.WebviewPanelSerializer, vscode.CustomReadonlyEditorProvider {
  readonly #panels = new Map<string, ResultsPanel>();
  readonly #host: PanelHost;
  readonly #store: RunStore;

  constructor(host: PanelHost, store: RunStore) {
    this.#host = host;
    this.#store = store;
  }

  get(uri: string): ResultsPanel | undefined {
    return this.#panels.get(uri);
  }

  /** The view the user is in. */
  get active(): ResultsPanel | undefined {
    return [...this.#panels.values()].find((p) => p.isActive);
  }

  /** Opens or reuses the view of the run's file. */
  async show(run: StoredRun, column: vscode.ViewColumn, preserveFocus: boolean): Promise<ResultsPanel> {
    const known = this.#panels.get(run.uri);
    const panel = known ?? this.#adopt(this.#create(run, column, preserveFocus), run.uri);
    known?.reveal(column, preserveFocus);
    await panel.show(run);
    return panel;
  }

  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri !== 'string') {
      webviewPanel.dispose();
      return;
    }
    const panel = this.#adopt(webviewPanel, uri);
    const run = await this.#store.get(uri);
    if (run === undefined)
      panel.showAbsent('The results of this run are no longer stored. Run the simulation again to see them.');
    else await panel.show(run);
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  /** A run file (`.cellrun`) that is opened from the explorer: of a run that has ended or of one that was cut off. */
  async resolveCustomEditor({ uri }: vscode.CustomDocument, webviewPanel: vscode.WebviewPanel): Promise<void> {
    const panel = this.#adopt(webviewPanel, uri.toString());
    const opened = await this.#store.open(uri.toString(), uri.fsPath);
    if (opened.ok) await panel.show(opened.stored);
    else panel.showAbsent(`${vscode.workspace.asRelativePath(uri)} ${opened.reason}.`);
  }

  #create(run: StoredRun, column: vscode.ViewColumn, preserveFocus: boolean): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(resultsViewType, `Results: ${run.result.simulation}`, {
      viewColumn: column,
      preserveFocus,
    });
  }

  #adopt(webviewPanel: vscode.WebviewPanel, uri: string): ResultsPanel {
    const panel = new ResultsPanel(webviewPanel, uri, this.#host);
    this.#panels.set(uri, panel);
    panel.onDidDispose(() => this.#panels.delete(uri));
    return panel;
  }
}
