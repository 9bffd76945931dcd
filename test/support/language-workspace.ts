// Documents of a workspace as the language server holds them, without a server: for tests of its providers.

import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import type { EditorServices } from '../../language/services/checked-documents.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from './language-host.ts';

export interface LanguageWorkspace {
  readonly services: EditorServices;
  document(name: string): LangiumDocument;
  /** A request's address and place: the `index`-th `word` in a file, `at` characters into it. */
  at(
    name: string,
    word: string,
    index?: number,
    at?: number,
  ): { textDocument: { uri: string }; position: Position; document: LangiumDocument };
}

const texts = new Map<string, string>();
let loaded: Promise<EditorServices> | undefined;

/** One workspace with the library for all; what it held before is closed. */
function sharedServices(): Promise<EditorServices> {
  loaded ??= (async () => {
    const services = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(texts.get(uri)) });
    await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
    return services;
  })();
  return loaded;
}

/** @param files texts by name, as `a.cell`; they take the place of those opened before */
export async function openWorkspace(files: Readonly<Record<string, string>>): Promise<LanguageWorkspace> {
  const services = await sharedServices();
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  await DocumentBuilder.update(
    [],
    [...texts.keys()].map((uri) => URI.parse(uri)),
  );
  texts.clear();
  for (const [name, text] of Object.entries(files)) texts.set(uriOf(name), text);
  const documents = [...texts].map(([uri, text]) => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse(uri));
    LangiumDocuments.addDocument(document);
    return document;
  });
  await DocumentBuilder.build(documents);
  const document = (name: string): LangiumDocument => {
    const found = documents.find((own) => own.uri.toString() === uriOf(name));
    if (found === undefined) throw new Error(`no file ${name}`);
    return found;
  };
  return {
    services,
    document,
    at(name, word, index = 0, at = 0) {
      const own = document(name);
      const text = own.textDocument.getText();
      let offset = -1;
      for (let i = 0; i <= index; i++) {
        offset = text.indexOf(word, offset + 1);
        if (offset < 0) throw new Error(`no ${word} in ${name}`);
      }
      return {
        textDocument: { uri: uriOf(name) },
        position: own.textDocument.positionAt(offset + at),
        document: own,
      };
    },
  };
}

export function uriOf(name: string): string {
  return `file:///workspace/${name}`;
}

/** `a.cell:3 NMC811`: the line and the text of a place, for comparison. */
export function describePlace(workspace: LanguageWorkspace, { uri, range }: { uri: string; range: Range }): string {
  const document = workspace.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  if (document === undefined) return `${uri} is not there`;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${name}:${range.start.line + 1} ${document.textDocument.getText(range)}`;
}
