// A run says when its voltage has left the window that the cell states.

import { expect, test } from 'vitest';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

async function verdictsOf(steps: string) {
  const text = `protocol p { ${steps} }\nsimulation s { cell = lg_m50_chen2020 protocol = p model = spm start at soc 50 % }\n`;
  const simulation = (await checkText(services, text)).simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('no simulation');
  const { verdicts } = await runSimulation(simulation, {});
  return verdicts.filter((own) => own.mechanism === 'voltage_window');
}

test('within it, at its ends and held there: nothing', async () => {
  expect(await verdictsOf('charge at 1C until 4.2 V hold at 4.2 V until C/20 discharge at 1C until 2.5 V')).toEqual([]);
});

test('overcharge is a risk, with the voltage, by how much and when', async () => {
  const [own] = await verdictsOf('charge at C/2 for 70 min');
  expect(own).toMatchObject({ id: 'voltage_window/upper', status: 'risk', threshold: 4.2 });
  expect(own?.value).toBeGreaterThan(4.25);
  expect(own?.margin).toBeCloseTo((4.2 - (own?.value ?? 0)) / 4.2, 12);
  expect(own?.message).toMatch(
    /^the voltage rises to 4\.\d+ V, \d+ mV above `voltage_window`; it leaves the window at \d+ s$/,
  );
});

test('overdischarge is a watch', async () => {
  expect(await verdictsOf('discharge at C/2 for 70 min')).toMatchObject([
    { id: 'voltage_window/lower', status: 'watch' },
  ]);
});
