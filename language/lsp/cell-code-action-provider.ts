// Code actions: quick fixes of findings, refactorings, and what is done to a whole file on save.

import type { LangiumDocument } from 'langium';
import { Cancellation, interruptAndCheck } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { isLibraryUri } from '../services/library-files.ts';
import type { ActionSource } from './actions/action-request.ts';
import { createActionRequest } from './actions/action-request.ts';
import { convertUnitActions } from './actions/convert-units.ts';
import { extractMaterialActions, inlineMaterialActions } from './actions/extract-material.ts';
import { findingActions } from './actions/finding-actions.ts';
import { fixAllActions } from './actions/fix-all.ts';
import { libraryValueActions } from './actions/library-values.ts';
import { missingMemberActions } from './actions/missing-members.ts';
import { nameSourceActions } from './actions/name-source.ts';
import { addImportActions, organizeImportsActions } from './actions/organize-imports.ts';
import { sortMemberActions } from './actions/sort-members.ts';
import { wrapInRepeatActions } from './actions/wrap-in-repeat.ts';
import { fixAllKind, organizeImportsKind } from './code-action-kinds.ts';
import type { SymbolIndex } from './symbol-index.ts';

interface OfferedActions {
  readonly kinds: readonly string[];
  readonly offer: ActionSource;
  /** Moves or drops text: what the parser could not read might be lost. */
  readonly needsWholeText?: true;
}

/** Sources by the kinds of actions they offer. */
const sources: readonly OfferedActions[] = [
  { kinds: ['quickfix'], offer: findingActions },
  { kinds: ['quickfix'], offer: addImportActions },
  { kinds: ['quickfix'], offer: libraryValueActions },
  { kinds: ['quickfix', 'refactor.rewrite'], offer: missingMemberActions },
  { kinds: ['refactor.rewrite'], offer: convertUnitActions },
  { kinds: ['refactor.rewrite'], offer: nameSourceActions },
  { kinds: ['refactor.rewrite'], offer: sortMemberActions, needsWholeText: true },
  { kinds: ['refactor.extract'], offer: extractMaterialActions, needsWholeText: true },
  { kinds: ['refactor.extract'], offer: wrapInRepeatActions, needsWholeText: true },
  { kinds: ['refactor.inline'], offer: inlineMaterialActions, needsWholeText: true },
  { kinds: [organizeImportsKind], offer: organizeImportsActions, needsWholeText: true },
  { kinds: [fixAllKind], offer: fixAllActions },
];

export class CellCodeActionProvider implements CodeActionProvider {
  readonly #services: () => EditorServices;
  readonly #index: SymbolIndex;

  constructor(services: () => EditorServices, index: SymbolIndex) {
    this.#services = services;
    this.#index = index;
  }

  async getCodeActions(
    document: LangiumDocument,
    params: CodeActionParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<CodeAction[]> {
    const services = this.#services();
    // The library is read-only.
    if (isLibraryUri(document.uri.toString())) return [];
    const { only } = params.context;
    const isOpen = services.shared.workspace.TextDocuments.get(document.uri.toString()) !== undefined;
    const checked = isOpen
      ? await services.checked.current(document as LangiumDocument<File>, token)
      : services.checked.latest(document.uri.toString());
    const request = createActionRequest(services, this.#index, checked, document, params);
    const found: CodeAction[] = [];
    const { lexerErrors, parserErrors } = document.parseResult;
    const isWhole = lexerErrors.length + parserErrors.length === 0;
    for (const { kinds, offer, needsWholeText } of sources) {
      await interruptAndCheck(token);
      if (needsWholeText === true && !isWhole) continue;
      if (kinds.some((kind) => isWanted(kind, only)))
        found.push(...offer(request).filter((own) => isWanted(own.kind ?? '', only)));
    }
    return found;
  }
}

/** Actions on a whole file are offered only where they are asked for. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source.');
  return only.some((own) => kind === own || kind.startsWith(`${own}.`));
}
