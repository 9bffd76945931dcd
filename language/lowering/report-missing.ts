// What a part cannot be without, and a value a user could start from.

import type { Finding } from '../finding.ts';
import type { PropertySchema } from '../schema/property.ts';
import { findProperty } from '../schema/schema.ts';
import { finding, missingProperty } from './messages.ts';
import type { TextPlace } from './parsed-file.ts';
import { placeOfFeature } from './parsed-file.ts';
import type { PartBlock } from './part-block.ts';
import { findInLayers, membersOf } from './part-block.ts';
import { suggest } from './suggest.ts';

/** Says that a required property is in none of the layers. */
export function reportMissing(block: PartBlock, name: string): void {
  const schema = schemaOf(block, name);
  if (findInLayers(block, name) !== undefined || schema.default !== undefined) return;
  if (block.isMaterialUnknown === true && !ownToPart.has(name)) return;
  if (isMisspelt(block, name)) return;
  const [written] = membersOf(block, 'Block').filter(({ node }) => node.name === name);
  if (schema.type.kind === 'part' && written !== undefined) {
    block.context.report(notSaid(placeOfFeature(written.layer.file, written.node, 'name'), name, schema.type.options));
    return;
  }
  block.context.report(
    missingProperty(block.place, block.title, name, `add \`${name} = ${exampleOf(schema)}\`: ${schema.documentation}`),
  );
}

/** `anode { … }`: a block of properties, but of what. */
function notSaid(at: TextPlace, name: string, options: Readonly<Record<string, string>>): Finding {
  const list = Object.keys(options);
  return finding('structure/missing-property', 'error', at, `\`${name} { … }\` does not say what it is`, {
    help: `write \`${name} = ${list[0] ?? ''} { … }\`; it is one of ${list.join(', ')}`,
  });
}

/** True where a name that nobody knows is likely to mean this one: it is reported already. */
export function isMisspelt(block: PartBlock, name: string): boolean {
  const known = [...block.schema.properties, ...(block.schema.components ?? [])].map((own) =>
    'role' in own ? own.role : own.name,
  );
  return block.layers.some((layer) =>
    layer.members.some((member) => {
      if (member.$type === 'Let' || member.$type === 'Interface') return false;
      const written = member.$type === 'Component' ? member.role : member.name;
      return !known.includes(written) && suggest(written, known) === name;
    }),
  );
}

/** Properties of the part itself, which no material brings. */
const ownToPart: ReadonlySet<string> = new Set([
  'thickness',
  'volume_fraction',
  'particle_radius',
  'electrolyte',
  'porosity',
]);

/** `50 um`, a value a user could start from. */
export function exampleOf(schema: PropertySchema): string {
  if (schema.default !== undefined) return schema.default.text;
  if (schema.example !== undefined) return schema.example;
  const { type } = schema;
  if (type.kind === 'quantity') {
    const unit = type.unit === '' ? '' : ` ${type.unit}`;
    const [lower, upper] = type.plausible ?? type.hard ?? [1, 1];
    const middle = lower > 0 ? Math.sqrt(lower * upper) : (lower + upper) / 2;
    return `${Number(middle.toPrecision(1))}${unit}`;
  }
  if (type.kind === 'part') return `${Object.keys(type.options)[0] ?? ''} { … }`;
  if (type.kind === 'choice') return type.values[0] ?? '…';
  return '…';
}

/** Schema entry of a property; one that is not in the schema is a bug. */
export function schemaOf(block: PartBlock, name: string): PropertySchema {
  const schema = findProperty(block.schema, name);
  if (schema === undefined) throw new Error(`no property \`${name}\` in the schema of ${block.schema.name}`);
  return schema;
}
