// A text with its syntax tree, and where nodes of the tree stand in it.

import type { AstNode, CstNode, ParseResult } from 'langium';
import { CstUtils, GrammarUtils } from 'langium';
import type { Place } from '../finding.ts';
import type { File } from '../generated/ast.ts';

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly root: File;
  readonly result: ParseResult<File>;
  /** What it declares, as `Material NMC811`, where that is known without parsing it. */
  readonly declared?: readonly string[];
}

/** A place in a text by offsets. */
export type TextPlace = Extract<Place, { readonly uri: string }>;

export function placeOf(file: ParsedFile, node: AstNode | undefined): TextPlace {
  return placeOfCst(file, node?.$cstNode);
}

/** The place of one property of a node, e.g. of the name of a declaration; the whole node where it is missing. */
export function placeOfFeature(file: ParsedFile, node: AstNode, feature: string, index?: number): TextPlace {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, feature, index);
  return placeOfCst(file, found ?? node.$cstNode);
}

/** The head of a declaration or part, without the block in braces: `anode = lithium`. */
export function headPlace(file: ParsedFile, node: AstNode, body: AstNode | undefined): TextPlace {
  const whole = placeOf(file, node);
  const braces = body?.$cstNode?.offset;
  if (braces === undefined) return whole;
  const end = whole.start + file.text.slice(whole.start, braces).trimEnd().length;
  return { uri: file.uri, start: whole.start, end };
}

export function placeOfCst(file: ParsedFile, cst: CstNode | undefined): TextPlace {
  return cst === undefined ? { uri: file.uri, start: 0, end: 0 } : { uri: file.uri, start: cst.offset, end: cst.end };
}

/** The text of a node as written, on one line. */
export function textOf(node: AstNode | undefined): string {
  return (node?.$cstNode?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** Comment leaves of a file in order. */
export function lineComments(file: ParsedFile): readonly CstNode[] {
  const root = file.root.$cstNode;
  if (root === undefined) return [];
  return CstUtils.flattenCst(root)
    .filter((leaf) => leaf.hidden && leaf.tokenType.name === 'SL_COMMENT')
    .toArray();
}
