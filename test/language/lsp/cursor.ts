// A document with a cursor, `<|>`, and the editor's services asked at it.

import { URI } from 'langium';
import type { CompletionItem, SignatureHelp } from 'vscode-languageserver';
import { createCellServices } from '../../../language/services/create-services.ts';
import { libraryFiles } from '../../support/language-host.ts';

/** Files beside the documents. */
const files: Readonly<Record<string, string>> = {
  'file:///cells/us06.csv': 'time_s,current_A\n0,-5\n60,2\n600,-12.5\n',
};
export const services = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(files[uri]) });
const ready = services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
let count = 0;

/** Builds a document of its own, without its cursor. */
export async function open(text: string, name = `cursor${count++}`) {
  await ready;
  const uri = URI.parse(`file:///cells/${name}.cell`);
  const offset = Math.max(0, text.indexOf('<|>'));
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text.replace('<|>', ''), uri);
  services.shared.workspace.LangiumDocuments.addDocument(document);
  await services.shared.workspace.DocumentBuilder.build([document], { validation: false });
  const position = document.textDocument.positionAt(offset);
  return { document, params: { textDocument: { uri: uri.toString() }, position } };
}

function withCursor(text: string): string {
  if (!text.includes('<|>')) throw new Error('no cursor');
  return text;
}

/** In the order of the menu. */
export async function complete(text: string): Promise<readonly CompletionItem[]> {
  const { document, params } = await open(withCursor(text));
  const list = await services.cell.lsp.CompletionProvider?.getCompletion(document, params);
  return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

export const labels = (items: readonly CompletionItem[]): readonly string[] => items.map((item) => item.label);

/** The Markdown of a hover; empty where there is none. */
export async function hover(text: string): Promise<string> {
  const { document, params } = await open(withCursor(text));
  const found = await services.cell.lsp.HoverProvider?.getHoverContent(document, params);
  return found === undefined ? '' : (found.contents as { value: string }).value;
}

export async function signature(text: string): Promise<SignatureHelp | undefined> {
  const { document, params } = await open(withCursor(text));
  return services.cell.lsp.SignatureHelp?.provideSignatureHelp(document, params);
}
