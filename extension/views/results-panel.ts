// One results view a file: shows the latest run of that file beside its text.

import * as vscode from 'vscode';
import type { ChartTheme } from '../../charts/theme.ts';
import {
  contractVersion,
  isPageMessage,
  type HostMessage,
  type PageCommand,
  type PageMessage,
  type Renderer,
} from '../messages.ts';
import { textHash, type StoredRun } from '../run-store.ts';
import type { SolverPool } from '../solver-pool.ts';
import { resultsHtml } from './results-html.ts';

export const resultsViewType = 'cellwright.results';

/** What the page said it drew. */
export interface Rendered {
  readonly figures: number;
  readonly marks: number;
}

export interface PanelHost {
  readonly extensionUri: vscode.Uri;
  readonly pool: SolverPool;
  readonly output: vscode.LogOutputChannel;
  /** A command of the page, about the run of this panel's file. */
  perform(command: PageCommand, uri: string): void;
}

type Unsent = HostMessage extends infer M ? (M extends unknown ? Omit<M, 'v'> : never) : never;

export class ResultsPanel {
  readonly uri: string;
  readonly #panel: vscode.WebviewPanel;
  readonly #host: PanelHost;
  readonly #rendered = new vscode.EventEmitter<Rendered>();
  readonly #painting = new Map<number, (png: Uint8Array | undefined) => void>();
  #run: StoredRun | undefined;
  #theme: { readonly theme: ChartTheme; readonly isDark: boolean } | undefined;
  /** Sent when the page is ready. */
  #waiting: Unsent[] = [];
  #figure: string | undefined;
  #ticket = 0;
  #drawn: Rendered | undefined;

  /** Fires each time the page has drawn its figures. */
  readonly onRendered: vscode.Event<Rendered>;

  constructor(panel: vscode.WebviewPanel, uri: string, host: PanelHost) {
    this.uri = uri;
    this.#panel = panel;
    this.#host = host;
    this.onRendered = this.#rendered.event;
    const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(host.extensionUri, 'extension', 'media', name);
    panel.iconPath = { light: icon('results-light.svg'), dark: icon('results-dark.svg') };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(host.extensionUri, 'dist')],
    };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isPageMessage(message)) void this.#receive(message);
      else host.output.warn('the results view sent a message that is not part of its contract');
    });
    panel.webview.html = resultsHtml(panel.webview, host.extensionUri);
  }

  get isActive(): boolean {
    return this.#panel.active;
  }
  /** Theme of the page, for exports in the current theme. */
  get theme(): ChartTheme | undefined {
    return this.#theme?.theme;
  }
  /** What is drawn of the present run; undefined until it is. */
  get rendered(): Rendered | undefined {
    return this.#drawn;
  }
  get run(): StoredRun | undefined {
    return this.#run;
  }
  /** The figure the user last pointed at. */
  get figure(): string | undefined {
    return this.#figure;
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(column: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.#panel.reveal(this.#panel.viewColumn ?? column, preserveFocus);
  }

  async show(run: StoredRun): Promise<void> {
    this.#run = run;
    this.#drawn = undefined;
    this.#panel.title = `Results: ${run.result.simulation}`;
    if (this.#theme !== undefined) await this.#draw();
  }

  showAbsent(text: string): void {
    this.#post({ type: 'absent', text });
  }

  showRunning(text: string, fraction: number): void {
    this.#post({ type: 'running', text, fraction });
  }

  showIdle(): void {
    this.#post({ type: 'idle' });
  }

  /** Marks the results when the text is no longer what ran. */
  compareText(text: string): void {
    if (this.#run !== undefined) this.#post({ type: 'stale', isStale: text !== this.#run.text });
  }

  /** The page paints a compiled spec as a PNG; undefined when it could not. */
  paint(spec: object, scale: number): Promise<Uint8Array | undefined> {
    const ticket = ++this.#ticket;
    return new Promise((resolve) => {
      this.#painting.set(ticket, resolve);
      this.#post({ type: 'paint', ticket, spec, scale });
    });
  }

  async #receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#theme = message;
        if (this.#run !== undefined) await this.#draw();
        for (const waiting of this.#waiting.splice(0)) this.#post(waiting);
        return;
      case 'rendered':
        this.#drawn = { figures: message.figures, marks: message.marks };
        this.#rendered.fire(this.#drawn);
        return;
      case 'error':
        this.#host.output.error(`results view: ${message.text}`);
        return;
      case 'selected':
        this.#figure = message.figure;
        return;
      case 'command':
        this.#figure = message.figure ?? this.#figure;
        this.#host.perform(message.command, this.uri);
        return;
      case 'painted':
        this.#painting.get(message.ticket)?.(message.png === '' ? undefined : Buffer.from(message.png, 'base64'));
        this.#painting.delete(message.ticket);
        return;
      case 'goTo':
        await goToLine(this.uri, message.line);
    }
  }

  async #draw(): Promise<void> {
    const [run, theme] = [this.#run, this.#theme];
    if (run === undefined || theme === undefined) return;
    const { simulation, result, text } = run;
    try {
      const page = await this.#host.pool.perform({
        kind: 'draw',
        simulation,
        result,
        theme: theme.theme,
        facts: [
          ['File', vscode.workspace.asRelativePath(vscode.Uri.parse(this.uri))],
          ['Finished', new Date(run.finishedAt).toLocaleString()],
          ['Text', `sha256 ${textHash(text)}`],
        ],
      });
      const renderer = vscode.workspace.getConfiguration('cellwright').get<Renderer>('results.renderer', 'auto');
      this.#post({ type: 'show', uri: this.uri, page, renderer, canResume: run.isUnfinished });
    } catch (error) {
      this.#host.output.error(error instanceof Error ? error : String(error));
      this.#post({ type: 'absent', text: 'The results could not be drawn; the output says why.' });
    }
  }

  #post(message: Unsent): void {
    // Before the page is ready only the latest of a kind matters.
    if (this.#theme === undefined)
      this.#waiting = [...this.#waiting.filter((m) => m.type !== message.type || m.type === 'paint'), message];
    else void this.#panel.webview.postMessage({ v: contractVersion, ...message });
  }
}

async function goToLine(uri: string, line: number): Promise<void> {
  const position = new vscode.Position(Math.max(0, line - 1), 0);
  const open = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: new vscode.Range(position, position),
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
  });
}
