// What ships raises no error, every finding has a reason, and every standard protocol runs to its end.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, libraryFiles } from '../support/language-host.ts';
import {
  literatureFindingsPage,
  protocolUses,
  reasonsLeftOver,
  shippedFindings,
} from '../support/literature-findings.ts';

const explained = await shippedFindings();

test('every finding on what ships has a reason, and every reason a finding', () => {
  const unexplained = explained.filter((own) => own.reason === undefined);
  expect(unexplained.map(({ where, finding }) => `${where}: ${finding.message}`)).toEqual([]);
  expect(reasonsLeftOver(explained)).toEqual([]);
});

test('no error but where a number is wrong on purpose', () => {
  const errors = explained.filter(({ finding }) => finding.severity === 'error');
  expect(errors.map(({ where, finding }) => `${where}: ${finding.id}`)).toEqual([
    'enertech_lco_ai2020 with LiPF6_EC_DMC_Ai_as_coded: D-DFN-03',
  ]);
});

test('the page is the one that the checks give (npm run docs)', async () => {
  const path = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'literature-findings.md');
  expect(readFileSync(path, 'utf8')).toBe(await literatureFindingsPage());
});

describe('standard protocols', () => {
  test('each is used here', () => {
    const declared = libraryFiles.flatMap(({ text }) => [...text.matchAll(/^protocol (\w+)/gm)].map((m) => m[1] ?? ''));
    expect(protocolUses.map((own) => own.protocol).sort()).toEqual(declared.sort());
  });

  test.each(protocolUses)('$protocol runs to its end', { timeout: 30000 }, async ({ text }) => {
    const simulation = (await checkText(createTestServices(), text)).simulations[0]?.simulation;
    if (simulation === undefined) throw new Error('no simulation');
    const result = await runSimulation(simulation);
    expect(result.status).toBe('completed');
    expect(result.audit.charge).toBeLessThan(1e-9);
  });
});
