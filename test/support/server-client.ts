// The language server as a child process over stdio, spoken to through the protocol.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { libraryFiles } from './language-host.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the client says it can do, and what it answers when asked for settings. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
}

export interface ServerClient {
  readonly capabilities: Record<string, unknown>;
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
  change(uri: string, text: string): Promise<readonly Diagnostic[]>;
  /** Tells of a save; resolves with the diagnostics that follow. */
  save(uri: string): Promise<readonly Diagnostic[]>;
  /** The diagnostics that are published next. */
  next(uri: string): Promise<readonly Diagnostic[]>;
  request<T>(method: string, params: unknown): Promise<T>;
  /** Resident memory of the server's process, MB; where the system tells it. */
  memory(): number;
  stop(): Promise<void>;
}

export async function startServer(
  pages: Readonly<Record<string, string>> = {},
  options: ClientOptions = {},
): Promise<ServerClient> {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-server-'));
  const text = join(folder, 'text.json');
  writeFileSync(text, JSON.stringify({ library: libraryFiles, pages }));
  const client = await connect(['language/server.ts', '--stdio', '--text', text], options);
  return {
    ...client,
    async stop() {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server as it ships, with the library and the pages of the build. */
export function startBundledServer(): Promise<ServerClient> {
  return connect(['dist/server.cjs', '--stdio']);
}

async function connect([script = '', ...words]: readonly string[], options: ClientOptions = {}): Promise<ServerClient> {
  const child = spawn(process.execPath, [join(root, script), ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    waiting.get(params.uri)?.(params.diagnostics),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [options.settings ?? null]);
  for (const request of ['diagnostic', 'inlayHint', 'semanticTokens', 'codeLens'])
    connection.onRequest(`workspace/${request}/refresh`, () => null);
  connection.listen();
  const initialized = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: null,
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  const next = (uri: string): Promise<readonly Diagnostic[]> =>
    new Promise((done) => {
      waiting.set(uri, (diagnostics) => {
        waiting.delete(uri);
        done(diagnostics);
      });
    });
  return {
    capabilities: initialized.capabilities,
    async open(uri, content) {
      const diagnostics = next(uri);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'cell', version, text: content },
      });
      return diagnostics;
    },
    async change(uri, content) {
      const diagnostics = next(uri);
      version += 1;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: content }],
      });
      return diagnostics;
    },
    async save(uri) {
      const diagnostics = next(uri);
      await connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
      return diagnostics;
    },
    next,
    request: (method, params) => connection.sendRequest(method, params),
    memory() {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
      return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((done) => child.once('exit', done));
      connection.dispose();
    },
  };
}
