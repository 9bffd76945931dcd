import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../language/rules/catalogue.ts';
import { referencePages } from '../tools/generate-docs.ts';

describe('reference pages are those that the code gives (node tools/generate-docs.ts)', () => {
  it.each(Object.entries(referencePages()))('%s', (name, text) => {
    expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'reference', name), 'utf8')).toBe(text);
  });
});

it('the README tells how many rules there are', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
  expect(readme).toContain(`and ${catalogue.length} rules of physics`);
});
