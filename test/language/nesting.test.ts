// Texts that nest too deeply are refused at once, at their place, and nothing else is said of them.

import { describe, expect, it } from 'vitest';
import { formatText } from '../../language/lsp/format-text.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();
const nested = (open: string, inner: string, close: string, times: number): string =>
  `protocol p { ${open.repeat(times)} ${inner} ${close.repeat(times)} }`;

describe('deep nesting', () => {
  it.each([
    ['blocks', nested('repeat 2 {', 'rest for 1 h', '}', 400)],
    ['parentheses', `protocol p { rest for ${'('.repeat(3000)}1 h${')'.repeat(3000)} }`],
    ['signs', `protocol p { rest for ${'-'.repeat(3000)}1 h }`],
    ['powers', `cell a { area = 1 cm^2 * 2${'^1'.repeat(3000)} }`],
    ['terms', `cell a { area = 1 cm^2${' + 1 cm^2'.repeat(30000)} }`],
    ['brackets', `cell a { area = ${'['.repeat(3000)} }`],
  ])('%s: one finding, soon', async (_what, text) => {
    const start = performance.now();
    const { findings } = await checkText(services, text);
    expect(findings.map((found) => found.code)).toEqual(['syntax/nested-too-deeply']);
    expect(findings[0]?.range.start.column).toBeGreaterThan(1);
    expect(findings[0]?.stopsRun).toBe(true);
    expect(formatText(services, text)).toBe(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    nested('repeat 2 {', 'rest for 1 h', '}', 50),
    `protocol p { rest for ${'('.repeat(55)}1 h${')'.repeat(55)} }`,
    `protocol p { rest for 1 h // ${'('.repeat(100)}\n}`,
    `cell a extends lg_m50_chen2020 { description = "${'{'.repeat(100)}" }`,
    `cell a extends lg_m50_chen2020 { area = 1000 cm^2${' + 0 cm^2'.repeat(1500)} }`,
  ])('what stays below the limit is read', async (text) => {
    expect((await checkText(services, text)).findings.filter((found) => found.severity === 'error')).toEqual([]);
  });
});

it('says which limit it was', async () => {
  const messages = async (text: string) => (await checkText(services, text)).findings.map((found) => found.message);
  expect(await messages(`cell a { area = 1${' + 1'.repeat(3000)} }`)).toEqual([
    'an expression has more than 2000 terms here; the file is not read',
  ]);
  expect(await messages(nested('repeat 2 {', 'rest for 1 h', '}', 61))).toEqual([
    'blocks, parentheses or signs nest deeper than 60 levels here; the file is not read',
  ]);
});
