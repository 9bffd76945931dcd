// Diagnostics that the editor fetches, where it can: it then knows which text they belong to and asks again by itself.

import { DocumentState } from 'langium';
import type { LangiumDocument } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type {
  Connection,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckedDocument, EditorServices } from '../services/checked-documents.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { CellDocumentValidator } from './cell-document-validator.ts';

export function pullDiagnostics(services: EditorServices, connection: Connection): void {
  const { shared, cell } = services;
  const validator = cell.validation.DocumentValidator;
  if (!(validator instanceof CellDocumentValidator)) return;
  const names = createNames();
  let canRefresh = false;
  shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    if (capabilities.textDocument?.diagnostic === undefined) return;
    validator.pushNothing();
    canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
  });
  const report = async (
    document: LangiumDocument,
    { previousResultId }: DocumentDiagnosticParams,
  ): Promise<DocumentDiagnosticReport> => {
    const uri = document.uri.toString();
    const checked = services.checked.latest(uri);
    if (checked?.version !== shared.workspace.TextDocuments.get(uri)?.version) throw askAgain();
    const resultId = checked === undefined ? '' : names.of(checked);
    if (resultId !== '' && resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: await validator.diagnosticsOf(document) };
  };
  const handle = createRequestHandler<
    DocumentDiagnosticParams,
    DocumentDiagnosticReport,
    DiagnosticServerCancellationData
  >((_services, document, params) => report(document, params), shared, DocumentState.Validated);
  connection.languages.diagnostics.on(async (params, token) => {
    // The library is read-only and has no findings.
    if (isLibraryUri(params.textDocument.uri)) return nothing;
    return (await handle(params, token)) ?? nothing;
  });
  const refresh = (): void => {
    // The editor may be closing: then there is nobody left to show anything.
    if (canRefresh) connection.languages.diagnostics.refresh().catch(() => undefined);
  };
  services.settings.onChange(refresh);
  // The editor asks when a text has changed; of a check for another reason it has to be told.
  const versions = new Map<string, number>();
  services.checked.onFinished((uri) => {
    const version = services.checked.latest(uri)?.version;
    if (version === undefined) return;
    if (versions.get(uri) === version) refresh();
    versions.set(uri, version);
  });
}

const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** The text has changed since; the editor is to ask once more. */
function askAgain(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });
}

/** A name for every check, so that the editor can tell one from another. */
function createNames(): { of: (checked: CheckedDocument) => string } {
  const names = new WeakMap<CheckedDocument, string>();
  let count = 0;
  return {
    of(checked) {
      const name = names.get(checked) ?? String((count += 1));
      names.set(checked, name);
      return name;
    },
  };
}
