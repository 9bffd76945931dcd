// Hover: what stands under the cursor, in a fixed order of facts, with the findings at that place.

import type { AstNode, LangiumDocument, LeafCstNode } from 'langium';
import { AstUtils, Cancellation, CstUtils, interruptAndCheck } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { File } from '../generated/ast.ts';
import { isProperty, isQuantity } from '../generated/ast.ts';
import type { EditorServices } from '../services/checked-documents.ts';
import { environmentOf } from './document-environment.ts';
import { findingLines } from './finding-lines.ts';
import { cardOf } from './hover-card.ts';
import type { HoverContext } from './hover-context.ts';

/** Rendered lines of one hover at most. */
const mostLines = 15;

export class CellHoverProvider implements HoverProvider {
  readonly #services: () => EditorServices;

  constructor(services: () => EditorServices) {
    this.#services = services;
  }

  async getHoverContent(
    document: LangiumDocument,
    params: HoverParams,
    token = Cancellation.CancellationToken.None,
  ): Promise<Hover | undefined> {
    const cursor = document.textDocument.offsetAt(params.position);
    const leaf = leafAt(document, cursor);
    if (leaf === undefined) return undefined;
    const services = this.#services();
    const checked = await services.checked.current(document as LangiumDocument<File>, token);
    await interruptAndCheck(token);
    const { file, environment } = environmentOf(services, document);
    const context: HoverContext = { file, environment, lowering: checked.lowering, services };
    const findings = findingLines(checked.file.findings, { ...subjectOf(leaf), cursor });
    const card = cardOf(leaf, context);
    const text = withinLines([...(card === undefined ? [] : [card]), ...findings]);
    return text === '' ? undefined : { contents: { kind: 'markdown', value: text }, range: leaf.range };
  }
}

function leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
  const root = (document.parseResult.value as File).$cstNode;
  return root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, offset);
}

/** Findings of the property a name or number belongs to, else of the leaf itself. */
function subjectOf(leaf: LeafCstNode): { readonly start: number; readonly end: number } {
  const node: AstNode = leaf.astNode;
  const property = isQuantity(node)
    ? AstUtils.getContainerOfType(node, isProperty)
    : isProperty(node)
      ? node
      : undefined;
  const cst = property?.$cstNode;
  const value = property?.value?.$cstNode;
  if (cst === undefined || (value !== undefined && value.text.includes('\n')))
    return { start: leaf.offset, end: leaf.end };
  return { start: cst.offset, end: cst.end };
}

/** Whole paragraphs as long as they fit. */
function withinLines(parts: readonly string[]): string {
  const paragraphs = parts.join('\n\n').split('\n\n');
  const kept: string[] = [];
  let lines = 0;
  for (const paragraph of paragraphs) {
    lines += paragraph.split('\n').filter((line) => !line.startsWith('```') && !/^\|-/.test(line)).length;
    if (lines > mostLines) break;
    kept.push(paragraph);
  }
  return kept.join('\n\n');
}
