// Names in the members of a declaration: properties, their values and sources, components, paths, columns.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Component, Declaration, Property, Reference, SimulationMember } from '../generated/ast.ts';
import { isBody, isReference } from '../generated/ast.ts';
import { pathSegments } from '../lowering/apply-override.ts';
import { placeOfFeature } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { findLet } from '../lowering/part-block.ts';
import type { PathOutcome } from '../lowering/resolve-path.ts';
import { resolvePath } from '../lowering/resolve-path.ts';
import { columnName } from '../lowering/result-quantity.ts';
import { blockSchema, findProperty } from '../schema/schema.ts';
import type { Occurrence } from './occurrence.ts';
import type { SymbolCollector } from './symbol-collector.ts';
import {
  argumentTarget,
  columnTarget,
  declarationTarget,
  letTarget,
  mechanismTarget,
  partTarget,
  propertyTarget,
} from './targets.ts';

/** Walks everything below a declaration; `root` is the cell its paths are about. */
export function collectMembers(node: Declaration, root: PartBlock | undefined, collector: SymbolCollector): void {
  for (const child of AstUtils.streamAllContents(node)) collectNode(child, root, collector);
}

function collectNode(node: AstNode, root: PartBlock | undefined, collector: SymbolCollector): void {
  const { file } = collector;
  const own = node;
  switch (own.$type) {
    case 'Property':
      collectProperty(own as Property, root, collector);
      return;
    case 'Block':
      collector.add(own, 'name', memberTarget(own, collector), 'definition');
      return;
    case 'Let': {
      const node = own as Extract<SimulationMember, { $type: 'Let' }>;
      collector.add(node, 'name', letTarget(node, file), 'definition');
      eachReference(node.value, (reference) => {
        collectReference(reference, partAround(node, collector), node, root, collector);
      });
      return;
    }
    case 'Component':
      collectComponent(own as Component, collector);
      return;
    case 'Include':
      (own as Extract<SimulationMember, { $type: 'Include' }>).mechanisms.forEach((mechanism) => {
        collector.add(mechanism, 'name', mechanismTarget(mechanism.name));
      });
      return;
    case 'With':
    case 'Vary':
      collectAssignment(own as Extract<SimulationMember, { $type: 'With' }>, root, collector);
      return;
    case 'Compare':
    case 'FitTarget': {
      const data = (own as Extract<SimulationMember, { $type: 'Compare' }>).data?.$refText;
      collector.addDeclared(own, 'data', 'Data', data);
      return;
    }
    case 'Reference':
      if (isResult(own)) collectColumn(own as Reference, collector);
      return;
    default:
      return;
  }
}

/** The part of a member that opens or names one itself. */
function memberTarget(node: AstNode & { readonly name?: string }, collector: SymbolCollector) {
  const part = partAround(node, collector);
  return part === undefined || node.name === undefined
    ? undefined
    : propertyTarget({ ...part, layers: part.layers.filter((layer) => isAround(layer.members, node)) }, node.name);
}

function collectProperty(node: Property, root: PartBlock | undefined, collector: SymbolCollector): void {
  const { file } = collector;
  const part = partAround(node, collector);
  if (part !== undefined) collector.add(node, 'name', memberTarget(node, collector), 'definition');
  node.parameters.forEach((name, i) => {
    collector.add(node, 'parameters', argumentTarget(name, file, node, i), 'definition', i);
  });
  const key = node.source?.$refText;
  collector.addDeclared(node, 'source', 'Source', key);
  const schema = part?.schema ?? studySchema(node);
  const type = schema === undefined ? undefined : findProperty(schema, node.name)?.type;
  const { value } = node;
  if (type?.kind === 'material' && isReference(value)) {
    collector.addDeclared(value, 'target', 'Material', value.target?.$refText);
  } else if (type?.kind === 'declaration' && isReference(value)) {
    const kinds = { cell: 'Cell', protocol: 'Protocol', simulation: 'Simulation' } as const;
    collector.addDeclared(value, 'target', kinds[type.of], value.target?.$refText);
  } else if (type === undefined || type.kind === 'quantity' || type.kind === 'range') {
    eachReference(value, (reference) => {
      collectReference(reference, part, node, root, collector);
    });
  }
}

function studySchema({ $container }: Property) {
  if ($container.$type === 'Sweep') return blockSchema('sweep');
  if ($container.$type === 'Fit') return blockSchema('fit');
  return undefined;
}

function collectComponent(node: Component, collector: SymbolCollector): void {
  const { file } = collector;
  const part = partAround(node, collector);
  const material = node.material?.$refText;
  if (part !== undefined) {
    const own = { ...part, layers: [{ members: [node], origin: 'text' as const, file }] };
    collector.add(node, 'role', partTarget(own, node.role, `${node.role}.${material ?? ''}`), 'definition');
  }
  collector.addDeclared(node, 'material', 'Material', material);
}

/** `with PATH = VALUE`, `vary PATH = VALUES`, `vary rate of PROTOCOL = …`. */
function collectAssignment(
  node: Extract<SimulationMember, { $type: 'With' }> & { readonly protocol?: { readonly $refText: string } },
  root: PartBlock | undefined,
  collector: SymbolCollector,
): void {
  const { file } = collector;
  collector.addDeclared(node, 'protocol', 'Protocol', node.protocol?.$refText);
  const { path } = node as { readonly path?: typeof node.path };
  const outcome = root === undefined || path === undefined ? undefined : resolvePath(root, pathSegments(path));
  if (path !== undefined && outcome?.ok === true)
    addPath(
      outcome,
      (index) => {
        const { start, end } = placeOfFeature(file, path, 'segments', index);
        const segment = path.segments[index];
        return { node: path, start, end: segment?.index === undefined ? end : start + segment.name.length };
      },
      'write',
      collector,
    );
  eachReference(node.value, (reference) => {
    collectReference(reference, outcome?.ok === true ? outcome.block : root, node, root, collector);
  });
}

/** A name in an expression: an argument, a `let`, a property, or a dotted path of the cell. */
function collectReference(
  node: Reference,
  part: PartBlock | undefined,
  member: AstNode,
  root: PartBlock | undefined,
  collector: SymbolCollector,
): void {
  const { file } = collector;
  const name = node.target?.$refText;
  if (name === undefined || name === '') return;
  const top = part?.context.root ?? root;
  if (node.path.length > 0) {
    const path = [name, ...node.path.map(({ name, index }) => (index === undefined ? name : `${name}[${index}]`))];
    const outcome = top === undefined ? undefined : resolvePath(top, path);
    if (outcome?.ok !== true) return;
    addPath(
      outcome,
      (index) => {
        const place =
          index === 0 ? placeOfFeature(file, node, 'target') : placeOfFeature(file, node, 'path', index - 1);
        const isCounted = index > 0 && node.path[index - 1]?.index !== undefined;
        const end = isCounted ? place.start + (node.path[index - 1]?.name.length ?? 0) : place.end;
        return { node, start: place.start, end };
      },
      'read',
      collector,
    );
    return;
  }
  const parameters = member.$type === 'Property' ? (member as Property).parameters : [];
  const argument = parameters.indexOf(name);
  const home = membersAround(member);
  const local =
    (part === undefined ? undefined : findLet(part, name, home as never)) ??
    (top === undefined ? undefined : findLet(top, name, home as never));
  const target =
    argument >= 0
      ? argumentTarget(name, file, member, argument)
      : local !== undefined
        ? letTarget(local.node, local.layer.file)
        : [part, top]
            .filter((own) => own !== undefined && findProperty(own.schema, name) !== undefined)
            .map((own) => (own === undefined ? undefined : propertyTarget(own, name)))[0];
  collector.add(node, 'target', target);
}

interface SegmentPlace {
  readonly node: AstNode;
  readonly start: number;
  readonly end: number;
}

function addPath(
  outcome: Extract<PathOutcome, { ok: true }>,
  placeOf: (index: number) => SegmentPlace,
  role: Occurrence['role'],
  collector: SymbolCollector,
): void {
  const add = (index: number, target: Parameters<SymbolCollector['addAt']>[3], own: Occurrence['role']): void => {
    const { node, start, end } = placeOf(index);
    collector.addAt(node, start, end, target, own);
  };
  let last = 0;
  for (const { parent, block, index, used } of outcome.steps) {
    const segment = placeOf(index);
    const text = collector.file.text.slice(segment.start, segment.end);
    if (text === 'interface' && used === 2) add(index + 1, partTarget(parent, text, block.path), 'read');
    else {
      add(index, partTarget(parent, text, block.path), 'read');
      // `active.NMC811`: the second segment is the material.
      if (used === 2) add(index + 1, materialTarget(collector, placeOf(index + 1)), 'read');
    }
    last = index + used;
  }
  add(last, propertyTarget(outcome.block, outcome.property), role);
}

function materialTarget({ environment, file }: SymbolCollector, { start, end }: SegmentPlace) {
  return declarationTarget(environment.find('Material', file.text.slice(start, end)));
}

/** A result column; a blend's material in it is a name of its own. */
function collectColumn(node: Reference, collector: SymbolCollector): void {
  const name = columnName(node);
  const target = columnTarget(name);
  const { $cstNode } = node;
  if (target === undefined || $cstNode === undefined) return;
  collector.addAt(node, $cstNode.offset, $cstNode.end, target);
  const material = /\.active\.([A-Za-z_]\w*)\./.exec(name)?.[1];
  if (material === undefined) return;
  const index = node.path.findIndex((segment) => segment.name === material);
  collector.addDeclared(node, 'path', 'Material', material, index);
}

const resultPlaces: ReadonlySet<string> = new Set([
  'Until',
  'For',
  'Stop',
  'Expect',
  'Plot',
  'Compare',
  'Measure',
  'FitTarget',
]);

/** Whether a reference stands where results are named. */
function isResult(node: AstNode): boolean {
  for (let own: AstNode | undefined = node.$container; own !== undefined; own = own.$container) {
    if (resultPlaces.has(own.$type)) return true;
    if (isBody(own) || own.$type === 'Property' || own.$type === 'With') return false;
  }
  return false;
}

/** References of a value, but not those in a block behind one. */
function eachReference(value: AstNode | undefined, visit: (node: Reference) => void): void {
  if (value === undefined || isBody(value)) return;
  if (isReference(value)) visit(value);
  for (const child of AstUtils.streamContents(value)) eachReference(child, visit);
}

function membersAround(node: AstNode): readonly AstNode[] {
  return (node.$container as unknown as { readonly members?: readonly AstNode[] } | undefined)?.members ?? [];
}

function partAround(node: AstNode, collector: SymbolCollector): PartBlock | undefined {
  return collector.partOf(membersAround(node));
}

function isAround(members: readonly AstNode[], node: AstNode): boolean {
  return members === membersAround(node);
}
