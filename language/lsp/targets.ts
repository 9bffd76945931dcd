// What names mean, as targets with a key that is the same from wherever a name is read.

import type { AstNode } from 'langium';
import type { Declaration, Let } from '../generated/ast.ts';
import type { Located } from '../lowering/environment.ts';
import type { ParsedFile, TextPlace } from '../lowering/parsed-file.ts';
import { placeOf, placeOfFeature } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { joinPath } from '../lowering/part-block.ts';
import { interfaceSide } from '../lowering/parts.ts';
import { findColumn, fullColumnName } from '../schema/columns.ts';
import { findMechanism } from '../schema/mechanisms.ts';
import type { Target, TargetKind } from './occurrence.ts';

export function declarationTarget(located: Located<Declaration> | undefined): Target | undefined {
  if (located === undefined || typeof located.node.name !== 'string') return undefined;
  const { node, file } = located;
  return declaredAt(node.$type.toLowerCase() as TargetKind, node.name, file, node, 'name');
}

export function letTarget(node: Let, file: ParsedFile): Target {
  return declaredAt('let', node.name, file, node, 'name');
}

export function argumentTarget(name: string, file: ParsedFile, property: AstNode, index: number): Target {
  return declaredAt('argument', name, file, property, 'parameters', index);
}

/** A property by the place that gives it its value; by its path where only a material's or schema's default does. */
export function propertyTarget(block: PartBlock, name: string): Target {
  for (const { members, file } of block.layers) {
    const node = members.find(
      (member) => (member.$type === 'Property' || member.$type === 'Block') && member.name === name,
    );
    if (node !== undefined) return declaredAt('property', name, file, node, 'name');
  }
  const { uri, start } = block.context.root?.place ?? block.place;
  return { key: `${uri}#${start} ${joinPath(block.path, name)}`, kind: 'property', name };
}

/** A part by the first place that opens it: `active NMC811 { … }`, `interface anode | separator { … }`. */
export function partTarget(parent: PartBlock, segment: string, path: string): Target {
  const counted = Number(/\[(\d+)\]$/.exec(path)?.[1] ?? 1);
  let count = 0;
  for (const { members, file } of parent.layers) {
    for (const node of members) {
      if (node.$type === 'Component' && isComponent(node, segment, path)) {
        count += 1;
        if (count === counted) return declaredAt('part', segment, file, node, 'role');
      }
      if (node.$type === 'Interface' && path === `interface.${interfaceSide(node) ?? ''}`)
        return declaredAt('part', path, file, node, node.left === 'separator' ? 'right' : 'left');
    }
  }
  return propertyTarget(parent, segment);
}

/** Layers are counted, other components go by their material. */
function isComponent(
  node: { readonly role?: string; readonly material?: { readonly $refText: string } },
  role: string,
  path: string,
): boolean {
  const own = path.split('.').at(-1) ?? '';
  return node.role === role && (own.startsWith(`${role}[`) || own === (node.material?.$refText ?? ''));
}

export function columnTarget(name: string): Target | undefined {
  if (findColumn(name) === undefined) return undefined;
  const full = fullColumnName(name);
  return { key: `column ${full}`, kind: 'column', name: full };
}

export function mechanismTarget(name: string): Target | undefined {
  return findMechanism(name) === undefined ? undefined : { key: `mechanism ${name}`, kind: 'mechanism', name };
}

export function fileTarget(uri: string): Target {
  const at: TextPlace = { uri, start: 0, end: 0 };
  return { key: `file ${uri}`, kind: 'file', name: uri.slice(uri.lastIndexOf('/') + 1), at, whole: at };
}

function declaredAt(
  kind: TargetKind,
  name: string,
  file: ParsedFile,
  node: AstNode,
  feature: string,
  index?: number,
): Target {
  const at = placeOfFeature(file, node, feature, index);
  return { key: `${at.uri}#${at.start}`, kind, name, at, whole: placeOf(file, node) };
}
