// What Langium's server does not offer by itself: selection ranges, and the kinds of code actions there are.

import type { LangiumSharedServices } from 'langium/lsp';
import { createRequestHandler, DefaultLanguageServer } from 'langium/lsp';
import { DocumentState } from 'langium';
import type { InitializeParams, InitializeResult, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { codeActionKinds } from './code-action-kinds.ts';
import { selectionRanges } from './selection-ranges.ts';

export class CellLanguageServer extends DefaultLanguageServer {
  constructor(shared: LangiumSharedServices) {
    super(shared);
    shared.lsp.Connection?.onSelectionRanges(
      createRequestHandler<SelectionRangeParams, SelectionRange[]>(
        (_services, document, params) => selectionRanges(document, params.positions),
        shared,
        DocumentState.Parsed,
      ),
    );
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        selectionRangeProvider: true,
        ...(params.capabilities.textDocument?.diagnostic === undefined
          ? {}
          : { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      },
    };
  }
}
