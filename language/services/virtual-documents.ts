// Read-only texts the editor asks the server for: library files and the pages of the rules.

import type { LangiumSharedServices, TextDocumentContentProvider } from 'langium/lsp';
import { URI } from 'langium';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { libraryScheme } from './library-files.ts';

/** Scheme of rule pages: `cell-docs:/rules/stack/pressure-above-yield.md`. */
export const pageScheme = 'cell-docs';

/** Where the page of a code opens. */
export function pageUri(code: string): string {
  return `${pageScheme}:/rules/${code}.md`;
}

export class VirtualDocuments implements TextDocumentContentProvider {
  readonly schemes: string[] = [libraryScheme, pageScheme];
  readonly #shared: LangiumSharedServices;
  readonly #pages: Readonly<Record<string, string>>;

  constructor(shared: LangiumSharedServices, pages: Readonly<Record<string, string>>) {
    this.#shared = shared;
    this.#pages = pages;
  }

  async provideTextDocumentContent(params: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    await this.#shared.workspace.WorkspaceManager.ready;
    const uri = URI.parse(params.uri);
    if (uri.scheme === pageScheme) {
      const code = uri.path.replace(/^\/rules\//, '').replace(/\.md$/, '');
      return {
        text:
          this.#pages[code] ?? `# ${code}\n\nThe message itself says what there is to know; this code has no page.\n`,
      };
    }
    const document = this.#shared.workspace.LangiumDocuments.getDocument(uri);
    return document === undefined ? undefined : { text: document.textDocument.getText() };
  }
}
