// The examples through the whole house: text, check, run, audit.

import { describe, expect, it } from 'vitest';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

const services = createTestServices();

async function runExample(name: string): Promise<Map<string, RunResult>> {
  const file = await checkText(services, readExample(name));
  const results = new Map<string, RunResult>();
  for (const { name: simulation, simulation: checked } of file.simulations) {
    if (checked === undefined) throw new Error(`${simulation} did not lower`);
    results.set(simulation, await runSimulation(checked));
  }
  return results;
}

describe.each(exampleNames)('%s', (name) => {
  it('checks without an error', async () => {
    const { findings } = await checkText(services, readExample(name));
    expect(findings.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([]);
  });

  it('runs to the end with closed books and no failed expectation', async () => {
    const results = await runExample(name);
    expect(results.size).toBeGreaterThan(0);
    for (const [simulation, result] of results) {
      expect(`${simulation}: ${result.status}`).toMatch(/: (completed|stopped)$/);
      expect(result.audit.lithium!).toBeLessThan(1e-9);
      expect(result.audit.charge!).toBeLessThan(1e-9);
      expect(result.audit.energy!).toBeLessThan(1e-4);
      expect(result.expectations.filter((e) => e.passed === false)).toEqual([]);
      for (const column of result.columns) expect(column.values.every(Number.isFinite), column.name).toBe(true);
    }
  });
});

describe('what the examples come to', () => {
  it('the argyrodite cell holds what its stoichiometries say, and its pressure breathes', async () => {
    const result = (await runExample('argyrodite-nmc811.cell')).get('first_cycles')!;
    // Single-particle estimate without delamination: 1.63 mAh; nominal 1.566 mAh between x = 0.261 and 0.95.
    expect(result.cycles[0]!.values.discharge_capacity! * 1e3).toBeCloseTo(1.63, 2);
    expect((result.summary.nominal_capacity_Ah as number) * 1e3).toBeCloseTo(1.566, 3);
    const pressure = result.columns.find((c) => c.name === 'stack.pressure')!.values;
    expect(Math.max(...pressure) / 1e6).toBeGreaterThan(9.2);
    expect(Math.max(...pressure) / 1e6).toBeLessThan(9.8);
    // Interphase of 17 nm and 17 Ω cm² after 200 h of parabolic growth.
    const thickness = result.columns.find((c) => c.name === 'anode.interphase_thickness')!.values;
    expect(thickness[thickness.length - 1]! * 1e9).toBeCloseTo(17.5, 0);
  });

  it('the symmetric cell leaves what needs a filament unanswered', async () => {
    const result = (await runExample('lithium-symmetric.cell')).get('low_rate')!;
    expect(result.expectations.map((e) => e.passed)).toEqual([true, null]);
    expect(result.verdicts.find((v) => v.mechanism === 'filament_growth')!.status).toBe('not_assessed');
  });

  it('the LG M50 discharge is the one of the solver tests', async () => {
    const result = (await runExample('lg-m50.cell')).get('discharge')!;
    expect(Math.abs(result.steps[0]!.end - 3555.2)).toBeLessThan(0.5);
  });
});
