// Checks an open document as the command line would and turns the findings into diagnostics.

import type { LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation, interruptAndCheck, URI } from 'langium';
import type { DocumentValidator } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { checkFile, checkParsed, unreadFinding } from '../check-text.ts';
import type { File } from '../generated/ast.ts';
import type { CellServices } from '../services/cell-services.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { toDiagnostic } from './to-diagnostic.ts';

export class CellDocumentValidator implements DocumentValidator {
  readonly #services: () => CellServices;

  constructor(services: () => CellServices) {
    this.#services = services;
  }

  /** Only what is open is checked: a workspace of hundreds of files must not be validated at the first keystroke. */
  async validateDocument(
    document: LangiumDocument,
    _options: ValidationOptions = {},
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    const services = this.#services();
    const uri = document.uri.toString();
    if (isLibraryUri(uri) || services.shared.workspace.TextDocuments.get(uri) === undefined) return [];
    await interruptAndCheck(cancelToken);
    const text = document.textDocument.getText();
    const result = document.parseResult as LangiumDocument<File>['parseResult'];
    const read = (other: string): Promise<string | undefined> => readOpenFirst(services, other);
    const checked =
      unreadFinding(uri, text) !== undefined
        ? await checkFile(services, uri, text)
        : await checkParsed(services, { uri, text, root: result.value, result }, read, { speed: 'fast' });
    await interruptAndCheck(cancelToken);
    return checked.findings.map((found) => toDiagnostic(found, document.textDocument, services));
  }
}

/** The text as it stands in the editor, else on disk. */
async function readOpenFirst(services: CellServices, uri: string): Promise<string | undefined> {
  const open = services.shared.workspace.TextDocuments.get(URI.parse(uri).toString());
  return open === undefined ? services.context.readFile?.(uri) : open.getText();
}
