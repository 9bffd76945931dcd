// What a name in the text stands for, as Markdown: parts, options, declarations, results, mechanisms, functions, words.

import type { Body, Declaration } from '../generated/ast.ts';
import { argumentMeanings, isArgument } from '../lowering/arguments.ts';
import { constants } from '../lowering/constants.ts';
import { describeDimension, prettyUnit, printQuantity, usualSiUnit } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';
import { findColumn } from '../schema/columns.ts';
import { findMechanism } from '../schema/mechanisms.ts';
import type { BlockSchema } from '../schema/property.ts';
import { linkDois } from './link-dois.ts';
import type { LeftOut } from './left-out.ts';
import { functionSignatures, signatureLabel } from './function-signatures.ts';
import { keywordMeanings } from './keyword-meanings.ts';

/** A part of a cell: what it must have, and what was filled in. */
export function partCard(title: string, schema: BlockSchema, leftOut: readonly LeftOut[]): string {
  const required = schema.properties.filter((own) => own.required === true).map((own) => `\`${own.name}\``);
  return joined([
    `**${title}** · ${schema.documentation}`,
    required.length === 0 ? undefined : `Needs ${required.join(', ')}.`,
    ...[...leftOut].sort(computedFirst).slice(0, 5).map(leftOutLine),
    leftOut.length > 5 ? `… and ${leftOut.length - 5} more values left out` : undefined,
  ]);
}

function computedFirst(a: LeftOut, b: LeftOut): number {
  return Number(b.provenance.origin === 'computed') - Number(a.provenance.origin === 'computed');
}

function leftOutLine({ name, value, provenance }: LeftOut): string {
  const how = [provenance.evidence, provenance.source].filter((own) => own !== undefined).join(': ');
  return `Left out: \`${name}\` = ${value} (${linkDois(how)})`;
}

export function columnCard(name: string): string | undefined {
  const column = findColumn(name);
  if (column === undefined) return undefined;
  const kind =
    column.truth === true
      ? 'true or false'
      : column.unit === ''
        ? 'a plain number'
        : `${describeDimension(knownUnit(column.unit).dimension)} in ${prettyUnit(column.unit)}`;
  return joined([
    `**${name}** · result of a run · ${kind}`,
    column.documentation,
    column.profile === true ? 'Over position: plot it `vs position`.' : undefined,
    column.ofCycle === true
      ? 'A value a cycle: plot it `vs cycle`, ask for it `of cycle N` or in `stop when`.'
      : undefined,
    column.charge === true ? 'Limits may be per area (mAh/cm²), per mass (mAh/g) or relative (%).' : undefined,
  ]);
}

export function mechanismCard(name: string): string | undefined {
  const mechanism = findMechanism(name);
  return mechanism === undefined
    ? undefined
    : `**${name}** · mechanism · ${mechanism.built ? 'a run can include it' : 'not built yet: a run leaves it out and says so'}\n\n${mechanism.documentation}`;
}

export function functionCard(name: string): string | undefined {
  const found = functionSignatures.filter((own) => own.name === name);
  if (found.length === 0) return undefined;
  return found
    .map((own) =>
      joined([
        `**${signatureLabel(own)}** · ${own.result}`,
        own.documentation,
        ...own.arguments.map((argument) => `\`${argument.name}\`: ${argument.meaning}`),
      ]),
    )
    .join('\n\n---\n\n');
}

export function argumentCard(name: string): string | undefined {
  if (!isArgument(name)) return undefined;
  const { unit, meaning } = argumentMeanings[name];
  return `**${name}** · argument · ${meaning}${unit === '' ? '' : ` in ${prettyUnit(unit)}`}`;
}

export function constantCard(name: string): string | undefined {
  const constant = constants.get(name);
  if (constant === undefined) return undefined;
  const value = printQuantity(constant.value, usualSiUnit(constant.dimension), 10);
  return `**${name}** · ${constant.documentation}\n\n${value}${name === 'C' || name === 'pi' ? '' : ' · CODATA 2018'}`;
}

export function keywordCard(name: string): string | undefined {
  if (!Object.hasOwn(keywordMeanings, name)) return undefined;
  const { meaning = '', example = '' } = keywordMeanings[name] ?? {};
  return `**${name}** · ${meaning}\n\n\`${example}\``;
}

/** A declaration other than a material: its comment, and what it consists of. */
export function declarationCard(node: Declaration, comment: string | undefined, fileName: string): string {
  return joined([
    `**${node.name}** · ${node.$type.toLowerCase()} · ${fileName}`,
    comment,
    'body' in node && node.body !== undefined ? descriptionOf(node.body) : undefined,
    ...stepsOf(node),
  ]);
}

function descriptionOf(body: Body): string | undefined {
  const own = body.members.find((member) => member.$type === 'Property' && member.name === 'description');
  return own?.$type === 'Property' && own.value?.$type === 'Text' ? own.value.text : undefined;
}

function stepsOf(node: Declaration): readonly string[] {
  if (node.$type !== 'Protocol') return [];
  const lines = (node.$cstNode?.text ?? '').split(/\r?\n/);
  const shown = lines.slice(0, 8);
  if (lines.length > shown.length) shown.push('  …');
  return [`\`\`\`battery-cell\n${shown.join('\n')}\n\`\`\``];
}

/** A value that a `let` names. */
export function letCard(name: string, text: string, value: string | undefined): string {
  return joined([
    `**${name}** · name in this block · \`${text}\``,
    value === undefined ? undefined : `Value: ${value}`,
  ]);
}

function joined(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n\n');
}
