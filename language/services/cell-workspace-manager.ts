// Start of the workspace: the library's documents come first, under their own scheme.

import type { LangiumDocument } from 'langium';
import { DefaultWorkspaceManager } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { LibraryFile } from './library-files.ts';
import { libraryUri } from './library-files.ts';

export class CellWorkspaceManager extends DefaultWorkspaceManager {
  readonly #files: readonly LibraryFile[];
  readonly #shared: LangiumSharedServices;

  constructor(shared: LangiumSharedServices, files: readonly LibraryFile[]) {
    super(shared);
    this.#shared = shared;
    this.#files = files;
  }

  protected override loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    const factory = this.#shared.workspace.LangiumDocumentFactory;
    for (const file of this.#files) collect(factory.fromString(file.text, libraryUri(file)));
    return Promise.resolve();
  }
}
