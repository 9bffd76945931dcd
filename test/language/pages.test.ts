// Every finding of the language itself has a page, and what the page says is so.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../language/lowering/language-codes.ts';
import { checkBlock } from '../support/fixture.ts';
import { pageBlocks } from '../support/rule-pages.ts';

const language = resolve(import.meta.dirname, '../../language');
const folder = join(language, 'pages');
const codes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/').replace(/\.md$/, ''))
  .sort();

describe('pages of the language', () => {
  it('exist for every code that lowering and syntax use, and for no other', () => {
    const sources = ['lowering', '.'].flatMap((part) =>
      readdirSync(join(language, part))
        .filter((name) => name.endsWith('.ts') && name !== 'language-codes.ts')
        .map((name) => readFileSync(join(language, part, name), 'utf8')),
    );
    const used = sources.flatMap((text) =>
      [
        ...text.matchAll(
          /['`]((?:syntax|names|units|structure|range|protocol|allow|mechanism|thermal|availability|provenance)\/[a-z-]+)['`]/g,
        ),
      ].map((match) => match[1] ?? ''),
    );
    // Made from the name of the property: `names/unknown-cell`, `names/unknown-protocol`.
    expect([...new Set([...used, 'names/unknown-cell', 'names/unknown-protocol'])].sort()).toEqual(codes);
    expect([...languageCodes].sort()).toEqual(codes);
  });

  it.each(codes)('%s: example and counterexample', async (code) => {
    const page = readFileSync(join(folder, `${code}.md`), 'utf8');
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual([
      'What it finds',
      'Why it matters',
      'Example',
      'Instead',
    ]);
    const [example, counterexample] = pageBlocks(page);
    expect(example?.finds).toBe(code);
    const codesOf = async (text = '') => (await checkBlock(text)).findings.map((found) => found.code);
    expect(await codesOf(example?.text)).toContain(code);
    expect(await codesOf(counterexample?.text)).not.toContain(code);
    const others = (await checkBlock(counterexample?.text ?? '')).findings.filter(
      (found) => found.severity === 'error' && found.id === undefined,
    );
    expect(others.map((found) => found.message)).toEqual([]);
  });
});
