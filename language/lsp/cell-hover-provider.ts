// Hover: what a property is, its unit, its value in SI, where it lies in the usual range, and where it comes from.

import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { sameDimension } from '../../quantity/dimension.ts';
import { describeDimension, prettyUnit, printNumber, usualSiUnit } from '../../quantity/print.ts';
import { knownUnit, parseUnit, toSi, type Unit } from '../../quantity/unit.ts';
import { kindOf } from '../lowering/material-kind.ts';
import type { File, Material, Property, Quantity } from '../generated/ast.ts';
import { isMaterial, isMechanismName, isProperty, isQuantity, isReference, isSource } from '../generated/ast.ts';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import { columnName } from '../lowering/result-quantity.ts';
import { findColumn } from '../schema/columns.ts';
import { findMechanism } from '../schema/mechanisms.ts';
import type { PropertySchema } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
import { schemaOfBlock } from './schema-at.ts';

export class CellHoverProvider implements HoverProvider {
  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    const root = (document.parseResult.value as File).$cstNode;
    const leaf =
      root === undefined
        ? undefined
        : CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(params.position));
    if (leaf === undefined) return undefined;
    const text = describe(leaf.astNode, leaf.tokenType.name);
    return text === undefined ? undefined : { contents: { kind: 'markdown', value: text }, range: leaf.range };
  }
}

function describe(node: AstNode, token: string): string | undefined {
  if (isQuantity(node)) {
    const property = AstUtils.getContainerOfType(node, isProperty);
    const schema = property === undefined ? undefined : schemaOf(property);
    return [
      schema === undefined ? undefined : heading(schema),
      valueLine(node, schema),
      property === undefined ? undefined : sourceLine(property),
    ]
      .filter((line) => line !== undefined)
      .join('\n\n');
  }
  if (isProperty(node)) return token === 'KEY' ? propertyText(node) : undefined;
  if (isMechanismName(node)) return findMechanism(node.name)?.documentation;
  if (isSource(node)) return sourceText(node);
  if (isMaterial(node)) return materialText(node);
  if (!isReference(node)) return undefined;
  const target = node.target.ref;
  if (isMaterial(target)) return materialText(target);
  return findColumn(columnName(node))?.documentation;
}

function schemaOf(property: Property): PropertySchema | undefined {
  const block = schemaOfBlock(property.$container);
  return block === undefined ? undefined : findProperty(block, property.name);
}

function propertyText(property: Property): string | undefined {
  const schema = schemaOf(property);
  if (schema === undefined) return undefined;
  const value =
    property.value !== undefined && isQuantity(property.value) ? valueLine(property.value, schema) : undefined;
  const fallback =
    schema.default === undefined
      ? undefined
      : `default ${schema.default.text} (${schema.default.evidence}: ${schema.default.source})`;
  return [heading(schema), value ?? rangeLine(schema), sourceLine(property), fallback]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

function heading(schema: PropertySchema): string {
  const { type } = schema;
  if (type.kind !== 'quantity') return `**${schema.name}**\n\n${schema.documentation}`;
  const kind =
    type.unit === ''
      ? 'a plain number'
      : `${describeDimension(knownUnit(type.unit).dimension)}, e.g. in ${prettyUnit(type.unit)}`;
  return `**${schema.name}** · ${kind}\n\n${schema.documentation}`;
}

function rangeLine(schema: PropertySchema): string | undefined {
  const { type } = schema;
  if (type.kind !== 'quantity' || type.plausible === undefined) return undefined;
  return `usual ${printNumber(type.plausible[0])} to ${printNumber(type.plausible[1])} ${prettyUnit(type.unit)}`;
}

/** `5 MPa = 5e6 Pa`, and where that lies between the usual ends. */
function valueLine(node: Quantity, schema: PropertySchema | undefined): string | undefined {
  const outcome = node.unit === undefined ? undefined : parseUnit(node.unit);
  if (outcome?.ok !== true) return schema === undefined ? undefined : rangeLine(schema);
  const si = toSi(node.number, outcome.unit);
  const siUnit = usualSiUnit(outcome.unit.dimension);
  const value =
    `${printNumber(node.number)} ${prettyUnit(outcome.unit.text)} = ${printNumber(si)} ${prettyUnit(siUnit.text)}`.trim();
  const bar = schema === undefined ? undefined : rangeBar(si, outcome.unit, schema);
  return bar === undefined ? value : `${value}\n\n${bar}`;
}

const width = 21;

/** `5 ├────●───┤ 250 µm`, logarithmic where the range spans more than two decades. */
function rangeBar(si: number, given: Unit, schema: PropertySchema): string | undefined {
  const { type } = schema;
  if (type.kind !== 'quantity' || type.plausible === undefined || type.exponent !== undefined) return undefined;
  const unit = knownUnit(type.unit);
  // A value of another dimension has no place on the bar; the finding beside it says so.
  if (!sameDimension(given.dimension, unit.dimension)) return undefined;
  const [lower, upper] = type.plausible;
  const value = (si - unit.offset) / unit.factor;
  const isWide = lower > 0 && upper / lower > 100;
  const share = isWide ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
  const index = Math.max(0, Math.min(width - 1, Math.round(share * (width - 1))));
  const marker = share < 0 ? '◀' : share > 1 ? '▶' : '●';
  const bar = Array.from({ length: width }, (_, i) => (i === index ? marker : '─')).join('');
  return `\`${printNumber(lower)} ├${bar}┤ ${printNumber(upper)} ${prettyUnit(type.unit)}\``;
}

function sourceLine(property: Property): string | undefined {
  const source = property.source?.ref;
  return source === undefined ? undefined : `${evidenceOf(source)}: ${sourceText(source)}`;
}

function materialText(node: Material): string {
  const lines = node.body.members.flatMap((member) => {
    if (member.$type !== 'Property' || member.value === undefined || !isQuantity(member.value)) return [];
    const source = member.source?.ref;
    return [
      `| ${member.name} | ${member.value.$cstNode?.text ?? ''} | ${source === undefined ? '' : sourceText(source)} |`,
    ];
  });
  const table =
    lines.length === 0 ? '' : `\n\n| property | value | source |\n|---|---|---|\n${lines.slice(0, 12).join('\n')}`;
  return `**${node.name}** · ${(kindOf(node, (own) => own.base?.ref) ?? 'material').replace(/_/g, ' ')}${table}`;
}
