// Folding: whatever stands in braces, block comments, runs of line comments and of imports, and `// region` markers.

import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import type { FoldingRange } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isBody } from '../generated/ast.ts';

const folded: ReadonlySet<string> = new Set([
  'Protocol',
  'Simulation',
  'Sweep',
  'Fit',
  'Repeat',
  'Every',
  'Table',
  'List',
]);

export class CellFoldingRangeProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const root = document.parseResult.value as File;
    const blocks = AstUtils.streamAst(root)
      .filter((node) => isBody(node) || folded.has(node.$type))
      .map((node) => blockRange(node))
      .nonNullable()
      .toArray();
    const comments = root.$cstNode === undefined ? [] : commentLeaves(root.$cstNode);
    return [...blocks, ...importRange(root), ...commentRanges(comments), ...regions(comments)];
  }
}

/** The line of the closing brace stays in sight. */
function blockRange(node: AstNode): FoldingRange | undefined {
  const cst = node.$cstNode;
  if (cst === undefined || !/[}\]]$/.test(cst.text)) return undefined;
  const open = cst.text.search(/[{[]/);
  const startLine = cst.range.start.line + (cst.text.slice(0, Math.max(0, open)).match(/\n/g)?.length ?? 0);
  return range(startLine, cst.range.end.line - 1);
}

function importRange({ imports }: File): FoldingRange[] {
  const lines = imports.flatMap((node) => node.$cstNode?.range.start.line ?? []);
  return groups(lines).flatMap(([start, end]) => range(start, end, FoldingRangeKind.Imports) ?? []);
}

function commentLeaves(root: CstNode): readonly CstNode[] {
  return CstUtils.flattenCst(root)
    .filter((leaf) => leaf.hidden && /COMMENT$/.test(leaf.tokenType.name))
    .toArray();
}

const regionMark = /^\/\/\s*#?(region|endregion)\b/;

function commentRanges(comments: readonly CstNode[]): FoldingRange[] {
  const blocks = comments.filter((own) => own.text.startsWith('/*'));
  const lines = comments
    .filter((own) => own.text.startsWith('//') && !regionMark.test(own.text) && isAloneOnLine(own))
    .map((own) => own.range.start.line);
  return [
    ...blocks.flatMap((own) => range(own.range.start.line, own.range.end.line, FoldingRangeKind.Comment) ?? []),
    ...groups(lines).flatMap(([start, end]) => range(start, end, FoldingRangeKind.Comment) ?? []),
  ];
}

function isAloneOnLine({ root, offset }: CstNode): boolean {
  const before = root.fullText.slice(0, offset);
  return before.slice(before.lastIndexOf('\n') + 1).trim() === '';
}

/** `// region NAME` to its `// endregion`; nested ones too. */
function regions(comments: readonly CstNode[]): FoldingRange[] {
  const open: number[] = [];
  return comments.flatMap((own): FoldingRange[] => {
    const word = regionMark.exec(own.text)?.[1];
    if (word === 'region') open.push(own.range.start.line);
    if (word !== 'endregion') return [];
    const start = open.pop();
    return start === undefined
      ? []
      : [range(start, own.range.start.line, FoldingRangeKind.Region)].flatMap((found) => found ?? []);
  });
}

/** Runs of lines that follow each other. */
function groups(lines: readonly number[]): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

function range(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange | undefined {
  return endLine <= startLine ? undefined : { startLine, endLine, ...(kind === undefined ? {} : { kind }) };
}
