// Walks the text of a part and of the parts inside it: unknown, misplaced and doubled names, and every property read
// once so that its dimension and range are checked even where no model uses it.

import type { Member, Stray } from '../generated/ast.ts';
import type { BlockSchema, PropertySchema } from '../schema/property.ts';
import { findMechanism } from '../schema/mechanisms.ts';
import { blockSchema, findProperty } from '../schema/schema.ts';
import { duplicate, finding, unknownIn, wrongKind } from './messages.ts';
import type { ParsedFile, TextPlace } from './parsed-file.ts';
import { placeOf, placeOfFeature, textOf } from './parsed-file.ts';
import type { Layer, PartBlock } from './part-block.ts';
import { findInLayers } from './part-block.ts';
import { noteOnProperty, propertyMeant } from './other-names.ts';
import { chosenPart, componentParts, interfacePart, interfaceSide, materialPart, namedPart } from './parts.ts';
import { readChoice, readFixture, readRange, readText, readTruth } from './read-choice.ts';
import { readFunction } from './read-value.ts';
import { exampleOf } from './report-missing.ts';
import { suggest } from './suggest.ts';

/** Checks what stands in `file`; other files are checked when they are opened themselves. */
export function checkPart(block: PartBlock, file: ParsedFile): void {
  for (const layer of block.layers) {
    // In a cell, what a material brings is skipped: it is checked where it is declared, against all that its kind has.
    const isBrought = layer.origin === 'material' && block.context.root !== undefined;
    if (layer.file !== file || isBrought) continue;
    checkMembers(block, layer);
  }
  for (const property of block.schema.properties) readAny(block, property, file);
  for (const name of Object.keys(block.schema.blocks ?? {})) {
    const inner = namedPart(block, name);
    if (inner.layers.length > 0) checkPart(inner, file);
  }
  for (const component of block.schema.components ?? []) {
    for (const inner of componentParts(block, component.role)) checkPart(inner.block, file);
  }
  if (block.schema.name !== 'cell') return;
  for (const side of ['anode', 'cathode'] as const) checkPart(interfacePart(block, side), file);
}

const filmBlocks: Readonly<Record<string, string>> = {
  coating: 'coating',
  interlayer: 'interlayer',
  collector: 'current_collector',
  electrolyte: 'electrolyte',
};

function readAny(block: PartBlock, property: PropertySchema, file: ParsedFile): void {
  if (findInLayers(block, property.name) === undefined && property.type.kind !== 'part') return;
  switch (property.type.kind) {
    case 'quantity':
      readFunction(block, property.name);
      return;
    case 'range':
      readRange(block, property.name);
      return;
    case 'choice':
      readChoice(block, property.name);
      return;
    case 'text':
      readText(block, property.name);
      return;
    case 'fixture':
      readFixture(block);
      return;
    case 'part': {
      const inner = chosenPart(block, property.name);
      if (inner !== undefined) checkPart(inner.block, file);
      return;
    }
    case 'material':
      readMaterial(block, property, file);
      return;
    case 'truth':
      readTruth(block, property.name);
      return;
    case 'declaration':
      return;
  }
}

function readMaterial(block: PartBlock, property: PropertySchema, file: ParsedFile): void {
  const inner = materialPart(
    block,
    property.name,
    block.schema.name === 'solid' ? 'solid' : (filmBlocks[property.name] ?? 'coating'),
  );
  if (inner !== undefined) {
    checkPart(inner.block, file);
    return;
  }
  const found = findInLayers(block, property.name);
  if (found?.value === undefined) return;
  block.context.report(
    wrongKind(
      placeOf(found.file, found.value),
      property.name,
      `the name of a material, not \`${textOf(found.value)}\``,
    ),
  );
}

function checkMembers(block: PartBlock, layer: Layer): void {
  const seen = new Map<string, TextPlace>();
  for (const member of layer.members) {
    const at = nameOf(layer.file, member);
    if (member.$type === 'Property' || member.$type === 'Let') {
      const first = seen.get(member.name);
      if (first !== undefined)
        block.context.report(duplicate(at, member.$type === 'Let' ? 'local name' : 'property', member.name, first));
      seen.set(member.name, first ?? at);
    }
    checkMember(block, layer, member, at);
  }
}

function checkMember(block: PartBlock, layer: Layer, member: Member, at: TextPlace): void {
  const { schema, context } = block;
  switch (member.$type) {
    case 'Property':
      if (findProperty(schema, member.name) === undefined) context.report(unknownProperty(block, member.name, at));
      else if (member.value === undefined) context.report(missingValue(block, member.name, at));
      return;
    case 'Block':
      if (
        schema.blocks?.[member.name] === undefined &&
        findProperty(schema, member.name)?.type.kind !== 'part' &&
        schema.components?.some((own) => own.role === member.name) !== true
      ) {
        context.report(unknownBlock(block, member.name, at));
      }
      return;
    case 'Component':
      if (schema.components?.some((own) => own.role === member.role) !== true)
        context.report(unknownRole(block, member.role, at));
      return;
    case 'Interface':
      // Without one of its names the parser has said what is missing.
      if ((member.right as string | undefined) === undefined) return;
      if (schema.name !== 'cell' || interfaceSide(member) === undefined) {
        context.report(
          finding(
            'structure/misplaced',
            'error',
            at,
            `\`interface ${member.left} | ${member.right}\` is not between an electrode and the separator of a cell`,
            {
              help: 'write `interface anode | separator { … }` or `interface separator | cathode { … }` in the cell',
            },
          ),
        );
      }
      return;
    case 'Stray':
      context.report(strayFinding(block, layer.file, member));
      return;
    case 'Let':
      return;
  }
}

/** A name without `=`: the property it is or may be meant to be. */
function strayFinding(block: PartBlock, file: ParsedFile, node: Stray) {
  const at = placeOfFeature(file, node, 'name');
  const property = findProperty(block.schema, node.name);
  if (node.quantity !== undefined) {
    const behind = { uri: at.uri, start: at.end, end: at.end };
    return finding('syntax/missing-equals', 'error', at, `\`=\` is missing behind \`${node.name}\``, {
      help: 'a property is written `name = value unit`',
      fixes: [{ title: 'Insert `=`', edits: [{ at: behind, newText: ' =' }], preferred: true }],
    });
  }
  if (property === undefined) return unknownProperty(block, node.name, at);
  return missingValue(block, node.name, at);
}

function missingValue(block: PartBlock, name: string, at: TextPlace) {
  const property = findProperty(block.schema, name);
  return finding(
    'syntax/missing-value',
    'error',
    at,
    `\`${name}\` has no value`,
    property === undefined ? {} : { help: `write \`${name} = ${exampleOf(property)}\`` },
  );
}

function nameOf(file: ParsedFile, member: Member): TextPlace {
  if (member.$type === 'Component') return placeOfFeature(file, member, 'role');
  return member.$type === 'Interface' ? placeOfFeature(file, member, 'left') : placeOfFeature(file, member, 'name');
}

function unknownProperty(block: PartBlock, name: string, at: TextPlace) {
  const candidates = block.schema.properties.map((own) => own.name);
  const note = noteOnProperty(name);
  // What only sounds like another property must not be taken for it.
  const near = propertyMeant(name, candidates) ?? (note === undefined ? suggest(name, candidates) : undefined);
  const help =
    near === undefined
      ? (blockMeant(block, name) ?? placesOf(name, block) ?? note ?? `it has ${listed(block.schema)}`)
      : undefined;
  return unknownIn('names/unknown-property', at, block.title, 'property', name, near, help);
}

/** `mesh = 30`, where a block is meant. */
function blockMeant({ schema }: PartBlock, name: string): string | undefined {
  const inner = schema.blocks?.[name];
  const first = inner === undefined ? undefined : blockSchema(inner).properties[0];
  return first === undefined ? undefined : `it is a block: write \`${name} { ${first.name} = ${exampleOf(first)} }\``;
}

/** Where a name that does not belong here would belong. */
function placesOf(name: string, block: PartBlock): string | undefined {
  const { root } = block.context;
  if (block.schema.name === 'simulation') return placeInCell(name);
  if (root === undefined) return undefined;
  for (const side of ['anode', 'separator', 'cathode']) {
    const inner = chosenPart(root, side);
    const meant =
      inner === undefined || inner.block.path === block.path ? undefined : meantIn(inner.block.schema, name);
    if (meant !== undefined) return belongs(name, meant, `\`${side}\``);
  }
  const own = block === root ? undefined : meantIn(root.schema, name);
  if (own !== undefined) return belongs(name, own, 'the cell itself');
  for (const inner of Object.keys(root.schema.blocks ?? {})) {
    const meant = meantIn(namedPart(root, inner).schema, name);
    if (meant !== undefined) return belongs(name, meant, `\`${inner}\``);
  }
  return undefined;
}

/** What a simulation changes in its cell stands behind `with`. */
function placeInCell(name: string): string | undefined {
  const cell = blockSchema('cell');
  if (findMechanism(name) !== undefined)
    return `mechanisms stand behind \`include\`, parted by commas: \`include ${name}\``;
  const meant = meantIn(cell, name);
  if (meant !== undefined) return `it belongs to the cell: write \`with ${meant} = …\``;
  for (const [inner, schema] of Object.entries(cell.blocks ?? {})) {
    const own = meantIn(blockSchema(schema), name);
    if (own !== undefined) return `it belongs to the cell: write \`with ${inner}.${own} = …\``;
  }
  return undefined;
}

function meantIn(schema: BlockSchema, name: string): string | undefined {
  if (findProperty(schema, name) !== undefined) return name;
  return propertyMeant(
    name,
    schema.properties.map((own) => own.name),
  );
}

function belongs(name: string, meant: string, where: string): string {
  return name === meant ? `it belongs to ${where}` : `it is \`${meant}\` of ${where}`;
}

function unknownBlock(block: PartBlock, name: string, at: TextPlace) {
  const names = [
    ...Object.keys(block.schema.blocks ?? {}),
    ...block.schema.properties.filter((own) => own.type.kind === 'part').map((own) => own.name),
  ];
  const help = names.length === 0 ? `\`${name}\` takes no braces here` : `blocks here are ${names.join(', ')}`;
  return unknownIn('names/unknown-block', at, block.title, 'block', name, suggest(name, names), help);
}

function unknownRole(block: PartBlock, role: string, at: TextPlace) {
  const roles = (block.schema.components ?? []).map((own) => own.role);
  const help = roles.length === 0 ? 'write properties as `name = value`' : `parts here are ${roles.join(', ')}`;
  return unknownIn(
    'names/unknown-part',
    at,
    block.title,
    'part',
    role,
    suggest(role, [...roles, ...block.schema.properties.map((own) => own.name)]),
    help,
  );
}

function listed(schema: BlockSchema): string {
  const names = schema.properties.map((own) => own.name);
  return names.length <= 8 ? names.join(', ') : `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
}
