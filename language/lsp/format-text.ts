// Formats a whole text; a text with syntax errors stays as it is.

import type { IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { CellServices } from '../services/cell-services.ts';
import { tooDeepAt } from '../lowering/nesting.ts';
import { formatLines } from './format-lines.ts';

/** @param parsed the text's syntax tree, where it is there already */
export function formatText(services: CellServices, text: string, parsed?: ParseResult): string {
  const lines = formattedLines(services, text, parsed);
  if (lines === undefined) return text;
  // Line ends are the author's, as digits are.
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const kept = lines
    .filter((line) => line !== null)
    .join(eol)
    .trimEnd();
  return kept === '' ? '' : kept + eol;
}

/** Every line's new text, null where it goes; undefined where the text has syntax errors. */
export function formattedLines(
  services: CellServices,
  text: string,
  parsed?: ParseResult,
): readonly (string | null)[] | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const { LangiumParser, Lexer } = services.cell.parser;
  const { lexerErrors, parserErrors } = parsed ?? LangiumParser.parse(text);
  if (lexerErrors.length > 0 || parserErrors.length > 0) return undefined;
  const lexed = Lexer.tokenize(text);
  const tokens: IToken[] = [...lexed.tokens, ...lexed.hidden].sort((a, b) => a.startOffset - b.startOffset);
  return formatLines(text, tokens);
}
