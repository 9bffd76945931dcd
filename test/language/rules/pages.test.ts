// Every rule has a page, and what the page says is so: its example has the finding, its counterexample has not.

import { describe, expect, test } from 'vitest';
import { bibliography } from '../../../language/rules/bibliography.ts';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { explainCode } from '../../../language/rules/explain.ts';
import { checkBlock } from '../../support/fixture.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

const sections = [
  'What it finds',
  'Why it matters',
  'Example',
  'Instead',
  'When to allow it',
  'Settings',
  'References',
];

describe.each(catalogue.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const page = readPage(code);
  const blocks = pageBlocks(page);

  test('has the sections of a page in order', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map((m) => m[1])).toEqual(sections);
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    expect(page).toContain(rule.id);
  });

  test('example and counterexample are there', () => {
    expect(blocks.map((block) => block.finds)).toEqual([code, undefined]);
  });

  test.each(blocks.map((block, i) => [i === 0 ? 'example' : 'counterexample', block] as const))(
    '%s is as the page says',
    async (_, block) => {
      const { findings } = await checkBlock(block.text);
      expect(findings.filter((f) => f.code === code).length > 0).toBe(block.finds !== undefined);
      // The texts themselves are sound: nothing stops them but the finding they show.
      expect(findings.filter((f) => f.stopsRun && f.code !== code).map((f) => f.message)).toEqual([]);
      expect(findings.map((f) => f.code)).not.toContain('internal/rule-failed');
    },
  );

  test('names its settings and references', () => {
    for (const [name, option] of Object.entries(rule.options))
      expect(page).toContain(`\`${name}\` = ${option.default}`);
    for (const key of rule.cite) expect(page).toContain(bibliography[key]?.text);
  });
});

test('explain finds a page by code and by number', () => {
  const pages = Object.fromEntries(catalogue.map((rule) => [rule.code, readPage(rule.code)]));
  expect(explainCode('stack/pressure-short', pages)).toBe(pages['stack/pressure-short']);
  expect(explainCode('AE17', pages)).toBe(pages['stack/stripping-above-critical-current']);
  expect(explainCode('ae02', pages)).toBe(pages['transport/limiting-current']);
  expect(explainCode('D-DFN-02', pages)).toBe(pages['material/concentration-above-crystal']);
  expect(explainCode('no/such-code', pages)).toBeUndefined();
});
