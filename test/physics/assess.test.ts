import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { mechanisms } from '../../language/schema/mechanisms.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

const services = createTestServices();

async function assessExample(name: string): Promise<Verdict[]> {
  const { simulations } = await checkText(services, readExample(name));
  const checked = simulations.flatMap((s) => s.simulation ?? []);
  const [first] = checked;
  if (first === undefined) throw new Error(`${name} has no simulation`);
  return assessCell(first.cell, checked);
}

const find = (verdicts: readonly Verdict[], mechanism: string): Verdict => {
  const verdict = verdicts.find((v) => v.mechanism === mechanism);
  if (verdict === undefined) throw new Error(`no verdict on ${mechanism}`);
  return verdict;
};

describe('lithium-symmetric.cell, the worse of 5 and 1 MPa', () => {
  test('contact, filaments and shorts with their numbers', async () => {
    const verdicts = await assessExample('lithium-symmetric.cell');
    const loss = find(verdicts, 'contact_loss');
    expect(loss).toMatchObject({ status: 'risk', unit: 'mA/cm^2', evidence: 'estimate' });
    expect(loss.value).toBeCloseTo(0.4, 9);
    expect(loss.threshold).toBeCloseTo(0.0248, 4);
    expect(loss.margin).toBeCloseTo((0.0248 - 0.4) / 0.0248, 1);
    expect(find(verdicts, 'filament_growth')).toMatchObject({ status: 'ok' });
    expect(find(verdicts, 'filament_growth').threshold).toBeCloseTo(2.012, 3);
    expect(find(verdicts, 'constriction').value).toBeCloseTo(0.393, 2);
    expect(find(verdicts, 'contact_resistance').value).toBeCloseTo(30, 0);
    expect(find(verdicts, 'pressure_short')).toMatchObject({ status: 'ok' });
    expect(find(verdicts, 'pressure_short').threshold).toBeCloseTo(75, 6);
    expect(find(verdicts, 'stability_window')).toMatchObject({ status: 'ok' });
  });
});

test('elastic stability is the modulus ratio against its critical one', async () => {
  const verdict = find(await assessExample('lithium-symmetric.cell'), 'elastic_stability');
  expect(verdict).toMatchObject({ status: 'watch', unit: '1' });
  expect(verdict.value).toBeCloseTo(2.86, 2);
  expect(verdict.threshold).toBeGreaterThan(0.5);
  expect(verdict.threshold).toBeLessThan(0.7);
  expect(verdict.message).toContain('2.86 times that of lithium');
});

test('argyrodite-nmc811.cell debonds and is charged above its coating', async () => {
  const verdicts = await assessExample('argyrodite-nmc811.cell');
  expect(find(verdicts, 'delamination')).toMatchObject({ status: 'risk' });
  expect(find(verdicts, 'delamination').threshold).toBeCloseTo(1.1, 1);
  expect(find(verdicts, 'stability_window')).toMatchObject({ status: 'watch', value: 4.25, threshold: 3.88 });
  expect(find(verdicts, 'contact_loss')).toMatchObject({ status: 'ok' });
});

describe.each(exampleNames)('%s', (name) => {
  test('has one verdict on every mechanism the language knows', async () => {
    const verdicts = await assessExample(name);
    const assessed = verdicts.map((v) => v.mechanism);
    expect(new Set(verdicts.map((v) => v.id)).size).toBe(verdicts.length);
    expect(new Set(assessed).size).toBe(assessed.length);
    expect(mechanisms.map((m) => m.name).filter((m) => !assessed.includes(m))).toEqual([]);
  });

  test('every verdict is complete: a number with its unit, threshold and source, or the reason why not', async () => {
    for (const verdict of await assessExample(name)) {
      expect(verdict.message).toMatch(/\S/);
      if (verdict.status === 'not_assessed') continue;
      expect(verdict.sources.length, verdict.id).toBeGreaterThan(0);
      expect(verdict.evidence, verdict.id).toBeDefined();
      if (verdict.value !== undefined) expect(Number.isFinite(verdict.value), verdict.id).toBe(true);
      if (verdict.margin !== undefined && verdict.status === 'ok')
        expect(verdict.margin, verdict.id).toBeGreaterThan(-1e-9);
    }
  });
});
