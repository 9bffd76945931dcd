// All parts of a cell or of a material, as the text nests them.

import { findProperty } from '../schema/schema.ts';
import type { PartBlock } from './part-block.ts';
import { chosenPart, componentParts, interfacePart, materialPart, namedPart } from './parts.ts';
import { filmSchemas } from './resolve-path.ts';

/** The part itself and the parts inside it, outer before inner. */
export function partsWithin(block: PartBlock): readonly PartBlock[] {
  return [block, ...innerParts(block).flatMap((inner) => partsWithin(inner))];
}

function innerParts(block: PartBlock): readonly PartBlock[] {
  const { schema } = block;
  const blocks = Object.keys(schema.blocks ?? {})
    .map((name) => namedPart(block, name))
    .filter((inner) => inner.layers.length > 0);
  const components = (schema.components ?? []).flatMap((own) =>
    componentParts(block, own.role).map((inner) => inner.block),
  );
  const named = schema.properties.flatMap((own) => partOfProperty(block, own.name) ?? []);
  const interfaces =
    schema.name === 'cell'
      ? (['anode', 'cathode'] as const)
          .map((side) => interfacePart(block, side))
          .filter((inner) => inner.layers.length > 0)
      : [];
  return [...blocks, ...named, ...components, ...interfaces];
}

/** The part that a property names: an electrode, a separator, a film. */
function partOfProperty(block: PartBlock, name: string): PartBlock | undefined {
  const kind = findProperty(block.schema, name)?.type.kind;
  if (kind === 'part') return chosenPart(block, name)?.block;
  if (kind !== 'material') return undefined;
  return materialPart(block, name, block.schema.name === 'solid' ? 'solid' : (filmSchemas[name] ?? 'coating'))?.block;
}
