// The complete cells and protocols of the guide check and run.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSimulation } from '../solver/run/run-simulation.ts';
import { checkBlock } from './support/fixture.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'guide');
const texts = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  ['README.md', readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')] as const,
];
const cells = texts.flatMap(([name, text]) =>
  [...text.matchAll(/^```(?:cell)?\n((?:cell|protocol) [\s\S]*?)^```$/gm)].map(
    (m, k) => [`${name} ${k + 1}`, m[1]!] as const,
  ),
);

describe('cells and protocols in the guide', () => {
  it('are there', () => expect(cells.length).toBeGreaterThan(1));

  it.each(cells)('%s', async (name, text) => {
    const { findings, simulations } = await checkBlock(text);
    expect(findings.filter((f) => f.stopsRun).map((f) => f.message)).toEqual([]);
    for (const { simulation } of simulations) {
      const { status, expectations } = await runSimulation(simulation!);
      expect(status).toBe('completed');
      // The README shows an expectation that is not met.
      if (!name.startsWith('README'))
        expect(expectations.filter((e) => e.passed === false).map((e) => e.text)).toEqual([]);
    }
  });
});
