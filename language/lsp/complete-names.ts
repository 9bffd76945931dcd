// What may begin in a block of a cell or material: properties, blocks, components, and all that is missing at once.

import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { prettyUnit } from '../../quantity/print.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { findInLayers } from '../lowering/part-block.ts';
import { componentParts } from '../lowering/parts.ts';
import { exampleOf } from '../lowering/report-missing.ts';
import type { BlockSchema, PropertySchema } from '../schema/property.ts';
import type { CompletionPlace } from './completion-place.ts';
import { item, ranked, snippet, withTabStops } from './completion-item.ts';
import { rangeInWords } from './range-bar.ts';
import { partTemplates } from './snippets.ts';

export function completeNames(place: CompletionPlace, schema: BlockSchema): CompletionItem[] {
  const part = place.part;
  const taken = namesIn(place);
  const open = schema.properties.filter((own) => !taken.has(own.name));
  const missing = part === undefined ? [] : missingIn(part, schema, taken);
  const isWet = part?.context.root !== undefined && findInLayers(part.context.root, 'electrolyte') !== undefined;
  const required = open.filter((own) => missing.includes(own.name));
  const others = open.filter((own) => !missing.includes(own.name));
  return [
    ...(missing.length > 1 ? [{ ...allMissing(missing, schema, isWet), sortText: '00' }] : []),
    ...ranked(
      required.map((own) => ({ ...propertyItem(own, isWet), preselect: missing.length === 1 })),
      1,
    ),
    ...ranked(componentItems(schema), 2),
    ...ranked(
      others.map((own) => propertyItem(own, isWet)),
      3,
    ),
    ...ranked(blockItems(schema, taken), 4),
    ...ranked([snippet('let', 'let ${1:name} = ${2:1}', 'A name for a value inside this block.')], 5),
  ];
}

/** Names of what a block cannot be without and nothing gives: neither the text, nor what it extends, nor a material. */
function missingIn(part: PartBlock, schema: BlockSchema, taken: ReadonlySet<string>): readonly string[] {
  const properties = schema.properties.filter(
    (own) =>
      own.required === true &&
      own.default === undefined &&
      !taken.has(own.name) &&
      findInLayers(part, own.name) === undefined,
  );
  const needsActive = schema.name === 'composite' && componentParts(part, 'active').length === 0;
  return [...properties.map((own) => own.name), ...(needsActive ? ['active'] : [])];
}

function allMissing(missing: readonly string[], schema: BlockSchema, isWet: boolean): CompletionItem {
  const lines = missing.map((name) => {
    const own = schema.properties.find((property) => property.name === name);
    return own === undefined ? componentTemplate(name) : lineTemplate(own, isWet);
  });
  return {
    ...snippet(
      `Add ${missing.length} required properties`,
      withTabStops(lines.join('\n')),
      `What this block cannot be without:\n\n\`\`\`battery-cell\n${lines.join('\n').replace(/\{\{|\}\}/g, '')}\n\`\`\``,
    ),
    filterText: `add required ${missing.join(' ')}`,
  };
}

/** `thickness = 50 um`, with what is in braces twice as a tab stop. */
function lineTemplate(own: PropertySchema, isWet: boolean): string {
  const { type } = own;
  const first = type.kind === 'quantity' ? type.arguments?.[0] : undefined;
  const head = own.name === 'open_circuit_potential' && first !== undefined ? `${own.name}(${first})` : own.name;
  return `${head} = ${valueTemplate(own, isWet)}`;
}

/** A value to start from: what is usual, never what only has the right shape. */
function valueTemplate(own: PropertySchema, isWet: boolean): string {
  const { type } = own;
  switch (type.kind) {
    case 'part':
      return outdented(partTemplates[usualPart(own.name, isWet)]);
    case 'material':
      return `{{${type.of.includes('solid_electrolyte') ? 'Li6PS5Cl' : type.of.includes('collector') ? 'Cu' : 'NAME'}}}`;
    case 'range':
      return type.plausible === undefined
        ? '{{0}} .. {{1}}'
        : type.plausible.map((end) => `{{${end}${type.unit === '' ? '' : ` ${type.unit}`}}}`).join(' .. ');
    case 'text':
      return '"{{…}}"';
    case 'declaration':
      return '{{NAME}}';
    default:
      return `{{${exampleOf(own)}}}`;
  }
}

function usualPart(name: string, isWet: boolean): keyof typeof partTemplates {
  if (name === 'separator') return isWet ? 'porous' : 'solid';
  if (name === 'anode' && !isWet) return 'lithium';
  return isWet ? 'wetComposite' : 'composite';
}

/** Part templates are written for the second level of a file. */
function outdented(template: string): string {
  return template.replace(/\n {2}/g, '\n');
}

function propertyItem(own: PropertySchema, isWet: boolean): CompletionItem {
  const { type } = own;
  const unit = type.kind === 'quantity' || type.kind === 'range' ? prettyUnit(type.unit) : type.kind;
  const fallback =
    own.default === undefined
      ? ''
      : `\n\nLeft out: ${own.default.text} (${own.default.evidence}: ${own.default.source})`;
  const range = rangeInWords(type);
  return {
    ...item(
      own.name,
      CompletionItemKind.Property,
      unit === '' ? 'a plain number' : unit,
      `${own.documentation}${range === undefined ? '' : `\n\n${range}`}${fallback}`,
    ),
    ...(own.required === true ? { labelDetails: { description: 'required' } } : {}),
    insertText: withTabStops(lineTemplate(own, isWet)),
    insertTextFormat: InsertTextFormat.Snippet,
  };
}

function componentTemplate(role: string): string {
  const templates: Readonly<Record<string, string>> = {
    active: 'active {{NMC811}} {\n  volume_fraction = {{55 %}}\n  particle_radius = {{2.5 um}}\n}',
    electrolyte: 'electrolyte {{Li6PS5Cl}} { volume_fraction = {{34 %}} }',
    carbon: 'carbon {{VGCF}} { volume_fraction = {{2 %}} }',
    binder: 'binder {{PVDF}} { volume_fraction = {{1 %}} }',
    layer: 'layer {{Li6PS5Cl}} { thickness = {{20 um}} }',
  };
  return templates[role] ?? `${role} {{NAME}} {\n  $0\n}`;
}

function componentItems(schema: BlockSchema): CompletionItem[] {
  return (schema.components ?? []).map((own) =>
    snippet(own.role, withTabStops(componentTemplate(own.role)), own.documentation),
  );
}

function blockItems(schema: BlockSchema, taken: ReadonlySet<string>): CompletionItem[] {
  const blocks = Object.keys(schema.blocks ?? {})
    .filter((name) => !taken.has(name))
    .map((name) => snippet(name, `${name} {\n  $0\n}`, ''));
  if (schema.name !== 'cell') return blocks;
  const sides = ['anode | separator', 'separator | cathode'].map((sides) =>
    snippet(
      `interface ${sides}`,
      `interface ${sides} {\n  $0\n}`,
      'The contact between an electrode and the separator.',
    ),
  );
  return [...blocks, ...sides];
}

/** Names of properties and blocks that the block itself has. */
function namesIn({ block }: CompletionPlace): ReadonlySet<string> {
  const members = 'members' in block ? (block.members as readonly { $type: string; name?: unknown }[]) : [];
  return new Set(
    members.flatMap((own) =>
      (own.$type === 'Property' || own.$type === 'Block') && typeof own.name === 'string' ? [own.name] : [],
    ),
  );
}
