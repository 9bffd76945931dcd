// A hundred seeded mutations of the examples: always findings or a checked file, never a crash, a hang or a NaN.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from '../support/language-host.ts';
import { mulberry, mutate } from '../support/mutate.ts';

const services = createCellServices({ libraryFiles });
const examples = ['argyrodite-nmc811', 'lg-m50', 'lithium-metal-liquid', 'lithium-symmetric'].map((name) =>
  readFileSync(resolve(import.meta.dirname, `../../examples/${name}.cell`), 'utf8'),
);

function hasNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN);
}

describe('mutations', () => {
  it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('seed %d', async (seed) => {
    const next = mulberry(seed);
    const text = Array.from({ length: 1 + (seed % 3) }).reduce<string>(
      (own) => mutate(own, next),
      examples[seed % examples.length] ?? '',
    );
    const begun = performance.now();
    const file = await checkFile(services, 'file:///mutated.cell', text);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(file.findings.some((found) => found.code === 'internal/rule-failed')).toBe(false);
    for (const { range, message } of file.findings) {
      expect(range.start.line).toBeGreaterThan(0);
      expect(message).not.toMatch(/NaN|undefined|\[object/);
    }
    expect(hasNaN([file.cells, file.simulations])).toBe(false);
  });
});
