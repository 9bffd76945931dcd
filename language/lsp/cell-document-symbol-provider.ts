// The outline: declarations, in them parts, components, properties, steps and members of studies; breadcrumbs follow.

import type { AstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol, Range } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type {
  Body,
  Declaration,
  File,
  FitMember,
  Member,
  Property,
  ProtocolItem,
  SimulationMember,
  SweepMember,
} from '../generated/ast.ts';
import { textOf } from '../lowering/parsed-file.ts';

/** Chosen once: the workspace's symbols and the hierarchies use the same. */
export const declarationKinds: Readonly<Record<Declaration['$type'], SymbolKind>> = {
  Cell: SymbolKind.Class,
  Material: SymbolKind.Struct,
  Protocol: SymbolKind.Event,
  Simulation: SymbolKind.Function,
  Sweep: SymbolKind.Method,
  Fit: SymbolKind.Operator,
  Data: SymbolKind.File,
  Source: SymbolKind.String,
};

export class CellDocumentSymbolProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return (document.parseResult.value as File).declarations.flatMap(declarationSymbol);
  }
}

function declarationSymbol(node: Declaration): DocumentSymbol[] {
  return symbol(node, node.name, detailOf(node), declarationKinds[node.$type], 'name', childrenOf(node));
}

function detailOf(node: Declaration): string {
  switch (node.$type) {
    case 'Source':
      return node.doi ?? '';
    case 'Data':
      return [node.format, node.file].filter((word) => typeof word === 'string').join(' ');
    case 'Cell':
    case 'Material': {
      const kind = node.$type === 'Material' ? (node.kind?.replace(/_/g, ' ') ?? 'material') : 'cell';
      return node.base === undefined ? kind : `${kind} extends ${node.base.$refText}`;
    }
    default:
      return node.$type.toLowerCase();
  }
}

function childrenOf(node: Declaration): DocumentSymbol[] {
  switch (node.$type) {
    case 'Cell':
    case 'Material':
    case 'Data':
      return bodySymbols(node.body);
    case 'Protocol':
      return node.items.flatMap(itemSymbol);
    case 'Simulation':
    case 'Sweep':
    case 'Fit':
      return (node.members as readonly (SimulationMember | SweepMember | FitMember)[]).flatMap(studySymbol);
    case 'Source':
      return [];
  }
}

function bodySymbols(body: Body | undefined): DocumentSymbol[] {
  return (body?.members ?? []).flatMap(memberSymbol);
}

function memberSymbol(member: Member): DocumentSymbol[] {
  switch (member.$type) {
    case 'Property':
      return propertySymbol(member);
    case 'Component':
      return symbol(
        member,
        member.material?.$refText,
        member.role,
        SymbolKind.Object,
        'material',
        bodySymbols(member.body),
      );
    case 'Block':
      return symbol(member, member.name, '', SymbolKind.Struct, 'name', bodySymbols(member.body));
    case 'Interface':
      return symbol(
        member,
        `${member.left} | ${member.right}`,
        'interface',
        SymbolKind.Interface,
        'left',
        bodySymbols(member.body),
      );
    case 'Stray':
      return [];
    case 'Let':
      return symbol(member, member.name, shorten(textOf(member.value)), SymbolKind.Variable, 'name', []);
  }
}

function propertySymbol(member: Property): DocumentSymbol[] {
  const { value } = member;
  const inner = value?.$type === 'Reference' ? value.body : undefined;
  const detail = inner === undefined || value?.$type !== 'Reference' ? textOf(value) : (value.target?.$refText ?? '');
  const kind = inner === undefined ? SymbolKind.Property : SymbolKind.Struct;
  return symbol(member, member.name, shorten(detail), kind, 'name', bodySymbols(inner));
}

function itemSymbol(item: ProtocolItem): DocumentSymbol[] {
  switch (item.$type) {
    case 'Repeat':
      return whole(item, `repeat ${text(item.count)}`, SymbolKind.Array, item.items.flatMap(itemSymbol));
    case 'Every':
      return whole(item, `every ${text(item.count)} cycles`, SymbolKind.Array, item.items.flatMap(itemSymbol));
    case 'Stop':
      return whole(item, 'stop', SymbolKind.Boolean, [], `when ${textOf(item.condition)}`);
    case 'Step':
    case 'StrayStep': {
      const [verb = '', ...rest] = textOf(item).split(' ');
      return whole(item, verb, SymbolKind.Event, [], rest.join(' '));
    }
  }
}

function studySymbol(member: SimulationMember | SweepMember | FitMember): DocumentSymbol[] {
  switch (member.$type) {
    case 'Property':
    case 'Block':
    case 'Let':
    case 'Stray':
      return memberSymbol(member);
    case 'Include':
      return member.mechanisms.flatMap((own) => symbol(own, own.name, 'include', SymbolKind.EnumMember, 'name', []));
    case 'With':
      return whole(member, textOf(member.path), SymbolKind.Property, [], textOf(member.value));
    case 'Vary':
      return whole(
        member,
        member.rateOf ? `rate of ${member.protocol?.$refText ?? ''}` : textOf(member.path),
        SymbolKind.Property,
        [],
        textOf(member.value),
      );
    case 'Expect':
      return whole(member, 'expect', SymbolKind.Boolean, [], textOf(member.condition));
    case 'Plot':
    case 'Compare':
    case 'Measure':
    case 'Sample':
    case 'Start':
    case 'FitTarget': {
      const [word = '', ...rest] = textOf(member).split(' ');
      return whole(member, word, SymbolKind.Field, [], rest.join(' '));
    }
  }
}

/** A symbol that is selected as a whole, because it has no name of its own. */
function whole(node: AstNode, name: string, kind: SymbolKind, children: DocumentSymbol[], detail = '') {
  const title = name.trim();
  const range = node.$cstNode?.range;
  if (range === undefined || title === '') return [];
  return [{ name: title, detail: shorten(detail), kind, range, selectionRange: range, children }];
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

function text(count: number | undefined): string {
  return count === undefined || Number.isNaN(count) ? '' : String(count);
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
