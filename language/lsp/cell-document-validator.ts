// Checks an open document as the command line would and turns the findings into diagnostics. An editor that fetches
// diagnostics itself gets them from `pull-diagnostics.ts`; then nothing is pushed.

import type { LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation } from 'langium';
import type { DocumentValidator } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { isLibraryUri } from '../services/library-files.ts';
import { shownFindings } from './shown-findings.ts';
import { toDiagnostic } from './to-diagnostic.ts';

export class CellDocumentValidator implements DocumentValidator {
  readonly #services: () => EditorServices;
  #isPulled = false;

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  /** From now on the editor fetches. */
  pushNothing(): void {
    this.#isPulled = true;
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
    await services.checked.renew(document as LangiumDocument<File>, cancelToken);
    return this.#isPulled ? [] : this.diagnosticsOf(document);
  }

  /** Of the newest check. */
  async diagnosticsOf(document: LangiumDocument): Promise<Diagnostic[]> {
    const services = this.#services();
    const uri = document.uri.toString();
    const checked = services.checked.latest(uri);
    if (checked === undefined) return [];
    const settings = await services.settings.of(uri);
    return shownFindings(checked.file, settings).map((found) => toDiagnostic(found, document.textDocument, services));
  }
}
