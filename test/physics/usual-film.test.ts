// What physics assumes of a film and a deposit that the text does not describe is what the schema would have filled in.

import { expect, test } from 'vitest';
import { numberFromText } from '../../language/lowering/read-value.ts';
import type { BlockSchema } from '../../language/schema/property.ts';
import { depositBlock, seiBlock } from '../../language/schema/sei-schema.ts';
import { estimatedOfDeposit, estimatedOfFilm, usualDeposit, usualFilm } from '../../physics/usual-film.ts';

const camelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

test.each<readonly [BlockSchema, object, readonly string[]]>([
  [seiBlock, usualFilm, estimatedOfFilm],
  [depositBlock, usualDeposit, estimatedOfDeposit],
])('$name', (block, usual, estimated) => {
  const filled = block.properties.flatMap(({ name, type, default: own }) =>
    own === undefined ? [] : [[camelCase(name), type, own] as const],
  );
  expect(Object.keys(usual).sort()).toEqual(filled.map(([name]) => name).sort());
  for (const [name, type, own] of filled) {
    const value = (usual as Record<string, unknown>)[name];
    if (type.kind === 'quantity') expect(Number(value) / numberFromText(own.text, type.unit), name).toBeCloseTo(1, 12);
    else expect(value, name).toBe(own.text);
  }
  const estimates = filled.filter(([, , own]) => own.evidence === 'estimate').map(([name]) => name);
  expect([...estimated].sort()).toEqual(estimates.sort());
});
