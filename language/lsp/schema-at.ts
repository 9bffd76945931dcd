// Which block of the schema a place in the text belongs to.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Body, File, Fit, Material, Property, Protocol, Simulation, Sweep } from '../generated/ast.ts';
import type { BlockSchema } from '../schema/property.ts';
import { blockSchema, findProperty, materialSchema } from '../schema/schema.ts';
import { kindOf } from '../lowering/material-kind.ts';
import { isMaterialKind } from '../lowering/material-layers.ts';

/** What encloses a place: a block with braces, or the file. */
export type Enclosing = Body | Protocol | Simulation | Sweep | Fit | File;

const enclosing: ReadonlySet<string> = new Set(['Body', 'Protocol', 'Simulation', 'Sweep', 'Fit']);

/** The innermost block around an offset, found by descending: a long file is not walked through. */
export function enclosingAt(root: File, offset: number): Enclosing {
  let best: Enclosing = root;
  for (let node = childAt(root, offset); node !== undefined; node = childAt(node, offset)) {
    const text = node.$cstNode?.text ?? '';
    const open = (node.$cstNode?.offset ?? 0) + Math.max(0, text.indexOf('{'));
    if (enclosing.has(node.$type) && text.includes('{') && offset > open) best = node as Enclosing;
  }
  return best;
}

/** The last child that begins before an offset and reaches it, or that is not closed yet. */
function childAt(node: AstNode, offset: number): AstNode | undefined {
  let last: AstNode | undefined;
  for (const child of AstUtils.streamContents(node)) {
    const cst = child.$cstNode;
    if (cst !== undefined && cst.offset < offset && (last?.$cstNode?.offset ?? -1) <= cst.offset) last = child;
  }
  const cst = last?.$cstNode;
  if (cst === undefined || offset < cst.end || (offset === cst.end && !cst.text.endsWith('}'))) return last;
  return isOpen(cst.text) ? last : undefined;
}

/** True where a brace that the text opens is not closed in it; comments and texts do not count. */
function isOpen(text: string): boolean {
  const bare = text.replace(/"(?:\\.|[^"\\\r\n])*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g, '');
  return (bare.match(/\{/g)?.length ?? 0) > (bare.match(/\}/g)?.length ?? 0);
}

/** Schema of a block; undefined for the file, protocols, and names that are not in the schema. */
export function schemaOfBlock(node: AstNode | undefined): BlockSchema | undefined {
  switch (node?.$type) {
    case 'Simulation':
      return blockSchema('simulation');
    case 'Sweep':
      return blockSchema('sweep');
    case 'Fit':
      return blockSchema('fit');
    case 'Body':
      return schemaOfBody(node as Body);
    default:
      return undefined;
  }
}

function schemaOfBody(body: Body): BlockSchema | undefined {
  const owner = body.$container;
  switch (owner.$type) {
    case 'Cell':
      return blockSchema('cell');
    case 'Data':
      return blockSchema('data');
    case 'Material':
      return schemaOfMaterial(owner);
    case 'Interface':
      return blockSchema('interface');
    case 'Component': {
      const component = schemaOfBlock(owner.$container)?.components?.find((own) => own.role === owner.role);
      return component === undefined ? undefined : blockSchema(component.block);
    }
    case 'Block': {
      const parent = schemaOfBlock(owner.$container);
      const name = parent?.blocks?.[owner.name] ?? parent?.components?.find((own) => own.role === owner.name)?.block;
      if (name !== undefined) return blockSchema(name);
      return parent === undefined ? undefined : schemaOfPart(parent, owner.name, undefined);
    }
    case 'Reference': {
      const property = owner.$container;
      const parent = property.$type === 'Property' ? schemaOfBlock(property.$container) : undefined;
      return parent === undefined
        ? undefined
        : schemaOfPart(parent, (property as Property).name, owner.target.$refText);
    }
  }
}

function schemaOfMaterial(node: Material): BlockSchema | undefined {
  const kind = kindOf(node, (own) => own.base?.ref);
  return kind !== undefined && isMaterialKind(kind) ? materialSchema(kind) : undefined;
}

const films: Readonly<Record<string, string>> = {
  coating: 'coating',
  interlayer: 'interlayer',
  collector: 'inert_component',
  electrolyte: 'electrolyte',
};

function schemaOfPart(parent: BlockSchema, name: string, option: string | undefined): BlockSchema | undefined {
  const type = findProperty(parent, name)?.type;
  if (type?.kind === 'material') return blockSchema(parent.name === 'solid' ? 'solid' : (films[name] ?? 'coating'));
  if (type?.kind !== 'part') return undefined;
  // Without a kind the block extends an inherited part; the most common one is assumed.
  const chosen = option === undefined ? (name === 'separator' ? 'solid' : 'composite') : type.options[option];
  return chosen === undefined ? undefined : blockSchema(chosen);
}
