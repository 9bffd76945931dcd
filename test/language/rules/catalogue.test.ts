// What holds for every rule.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bibliography } from '../../../language/rules/bibliography.ts';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { knownUnit } from '../../../quantity/unit.ts';
import { renderCatalogue } from '../../../language/rules/catalogue-page.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'language', 'rules');

describe('catalogue', () => {
  test('holds every rule file, and every rule has a page beside it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const rules = files.filter(
      (name) => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes(' = rule({'),
    );
    expect(rules.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(catalogue.map((rule) => rule.code).sort());
    const pages = files.filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(catalogue.map((rule) => rule.code).sort());
  });

  test('codes and numbers are unique', () => {
    expect(new Set(catalogue.map((rule) => rule.code)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((rule) => rule.id)).size).toBe(catalogue.length);
    expect(catalogue.length).toBeGreaterThanOrEqual(30);
  });

  test.each(catalogue.map((rule) => [rule.code, rule] as const))('%s is described as the others are', (code, rule) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.id).toMatch(/^(AE\d\d|D-[A-Z]+-\d\d)$/);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
    for (const key of rule.cite) expect(bibliography[key], key).toBeDefined();
    for (const cause of rule.causedBy ?? []) expect(catalogue.map((other) => other.code)).toContain(cause);
    for (const { unit } of Object.values(rule.options)) expect(knownUnit(unit)).toMatchObject({ factor: 1, offset: 0 });
    for (const text of [rule.summary, rule.why]) expect(text).not.toMatch(/\.$|!|\binvalid\b|\bplease\b/i);
  });

  test('every entry of the bibliography is cited', () => {
    const cited = new Set(catalogue.flatMap((rule) => rule.cite));
    expect(Object.keys(bibliography).filter((key) => !cited.has(key))).toEqual([]);
  });
});

test('the reference page is the one the rules make', async () => {
  const page = join(folder, '..', '..', 'docs', 'reference', 'rules.md');
  await expect(renderCatalogue()).toMatchFileSnapshot(page);
});
