// Layout of a text, line by line: indentation by braces, blanks between tokens, no blank lines in a row. Line breaks and
// the alignment of `=` and `{` are the author's and stay. Formatting twice gives the same text.

import type { IToken } from 'chevrotain';

/** Tokens of one line in order, comments among them. */
type Line = readonly IToken[];

/** The new text of every line; null where a blank line goes. */
export function formatLines(text: string, tokens: readonly IToken[]): readonly (string | null)[] {
  const source = text.split(/\r?\n/);
  const lines = groupByLine(source.length, tokens);
  const result: (string | null)[] = [];
  let depth = 0;
  let before: IToken | undefined;
  let inTable = false;
  let inComment: { readonly until: number; readonly indent: string } | undefined;
  for (const [index, raw] of source.entries()) {
    const line = lines[index] ?? [];
    if (inComment !== undefined && index + 1 <= inComment.until) {
      // What follows a comment on its last line stays as written.
      result.push(line.length === 0 ? commentLine(raw, inComment.indent) : raw.trimEnd());
      depth = Math.max(0, depth + braceBalance(line));
      continue;
    }
    if (line.length === 0) {
      result.push(isBlankKept(result, source, index) ? '' : null);
      continue;
    }
    const closing = leadingClosers(line);
    const goesOn = isContinuation(line, before) && !(inTable && line[0]?.image === '-');
    const level = Math.max(0, depth - closing) + (goesOn ? 1 : 0);
    const indent = '  '.repeat(level);
    result.push((indent + joinTokens(line, before, text, inTable)).trimEnd());
    depth = Math.max(0, depth + braceBalance(line));
    const last = line[line.length - 1];
    inComment =
      last !== undefined && (last.endLine ?? 0) > index + 1 ? { until: last.endLine ?? 0, indent } : undefined;
    inTable = isInTable(line, before, inTable);
    before = [...line].reverse().find((token) => !isComment(token)) ?? before;
  }
  return result;
}

/** Whether the rows of a table follow behind this line: a minus there is a sign. */
function isInTable(line: Line, before: IToken | undefined, inTable: boolean): boolean {
  let previous = before;
  let inside = inTable;
  for (const token of line) {
    if (token.image === '{') inside = previous?.image === 'table';
    if (token.image === '}') inside = false;
    previous = token;
  }
  return inside;
}

function groupByLine(count: number, tokens: readonly IToken[]): readonly Line[] {
  const lines: IToken[][] = Array.from({ length: count }, () => []);
  for (const token of tokens) lines[(token.startLine ?? 1) - 1]?.push(token);
  return lines;
}

/** Inner lines of a block comment: a leading star is aligned, anything else stays. */
function commentLine(raw: string, indent: string): string {
  const trimmed = raw.trim();
  return trimmed.startsWith('*') ? `${indent} ${trimmed}` : raw.trimEnd();
}

/** One blank line between things; none at the start, behind `{`, before `}`, or at the end. */
function isBlankKept(result: readonly (string | null)[], source: readonly string[], index: number): boolean {
  const previous = result.findLast((line) => line !== null);
  let behind = index + 1;
  while (source[behind]?.trim() === '') behind += 1;
  const next = source[behind];
  if (previous === undefined || previous === '' || previous.endsWith('{')) return false;
  if (next === undefined) return index === source.length - 1;
  return !next.trimStart().startsWith('}');
}

function leadingClosers(line: Line): number {
  const end = line.findIndex((token) => token.image !== '}' && token.image !== ')' && token.image !== ']');
  return end < 0 ? line.length : end;
}

function braceBalance(line: Line): number {
  return line.reduce(
    (sum, token) => sum + (/^[{([]$/.test(token.image) ? 1 : /^[})\]]$/.test(token.image) ? -1 : 0),
    0,
  );
}

const opening = new Set(['=', '+', '*', '/', '^', '..', ',', 'or', 'from', 'arrhenius', '±', '+-']);
const continuing = new Set([
  '+',
  '-',
  '*',
  '/',
  '^',
  '..',
  'from',
  'arrhenius',
  'or',
  'until',
  'for',
  'then',
  'doi',
  '±',
  '+-',
]);

/** A line that goes on with the value of the line before. */
function isContinuation(line: Line, before: IToken | undefined): boolean {
  const first = line[0];
  if (first === undefined || before === undefined || isComment(first)) return false;
  if (opening.has(before.image) && before.image !== ',') return true;
  if (before.image === ',') return first.tokenType.name !== 'NUMBER';
  return continuing.has(first.image) && before.image !== '{' && before.image !== '}';
}

function joinTokens(line: Line, before: IToken | undefined, text: string, inTable: boolean): string {
  let result = '';
  let previous: IToken | undefined;
  let beforePrevious = before;
  for (const token of line) {
    const image = isComment(token) ? (token.image.split(/\r?\n/)[0] ?? '').trimEnd() : token.image;
    if (previous !== undefined) {
      const written = text.slice((previous.endOffset ?? previous.startOffset) + 1, token.startOffset).length;
      const isSign = inTable && previous.image === '-';
      result += ' '.repeat(isSign ? 0 : gap(previous, token, beforePrevious, written));
    }
    result += image;
    beforePrevious = previous ?? beforePrevious;
    previous = token;
  }
  return result;
}

const operators = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', '..', '±', '+-', '|']);

/** Blanks between two tokens of a line; `written` are there now. */
function gap(left: IToken, right: IToken, before: IToken | undefined, written: number): number {
  const [a, b] = [left.image, right.image];
  if (isComment(right)) return Math.max(1, written);
  if (b === ',' || b === ')' || b === ']' || a === '(' || a === '[' || a === '.' || b === '.' || a === '^' || b === '^')
    return 0;
  if (b === ':') return isName(left) ? 1 : 0;
  if (b === '[') return isName(left) ? 0 : 1;
  if (a === '-' && isPrefix(before)) return 0;
  if (b === '(') return isName(left) ? 0 : 1;
  if (right.tokenType.name === 'UNIT') return b === 'C' ? Math.min(1, written) : 1;
  if ((a === '/' || b === '/') && isRateLetter(left, right, before)) return 0;
  if (a === '=' || operators.has(a)) return 1;
  if (b === '=' || b === '{') return Math.max(1, written);
  if (operators.has(b) || a === ',') return b === '|' ? Math.max(1, written) : 1;
  if (a === '{' || b === '}') return 1;
  return Math.max(1, written);
}

/** `C/10` is one thing. */
function isRateLetter(left: IToken, right: IToken, before: IToken | undefined): boolean {
  return left.image === 'C' ? right.image === '/' : before?.image === 'C' && left.image === '/';
}

/** True where a minus behind this token is a sign. */
function isPrefix(token: IToken | undefined): boolean {
  if (token === undefined) return true;
  if (['NUMBER', 'UNIT', 'ID', 'STRING'].includes(token.tokenType.name)) return false;
  return !/^[)\]}]$/.test(token.image);
}

function isName(token: IToken): boolean {
  return (
    /^[A-Za-z_]\w*$/.test(token.image) &&
    token.tokenType.name !== 'UNIT' &&
    !/^(or|from|until|for|then|at|of|vs|by|expect|plot|to)$/.test(token.image)
  );
}

function isComment(token: IToken): boolean {
  return token.tokenType.name === 'SL_COMMENT' || token.tokenType.name === 'ML_COMMENT';
}
