// What finds and changes: the providers that share the index of names.

import type { Module } from 'langium';
import type { LangiumServices, PartialLangiumServices } from 'langium/lsp';
import type { EditorServices } from '../services/checked-documents.ts';
import { CellCallHierarchyProvider } from './cell-call-hierarchy-provider.ts';
import { CellCodeActionProvider } from './cell-code-action-provider.ts';
import { CellDefinitionProvider } from './cell-definition-provider.ts';
import { CellDocumentLinkProvider } from './cell-document-link-provider.ts';
import { CellDocumentSymbolProvider } from './cell-document-symbol-provider.ts';
import { CellFoldingRangeProvider } from './cell-folding-range-provider.ts';
import { CellReferencesProvider } from './cell-references-provider.ts';
import { CellRenameProvider } from './cell-rename-provider.ts';
import { CellTypeHierarchyProvider } from './cell-type-hierarchy-provider.ts';
import { SymbolIndex } from './symbol-index.ts';

export function navigationServices(
  services: () => EditorServices,
): NonNullable<Module<LangiumServices, PartialLangiumServices>['lsp']> {
  const index = new SymbolIndex(services);
  return {
    DocumentSymbolProvider: () => new CellDocumentSymbolProvider(),
    FoldingRangeProvider: () => new CellFoldingRangeProvider(),
    DefinitionProvider: () => new CellDefinitionProvider(index),
    ReferencesProvider: () => new CellReferencesProvider(index),
    DocumentHighlightProvider: () => new CellReferencesProvider(index),
    RenameProvider: () => new CellRenameProvider(services, index),
    TypeHierarchyProvider: () => new CellTypeHierarchyProvider(index),
    CallHierarchyProvider: () => new CellCallHierarchyProvider(index),
    CodeActionProvider: () => new CellCodeActionProvider(services, index),
    DocumentLinkProvider: () => new CellDocumentLinkProvider(),
  };
}
