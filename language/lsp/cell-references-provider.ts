// References and the highlight of a name in its file.

import { Cancellation } from 'langium';
import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider, ReferencesProvider } from 'langium/lsp';
import type { DocumentHighlight, DocumentHighlightParams, Location, ReferenceParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { SymbolIndex } from './symbol-index.ts';
import { rangeIn } from './symbol-index.ts';

export class CellReferencesProvider implements ReferencesProvider, DocumentHighlightProvider {
  readonly #index: SymbolIndex;

  constructor(index: SymbolIndex) {
    this.#index = index;
  }

  async findReferences(
    document: LangiumDocument,
    params: ReferenceParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<Location[]> {
    const found = this.#index.at(document, document.textDocument.offsetAt(params.position));
    if (found === undefined) return [];
    const all = await this.#index.everywhere(found.target, token);
    return all
      .filter((own) => params.context.includeDeclaration || own.role !== 'definition')
      .map((own) => ({ uri: own.document.uri.toString(), range: rangeIn(own.document, own) }));
  }

  getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
    const found = this.#index.at(document, document.textDocument.offsetAt(params.position));
    if (found === undefined) return [];
    return this.#index.in(document, found.target).map((own) => ({
      range: rangeIn(document, own),
      kind: own.role === 'read' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
    }));
  }
}
