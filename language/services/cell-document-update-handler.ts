// Watches only the files of the language: a run that writes results must not flood the server.

import type { FileSystemWatcher } from 'vscode-languageserver';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';

export class CellDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.cell' }];
  }
}
