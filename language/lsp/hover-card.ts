// Which card belongs to a leaf of the syntax tree.

import type { AstNode, LeafCstNode } from 'langium';
import { AstUtils } from 'langium';
import type {
  Block,
  Call,
  Component,
  DriveAction,
  Expression,
  Interface,
  Let,
  Path,
  PathSegment,
  Property,
  Quantity,
  Reference,
} from '../generated/ast.ts';
import { isDeclaration, isLet, isProperty, isSimulation, isSweep } from '../generated/ast.ts';
import { textOf } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { findInLayers } from '../lowering/part-block.ts';
import { resolvePath } from '../lowering/resolve-path.ts';
import { columnName } from '../lowering/result-quantity.ts';
import type { BlockSchema } from '../schema/property.ts';
import { blockSchema, findProperty } from '../schema/schema.ts';
import { driveCard } from './drive-card.ts';
import type { HoverContext } from './hover-context.ts';
import { declared, declaredName, importCard, leftOutAt, materialNamed, sourceCard } from './hover-declarations.ts';
import { expressionValue } from './expression-value.ts';
import {
  argumentCard,
  columnCard,
  constantCard,
  functionCard,
  keywordCard,
  letCard,
  mechanismCard,
  partCard,
} from './name-card.ts';
import { cellOfSimulation, partAt } from './part-at.ts';
import { schemaOfBlock } from './schema-at.ts';
import { unitCard } from './unit-card.ts';
import { quantityLines, valueCard } from './value-card.ts';

/** Markdown; undefined where there is nothing to say. */
export function cardOf(leaf: LeafCstNode, context: HoverContext): string | undefined {
  const node = leaf.astNode;
  if (leaf.tokenType.name === 'UNIT') return unitCard(leaf.text, (node as Partial<Quantity>).number);
  return nodeCard(leaf, node, context) ?? keywordCard(leaf.text);
}

function nodeCard(leaf: LeafCstNode, node: AstNode, context: HoverContext): string | undefined {
  switch (node.$type) {
    case 'Quantity':
      return quantityCard(node as Quantity, context);
    case 'Property':
      return propertyLeaf(leaf, node as Property, context);
    case 'Block':
    case 'Component':
    case 'Interface':
      return partLeaf(leaf, node as Block | Component | Interface, context);
    case 'Reference':
      return referenceCard(node as Reference, context);
    case 'PathSegment':
      return segmentCard(node as PathSegment, context);
    case 'Call':
      return callCard(leaf, node as Call, context);
    case 'Let':
      return leaf.text === (node as Let).name ? letOf(node as Let, context) : undefined;
    case 'MechanismName':
      return mechanismCard(leaf.text);
    case 'Binary':
    case 'Negation':
    case 'Group':
      return valueOf(node as Expression, context);
    case 'DriveAction':
      return leaf.tokenType.name === 'STRING' ? driveCard(node as DriveAction, context) : undefined;
    case 'Import':
      return leaf.tokenType.name === 'STRING' ? importCard(leaf.text) : undefined;
    default:
      return isDeclaration(node) && leaf.text !== node.$type.toLowerCase() ? declared(leaf, node, context) : undefined;
  }
}

function quantityCard(node: Quantity, context: HoverContext): string | undefined {
  const property = AstUtils.getContainerOfType(node, isProperty);
  const lines = quantityLines(node, undefined);
  if (property === undefined) return [`**${textOf(node)}**`, ...lines].join('\n\n');
  const isWhole =
    property.value === node || property.value === node.$container || property.value?.$type === 'Arrhenius';
  if (isWhole) return propertyCard(property, context);
  return [`**${textOf(node)}** · in \`${property.name}\``, ...lines].join('\n\n');
}

function propertyLeaf(leaf: LeafCstNode, node: Property, context: HoverContext): string | undefined {
  if (leaf.tokenType.name === 'KEY') return propertyCard(node, context);
  if (node.source?.$refText === leaf.text && node.source.$refNode?.offset === leaf.offset)
    return sourceCard(leaf.text, context);
  return leaf.text === 'from' ? undefined : argumentCard(leaf.text);
}

function propertyCard(node: Property, context: HoverContext): string | undefined {
  const schema = schemaOfBlock(node.$container);
  const own = schema === undefined ? undefined : findProperty(schema, node.name);
  if (schema === undefined || own === undefined) return undefined;
  const block = partAt(node, context.file, context.environment);
  if (own.type.kind === 'part' && node.value?.$type === 'Reference')
    return chosenCard(node, node.value, schema, context);
  return valueCard({
    schema: own,
    of: schema,
    ...(block === undefined ? {} : { block }),
    file: context.file,
    environment: context.environment,
    property: node,
    value: node.value,
  });
}

/** `cathode = composite`: the part, and what nobody wrote in it. */
function chosenCard(
  property: Property,
  reference: Reference,
  parent: BlockSchema,
  context: HoverContext,
): string | undefined {
  const type = findProperty(parent, property.name)?.type;
  const option = reference.target?.$refText;
  const name = type?.kind === 'part' ? type.options[option ?? ''] : undefined;
  if (name === undefined) return undefined;
  const schema = blockSchema(name);
  return partCard(`${property.name} = ${option ?? ''}`, schema, leftOutAt(property, property.name, schema, context));
}

function partLeaf(leaf: LeafCstNode, node: Block | Component | Interface, context: HoverContext): string | undefined {
  if (node.$type === 'Component' && leaf.text === node.material?.$refText && leaf.text !== node.role)
    return materialNamed(leaf.text, context);
  const schema = node.body === undefined ? undefined : schemaOfBlock(node.body);
  if (schema === undefined) return undefined;
  const block = node.body === undefined ? undefined : partAt(node.body, context.file, context.environment);
  const title = node.$type === 'Interface' ? `interface ${node.left} | ${node.right}` : textOfHead(node);
  return partCard(title, schema, leftOutAt(node, block?.path ?? title, schema, context));
}

function textOfHead(node: Block | Component): string {
  return node.$type === 'Block' ? node.name : `${node.role} ${node.material?.$refText ?? ''}`;
}

function referenceCard(node: Reference, context: HoverContext): string | undefined {
  const name = node.target?.$refText ?? '';
  const { $container: container } = node;
  if (container.$type === 'Property' && container.value === node) {
    const parent = schemaOfBlock(container.$container);
    const type = parent === undefined ? undefined : findProperty(parent, container.name)?.type;
    if (parent !== undefined && type?.kind === 'part') return chosenCard(container, node, parent, context);
    if (type?.kind === 'choice' || type?.kind === 'fixture') return propertyCard(container, context);
  }
  const inBlock = node.path.length === 0 ? namedInBlock(node, name, context) : pathCard(node, context);
  return (
    inBlock ?? columnCard(columnName(node)) ?? declaredName(name, context) ?? constantCard(name) ?? argumentCard(name)
  );
}

/** A `let` or another property that an expression names. */
function namedInBlock(node: Reference, name: string, context: HoverContext): string | undefined {
  const property = AstUtils.getContainerOfType(node, isProperty);
  if (property?.parameters.some((own) => own === name) === true) return argumentCard(name);
  const target = node.target?.ref;
  if (isLet(target)) return letOf(target, context);
  if (property === undefined || property.value === node) return undefined;
  const block = partAt(node, context.file, context.environment);
  for (const own of [block, block?.context.root]) {
    if (own !== undefined && findProperty(own.schema, name) !== undefined) return cardIn(own, name, context);
  }
  return undefined;
}

function pathCard(node: Reference, context: HoverContext): string | undefined {
  const root = partAt(node, context.file, context.environment)?.context.root;
  return root === undefined ? undefined : resolvedCard(root, columnName(node).split('.'), context);
}

function segmentCard(node: PathSegment, context: HoverContext): string | undefined {
  const { $container: container } = node;
  if (container.$type === 'Reference') return pathCard(container, context) ?? columnCard(columnName(container));
  const simulation = simulationOf(container, context);
  const root =
    simulation === undefined ? undefined : cellOfSimulation(simulation.node, simulation.file, context.environment);
  const path = container.segments.map((own) => (own.index === undefined ? own.name : `${own.name}[${own.index}]`));
  return root === undefined ? undefined : resolvedCard(root, path, context);
}

/** The simulation whose cell a `with` or `vary` changes. */
function simulationOf(path: Path, { environment, file }: HoverContext) {
  const own = AstUtils.getContainerOfType(path, isSimulation);
  if (own !== undefined) return { node: own, file };
  const study = AstUtils.getContainerOfType(path, isSweep) ?? path.$container.$container;
  const member = (study as { members?: readonly AstNode[] }).members?.find(
    (one): one is Property => isProperty(one) && one.name === 'simulation',
  );
  const name = member?.value?.$type === 'Reference' ? member.value.target?.$refText : undefined;
  return name === undefined ? undefined : environment.find('Simulation', name, file);
}

function resolvedCard(root: PartBlock, path: readonly string[], context: HoverContext): string | undefined {
  const outcome = resolvePath(root, path);
  return outcome.ok ? cardIn(outcome.block, outcome.property, context) : undefined;
}

/** The card of a property that stands elsewhere: in the cell, what it extends, or a material. */
function cardIn(block: PartBlock, name: string, context: HoverContext): string | undefined {
  const schema = findProperty(block.schema, name);
  if (schema === undefined) return undefined;
  const found = findInLayers(block, name);
  return valueCard({
    schema,
    of: block.schema,
    block,
    file: found?.file ?? context.file,
    environment: context.environment,
    ...(isProperty(found?.node) ? { property: found.node } : {}),
    value: found?.value,
  });
}

function callCard(leaf: LeafCstNode, node: Call, context: HoverContext): string | undefined {
  if (leaf.text !== node.function) return undefined;
  const card = functionCard(node.function);
  const value = card === undefined ? undefined : valueOf(node, context);
  return value === undefined ? card : `${card}\n\n${value}`;
}

/** The value of a formula at the reference state. */
function valueOf(node: Expression, context: HoverContext): string | undefined {
  const property = AstUtils.getContainerOfType(node, isProperty);
  const block = partAt(node, context.file, context.environment);
  if (property === undefined || block === undefined || property.$container.$type !== 'Body') return undefined;
  const value = expressionValue(node, block, context.file, property.$container.members, property.parameters);
  return value === undefined ? undefined : `\`${shortened(textOf(node))}\` = ${value}`;
}

function letOf(node: Let, context: HoverContext): string {
  const { $container: container } = node;
  const block = partAt(node, context.file, context.environment);
  const value =
    node.value === undefined || block === undefined || container.$type !== 'Body'
      ? undefined
      : expressionValue(node.value, block, context.file, container.members, ['x', 'c', 'T']);
  return letCard(node.name, shortened(textOf(node.value)), value);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
