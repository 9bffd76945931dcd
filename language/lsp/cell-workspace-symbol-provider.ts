// Symbols of the workspace: declarations of all files and of the library, found by parts of their names.

import type { LangiumDocument } from 'langium';
import { Cancellation, GrammarUtils, interruptAndCheck } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { declarationKinds } from './cell-document-symbol-provider.ts';

export class CellWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  readonly #shared: LangiumSharedServices;

  constructor(shared: LangiumSharedServices) {
    this.#shared = shared;
  }

  async getSymbols(
    params: WorkspaceSymbolParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const found: WorkspaceSymbol[] = [];
    const documents = this.#shared.workspace.LangiumDocuments.all.toArray();
    // The user's own come before the library's.
    const own = documents.filter((document) => !isLibraryUri(document.uri.toString()));
    for (const document of [...own, ...documents.filter((other) => !own.includes(other))]) {
      await interruptAndCheck(token);
      found.push(...this.#symbolsOf(document, params.query.toLowerCase()));
    }
    return found;
  }

  #symbolsOf(document: LangiumDocument, query: string): WorkspaceSymbol[] {
    const uri = document.uri.toString();
    const containerName = containerOf(uri);
    return (document.parseResult.value as File).declarations.flatMap((node): WorkspaceSymbol[] => {
      const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
      const name = node.name as string | undefined;
      if (name === undefined || range === undefined) return [];
      if (query !== '' && !this.#shared.lsp.FuzzyMatcher.match(query, name)) return [];
      return [{ name, kind: declarationKinds[node.$type], containerName, location: { uri, range } }];
    });
  }
}

/** The file of a declaration as lists show it. */
export function containerOf(uri: string): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return isLibraryUri(uri) ? `library: ${file}` : file;
}
