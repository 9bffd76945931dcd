// Optional numbers of a part, read by the names of the model.

import type { PartBlock } from './part-block.ts';
import { readNumber } from './read-value.ts';

/** The properties that are there: `{ shearModulus: 'shear_modulus' }` gives `{ shearModulus: 8.1e9 }` or `{}`. */
export function readGiven<Field extends string>(
  block: PartBlock,
  names: Readonly<Record<Field, string>>,
): { readonly [F in Field]?: number } {
  const read: { [F in Field]?: number } = {};
  for (const field of Object.keys(names) as Field[]) {
    const value = readNumber(block, names[field]);
    if (value !== undefined) read[field] = value;
  }
  return read;
}

/** Numbers that all have a default; undefined where one of them cannot be read, and a finding says why. */
export function readAll<Field extends string>(
  block: PartBlock,
  names: Readonly<Record<Field, string>>,
): { readonly [F in Field]: number } | undefined {
  const read = readGiven(block, names);
  const isWhole = Object.keys(names).every((field) => read[field as Field] !== undefined);
  return isWhole ? (read as { readonly [F in Field]: number }) : undefined;
}
