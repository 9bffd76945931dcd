// The part of a cell or the material that a node of the text belongs to, seen through its layers as lowering sees it:
// what it overrides, what its material brings, what is still missing.

import type { AstNode } from 'langium';
import type { Cell, Material, Simulation } from '../generated/ast.ts';
import type { Environment } from '../lowering/environment.ts';
import { rootPart } from '../lowering/lower-cell.ts';
import { chainOf, isMaterialKind, materialKindOf } from '../lowering/material-layers.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import { placeOfFeature } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { layerOf } from '../lowering/part-block.ts';
import { createPartContext } from '../lowering/part-context.ts';
import { interfaceSide } from '../lowering/parts.ts';
import { findPart } from '../lowering/resolve-path.ts';
import { materialSchema } from '../schema/schema.ts';

/** The part whose braces a node stands in; undefined outside cells and materials, and where the text is too broken. */
export function partAt(node: AstNode, file: ParsedFile, environment: Environment): PartBlock | undefined {
  const segments: string[] = [];
  let current: AstNode | undefined = node;
  while (current !== undefined && current.$type !== 'Cell' && current.$type !== 'Material') {
    const segment = segmentOf(current);
    if (segment === undefined) return undefined;
    segments.unshift(...segment);
    current = current.$container;
  }
  if (current === undefined) return undefined;
  if (current.$type === 'Material') return materialBlock(current as Material, file, environment);
  return findPart(cellRoot(current as Cell, file, environment), segments);
}

/** A cell as a part, with nothing reported. */
export function cellRoot(node: Cell, file: ParsedFile, environment: Environment): PartBlock {
  return rootPart(
    { node, file },
    createPartContext(environment, new Map(), () => undefined),
  );
}

/** The cell that a simulation runs, as a part. */
export function cellOfSimulation(node: Simulation, file: ParsedFile, environment: Environment): PartBlock | undefined {
  const member = node.members.find((own) => own.$type === 'Property' && own.name === 'cell');
  const value = member?.$type === 'Property' ? member.value : undefined;
  const name = value?.$type === 'Reference' ? value.target?.$refText : undefined;
  const located = name === undefined ? undefined : environment.find('Cell', name, file);
  return located === undefined ? undefined : cellRoot(located.node, located.file, environment);
}

/** A material with what it extends; undefined where its kind is not known. */
export function materialBlock(node: Material, file: ParsedFile, environment: Environment): PartBlock | undefined {
  const context = createPartContext(environment, new Map(), () => undefined);
  const kind = materialKindOf(context, node);
  if (kind === undefined || !isMaterialKind(kind)) return undefined;
  return {
    path: node.name,
    title: `material \`${node.name}\``,
    schema: materialSchema(kind),
    layers: chainOf(context, { node, file }).links.map((link) => layerOf(link.node.body, 'material', link.file)),
    place: placeOfFeature(file, node, 'name'),
    context,
  };
}

/** Segments of a path that a node adds to its container's; undefined where none can be told. */
function segmentOf(node: AstNode): readonly string[] | undefined {
  const own = node as AstNode & Readonly<Record<string, unknown>>;
  switch (node.$type) {
    case 'Block':
      return typeof own.name === 'string' ? [own.name] : undefined;
    case 'Component': {
      const { role, material } = own as unknown as { role?: string; material?: { $refText: string } };
      if (role === undefined) return undefined;
      if (role === 'layer') return [`layer[${1 + layersBefore(node)}]`];
      return material === undefined ? [role] : [role, material.$refText];
    }
    case 'Interface': {
      const side = interfaceSide(own as unknown as { left?: string; right?: string });
      return side === undefined ? undefined : ['interface', side];
    }
    case 'Reference': {
      const property = node.$container;
      const { name } = (property ?? {}) as { name?: unknown };
      return property?.$type === 'Property' && own.body !== undefined && typeof name === 'string' ? [name] : [];
    }
    default:
      return [];
  }
}

function layersBefore(node: AstNode): number {
  const { members } = (node.$container ?? {}) as { members?: readonly (AstNode & { role?: unknown })[] };
  const layers = (members ?? []).filter((own) => own.$type === 'Component' && own.role === 'layer');
  return Math.max(0, layers.indexOf(node));
}
