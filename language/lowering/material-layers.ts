// The layers a material brings: its own body and those of the materials it extends.

import type { Material } from '../generated/ast.ts';
import type { MaterialKind } from '../schema/property.ts';
import { materialKinds } from '../schema/property.ts';
import { withArticle } from './check-dimension.ts';
import type { Located } from './environment.ts';
import { materialByAlias, plain } from './material-aliases.ts';
import { kindOf } from './material-kind.ts';
import { finding, unknownName } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { Layer, PartContext } from './part-block.ts';
import { layerOf } from './part-block.ts';
import { editDistance, suggest } from './suggest.ts';

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
  const kind = materialKindOf(context, located.node);
  if (at !== undefined && kind !== undefined && !kinds.some((own) => own === kind) && isMaterialKind(kind)) {
    context.report(
      finding(
        'structure/wrong-kind',
        'error',
        at,
        `\`${name}\` is ${spokenKind(kind)}, but ${kinds.map(spokenKind).join(' or ')} is needed here`,
        fittingHelp(context, kinds),
      ),
    );
    return [];
  }
  const { links, isBroken } = chainOf(context, located);
  const layers = links.map((link) => layerOf(link.node.body, 'material', link.file));
  return isBroken ? layers.map((layer) => ({ ...layer, isBaseUnknown: true as const })) : layers;
}

export interface MaterialChain {
  /** Nearest first. */
  readonly links: readonly Located<Material>[];
  /** What it extends is unknown, of another kind or goes round in a circle: nothing that is missing means much. */
  readonly isBroken: boolean;
}

/** The material and what it extends; a circle is reported and cut. */
export function chainOf(context: PartContext, start: Located<Material>): MaterialChain {
  const chain: Located<Material>[] = [];
  const broken = { links: chain, isBroken: true };
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
      return broken;
    }
    chain.push(current);
    const base: string | undefined = node.base?.$refText;
    if (base === undefined || base === '') return { links: chain, isBroken: false };
    const next: Located<Material> | undefined = context.environment.find('Material', base);
    if (next !== undefined && reportOtherKind(context, current, next)) return broken;
    current = next;
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
  return broken;
}

/** True where a material and what it extends are of two kinds. */
function reportOtherKind(context: PartContext, { node, file }: Located<Material>, base: Located<Material>): boolean {
  const kind = node.kind;
  const other = materialKindOf(context, base.node);
  if (kind === undefined || other === undefined || kind === other) return false;
  if (!isMaterialKind(kind) || !isMaterialKind(other)) return false;
  context.report(
    finding(
      'structure/wrong-kind',
      'error',
      placeOfFeature(file, node, 'base'),
      `the kinds differ: \`${node.name}\` is ${spokenKind(kind)}, but \`${base.node.name}\` is ${spokenKind(other)}`,
      { help: `leave out \`: ${kind}\`, or extend ${spokenKind(kind)}` },
    ),
  );
  return true;
}

/** The kind of a material, by what it extends where it names none. */
export function materialKindOf(context: PartContext, node: Material): string | undefined {
  return kindOf(node, ({ base }) =>
    base === undefined ? undefined : context.environment.find('Material', base.$refText)?.node,
  );
}

export function isMaterialKind(kind: string): kind is MaterialKind {
  return materialKinds.some((own) => own === kind);
}

/** Names of visible materials of these kinds. */
export function materialNames(context: PartContext, kinds: readonly MaterialKind[]): readonly string[] {
  return context.environment.names('Material').filter((name) => {
    const node = context.environment.find('Material', name)?.node;
    const kind = node === undefined ? undefined : materialKindOf(context, node);
    return kinds.some((own) => own === kind);
  });
}

function unknownMaterial(context: PartContext, name: string, kinds: readonly MaterialKind[], at: TextPlace) {
  const fitting = inReadingOrder(context, kinds);
  const all = context.environment.names('Material');
  const near =
    materialByAlias(name, fitting) ??
    withFormula(context, name, fitting) ??
    suggest(name, fitting) ??
    all.find((own) => own.toLowerCase() === name.toLowerCase()) ??
    nearest(name, all);
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

/** A slip of one letter in a name of another kind: it is told even though that kind does not fit. */
function nearest(name: string, all: readonly string[]): string | undefined {
  const near = suggest(name, all);
  return near !== undefined && editDistance(name.toLowerCase(), near.toLowerCase()) <= 1 ? near : undefined;
}

/** Plain names first, `NMC811` before the variants of single papers; the first kind before the others. */
function inReadingOrder(context: PartContext, kinds: readonly MaterialKind[]): readonly string[] {
  return kinds.flatMap((kind) =>
    [...materialNames(context, [kind])].sort((a, b) => a.length - b.length || a.localeCompare(b)),
  );
}

/** The material whose formula a name is: `LFP` for `LiFePO4`. */
function withFormula(context: PartContext, name: string, fitting: readonly string[]): string | undefined {
  return fitting.find((own) => {
    const located = context.environment.find('Material', own);
    const links = located === undefined ? [] : chainOf({ ...context, report: () => undefined }, located).links;
    const formula = links.flatMap((link) => formulaOf(link.node))[0];
    return formula !== undefined && plain(formula) === plain(name);
  });
}

function formulaOf({ body }: Material): readonly string[] {
  return body.members.flatMap((member) =>
    member.$type === 'Property' && member.name === 'formula' && member.value?.$type === 'Text'
      ? [member.value.text]
      : [],
  );
}

function fittingHelp(context: PartContext, kinds: readonly MaterialKind[]): { readonly help?: string } {
  const list = materialNames(context, kinds).slice(0, 8).join(', ');
  return list === '' ? {} : { help: `known are ${list}` };
}

/** `an active material`, `a solid electrolyte`. */
function spokenKind(kind: MaterialKind): string {
  const noun = kind === 'active' || kind === 'coating' || kind === 'interlayer' ? `${kind} material` : spoken(kind);
  return withArticle(noun);
}

function spoken(kind: string): string {
  return kind.replace(/_/g, ' ');
}
