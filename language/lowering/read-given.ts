// Optional numbers of a part, read by the names of the model.

import type { PartBlock } from './part-block.ts';
import { readNumber } from './read-value.ts';

/** The properties that are there: `['shearModulus']` gives `{ shearModulus: 8.1e9 }` from `shear_modulus`, or `{}`. */
export function readGiven<Field extends string>(
  block: PartBlock,
  fields: readonly Field[],
): { readonly [F in Field]?: number } {
  const read: { [F in Field]?: number } = {};
  for (const field of fields) {
    const value = readNumber(block, propertyName(field));
    if (value !== undefined) read[field] = value;
  }
  return read;
}

/** Numbers that all have a default; undefined where one of them cannot be read, and a finding says why. */
export function readAll<Field extends string>(
  block: PartBlock,
  fields: readonly Field[],
): { readonly [F in Field]: number } | undefined {
  const read = readGiven(block, fields);
  const isWhole = fields.every((field) => read[field] !== undefined);
  return isWhole ? (read as { readonly [F in Field]: number }) : undefined;
}

/** `shear_modulus` for `shearModulus`: the model spells names as the language does, in its own case. */
function propertyName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
