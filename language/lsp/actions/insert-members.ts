// New members at the end of a block, on lines of their own or, in a block of one line, behind the others.

import type { AstNode } from 'langium';
import type { ActionRequest, OffsetEdit } from './action-request.ts';
import { indentAt, indented, lineStart } from './action-request.ts';

/** @param lines with two blanks a level; @param block a node that ends with its closing brace */
export function insertMembers(
  { text, layout }: ActionRequest,
  block: AstNode,
  lines: readonly string[],
): readonly OffsetEdit[] {
  const cst = block.$cstNode;
  if (cst === undefined || !cst.text.endsWith('}') || lines.length === 0) return [];
  const close = cst.end - 1;
  const inner = text.slice(cst.offset + cst.text.indexOf('{') + 1, close);
  const behind = close - (inner.length - inner.trimEnd().length);
  const isOneLine = !inner.includes('\n');
  if (isOneLine && lines.length <= 2 && inner.trim() !== '' && lines.every((line) => !line.startsWith('  ')))
    return [{ start: behind, end: behind, newText: `  ${lines.join('  ')}` }];
  const base = indentAt(text, isOneLine ? cst.offset : close);
  const added = indented(lines, base + layout.indent, layout);
  if (isOneLine) {
    const own = inner.trim();
    const before = own === '' ? '' : `${layout.eol}${base}${layout.indent}${own}`;
    return [{ start: close - inner.length, end: close, newText: `${before}${layout.eol}${added}${layout.eol}${base}` }];
  }
  const start = lineStart(text, close);
  // Something else stands before the brace on its line.
  if (text.slice(start, close).trim() !== '')
    return [{ start: behind, end: close, newText: `${layout.eol}${added}${layout.eol}${base}` }];
  return [{ start, end: start, newText: added + layout.eol }];
}
