// Formatting in the editor: the same layout as on the command line, as edits of lines.

import type { LangiumDocument, TextDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
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
    const formatted = formatText(this.#services(), text);
    if (formatted === text) return [];
    const end = document.textDocument.positionAt(text.length);
    return [{ range: { start: { line: 0, character: 0 }, end }, newText: formatted }];
  }

  formatDocumentRange(document: LangiumDocument, params: DocumentRangeFormattingParams): TextEdit[] {
    const lines = formattedLines(this.#services(), document.textDocument.getText());
    return (lines ?? []).flatMap((line, index) =>
      isInside(index, params.range) ? lineEdit(document.textDocument, index, line) : [],
    );
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions | undefined {
    return undefined;
  }
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
