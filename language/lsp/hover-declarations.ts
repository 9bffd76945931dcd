// Cards of declarations, by their names: materials, cells, protocols, sources.

import type { AstNode, LeafCstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Declaration } from '../generated/ast.ts';
import { isCell, isMaterial, isSource } from '../generated/ast.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import { evidenceOf, sourceText } from '../lowering/provenance.ts';
import type { BlockSchema } from '../schema/property.ts';
import type { HoverContext } from './hover-context.ts';
import { leftOutIn } from './left-out.ts';
import { linkDois } from './link-dois.ts';
import { materialCard } from './material-card.ts';
import { declarationCard, partCard } from './name-card.ts';
import { cellRoot } from './part-at.ts';

export function sourceCard(key: string, { environment, file }: HoverContext): string | undefined {
  const source = environment.find('Source', key, file)?.node;
  return source === undefined
    ? undefined
    : `**${key}** · source · ${evidenceOf(source)}\n\n${linkDois(sourceText(source))}`;
}

export function materialNamed(name: string, { environment, file }: HoverContext): string | undefined {
  const located = environment.find('Material', name, file);
  return located === undefined ? undefined : materialCard(located.node, located.file, environment);
}

/** Whatever declaration carries the name. */
export function declaredName(name: string, context: HoverContext): string | undefined {
  const material = materialNamed(name, context);
  if (material !== undefined) return material;
  for (const type of ['Cell', 'Protocol', 'Simulation', 'Data'] as const) {
    const located = context.environment.find(type, name, context.file);
    if (located !== undefined) return cardOfDeclaration(located.node, located.file, context);
  }
  return undefined;
}

export function declared(leaf: LeafCstNode, node: Declaration, context: HoverContext): string | undefined {
  if (isSource(node)) return sourceCard(node.name, context);
  if ('base' in node && node.base?.$refText === leaf.text && node.base.$refNode?.offset === leaf.offset)
    return declaredName(leaf.text, context);
  if (leaf.text !== node.name) return undefined;
  if (isMaterial(node)) return materialCard(node, context.file, context.environment);
  const card = cardOfDeclaration(node, context.file, context);
  if (!isCell(node)) return card;
  const schema = cellRoot(node, context.file, context.environment).schema;
  const lines = partCard(node.name, schema, leftOutAt(node, '', schema, context))
    .split('\n\n')
    .slice(2);
  return [card, ...lines].join('\n\n');
}

function cardOfDeclaration(node: Declaration, file: ParsedFile, { services }: HoverContext): string {
  const comment = services.cell.documentation.CommentProvider.getComment(node);
  const text = comment
    ?.replace(/^\/\*\*?|\*\/$/g, '')
    .replace(/^\s*\*\s?/gm, '')
    .trim();
  return declarationCard(node, text, file.uri.replace(/^.*\//, ''));
}

export function importCard(text: string): string {
  return `**${text}** · every declaration of this file is visible here; the built-in library always is`;
}

/** What nobody wrote in the part of the cell around a node. */
export function leftOutAt(node: AstNode, path: string, schema: BlockSchema, context: HoverContext) {
  const name = AstUtils.getContainerOfType(node, isCell)?.name;
  const cell = context.lowering.cells.find((own) => own.name === name && !own.elsewhere)?.cell;
  return cell === undefined ? [] : leftOutIn(cell, path, schema);
}
