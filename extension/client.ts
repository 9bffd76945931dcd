// The language client: starts the server with the first file and asks it for runnable simulations.

import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { lowerMethod, type LowerAnswer, type LowerParams } from '../language/lsp/lower-contract.ts';

export const languageId = 'battery-cell';

export interface CellClient {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  lower(params: LowerParams): Promise<LowerAnswer>;
}

export function createCellClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): CellClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const client = new LanguageClient(
    'cellwright',
    'Cellwright',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: languageId }],
      outputChannel: output,
      middleware: {
        provideCodeLenses: (document, token, next) => {
          const isOn = vscode.workspace.getConfiguration('cellwright', document.uri).get('codeLens.run', true);
          return isOn ? next(document, token) : [];
        },
      },
    },
  );
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
