// What the editor adds to the server's answers: the last results above simulations, and links to the pages of findings.

import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { lastResultCommand } from '../language/lsp/editor-commands.ts';
import { resultTitle } from './last-result.ts';
import type { LastResults } from './last-results.ts';
import { textHash } from './run-store.ts';

export function createMiddleware(results: LastResults): Middleware {
  return {
    provideCodeLenses: async (document, token, next) => {
      const lenses = await next(document, token);
      const hash = textHash(document.getText());
      return lenses?.map((lens) => withLastResult(lens, results, hash));
    },
    provideHover: async (document, position, token, next) => {
      const hover = await next(document, position, token);
      if (hover?.contents === undefined) return hover;
      return new vscode.Hover(hover.contents.map(withPageLinks), hover.range);
    },
  };
}

/** The server's second slot, filled; where nothing ran there is nothing to open. */
function withLastResult(lens: vscode.CodeLens, results: LastResults, hash: string): vscode.CodeLens {
  const { command } = lens;
  const [uri, name] = (command?.arguments ?? []) as readonly unknown[];
  if (command?.command !== lastResultCommand || typeof uri !== 'string' || typeof name !== 'string') return lens;
  const last = results.get(uri, name);
  const title = resultTitle(last, hash);
  return new vscode.CodeLens(lens.range, last === undefined ? { title, command: '' } : { ...command, title });
}

/** The editor opens no address of a scheme of ours from a hover, but a command that shows the page. */
function withPageLinks(content: vscode.MarkdownString | vscode.MarkedString): vscode.MarkdownString {
  const text = typeof content === 'string' || content instanceof vscode.MarkdownString ? content : content.value;
  const source = typeof text === 'string' ? text : text.value;
  const markdown = new vscode.MarkdownString(
    source.replace(
      /\]\(cell-docs:\/rules\/([a-z-]+\/[a-z0-9-]+)\.md\)/g,
      (_, code: string) => `](command:cellwright.explainProblem?${encodeURIComponent(JSON.stringify([code]))})`,
    ),
  );
  markdown.isTrusted = { enabledCommands: ['cellwright.explainProblem'] };
  return markdown;
}
