// Names in a file and what they mean, by the rules of lowering: `findLet`, `findInLayers`, `resolvePath` and the
// environment decide, so that the editor goes where a check goes.

import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import type { Declaration, Member, Property, Reference, Simulation } from '../generated/ast.ts';
import { cellOf, onlyCell } from '../lowering/check-study.ts';
import type { Environment } from '../lowering/environment.ts';
import { rootPart } from '../lowering/lower-cell.ts';
import { ownPart } from '../lowering/lower-simulation.ts';
import { chainOf, isMaterialKind, materialKindOf } from '../lowering/material-layers.ts';
import type { ParsedFile } from '../lowering/parsed-file.ts';
import { placeOf, placeOfFeature } from '../lowering/parsed-file.ts';
import type { PartBlock } from '../lowering/part-block.ts';
import { layerOf } from '../lowering/part-block.ts';
import { createPartContext } from '../lowering/part-context.ts';
import { partsWithin } from '../lowering/part-tree.ts';
import { resolveUri } from '../services/resolve-uri.ts';
import { materialSchema } from '../schema/schema.ts';
import { collectMembers } from './collect-members.ts';
import type { Occurrence, UnknownName } from './occurrence.ts';
import type { SymbolCollector } from './symbol-collector.ts';
import { declarationTarget, fileTarget } from './targets.ts';

export interface FileSymbols {
  readonly file: ParsedFile;
  readonly environment: Environment;
  /** In the order of the text. */
  readonly occurrences: readonly Occurrence[];
  /** Names of declarations that nobody declares. */
  readonly unknown: readonly UnknownName[];
  /** The part whose text a block's members are; undefined where the schema has no such part. */
  readonly partOf: (members: readonly AstNode[]) => PartBlock | undefined;
}

const quiet = (): void => undefined;

export function collectSymbols(file: ParsedFile, environment: Environment): FileSymbols {
  const occurrences: Occurrence[] = [];
  const unknown: UnknownName[] = [];
  const parts = new Map<readonly AstNode[], PartBlock>();
  const roots = new Map<AstNode, PartBlock>();
  const collector: SymbolCollector = {
    file,
    environment,
    add(node, feature, target, role = 'read', index) {
      const place = placeOfFeature(file, node, feature, index);
      const whole = placeOf(file, node);
      // Where the feature is missing the place is the whole node, which no name is.
      if (place.start === whole.start && place.end === whole.end && /\s/.test(file.text.slice(place.start, place.end)))
        return;
      this.addAt(node, place.start, place.end, target, role);
    },
    addAt(node, start, end, target, role = 'read') {
      if (target !== undefined && end > start) occurrences.push({ start, end, target, role, node });
    },
    addDeclared(node, feature, type, name, index) {
      if (name === undefined || name === '') return;
      const located = environment.find(type, name, file);
      if (located !== undefined) this.add(node, feature, declarationTarget(located), 'read', index);
      else unknown.push({ type, name, place: placeOfFeature(file, node, feature, index) });
    },
    partOf: (members) => parts.get(members),
    rootOf(cell) {
      if (cell === undefined) return undefined;
      const known = roots.get(cell.node);
      if (known !== undefined) return known;
      const root = rootPart(cell, createPartContext(environment, new Map(), quiet));
      roots.set(cell.node, root);
      return root;
    },
  };
  for (const node of file.root.declarations) {
    rememberLayers(partsOf(node, collector), node, parts);
  }
  for (const node of file.root.imports) {
    if (typeof node.path === 'string') collector.add(node, 'path', fileTarget(resolveUri(file.uri, node.path)));
  }
  for (const node of file.root.declarations) collectDeclaration(node, collector);
  occurrences.sort((a, b) => a.start - b.start || b.end - a.end);
  return { file, environment, occurrences, unknown, partOf: collector.partOf };
}

/** Parts whose text the declaration holds. */
function partsOf(node: Declaration, collector: SymbolCollector): readonly PartBlock[] {
  const { file, environment } = collector;
  switch (node.$type) {
    case 'Cell': {
      const root = collector.rootOf({ node, file });
      return root === undefined ? [] : partsWithin(root);
    }
    case 'Material': {
      const part = materialPartOf(node, file, environment);
      return part === undefined ? [] : partsWithin(part);
    }
    case 'Simulation':
      return partsWithin(simulationPart(node, collector));
    default:
      return [];
  }
}

function materialPartOf(
  node: Extract<Declaration, { $type: 'Material' }>,
  file: ParsedFile,
  environment: Environment,
): PartBlock | undefined {
  const context = createPartContext(environment, new Map(), quiet);
  const kind = materialKindOf(context, node);
  if (kind === undefined || !isMaterialKind(kind)) return undefined;
  const layers = chainOf(context, { node, file }).links.map((link) => layerOf(link.node.body, 'material', link.file));
  return {
    path: node.name,
    title: `material \`${node.name}\``,
    schema: materialSchema(kind),
    layers,
    place: placeOfFeature(file, node, 'name'),
    context,
  };
}

/** The simulation's own members; its layer is known by them. */
function simulationPart(node: Simulation, { file, environment }: SymbolCollector): PartBlock {
  const part = ownPart(node, file, environment, quiet);
  return { ...part, layers: [{ members: node.members as readonly Member[], origin: 'text', file }] };
}

/** Only what stands in the declaration itself: a part is seen through the text of others too. */
function rememberLayers(
  declared: readonly PartBlock[],
  declaration: Declaration,
  parts: Map<readonly AstNode[], PartBlock>,
): void {
  const own = new Set<unknown>(
    AstUtils.streamAst(declaration).map((node) => (node as { readonly members?: readonly AstNode[] }).members),
  );
  for (const part of declared) {
    for (const { members } of part.layers) if (own.has(members) && !parts.has(members)) parts.set(members, part);
  }
}

function collectDeclaration(node: Declaration, collector: SymbolCollector): void {
  const { file } = collector;
  if (typeof node.name === 'string') collector.add(node, 'name', declarationTarget({ node, file }), 'definition');
  switch (node.$type) {
    case 'Source':
    case 'Protocol':
      break;
    case 'Material':
    case 'Cell': {
      const base = node.base?.$refText;
      collector.addDeclared(node, 'base', node.$type, base);
      break;
    }
    default:
      break;
  }
  collectMembers(node, rootFor(node, collector), collector);
}

/** The cell that paths of a declaration are about. */
function rootFor(node: Declaration, collector: SymbolCollector): PartBlock | undefined {
  const { file, environment } = collector;
  switch (node.$type) {
    case 'Cell':
      return collector.rootOf({ node, file });
    case 'Simulation':
      return collector.rootOf(cellOf({ node, file }, environment));
    case 'Sweep':
    case 'Fit': {
      const member = node.members.find((own): own is Property => own.$type === 'Property' && own.name === 'simulation');
      const name = (member?.value as Reference | undefined)?.target?.$refText;
      const simulation = name === undefined ? undefined : environment.find('Simulation', name, file);
      return collector.rootOf(cellOf(simulation, environment) ?? onlyCell(file));
    }
    default:
      return undefined;
  }
}
