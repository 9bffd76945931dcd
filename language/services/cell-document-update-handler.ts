// What happens when a document or a file changes. Only the files of the language and the numbers they read are watched: a
// run that writes results must not flood the server.

import type { LangiumDocument } from 'langium';
import { DocumentState, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { File } from '../generated/ast.ts';
import type { EditorServices } from './checked-documents.ts';
import { filesNamed } from './parse-files.ts';
import { resolveUri } from './resolve-uri.ts';

export class CellDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  readonly #services: () => EditorServices;

  constructor(shared: EditorServices['shared'], services: () => EditorServices) {
    super(shared);
    this.#services = services;
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*.{cell,bcell,csv}' }];
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const isData = (uri: string): boolean => uri.toLowerCase().endsWith('.csv');
    const data = new Set(params.changes.map(({ uri }) => uri).filter(isData));
    if (data.size > 0) this.#checkAgain((document) => namesOneOf(document, data));
    super.didChangeWatchedFiles({ changes: params.changes.filter(({ uri }) => !isData(uri)) });
  }

  /** The slow checks run with the save. */
  didSaveDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    void this.#services()
      .settings.of(document.uri)
      .then(({ checks }) => {
        if (checks.slow === 'onSave') this.checkAll(document.uri);
      });
  }

  /** Checks one document with everything there is. */
  checkAll(uri: string): void {
    this.#services().checked.wantAll(uri);
    this.#checkAgain((document) => document.uri.toString() === uri);
  }

  /** Checks every open document again, because a setting has changed. */
  checkOpen(): void {
    this.#checkAgain(() => true);
  }

  #checkAgain(concerns: (document: LangiumDocument<File>) => boolean): void {
    const { shared } = this.#services();
    const { LangiumDocuments, DocumentBuilder, TextDocuments } = shared.workspace;
    const concerned = TextDocuments.keys().flatMap((uri) => {
      const document = LangiumDocuments.getDocument(URI.parse(uri)) as LangiumDocument<File> | undefined;
      return document !== undefined && concerns(document) ? [document] : [];
    });
    for (const document of concerned) DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
    if (concerned.length > 0) this.fireDocumentUpdate([], []);
  }
}

function namesOneOf(document: LangiumDocument<File>, uris: ReadonlySet<string>): boolean {
  const uri = document.uri.toString();
  const named = filesNamed({
    uri,
    text: document.textDocument.getText(),
    root: document.parseResult.value,
    result: document.parseResult,
  });
  return named.some(({ file }) => typeof file === 'string' && uris.has(resolveUri(uri, file)));
}
