// The parts of a cell: which there are, and which layers of text each is made of.

import type { Finding } from '../finding.ts';
import type { Block, Body, Component, Reference, Value } from '../generated/ast.ts';
import type { BlockSchema } from '../schema/property.ts';
import { blockSchema, blockSchemaFor, findProperty } from '../schema/schema.ts';
import { materialKindOf, materialLayers } from './material-layers.ts';
import { duplicate, finding, notAChoice, wrongKind } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { headPlace, placeOf, placeOfFeature } from './parsed-file.ts';
import { membersNamed } from './member-index.ts';
import type { Layer, PartBlock } from './part-block.ts';
import { findInLayers, joinPath, layerOf, membersOf } from './part-block.ts';
import { suggest } from './suggest.ts';

/** `stack { … }`: all layers' blocks of that name; a part without text where there is none. */
export function namedPart(block: PartBlock, name: string): PartBlock {
  const schema = blockSchema(block.schema.blocks?.[name] ?? name);
  const found = membersOf(block, 'Block').filter(({ node }) => node.name === name);
  const layers = found.map(({ node, layer }) => layerOf(node.body, layer.origin, layer.file));
  const first = found[0];
  return part(
    block,
    name,
    `\`${name}\``,
    schema,
    layers,
    first === undefined ? block.place : headPlace(first.layer.file, first.node, first.node.body),
  );
}

/** An electrode or separator: which of its options the text names, and its block. */
export function chosenPart(
  block: PartBlock,
  name: string,
): { readonly option: string; readonly block: PartBlock } | undefined {
  const schema = findProperty(block.schema, name);
  if (schema?.type.kind !== 'part') return undefined;
  const options = schema.type.options;
  let option: string | undefined;
  let place: TextPlace | undefined;
  const layers: Layer[] = [];
  for (const candidate of candidatesOf(block, name)) {
    if (candidate.reference !== undefined) {
      const written = candidate.reference.target?.$refText ?? '';
      if (option !== undefined && option !== written) break;
      if (options[written] === undefined) {
        const at = placeOfFeature(candidate.layer.file, candidate.reference, 'target');
        block.context.report(
          notAChoice(
            'structure/unknown-part',
            at,
            name,
            written,
            suggest(written, Object.keys(options)),
            `it is one of ${Object.keys(options).join(', ')}`,
          ),
        );
        return undefined;
      }
      option = written;
    }
    place ??= candidate.place;
    layers.push(layerOf(candidate.body, candidate.layer.origin, candidate.layer.file));
  }
  if (option === undefined || place === undefined) {
    reportNoPart(block, name, options);
    return undefined;
  }
  const own = blockSchema(options[option] ?? option);
  block.context.places.set(joinPath(block.path, name), place);
  const material = option === 'lithium' ? materialLayers(block.context, 'lithium', ['metal']) : [];
  return { option, block: part(block, name, `\`${name}\``, own, [...layers, ...material], place) };
}

/** A value that is no part at all: `separator = "a film"`. */
function reportNoPart(block: PartBlock, name: string, options: Readonly<Record<string, string>>): void {
  const found = findInLayers(block, name);
  if (found?.value === undefined || referenceOf(found.value) !== undefined) return;
  const [first = ''] = Object.keys(options);
  block.context.report(
    wrongKind(
      placeOf(found.file, found.value),
      name,
      `one of ${Object.keys(options).join(', ')} with its properties`,
      `write \`${name} = ${first} { … }\``,
    ),
  );
}

/** A film or electrolyte named by a property: `coating = LiNbO3 { thickness = 10 nm }`. */
export function materialPart(
  block: PartBlock,
  name: string,
  schemaName: string,
): { readonly material: string; readonly block: PartBlock } | undefined {
  const found = findInLayers(block, name);
  const schema = findProperty(block.schema, name);
  if (found === undefined || schema?.type.kind !== 'material') return undefined;
  const reference = referenceOf(found.value);
  if (reference === undefined) return undefined;
  const material = reference.target?.$refText ?? '';
  const at = placeOfFeature(found.file, reference, 'target');
  const place = headPlace(found.file, found.node, reference.body);
  const brought = materialLayers(block.context, material, schema.type.of, at);
  const layers = [layerOf(reference.body, found.origin === 'material' ? 'material' : 'text', found.file), ...brought];
  block.context.places.set(joinPath(block.path, name), place);
  return {
    material,
    block: {
      ...part(block, name, `\`${name}\``, schemaFor(block, schemaName, material), layers, place),
      ...unknownIf(brought),
    },
  };
}

/** `active NMC811 { … }`: the parts of one role, the same material of several layers merged. */
export function componentParts(
  block: PartBlock,
  role: string,
): readonly { readonly material: string; readonly block: PartBlock }[] {
  const schema = block.schema.components?.find((own) => own.role === role);
  if (schema === undefined) return [];
  return groupComponents(block, role).map(({ material, members }, index) => {
    const first = members[0];
    const place = first === undefined ? block.place : headPlace(first.layer.file, first.node, first.node.body);
    const named = members.find(({ node }) => node.$type === 'Component');
    const at = named === undefined ? block.place : placeOfFeature(named.layer.file, named.node, 'material');
    const brought = materialLayers(block.context, material, schema.of, at);
    const layers = [...members.map(({ node, layer }) => layerOf(node.body, layer.origin, layer.file)), ...brought];
    const path = role === 'layer' ? `${role}[${index + 1}]` : `${role}.${material}`;
    block.context.places.set(joinPath(block.path, path), place);
    return {
      material,
      block: {
        ...part(block, path, `\`${role} ${material}\``, schemaFor(block, schema.block, material), layers, place),
        ...unknownIf(brought),
      },
    };
  });
}

function schemaFor({ context }: PartBlock, name: string, material: string): BlockSchema {
  const located = context.environment.find('Material', material);
  return blockSchemaFor(name, located === undefined ? undefined : materialKindOf(context, located.node));
}

/** `interface anode | separator { … }`, by the electrode's side. */
export function interfacePart(root: PartBlock, side: 'anode' | 'cathode'): PartBlock {
  const found = membersOf(root, 'Interface').filter(({ node }) => interfaceSide(node) === side);
  const first = found[0];
  const place = first === undefined ? root.place : headPlace(first.layer.file, first.node, first.node.body);
  const layers = found.map(({ node, layer }) => layerOf(node.body, layer.origin, layer.file));
  root.context.places.set(`interface.${side}`, place);
  return part(root, `interface.${side}`, `the interface at the ${side}`, blockSchema('interface'), layers, place);
}

/** The electrode an interface belongs to; undefined where its two names are not an electrode and the separator. */
export function interfaceSide(node: {
  readonly left?: string;
  readonly right?: string;
}): 'anode' | 'cathode' | undefined {
  const names = [node.left, node.right];
  if (!names.includes('separator')) return undefined;
  if (names.includes('anode')) return 'anode';
  return names.includes('cathode') ? 'cathode' : undefined;
}

/** The reference a value consists of: `Li6PS5Cl`, `lithium { … }`. */
export function referenceOf(value: Value | undefined): Reference | undefined {
  return value?.$type === 'Reference' && value.path.length === 0 ? value : undefined;
}

interface Candidate {
  readonly layer: Layer;
  readonly body: Body | undefined;
  readonly reference?: Reference;
  readonly place: TextPlace;
}

/** `anode = lithium { … }` and `anode { … }` of all layers, nearest first. */
function candidatesOf(block: PartBlock, name: string): readonly Candidate[] {
  return block.layers.flatMap((layer) =>
    membersNamed(layer.members, name).flatMap((node): Candidate[] => {
      if (node.$type === 'Block') return [{ layer, body: node.body, place: headPlace(layer.file, node, node.body) }];
      const reference = node.$type === 'Property' ? referenceOf(node.value) : undefined;
      return reference === undefined
        ? []
        : [{ layer, body: reference.body, reference, place: headPlace(layer.file, node, reference.body) }];
    }),
  );
}

interface ComponentGroup {
  readonly material: string;
  readonly members: ComponentMember[];
}

interface ComponentMember {
  readonly node: Component | Block;
  readonly layer: Layer;
}

/** Components of one role by material; every layer of a separator stands for itself. */
function groupComponents(block: PartBlock, role: string): readonly ComponentGroup[] {
  const groups: ComponentGroup[] = [];
  const written = membersOf(block, 'Component').filter(({ node }) => node.role === role);
  // Layers are a sequence: the nearest text that has any has them all.
  for (const found of role === 'layer' ? written.filter(({ layer }) => layer === written[0]?.layer) : written) {
    const material = found.node.material?.$refText ?? '';
    const group = role === 'layer' ? undefined : groups.find((own) => own.material === material);
    if (group === undefined) {
      groups.push({ material, members: [found] });
      continue;
    }
    const twin = group.members.find((other) => other.layer === found.layer);
    if (twin !== undefined) {
      const help = `declare \`material ${material}_2 extends ${material} { … }\` and use it here`;
      block.context.report(
        duplicate(placeOf(found.layer.file, found.node), role, material, placeOf(twin.layer.file, twin.node), help),
      );
    }
    group.members.push(found);
  }
  return withNameless(block, role, groups);
}

/** `active { … }` without a name changes the only part of that role; with several it has to say which. */
function withNameless(block: PartBlock, role: string, groups: readonly ComponentGroup[]): readonly ComponentGroup[] {
  const nameless = membersOf(block, 'Block').filter(({ node }) => node.name === role);
  if (nameless.length === 0) return groups;
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) {
    const order = (own: ComponentMember): number => block.layers.indexOf(own.layer);
    return [{ ...only, members: [...nameless, ...only.members].sort((a, b) => order(a) - order(b)) }];
  }
  for (const { node, layer } of nameless) block.context.report(namelessFinding(block, role, groups, node, layer));
  return groups;
}

function namelessFinding(
  block: PartBlock,
  role: string,
  groups: readonly ComponentGroup[],
  node: Block,
  layer: Layer,
): Finding {
  const at = placeOfFeature(layer.file, node, 'name');
  const names = groups.map((group) => `\`${role} ${group.material}\``);
  return names.length === 0
    ? finding('structure/missing-name', 'error', at, `${block.title} has no \`${role}\` that this could change`, {
        help: `name its material: \`${role} NAME { … }\``,
      })
    : finding('names/ambiguous-path', 'error', at, `\`${role}\` may mean ${names.join(' or ')}`, {
        help: `name one: ${names[0] ?? ''}`,
      });
}

function unknownIf(brought: readonly Layer[]): Pick<PartBlock, 'isMaterialUnknown'> {
  return brought.length === 0 || brought.some((layer) => layer.isBaseUnknown === true)
    ? { isMaterialUnknown: true }
    : {};
}

function part(
  parent: PartBlock,
  name: string,
  title: string,
  schema: BlockSchema,
  layers: readonly Layer[],
  place: TextPlace,
): PartBlock {
  return { path: joinPath(parent.path, name), title, schema, layers, place, context: parent.context };
}
