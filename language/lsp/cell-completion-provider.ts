// Completion: properties of the block, units of the right dimension first, materials with their source, results, names.

import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { usualUnits } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { plainUnits } from '../../quantity/units.ts';
import type { Body, File, Material } from '../generated/ast.ts';
import { kindOf } from '../lowering/material-kind.ts';
import type { Environment } from '../lowering/environment.ts';
import { createEnvironment } from '../lowering/environment.ts';
import { exampleOf } from '../lowering/read-value.ts';
import { columnNames, findColumn } from '../schema/columns.ts';
import { mechanisms } from '../schema/mechanisms.ts';
import type { BlockSchema, PropertySchema } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
import type { CellServices } from '../services/cell-services.ts';
import { parseLibrary } from '../services/parse-files.ts';
import { enclosingAt, schemaOfBlock } from './schema-at.ts';
import { declarationSnippets, memberSnippets, stepSnippets } from './snippets.ts';

export class CellCompletionProvider implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: [' ', '=', '.'] };
  readonly #services: () => CellServices;

  constructor(services: () => CellServices) {
    this.#services = services;
  }

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
    const root = document.parseResult.value as File;
    const offset = document.textDocument.offsetAt(params.position);
    const line = document.textDocument.getText({
      start: { line: params.position.line, character: 0 },
      end: params.position,
    });
    const services = this.#services();
    const uri = document.uri.toString();
    const file = { uri, text: document.textDocument.getText(), root, result: document.parseResult as never };
    const environment = createEnvironment(
      file,
      [],
      parseLibrary(services).filter((own) => own.uri !== uri),
    );
    return { isIncomplete: false, items: itemsAt(line, root, offset, environment) };
  }
}

function itemsAt(line: string, root: File, offset: number, environment: Environment): CompletionItem[] {
  if (/\/\/|"[^"]*$/.test(line)) return [];
  const block = enclosingAt(root, offset);
  const schema = schemaOfBlock(block);
  const property = propertyOnLine(line, schema);
  if (/(?:^|[^\w.])(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)? ?[A-Za-zµ%*/^]*$/.test(line)) return units(property);
  if (/\bfrom\s+\w*$/.test(line))
    return environment
      .names('Source')
      .map((name) => item(name, CompletionItemKind.Reference, environment.find('Source', name)?.node.text ?? ''));
  if (/\bextends\s+\w*$/.test(line)) return declared(environment, /^\s*cell\b/.test(line) ? 'Cell' : 'Material');
  if (/^\s*include\s+[\w\s,]*$/.test(line))
    return mechanisms.map((own) =>
      item(own.name, CompletionItemKind.EnumMember, own.built ? '' : 'not built yet', own.documentation),
    );
  if (/^\s*(?:plot|expect|compare|measure)\b|\buntil\s+\S*$|\bwhen\s+\S*$/.test(line)) return columns();
  if (property !== undefined && /=\s*\w*$/.test(line)) return valuesOf(property, environment);
  const role = /^\s*(\w+)\s+\w*$/.exec(line)?.[1];
  const component = schema?.components?.find((own) => own.role === role);
  if (component !== undefined) return materials(environment, component.of);
  if (!/(?:^|\{|\s)\w*$/.test(line)) return [];
  switch (block.$type) {
    case 'File':
      return snippets(declarationSnippets);
    case 'Protocol':
      return snippets(stepSnippets);
    case 'Simulation':
    case 'Sweep':
    case 'Fit':
      return [
        ...snippets(memberSnippets[block.$type] ?? []),
        ...(schema === undefined ? [] : properties(schema, namesIn(block.members))),
      ];
    case 'Body':
      return schema === undefined
        ? []
        : [...properties(schema, namesIn((block satisfies Body).members)), ...parts(schema)];
  }
}

/** The property whose value is being written on this line. */
function propertyOnLine(line: string, schema: BlockSchema | undefined): PropertySchema | undefined {
  const name = /([A-Za-z_]\w*)(?:\s*\([^()=]*\))?\s*=[^=]*$/.exec(line)?.[1];
  return name === undefined || schema === undefined ? undefined : findProperty(schema, name);
}

function units(property: PropertySchema | undefined): CompletionItem[] {
  const type = property?.type;
  const own = type?.kind === 'quantity' || type?.kind === 'range' ? type.unit : undefined;
  const fitting = own === undefined ? [] : own === '' ? ['%'] : [own, ...usualUnits(knownUnit(own).dimension)];
  const first = [...new Set(fitting)].map((unit, index) => ({
    ...item(unit, CompletionItemKind.Unit, property?.name ?? ''),
    sortText: `0${index}`,
    preselect: index === 0,
  }));
  const others = plainUnits().filter((unit) => !fitting.includes(unit.symbol));
  return [
    ...first,
    ...others.map((unit) => ({
      ...item(unit.symbol, CompletionItemKind.Unit, unit.documentation),
      sortText: `1${unit.symbol}`,
    })),
  ];
}

function valuesOf(property: PropertySchema, environment: Environment): CompletionItem[] {
  const { type } = property;
  switch (type.kind) {
    case 'material':
      return materials(environment, type.of);
    case 'part':
      return Object.keys(type.options).map((option) => snippet(option, `${option} {\n  $0\n}`, property.documentation));
    case 'choice':
      return type.values.map((value) => item(value, CompletionItemKind.EnumMember, property.name));
    case 'fixture':
      return [
        item('constant_pressure', CompletionItemKind.EnumMember, ''),
        item('fixed_gap', CompletionItemKind.EnumMember, ''),
        snippet('spring', 'spring(stiffness = ${1:0.5} MPa/um)', 'A fixture that answers the breathing of the stack.'),
      ];
    case 'declaration':
      return declared(environment, type.of === 'cell' ? 'Cell' : type.of === 'protocol' ? 'Protocol' : 'Simulation');
    case 'truth':
      return ['true', 'false'].map((value) => item(value, CompletionItemKind.Keyword, ''));
    case 'quantity':
    case 'range':
    case 'text':
      return property.default === undefined
        ? []
        : [item(property.default.text, CompletionItemKind.Value, 'default', property.default.source)];
  }
}

function materials(environment: Environment, kinds: readonly string[]): CompletionItem[] {
  return environment.names('Material').flatMap((name) => {
    const node = environment.find('Material', name)?.node;
    const kind = node === undefined ? undefined : kindIn(environment, node);
    return node === undefined || kind === undefined || !kinds.includes(kind)
      ? []
      : [item(name, CompletionItemKind.Struct, describe(node, kind), sourcesOf(node))];
  });
}

function kindIn(environment: Environment, node: Material): string | undefined {
  return kindOf(node, ({ base }) =>
    base === undefined ? undefined : environment.find('Material', base.$refText)?.node,
  );
}

/** The material's own description. */
function describe(node: Material, kind: string): string {
  const property = node.body.members.find((member) => member.$type === 'Property' && member.name === 'description');
  return property?.$type === 'Property' && property.value?.$type === 'Text' ? property.value.text : kind;
}

function sourcesOf(node: Material): string {
  const keys = new Set(
    node.body.members.flatMap((member) =>
      member.$type === 'Property' && member.source !== undefined ? [member.source.$refText] : [],
    ),
  );
  const file = node.$container;
  return file.declarations
    .flatMap((own) => (own.$type === 'Source' && keys.has(own.name) ? [own.text] : []))
    .join('\n\n');
}

function declared(environment: Environment, type: 'Cell' | 'Protocol' | 'Simulation' | 'Material'): CompletionItem[] {
  return environment.names(type).map((name) => item(name, CompletionItemKind.Class, type.toLowerCase()));
}

function columns(): CompletionItem[] {
  return columnNames().map((name) =>
    item(name, CompletionItemKind.Variable, findColumn(name)?.unit ?? '', findColumn(name)?.documentation),
  );
}

function properties(schema: BlockSchema, taken: ReadonlySet<string>): CompletionItem[] {
  return schema.properties
    .filter((own) => !taken.has(own.name))
    .map((own) => ({
      ...item(
        own.name,
        CompletionItemKind.Property,
        own.type.kind === 'quantity' ? own.type.unit : own.type.kind,
        own.documentation,
      ),
      insertText: insertionOf(own),
      insertTextFormat: InsertTextFormat.Snippet,
      sortText: `${own.required === true ? '0' : '1'}${own.name}`,
    }));
}

function insertionOf(own: PropertySchema): string {
  const [value = '', ...unit] = exampleOf(own).replace(/[{}…]/g, '').trim().split(' ');
  const argumentsOf =
    own.type.kind === 'quantity' && own.type.arguments !== undefined && own.required === true
      ? `(${own.type.arguments[0] ?? 'x'})`
      : '';
  if (own.type.kind === 'part') return `${own.name} = \${1|${Object.keys(own.type.options).join(',')}|} {\n  $0\n}`;
  return `${own.name}${argumentsOf} = \${1:${value === '' ? 'value' : value}}${unit.length === 0 ? '' : ` ${unit.join(' ')}`}`;
}

function parts(schema: BlockSchema): CompletionItem[] {
  const blocks = Object.keys(schema.blocks ?? {}).map((name) => snippet(name, `${name} {\n  $0\n}`, ''));
  const components = (schema.components ?? []).map((own) =>
    snippet(own.role, `${own.role} \${1:NAME} {\n  $0\n}`, own.documentation),
  );
  const interfaces =
    schema.name === 'cell'
      ? [
          snippet(
            'interface',
            'interface ${1|anode \\| separator,separator \\| cathode|} {\n  $0\n}',
            'The contact between an electrode and the separator.',
          ),
        ]
      : [];
  return [...blocks, ...components, ...interfaces];
}

function namesIn(members: readonly { readonly $type: string }[]): ReadonlySet<string> {
  return new Set(
    members.flatMap((member) =>
      member.$type === 'Property' ? [(member as unknown as { readonly name: string }).name] : [],
    ),
  );
}

function snippets(list: readonly (readonly [label: string, text: string, documentation: string])[]): CompletionItem[] {
  return list.map(([label, text, documentation]) => snippet(label, text, documentation));
}

function snippet(label: string, insertText: string, documentation: string): CompletionItem {
  return {
    ...item(label, CompletionItemKind.Snippet, '', documentation),
    insertText,
    insertTextFormat: InsertTextFormat.Snippet,
  };
}

function item(label: string, kind: CompletionItemKind, detail: string, documentation?: string): CompletionItem {
  return { label, kind, detail, ...(documentation === undefined || documentation === '' ? {} : { documentation }) };
}
