// Colours that the grammar of the editor cannot know: property names, materials and cells, results, arguments.

import type { AstNode } from 'langium';
import type { SemanticTokenAcceptor } from 'langium/lsp';
import { AbstractSemanticTokenProvider } from 'langium/lsp';
import { SemanticTokenTypes } from 'vscode-languageserver';
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

export class CellSemanticTokenProvider extends AbstractSemanticTokenProvider {
  protected override highlightElement(node: AstNode, accept: SemanticTokenAcceptor): void {
    if (isProperty(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.property });
      accept({ node, property: 'parameters', type: SemanticTokenTypes.parameter });
      accept({ node, property: 'source', type: SemanticTokenTypes.variable });
    } else if (isQuantity(node)) {
      accept({ node, property: 'unit', type: SemanticTokenTypes.type });
      accept({ node, property: 'deviationUnit', type: SemanticTokenTypes.type });
    } else if (isComponent(node)) {
      accept({ node, property: 'role', type: SemanticTokenTypes.keyword });
      accept({ node, property: 'material', type: SemanticTokenTypes.class });
    } else if (isReference(node)) {
      accept({ node, property: 'target', type: typeOfReference(node.target.ref, columnName(node)) });
    } else if (isMechanismName(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.enumMember });
    } else if (isLet(node)) {
      accept({ node, property: 'name', type: SemanticTokenTypes.variable });
    } else if (isInterface(node)) {
      accept({ node, property: 'left', type: SemanticTokenTypes.namespace });
      accept({ node, property: 'right', type: SemanticTokenTypes.namespace });
    }
  }
}

function typeOfReference(target: AstNode | undefined, name: string): SemanticTokenTypes {
  if (isLet(target)) return SemanticTokenTypes.variable;
  if (target !== undefined) return SemanticTokenTypes.class;
  return findColumn(name) === undefined ? SemanticTokenTypes.enumMember : SemanticTokenTypes.property;
}
