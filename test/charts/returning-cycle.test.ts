// Efficiencies are shown of cycles that come back to where they began.

import { expect, test } from 'vitest';
import { cycleTable } from '../../charts/cycle-table.ts';
import { returnsToStart } from '../../charts/returning-cycle.ts';
import { renderRun } from '../../cli/render-result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

async function run(steps: string) {
  const text = `protocol p { ${steps} }\nsimulation s { cell = lg_m50_chen2020 protocol = p model = spm }\n`;
  const simulation = (await checkText(services, text)).simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('no simulation');
  return runSimulation(simulation, {});
}

const titles = async (steps: string): Promise<readonly string[]> =>
  cycleTable(await run(steps), 10)?.columns.map((column) => column.title) ?? [];

test.each([
  [5, 5, true],
  [4, 5, true],
  [3, 5, false],
  [5, 0.1, false],
  [0, 5, false],
  [5, 0, false],
])('%d Ah out and %d Ah in: %s', (out, into, returns) => {
  expect(returnsToStart({ cycle: 1, values: { discharge_capacity: out, charge_capacity: into } })).toBe(returns);
});

test('pulses have none, neither in the table nor among the numbers', async () => {
  const pulses =
    'repeat 2 { pulse discharge at 1C for 30 s then rest for 40 s pulse charge at 0.75C for 10 s rest for 1 min }';
  expect((await titles(pulses)).filter((title) => title.includes('efficiency'))).toEqual([]);
  expect(renderRun(await run(pulses))).not.toContain('efficiency');
});

test('cycles have them', async () => {
  const cycles = 'repeat 2 { discharge at 1C until 3 V charge at 1C until 4.1 V }';
  expect((await titles(cycles)).filter((title) => title.includes('efficiency'))).toHaveLength(2);
  expect(renderRun(await run(cycles))).toContain('last coulombic efficiency');
});
