// How deeply a text nests, before anything parses it: parsing and lowering descend as deep as the text does.

import type { Finding } from '../finding.ts';
import { finding } from './messages.ts';

/** Blocks, parentheses, lists, prefix signs and powers inside each other; a cell needs about ten. */
const limit = 60;
/** Terms of one sum or factors of one product: they nest as well, though nobody sees it. */
const longestChain = 2000;

const lexeme =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\r\n])*"|[{}()[\]^+*/,;:=<>-]|\b(?:let|from|with|vary|plot|expect|at|for|until)\b/g;

/** The finding for a text that nests too deeply, at the sign that goes one too deep. */
export function nestingFinding(uri: string, text: string): Finding | undefined {
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  const { start, isLong } = deep;
  return finding(
    'syntax/nested-too-deeply',
    'error',
    { uri, start, end: start + 1 },
    isLong
      ? `an expression has more than ${longestChain} terms here; the file is not read`
      : `blocks, parentheses or signs nest deeper than ${limit} levels here; the file is not read`,
    { help: 'name parts of the expression with `let`, or remove what was put in twice' },
  );
}

/** The first sign beyond a limit, and whether it is the length of an expression; undefined where there is none. */
export function tooDeepAt(text: string): { readonly start: number; readonly isLong: boolean } | undefined {
  let depth = 0;
  let signs = 0;
  let powers = 0;
  let terms = 0;
  let before = 0;
  for (const match of text.matchAll(lexeme)) {
    const [sign] = match;
    if (/^(?:\/\/|\/\*|")/.test(sign)) continue;
    const isPrefix = text.slice(before, match.index).trim() === '';
    before = match.index + sign.length;
    signs = sign === '-' && isPrefix ? signs + 1 : 0;
    if (/[-+*/]/.test(sign)) terms += 1;
    else if (sign === '^') powers += 1;
    else if (!/[()]/.test(sign)) terms = 0;
    if (sign !== '^' && sign !== '-') powers = 0;
    if (/[{([]/.test(sign)) depth += 1;
    if (/[})\]]/.test(sign)) depth = Math.max(0, depth - 1);
    const isLong = terms > longestChain;
    if (isLong || depth > limit || signs > limit || powers > limit) return { start: match.index, isLong };
  }
  return undefined;
}
