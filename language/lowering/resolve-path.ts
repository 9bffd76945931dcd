// Dotted paths of a cell to the property they mean: `cathode.active.particle_radius`, `interface.anode.flaw_length`.

import { blockSchema, findProperty } from '../schema/schema.ts';
import { propertyMeant } from './other-names.ts';
import { chosenPart, componentParts, interfacePart, materialPart, namedPart } from './parts.ts';
import type { PartBlock } from './part-block.ts';
import { joinPath } from './part-block.ts';
import { suggest } from './suggest.ts';

/** A part that a path passes: `used` segments from `index` on name it in its parent. */
export interface PathStep {
  readonly parent: PartBlock;
  readonly block: PartBlock;
  readonly index: number;
  readonly used: number;
}

export type PathOutcome =
  | {
      readonly ok: true;
      readonly block: PartBlock;
      readonly property: string;
      readonly canonical: string;
      readonly steps: readonly PathStep[];
    }
  /** `index` of the segment that is not there; the names that are; what may be meant, as a whole path and in its place. */
  | {
      readonly ok: false;
      readonly index: number;
      readonly candidates: readonly string[];
      readonly suggestion?: string;
      readonly near?: string;
    }
  /** Several parts answer to a short form. */
  | { readonly ok: false; readonly index: number; readonly ambiguous: readonly string[]; readonly suggestion?: string };

/** Schema of the film blocks by the property that names them. */
export const filmSchemas: Readonly<Record<string, string>> = {
  coating: 'coating',
  interlayer: 'interlayer',
  collector: 'inert_component',
  electrolyte: 'electrolyte',
};

/** Finds what a path means; the last segment is a property. */
export function resolvePath(root: PartBlock, path: readonly string[]): PathOutcome {
  let block = root;
  let index = 0;
  const steps: PathStep[] = [];
  while (index < path.length - 1) {
    const step = descend(block, path, index);
    if ('ambiguous' in step) return { ok: false, index, ambiguous: step.ambiguous };
    if (!('block' in step)) return failure(block, path, index);
    steps.push({ parent: block, block: step.block, index, used: step.used });
    block = step.block;
    index += step.used;
  }
  const property = path[index];
  if (property === undefined || findProperty(block.schema, property) === undefined)
    return failure(block, path, Math.min(index, path.length - 1));
  return { ok: true, block, property, canonical: joinPath(block.path, property), steps };
}

/** The part that a path leads to; undefined where it leads to none, or to several. */
export function findPart(root: PartBlock, path: readonly string[]): PartBlock | undefined {
  let block = root;
  for (let index = 0; index < path.length;) {
    const step = descend(block, path, index);
    if (!('block' in step)) return undefined;
    block = step.block;
    index += step.used;
  }
  return block;
}

/** Names that may stand next in a path of this part. */
export function pathCandidates(block: PartBlock): readonly string[] {
  const roles = (block.schema.components ?? []).flatMap((component) => {
    const parts = componentParts(block, component.role);
    return [component.role, ...(parts.length > 1 ? parts.map((own) => `${component.role}.${own.material}`) : [])];
  });
  return [
    ...block.schema.properties.map((own) => own.name),
    ...Object.keys(block.schema.blocks ?? {}),
    ...roles,
    ...(block.schema.name === 'cell' ? ['interface'] : []),
  ];
}

type Step =
  | { readonly block: PartBlock; readonly used: number }
  | { readonly ambiguous: readonly string[] }
  | { readonly missing: true };

function descend(block: PartBlock, path: readonly string[], index: number): Step {
  const segment = path[index] ?? '';
  if (block.schema.name === 'cell' && segment === 'interface') {
    const side = path[index + 1];
    return side === 'anode' || side === 'cathode' ? { block: interfacePart(block, side), used: 2 } : { missing: true };
  }
  if (block.schema.blocks?.[segment] !== undefined) return { block: namedPart(block, segment), used: 1 };
  const [role = '', count] = /^(\w+)\[(\d+)\]$/.exec(segment)?.slice(1) ?? [segment];
  if (block.schema.components?.some((own) => own.role === role) === true)
    return descendToComponent(block, role, path[index + 1], count);
  if (block.schema.name === 'solid' && (role === 'layer' || role === 'electrolyte')) return { block, used: 1 };
  const schema = findProperty(block.schema, segment);
  if (schema?.type.kind === 'part') {
    const chosen = chosenPart(block, segment);
    return chosen === undefined ? { missing: true } : { block: chosen.block, used: 1 };
  }
  if (schema?.type.kind === 'material') {
    const film = materialPart(block, segment, filmSchemas[segment] ?? 'coating');
    return film === undefined ? { missing: true } : { block: film.block, used: 1 };
  }
  return { missing: true };
}

function descendToComponent(block: PartBlock, role: string, next: string | undefined, count: string | undefined): Step {
  const parts = componentParts(block, role);
  if (count !== undefined) {
    const counted = parts[Number(count) - 1];
    return counted === undefined ? { missing: true } : { block: counted.block, used: 1 };
  }
  const named = parts.find((own) => own.material === next);
  if (named !== undefined) return { block: named.block, used: 2 };
  const [only, ...others] = parts;
  if (only === undefined) return { missing: true };
  if (others.length === 0) return { block: only.block, used: 1 };
  return { ambiguous: parts.map((own, i) => (role === 'layer' ? `layer[${i + 1}]` : `${role}.${own.material}`)) };
}

function failure(block: PartBlock, path: readonly string[], index: number): PathOutcome {
  const candidates = pathCandidates(block);
  const name = path[index] ?? '';
  // `with pressure` where `stack.pressure` is meant.
  const inBlock = Object.entries(block.schema.blocks ?? {}).find(
    ([, schema]) => findProperty(blockSchema(schema), name) !== undefined,
  )?.[0];
  const near =
    propertyMeant(name, candidates) ??
    (inBlock === undefined ? suggest(name, candidates) : undefined) ??
    (inBlock === undefined ? blockAndProperty(block, name) : `${inBlock}.${name}`);
  return {
    ok: false,
    index,
    candidates,
    ...(near === undefined
      ? {}
      : { near, suggestion: [...path.slice(0, index), near, ...path.slice(index + 1)].join('.') }),
  };
}

/** `stack_pressure` as `stack.pressure`. */
function blockAndProperty({ schema }: PartBlock, name: string): string | undefined {
  for (const [inner, own] of Object.entries(schema.blocks ?? {})) {
    const names = blockSchema(own).properties.map((property) => property.name);
    const meant = propertyMeant(name, names);
    if (meant !== undefined) return `${inner}.${meant}`;
  }
  return undefined;
}
