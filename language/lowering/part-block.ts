// A part of a cell as the text nests it, seen through its layers: overrides of the simulation first, then the cell's own
// text, the cells it extends, the material, and the schema's defaults.

import type { AstNode } from 'langium';
import type { Provenance } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import type { Cell, Body, Let, Member, Property, Value } from '../generated/ast.ts';
import type { BlockSchema } from '../schema/property.ts';
import type { Environment } from './environment.ts';
import { membersNamed, membersTyped } from './member-index.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import type { TypedValue } from './typed-value.ts';

/** One source of properties; `text` is the user's cell, `material` a material's declaration. */
export interface Layer {
  readonly members: readonly Member[];
  readonly origin: 'text' | 'material';
  readonly file: ParsedFile;
  /** The material extends one that is unknown: more may be missing than meets the eye. */
  readonly isBaseUnknown?: true;
}

/** A value that `with` puts in the place of what the text says. */
export interface Override {
  readonly value: Value;
  readonly file: ParsedFile;
  readonly node: AstNode;
}

/** What the parts of one lowered cell share. */
export interface PartContext {
  readonly environment: Environment;
  /** By canonical path. */
  readonly overrides: ReadonlyMap<string, Override>;
  readonly provenance: Map<string, Provenance>;
  /** Where the value of a path stands. */
  readonly places: Map<string, TextPlace>;
  /** Nodes whose value is being computed, to notice circles. */
  readonly active: Set<AstNode>;
  /** The whole cell, for dotted paths in expressions. */
  root?: PartBlock;
  /** The cell that is lowered; values of another one are inherited. */
  ownCell?: Cell;
  /** The cell extends one that is unknown, or itself: what it would bring is not missed a second time. */
  isBaseUnknown?: true;
  /** Values of other properties, for expressions that name them; given from outside so that files form no circle. */
  readonly read: PropertyReader;
  readonly report: (found: Finding) => void;
}

/** Reads properties of a part as numbers or as typed expressions. */
export interface PropertyReader {
  number(block: PartBlock, name: string): number | undefined;
  typed(block: PartBlock, name: string): TypedValue | undefined;
}

export interface PartBlock {
  /** Canonical path; empty for the cell itself. */
  readonly path: string;
  /** As messages call it: `the cell`, `anode`, `active NMC811`. */
  readonly title: string;
  readonly schema: BlockSchema;
  /** Nearest first. */
  readonly layers: readonly Layer[];
  /** Where a finding about the whole part belongs. */
  readonly place: TextPlace;
  /** The material it names is unknown: what the material would bring is not missed a second time. */
  readonly isMaterialUnknown?: true;
  readonly context: PartContext;
}

/** A property as found: the value, how it was declared, and where. */
export interface FoundProperty {
  readonly value: Value | undefined;
  readonly parameters: readonly string[];
  readonly sourceKey?: string;
  readonly origin: Provenance['origin'];
  readonly file: ParsedFile;
  readonly node: AstNode;
  /** The body it stands in, where its `let`s are. */
  readonly members: readonly Member[];
}

/** A layer of a body. */
export function layerOf(body: Body | undefined, origin: Layer['origin'], file: ParsedFile): Layer {
  return { members: body?.members ?? [], origin, file };
}

export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The nearest value of a property; undefined where only the schema's default is left. */
export function findInLayers(block: PartBlock, name: string): FoundProperty | undefined {
  const override = block.context.overrides.get(joinPath(block.path, name));
  if (override !== undefined) {
    return {
      value: override.value,
      parameters: [],
      origin: 'text',
      file: override.file,
      node: override.node,
      members: [],
    };
  }
  for (const layer of block.layers) {
    const node = membersNamed(layer.members, name).find((member): member is Property => member.$type === 'Property');
    if (node !== undefined) {
      return {
        value: node.value,
        parameters: node.parameters,
        ...(node.source === undefined ? {} : { sourceKey: node.source.$refText }),
        origin: layer.origin,
        file: layer.file,
        node,
        members: layer.members,
      };
    }
  }
  return undefined;
}

/** A `let` of the body `home`, else of the layers behind it (what it extends), else of the nearest layer that has it. */
export function findLet(
  block: PartBlock,
  name: string,
  home: readonly Member[],
): { readonly node: Let; readonly layer: Layer } | undefined {
  const start = Math.max(
    0,
    block.layers.findIndex((layer) => layer.members === home),
  );
  for (const layer of [...block.layers.slice(start), ...block.layers.slice(0, start)]) {
    const node = membersNamed(layer.members, name).find((member): member is Let => member.$type === 'Let');
    if (node !== undefined) return { node, layer };
  }
  return undefined;
}

/** Members of one type in all layers, nearest layer first. */
export function membersOf<T extends Member['$type']>(
  block: PartBlock,
  type: T,
): readonly { readonly node: Extract<Member, { $type: T }>; readonly layer: Layer }[] {
  return block.layers.flatMap((layer) => membersTyped(layer.members, type).map((node) => ({ node, layer })));
}
