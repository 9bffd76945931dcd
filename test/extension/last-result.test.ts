import { describe, expect, it } from 'vitest';
import { resultText, resultTitle } from '../../extension/last-result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';

describe('the title above a simulation', () => {
  it('says what a run came to', async () => {
    const { simulations } = await checkText(createTestServices(), readExample('lg-m50.cell'));
    const result = await runSimulation(simulations[0]!.simulation!);
    const text = resultText(result);
    expect(text).toMatch(/^[\d.]+ Ah discharged, 2 of 2 expectations(, no risk|, \d+ risks?)?$/);
    expect(Number.parseFloat(text)).toBeCloseTo(result.steps.at(-1)!.capacity, 1);
    expect(resultText({ ...result, status: 'cancelled' })).toMatch(/^cancelled, /);
    expect(resultText({ ...result, steps: [], expectations: [], verdicts: [] })).toBe('completed');
  });

  it('says that nothing ran, when it ran, and that the text has changed since', () => {
    const finishedAt = new Date(2026, 0, 2, 12, 4).getTime();
    const last = { text: '4.9 Ah discharged', hash: 'a', finishedAt };
    expect(resultTitle(undefined, 'a')).toBe('Not run yet');
    expect(resultTitle(last, 'a')).toBe('4.9 Ah discharged (12:04)');
    expect(resultTitle(last, 'b')).toBe('Result is for an older version');
  });
});
