// A fix mends its finding: applied to the example of the rule's page, the finding is gone.

import { expect, test } from 'vitest';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

const services = createTestServices();

const withFix = [
  'balance/nominal-capacity-differs',
  'balance/window-not-reachable',
  'composition/volume-fractions-do-not-close',
  'material/elastic-constants-inconsistent',
  'stack/lithium-does-not-creep',
  'stack/pressure-too-low-for-contact',
  'stack/pressure-unusual-in-liquid',
  'stack/stripping-above-critical-current',
];

test.each(withFix)('%s', async (code) => {
  expect(catalogue.map((rule) => rule.code)).toContain(code);
  const text = pageBlocks(readPage(code))[0]?.text ?? '';
  const before = (await checkText(services, text)).findings.find((f) => f.code === code);
  const fix = before?.fixes[0];
  expect(fix?.title).toMatch(/\S/);
  let mended = text;
  for (const edit of fix?.edits ?? []) {
    if (!('uri' in edit.at)) throw new Error('a fix without a place');
    mended = mended.slice(0, edit.at.start) + edit.newText + mended.slice(edit.at.end);
  }
  expect(mended).not.toBe(text);
  const after = await checkText(services, mended);
  expect(after.findings.filter((f) => f.code === code && f.severity !== 'info').map((f) => f.message)).toEqual([]);
});
