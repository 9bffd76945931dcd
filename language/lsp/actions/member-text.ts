// Taking a member out of a block, and where something can stand before a declaration.

import type { AstNode } from 'langium';
import type { OffsetEdit } from './action-request.ts';
import { lineEnd, lineStart } from './action-request.ts';

/** Removes a member: its lines where it has them to itself, else it and the blanks behind it. */
export function removal(text: string, node: AstNode): OffsetEdit | undefined {
  const cst = node.$cstNode;
  if (cst === undefined) return undefined;
  const start = lineStart(text, cst.offset);
  const end = lineEnd(text, cst.end);
  const before = text.slice(start, cst.offset);
  const behind = text.slice(cst.end, end).trim();
  if (before.trim() === '' && (behind === '' || behind.startsWith('//'))) return { start, end, newText: '' };
  const blanks = /^[ \t]*/.exec(text.slice(cst.end))?.[0].length ?? 0;
  return { start: cst.offset, end: cst.end + blanks, newText: '' };
}

/** Start of a declaration with the comments right above it. */
export function declarationTop(text: string, offset: number): number {
  let top = lineStart(text, offset);
  while (top > 0) {
    const above = lineStart(text, top - 1);
    const line = text.slice(above, top).trim();
    if (!/^(?:\/\/|\/\*|\*)/.test(line) && !line.endsWith('*/')) break;
    top = above;
  }
  return top;
}
