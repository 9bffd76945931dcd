// The language client: starts the server with the first file and asks it for runnable simulations.

import * as vscode from 'vscode';
import { CodeLensRequest, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { lowerMethod, type LowerAnswer, type LowerParams } from '../language/lsp/lower-contract.ts';
import { settingsSection } from '../language/services/cell-settings.ts';
import { createMiddleware } from './client-middleware.ts';
import type { LastResults } from './last-results.ts';

export const languageId = 'battery-cell';

export interface CellClient {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  lower(params: LowerParams): Promise<LowerAnswer>;
}

export function createCellClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  results: LastResults,
): CellClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const client = new LanguageClient(
    'cellwright',
    'Cellwright',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: languageId }],
      outputChannel: output,
      synchronize: { configurationSection: settingsSection },
      middleware: createMiddleware(results),
    },
  );
  results.onChange(() => refreshLenses(client));
  return {
    start: () => client.start(),
    restart: () => client.restart(),
    stop: () => client.stop(),
    lower: async (params) => {
      // Resolves at once when the server runs already.
      await client.start();
      return client.sendRequest<LowerAnswer>(lowerMethod, params);
    },
  };
}

/** A run has ended: the titles above simulations change in their places. */
function refreshLenses(client: LanguageClient): void {
  const feature = client.getFeature(CodeLensRequest.method);
  for (const document of vscode.workspace.textDocuments) {
    if (document.languageId === languageId) feature.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  }
}
