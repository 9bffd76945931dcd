// The outline: declarations, and in them the parts and properties of a cell.

import type { AstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { Body, Declaration, File, Member } from '../generated/ast.ts';

const kinds: Readonly<Record<Declaration['$type'], SymbolKind>> = {
  Cell: SymbolKind.Class,
  Material: SymbolKind.Struct,
  Protocol: SymbolKind.Event,
  Simulation: SymbolKind.Function,
  Sweep: SymbolKind.Array,
  Fit: SymbolKind.Operator,
  Data: SymbolKind.File,
  Source: SymbolKind.String,
};

export class CellDocumentSymbolProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return (document.parseResult.value as File).declarations.flatMap((node) => declarationSymbol(node));
  }
}

function declarationSymbol(node: Declaration): DocumentSymbol[] {
  const body = node.$type === 'Cell' || node.$type === 'Material' ? node.body : undefined;
  return symbol(node, node.name, node.$type.toLowerCase(), kinds[node.$type], 'name', memberSymbols(body));
}

function memberSymbols(body: Body | undefined): DocumentSymbol[] {
  return (body?.members ?? []).flatMap((member) => memberSymbol(member));
}

function memberSymbol(member: Member): DocumentSymbol[] {
  switch (member.$type) {
    case 'Property': {
      const value = member.value;
      const inner = value?.$type === 'Reference' ? value.body : undefined;
      const detail =
        (inner === undefined
          ? value?.$cstNode?.text
          : value?.$type === 'Reference'
            ? value.target.$refText
            : undefined) ?? '';
      return symbol(
        member,
        member.name,
        shorten(detail),
        inner === undefined ? SymbolKind.Property : SymbolKind.Object,
        'name',
        memberSymbols(inner),
      );
    }
    case 'Component':
      return symbol(
        member,
        member.material?.$refText,
        member.role,
        SymbolKind.Object,
        'material',
        memberSymbols(member.body),
      );
    case 'Block':
      return symbol(member, member.name, '', SymbolKind.Object, 'name', memberSymbols(member.body));
    case 'Interface':
      return symbol(
        member,
        `${member.left} | ${member.right}`,
        'interface',
        SymbolKind.Interface,
        'left',
        memberSymbols(member.body),
      );
    case 'Stray':
      return [];
    case 'Let':
      return symbol(member, member.name, shorten(member.value?.$cstNode?.text ?? ''), SymbolKind.Variable, 'name', []);
  }
}

function symbol(
  node: AstNode,
  name: string | undefined,
  detail: string,
  kind: SymbolKind,
  feature: string,
  children: DocumentSymbol[],
): DocumentSymbol[] {
  const range: Range | undefined = node.$cstNode?.range;
  if (range === undefined || name === undefined || name === '') return [];
  const selectionRange = GrammarUtils.findNodeForProperty(node.$cstNode, feature)?.range ?? range;
  return [{ name, detail, kind, range, selectionRange, children }];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
