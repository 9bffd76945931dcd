// What helps to read and write a text: the providers that ask what stands at a place and what may stand there.

import type { Module } from 'langium';
import type { LangiumServices, PartialLangiumServices } from 'langium/lsp';
import type { EditorServices } from '../services/checked-documents.ts';
import { CellCodeLensProvider } from './cell-code-lens-provider.ts';
import { CellCompletionProvider } from './cell-completion-provider.ts';
import { CellHoverProvider } from './cell-hover-provider.ts';
import { CellInlayHintProvider } from './cell-inlay-hint-provider.ts';
import { CellSemanticTokenProvider } from './cell-semantic-token-provider.ts';
import { CellSignatureHelpProvider } from './cell-signature-help-provider.ts';

export function writingServices(
  services: () => EditorServices,
): NonNullable<Module<LangiumServices, PartialLangiumServices>['lsp']> {
  return {
    HoverProvider: () => new CellHoverProvider(services),
    InlayHintProvider: () => new CellInlayHintProvider(services),
    CompletionProvider: () => new CellCompletionProvider(services),
    SignatureHelp: () => new CellSignatureHelpProvider(),
    CodeLensProvider: () => new CellCodeLensProvider(services),
    SemanticTokenProvider: (own) => new CellSemanticTokenProvider(own, services),
  };
}
