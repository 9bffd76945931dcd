// A property as Markdown, always in the same order: name and kind, place in the usual range, SI value, source, material,
// what it is used for.

import { describeDimension, prettyUnit } from '../../quantity/print.ts';
import { knownUnit, parseUnit, toSi, unitless, type Unit } from '../../quantity/unit.ts';
import { sameDimension } from '../../quantity/dimension.ts';
import type { Property, Quantity, Value } from '../generated/ast.ts';
import type { Environment } from '../lowering/environment.ts';
import { textOf, type ParsedFile } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import { derivedFrom } from '../schema/derived-quantities.ts';
import type { BlockSchema, PropertyKind, PropertySchema } from '../schema/property.ts';
import { functionValue } from './expression-value.ts';
import { linkDois } from './link-dois.ts';
import { rangeBar, rangeInWords } from './range-bar.ts';
import { siAsWritten } from './written-number.ts';

export interface ValueSubject {
  readonly schema: PropertySchema;
  /** The block the property belongs to. */
  readonly of: BlockSchema;
  /** What the block is called: `cathode`, `active NMC811`; left out where the text is too broken to say. */
  readonly block?: PartBlock;
  readonly file: ParsedFile;
  readonly environment: Environment;
  readonly property?: Property;
  readonly value?: Value | undefined;
}

/** The lines of a card; the caller adds findings. */
export function valueCard(subject: ValueSubject): string {
  const { schema, of, block, property, value } = subject;
  return [
    heading(schema, block, value),
    schema.documentation,
    schema.type.kind === 'choice' ? `One of ${schema.type.values.map((own) => `\`${own}\``).join(', ')}.` : undefined,
    ...valueLines(subject),
    sourceLine(subject),
    materialLine(block),
    fallbackLine(schema, value, property),
    usedBy(of, schema.name),
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

/** `5 MPa` as SI, for a number outside of any property. */
export function quantityLines(node: Quantity, type: PropertyKind | undefined): readonly string[] {
  // `40 ± 2 um`: one unit for both.
  const unitText = node.unit ?? node.deviationUnit;
  const outcome = unitText === undefined ? { ok: true as const, unit: unitless } : parseUnit(unitText);
  if (!outcome.ok) return [];
  const { unit } = outcome;
  const number = signed(node);
  const written = textOf(node);
  const sign = number < 0 ? '−' : '';
  const si = siAsWritten(number, numberText(node), unit);
  const bar = fits(unit, type) ? rangeBar(toSi(number, unit), type) : undefined;
  return [
    ...(bar?.bar === undefined ? [] : [`\`${bar.bar}\``]),
    ...(bar === undefined ? [] : [bar.sentence]),
    `SI ${si}${unit.text === '' ? ' (no unit)' : ''} · as written \`${sign}${written}\`${uncertainty(node, unit)}`,
  ];
}

function valueLines({ schema, block, file, property, value }: ValueSubject): readonly string[] {
  const quantity = quantityIn(value);
  if (quantity !== undefined) return quantityLines(quantity, schema.type);
  if (value?.$type === 'Range') {
    const ends = [value.lower, value.upper].map(quantityIn).filter((own) => own !== undefined);
    return ends.flatMap((own) => quantityLines(own, undefined)).concat(rangeInWords(schema.type) ?? []);
  }
  const computed =
    block === undefined || property === undefined
      ? undefined
      : functionValue(value, block, schema.name, file, membersOf(property), parametersOf(property));
  const words = rangeInWords(schema.type);
  return [...(computed === undefined ? [] : [`Value: ${computed}`]), ...(words === undefined ? [] : [words])];
}

function heading({ name, type }: PropertySchema, block: PartBlock | undefined, value: Value | undefined): string {
  const kind =
    type.kind === 'quantity' || type.kind === 'range'
      ? type.unit === ''
        ? 'a plain number'
        : `${describeDimension(knownUnit(type.unit).dimension)}, e.g. in ${prettyUnit(type.unit)}`
      : type.kind;
  const written = quantityIn(value) === undefined ? '' : ` · \`${textOf(value)}\``;
  const owner = block === undefined ? '' : ` of ${block.title.includes('`') ? block.title : `\`${block.title}\``}`;
  return `**${name}**${owner} · ${kind}${written}`;
}

function sourceLine({ property, value, environment, file, schema }: ValueSubject): string | undefined {
  if (property === undefined || value === undefined) return undefined;
  if (property.source !== undefined) {
    const key = property.source.$refText;
    const source = environment.find('Source', key, file)?.node;
    return source === undefined
      ? `Source: \`${key}\`, which is not declared`
      : `Source: ${evidenceOf(source)}: ${linkDois(sourceText(source))}`;
  }
  return schema.type.kind === 'quantity' || schema.type.kind === 'range' ? '**No source given**' : undefined;
}

function materialLine(block: PartBlock | undefined): string | undefined {
  const material = /^`(?:active|electrolyte|carbon|binder|layer) (\w+)`$/.exec(block?.title ?? '')?.[1];
  return material === undefined ? undefined : `Overrides or completes material \`${material}\`.`;
}

function fallbackLine(
  { default: fallback }: PropertySchema,
  value: Value | undefined,
  property: Property | undefined,
): string | undefined {
  if (fallback === undefined || (value !== undefined && property !== undefined)) return undefined;
  return `Left out: ${fallback.text} (${fallback.evidence}: ${linkDois(fallback.source)})`;
}

function usedBy(of: BlockSchema, property: string): string | undefined {
  const users = derivedFrom(of, property);
  if (users.length === 0) return undefined;
  const rules = [...new Set(users.flatMap((own) => own.rules))].slice(0, 4).map((code) => `\`${code}\``);
  const names = users.slice(0, 5).map((own) => own.name);
  const more = users.length > 5 ? ` and ${users.length - 5} more` : '';
  return `Used by: ${names.join(', ')}${more}${rules.length === 0 ? '' : `; judged by ${rules.join(', ')}`}`;
}

/** The number a value consists of, with or without a sign. */
export function quantityIn(value: Value | undefined): Quantity | undefined {
  if (value?.$type === 'Quantity') return value;
  if (value?.$type === 'Negation') return quantityIn(value.operand);
  return value?.$type === 'Arrhenius' ? quantityIn(value.value) : undefined;
}

function signed(node: Quantity): number {
  return node.$container.$type === 'Negation' ? -node.number : node.number;
}

function numberText(node: Quantity): string {
  return /^[\d.]+(?:[eE][+-]?\d+)?/.exec(node.$cstNode?.text ?? '')?.[0] ?? String(node.number);
}

function uncertainty(node: Quantity, unit: Unit): string {
  if (node.deviation === undefined || node.number === 0) return '';
  const own = node.deviationUnit === undefined ? undefined : parseUnit(node.deviationUnit);
  const deviation = own?.ok === true ? (node.deviation * own.unit.factor) / unit.factor : node.deviation;
  return ` · one standard deviation is ${Number(((100 * deviation) / Math.abs(node.number)).toPrecision(2))} %`;
}

/** A value of another dimension has no place in the range; the finding beside it says so. */
function fits(unit: Unit, type: PropertyKind | undefined): type is PropertyKind {
  if (type?.kind !== 'quantity' && type?.kind !== 'range') return false;
  return sameDimension(unit.dimension, knownUnit(type.unit).dimension);
}

function membersOf(property: Property) {
  const { $container: container } = property;
  return container.$type === 'Body' ? container.members : [];
}

function parametersOf(property: Property): readonly string[] {
  return property.parameters;
}
