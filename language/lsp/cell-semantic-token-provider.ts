// Colours that the grammar of the editor cannot know: property names, materials and cells, results, arguments, units, and
// values outside their range.

import type { AstNode, LangiumDocument } from 'langium';
import type { LangiumServices, SemanticTokenAcceptor } from 'langium/lsp';
import { AbstractSemanticTokenProvider, AllSemanticTokenModifiers, AllSemanticTokenTypes } from 'langium/lsp';
import type { CancellationToken } from 'vscode-languageserver';
import { SemanticTokenTypes } from 'vscode-languageserver';
import type { Quantity } from '../generated/ast.ts';
import {
  isComponent,
  isInterface,
  isLet,
  isMechanismName,
  isProperty,
  isQuantity,
  isReference,
} from '../generated/ast.ts';
import { columnName } from '../lowering/result-quantity.ts';
import { findColumn } from '../schema/columns.ts';
import type { CheckedDocument, EditorServices } from '../services/checked-documents.ts';
import { unchangedLines } from './unchanged-lines.ts';

/** A type of our own; themes that do not know it take the one the manifest names. */
export const unitType = 'unit';
export const outOfRangeModifier = 'outOfRange';

const types = { ...AllSemanticTokenTypes, [unitType]: Object.keys(AllSemanticTokenTypes).length };
const modifiers = {
  ...AllSemanticTokenModifiers,
  [outOfRangeModifier]: 1 << Object.keys(AllSemanticTokenModifiers).length,
};

export class CellSemanticTokenProvider extends AbstractSemanticTokenProvider {
  readonly #services: () => EditorServices;
  /** `line:character` of values with a range finding. */
  #outside: ReadonlySet<string> = new Set();

  constructor(services: LangiumServices, complete: () => EditorServices) {
    super(services);
    this.#services = complete;
  }

  override get tokenTypes(): Record<string, number> {
    return types;
  }

  override get tokenModifiers(): Record<string, number> {
    return modifiers;
  }

  protected override computeHighlighting(
    document: LangiumDocument,
    accept: SemanticTokenAcceptor,
    token: CancellationToken,
  ): Promise<void> {
    const checked = this.#services().checked.latest(document.uri.toString());
    this.#outside = checked === undefined ? new Set() : outsideNow(checked, document.textDocument.getText());
    return super.computeHighlighting(document, accept, token);
  }

  protected override highlightElement(node: AstNode, accept: SemanticTokenAcceptor): void {
    if (isProperty(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.property });
      accept({ node, property: 'parameters', type: SemanticTokenTypes.parameter });
      accept({ node, property: 'source', type: SemanticTokenTypes.variable });
    } else if (isQuantity(node)) {
      this.#highlightQuantity(node, accept);
    } else if (isComponent(node)) {
      accept({ node, property: 'role', type: SemanticTokenTypes.keyword });
      accept({ node, property: 'material', type: SemanticTokenTypes.class });
    } else if (isReference(node)) {
      accept({ node, property: 'target', type: typeOfReference(node.target?.ref, columnName(node)) });
    } else if (isMechanismName(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.enumMember });
    } else if (isLet(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.variable });
    } else if (isInterface(node)) {
      accept({ node, property: 'left', type: SemanticTokenTypes.namespace });
      accept({ node, property: 'right', type: SemanticTokenTypes.namespace });
    }
  }

  #highlightQuantity(node: Quantity, accept: SemanticTokenAcceptor): void {
    const start = node.$cstNode?.range.start;
    const isOutside = start !== undefined && this.#outside.has(`${start.line}:${start.character}`);
    accept({
      node,
      property: 'number',
      type: SemanticTokenTypes.number,
      ...(isOutside ? { modifier: outOfRangeModifier } : {}),
    });
    accept({ node, property: 'unit', type: unitType });
    accept({ node, property: 'deviationUnit', type: unitType });
  }
}

function typeOfReference(target: AstNode | undefined, name: string): SemanticTokenTypes {
  if (isLet(target)) return SemanticTokenTypes.variable;
  if (target !== undefined) return SemanticTokenTypes.class;
  return findColumn(name) === undefined ? SemanticTokenTypes.enumMember : SemanticTokenTypes.property;
}

/** Places of range findings of the check, without a sign in front, as they stand in the text now. */
function outsideNow(checked: CheckedDocument, text: string): ReadonlySet<string> {
  const lineNow = unchangedLines(checked.text, text);
  return new Set(
    outOfRange(checked).flatMap(({ line, character }) => {
      const now = lineNow(line);
      return now === undefined ? [] : [`${now}:${character}`];
    }),
  );
}

/** Places of values outside their range, 0-based. */
export function outOfRange({ file, text }: CheckedDocument): readonly { line: number; character: number }[] {
  return file.findings.flatMap(({ code, range, at }) => {
    if (!code.startsWith('range/') || !('uri' in at)) return [];
    const sign = /^-\s*/.exec(text.slice(at.start, at.start + 8))?.[0].length ?? 0;
    return [{ line: range.start.line - 1, character: range.start.column - 1 + sign }];
  });
}
