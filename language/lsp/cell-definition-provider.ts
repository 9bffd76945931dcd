// Go to definition: the place that declares a name, gives a property its value, or the file an import names.

import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { SymbolIndex } from './symbol-index.ts';
import { rangeIn } from './symbol-index.ts';

export class CellDefinitionProvider implements DefinitionProvider {
  readonly #index: SymbolIndex;

  constructor(index: SymbolIndex) {
    this.#index = index;
  }

  getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] {
    const found = this.#index.at(document, document.textDocument.offsetAt(params.position));
    const { at, whole } = found?.target ?? {};
    if (found === undefined || at === undefined) return [];
    // A file that is imported but not loaded still has a first line.
    const start = { line: 0, character: 0 };
    const selection = found.target.kind === 'file' ? { start, end: start } : this.#index.rangeOf(at);
    if (selection === undefined) return [];
    return [
      {
        originSelectionRange: rangeIn(document, found),
        targetUri: at.uri,
        targetRange: (found.target.kind === 'file' ? undefined : whole && this.#index.rangeOf(whole)) ?? selection,
        targetSelectionRange: selection,
      },
    ];
  }
}
