// The layers a material brings: its own body and those of the materials it extends.

import type { Material } from '../generated/ast.ts';
import type { MaterialKind } from '../schema/property.ts';
import { materialKinds } from '../schema/property.ts';
import type { Located } from './environment.ts';
import { finding, unknownName } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { Layer, PartContext } from './part-block.ts';
import { layerOf } from './part-block.ts';
import { suggest } from './suggest.ts';

/** Layers of a material, nearest first. Without `at` a missing material is not reported (the schema's defaults stand). */
export function materialLayers(
  context: PartContext,
  name: string,
  kinds: readonly MaterialKind[],
  at?: TextPlace,
): readonly Layer[] {
  const located = context.environment.find('Material', name);
  if (located === undefined) {
    if (at !== undefined && name !== '') context.report(unknownMaterial(context, name, kinds, at));
    return [];
  }
  const kind = located.node.kind;
  if (at !== undefined && !kinds.some((own) => own === kind) && isMaterialKind(kind)) {
    context.report(
      finding(
        'structure/wrong-kind',
        'error',
        at,
        `\`${name}\` is a ${spoken(kind)}, but a ${kinds.map(spoken).join(' or ')} is needed here`,
      ),
    );
    return [];
  }
  return chainOf(context, located).map((link) => layerOf(link.node.body, 'material', link.file));
}

/** The material and what it extends; a circle is reported and cut. */
export function chainOf(context: PartContext, start: Located<Material>): readonly Located<Material>[] {
  const chain: Located<Material>[] = [];
  let current: Located<Material> | undefined = start;
  while (current !== undefined) {
    const { node, file }: Located<Material> = current;
    if (chain.some((link) => link.node === node)) {
      context.report(
        finding(
          'names/circular',
          'error',
          placeOfFeature(file, node, 'base'),
          `material \`${node.name}\` extends itself`,
          { help: 'remove one `extends`' },
        ),
      );
      return chain;
    }
    chain.push(current);
    const base: string | undefined = node.base?.$refText;
    if (base === undefined || base === '') return chain;
    current = context.environment.find('Material', base);
    if (current === undefined) {
      context.report(
        unknownName(
          'names/unknown-material',
          placeOfFeature(file, node, 'base'),
          'material',
          base,
          suggest(base, context.environment.names('Material')),
        ),
      );
    }
  }
  return chain;
}

export function isMaterialKind(kind: string): kind is MaterialKind {
  return materialKinds.some((own) => own === kind);
}

/** Names of visible materials of these kinds. */
export function materialNames(context: PartContext, kinds: readonly MaterialKind[]): readonly string[] {
  return context.environment.names('Material').filter((name) => {
    const kind = context.environment.find('Material', name)?.node.kind;
    return kinds.some((own) => own === kind);
  });
}

function unknownMaterial(context: PartContext, name: string, kinds: readonly MaterialKind[], at: TextPlace) {
  const fitting = materialNames(context, kinds);
  const near = suggest(name, fitting) ?? suggest(name, context.environment.names('Material'));
  const list = fitting.slice(0, 8).join(', ');
  return unknownName(
    'names/unknown-material',
    at,
    'material',
    name,
    near,
    list === '' ? undefined : `known ${spoken(kinds[0] ?? '')} materials are ${list}`,
  );
}

function spoken(kind: string): string {
  return kind.replace(/_/g, ' ');
}
