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

/** The innermost block around an offset. */
export function enclosingAt(root: File, offset: number): Enclosing {
  let best: Enclosing = root;
  for (const node of AstUtils.streamAllContents(root)) {
    const cst = node.$cstNode;
    if (!enclosing.has(node.$type) || cst === undefined) continue;
    const open = cst.offset + Math.max(0, cst.text.indexOf('{'));
    const isClosed = cst.text.endsWith('}');
    if (offset > open && (isClosed ? offset < cst.end : offset <= cst.end)) best = node as Enclosing;
  }
  return best;
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
