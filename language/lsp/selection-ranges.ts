// Growing selections: number → number with unit → value → property → inside of the block → block → declaration → file.

import type { CstNode, LangiumDocument } from 'langium';
import { CstUtils } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export function selectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
  const text = document.textDocument;
  const toRange = ({ start, end }: Span) => ({ start: text.positionAt(start), end: text.positionAt(end) });
  return positions.map((position) => {
    const spans = spansAt(document.parseResult.value as File, text.offsetAt(position), text.getText());
    const outer = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(span), ...(parent === undefined ? {} : { parent }) }),
      undefined,
    );
    return outer ?? { range: { start: position, end: position } };
  });
}

/** Spans around an offset, inner before outer, each larger than the one before. */
function spansAt(root: File, offset: number, text: string): readonly Span[] {
  const cst = root.$cstNode;
  const leaf = cst === undefined ? undefined : leafAt(cst, offset);
  const spans: Span[] = [];
  const add = (span: Span): void => {
    const last = spans[spans.length - 1];
    if (last === undefined || (span.start <= last.start && span.end >= last.end && size(span) > size(last)))
      spans.push(span);
  };
  for (let node: CstNode | undefined = leaf; node?.container !== undefined; node = node.container) {
    const inside = insideOf(node, offset);
    if (inside !== undefined) add(inside);
    add({ start: node.offset, end: node.end });
  }
  add({ start: 0, end: text.length });
  return spans.filter(({ start, end }) => start <= offset && offset <= end);
}

function leafAt(root: CstNode, offset: number): CstNode | undefined {
  const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
  return leaf ?? (offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined);
}

/** What stands between the braces of a block. */
function insideOf(node: CstNode, offset: number): Span | undefined {
  const { text } = node;
  if (!text.endsWith('}')) return undefined;
  const open = text.indexOf('{');
  const inner = text.slice(open + 1, -1);
  const start = node.offset + open + 1 + (inner.length - inner.trimStart().length);
  const end = node.end - 1 - (inner.length - inner.trimEnd().length);
  return open < 0 || start >= end || offset < start || offset > end ? undefined : { start, end };
}

function size({ start, end }: Span): number {
  return end - start;
}
