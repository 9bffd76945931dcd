// Formatting in the editor: the same layout as on the command line, as edits of lines.

import type { IToken } from 'chevrotain';
import type { LangiumDocument, TextDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { CellServices } from '../services/cell-services.ts';
import { formatText, formattedLines } from './format-text.ts';

export class CellFormatter implements Formatter {
  readonly #services: () => CellServices;

  constructor(services: () => CellServices) {
    this.#services = services;
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    const text = document.textDocument.getText();
    const formatted = formatText(this.#services(), text, document.parseResult);
    if (formatted === text) return [];
    const end = document.textDocument.positionAt(text.length);
    return [{ range: { start: { line: 0, character: 0 }, end }, newText: formatted }];
  }

  formatDocumentRange(document: LangiumDocument, params: DocumentRangeFormattingParams): TextEdit[] {
    const lines = formattedLines(this.#services(), document.textDocument.getText(), document.parseResult);
    return (lines ?? []).flatMap((line, index) =>
      isInside(index, params.range) ? lineEdit(document.textDocument, index, line) : [],
    );
  }

  /** Behind a closing brace the block it closes; only its own line where the text has syntax errors elsewhere. */
  formatDocumentOnType(document: LangiumDocument, params: DocumentOnTypeFormattingParams): TextEdit[] {
    const text = document.textDocument.getText();
    const end = document.textDocument.offsetAt(params.position);
    const tokens = this.#services().cell.parser.Lexer.tokenize(text).tokens;
    const block = blockClosedAt(tokens, end);
    if (block === undefined) return [];
    const last = params.position.line;
    const first = document.textDocument.positionAt(block.start).line;
    const lines = formattedLines(this.#services(), text, document.parseResult);
    if (lines !== undefined)
      return lines.flatMap((line, index) =>
        index >= first && index <= last ? lineEdit(document.textDocument, index, line) : [],
      );
    const start = { line: last, character: 0 };
    const before = document.textDocument.getText({ start, end: params.position });
    if (before.trim() !== '}') return [];
    return [{ range: { start, end: params.position }, newText: `${'  '.repeat(block.depth)}}` }];
  }

  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}' };
}

/** Where the block opens whose brace ends at `end`, and how many blocks stand around it. */
function blockClosedAt(tokens: readonly IToken[], end: number) {
  const open: number[] = [];
  for (const { image, startOffset, endOffset } of tokens) {
    if (image === '{') open.push(startOffset);
    if (image !== '}') continue;
    const start = open.pop();
    if ((endOffset ?? startOffset) + 1 === end) return start === undefined ? undefined : { start, depth: open.length };
  }
  return undefined;
}

function isInside(line: number, range: Range): boolean {
  return line >= range.start.line && (line < range.end.line || (line === range.end.line && range.end.character > 0));
}

function lineEdit(document: TextDocument, line: number, text: string | null): TextEdit[] {
  const start = { line, character: 0 };
  if (text === null) return [{ range: { start, end: { line: line + 1, character: 0 } }, newText: '' }];
  const old = document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/\r?\n$/, '');
  return old === text ? [] : [{ range: { start, end: { line, character: old.length } }, newText: text }];
}
