// Checks an open document as the command line would and turns the findings into diagnostics.

import type { LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation } from 'langium';
import type { DocumentValidator } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { toDiagnostic } from './to-diagnostic.ts';

export class CellDocumentValidator implements DocumentValidator {
  readonly #services: () => EditorServices;

  constructor(services: () => EditorServices) {
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
    const { file } = await services.checked.renew(document as LangiumDocument<File>, cancelToken);
    return file.findings.map((found) => toDiagnostic(found, document.textDocument, services));
  }
}
