// A hundred seeded mutations of the examples: always findings or a checked file, never a crash, a hang or a NaN.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from '../support/language-host.ts';

const services = createCellServices({ libraryFiles });
const examples = ['argyrodite-nmc811', 'lg-m50', 'lithium-metal-liquid', 'lithium-symmetric'].map((name) =>
  readFileSync(resolve(import.meta.dirname, `../../examples/${name}.cell`), 'utf8'),
);

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function mutate(text: string, next: () => number): string {
  const tokens = text.split(/(\s+)/);
  const at = Math.floor(next() * tokens.length);
  const other = Math.floor(next() * tokens.length);
  const token = tokens[at] ?? '';
  const kinds = [
    () => tokens.splice(at, 1),
    () => tokens.splice(at, 0, token, ' '),
    () => ([tokens[at], tokens[other]] = [tokens[other] ?? '', token]),
    () => (tokens[at] = token.replace(/[A-Za-z%]+/, 'kg/zz')),
    () => (tokens[at] = token.replace(/[\d.]+/, '1e308')),
    () => (tokens[at] = token.replace(/[\d.]+/, '-0')),
    () => (tokens[at] = '{ [ ( "'),
  ];
  kinds[Math.floor(next() * kinds.length)]?.();
  return tokens.join('');
}

function hasNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN);
}

describe('mutations', () => {
  it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('seed %d', async (seed) => {
    const next = random(seed);
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
