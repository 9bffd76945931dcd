// Specifications of any length for the language benchmarks: the examples again and again under other names, with other numbers.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from '../test/support/random.ts';

const examples = ['argyrodite-nmc811', 'lithium-metal-liquid', 'lithium-symmetric', 'lg-m50'].map((name) =>
  readFileSync(join(import.meta.dirname, '..', 'examples', `${name}.cell`), 'utf8'),
);

/** A text of at least `lines` lines that checks without an error; the same for the same seed. */
export function specificationText(lines: number, seed = 1): string {
  const next = generator(seed);
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; count < lines; i++) {
    const text = renamed(examples[i % examples.length] ?? '', i, next);
    parts.push(text);
    count += text.split('\n').length;
  }
  return parts.join('\n');
}

/** Declared names get a number, and thicknesses other values. */
function renamed(text: string, index: number, next: () => number): string {
  const names = [...text.matchAll(/^(?:cell|protocol|simulation|sweep|source) (\w+)/gm)].map((match) => match[1] ?? '');
  const own = names.reduce((sum, name) => sum.replace(new RegExp(`\\b${name}\\b`, 'g'), `${name}_${index}`), text);
  return own.replace(
    /(thickness\s*=\s*)(\d+) um/g,
    (_, head: string, value: string) => `${head}${Math.round(Number(value) * (1 + 0.05 * next()))} um`,
  );
}
