// The state of charge along a protocol by Faraday's law: what is certain to leave the voltage window, and by how much.

import { expect, test } from 'vitest';
import { firstBeyondWindow } from '../../physics/charge-course.ts';
import { balanceCell } from '../../physics/balance.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

async function course(steps: string, start = '') {
  const text = `protocol p { ${steps} }\nsimulation s { cell = lg_m50_chen2020 protocol = p ${start} }\n`;
  const simulation = (await checkText(services, text)).simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('no simulation');
  const outcome = balanceCell(simulation.cell);
  if (!outcome.ok) throw new Error(outcome.reason);
  const area = simulation.cell.area * simulation.cell.electrodePairs;
  return { found: firstBeyondWindow(simulation, 0.05), capacity: outcome.balance.capacity * area, area };
}

test('a charge by time passes current times time, and the window has room for what it holds', async () => {
  const { found, capacity, area } = await course('charge at 5 A for 2 h', 'start at soc 20 %');
  expect((found?.charge ?? 0) * area).toBeCloseTo(36000, 6);
  expect((found?.room ?? 0) * area).toBeCloseTo(0.8 * capacity, 6);
  expect(found?.time).toBeCloseTo((0.8 * capacity) / 5, 6);
  expect(found).toMatchObject({ isCharge: true, number: 1, turn: 1 });
});

test.each([
  ['charge at 5 A for 2 h until 4.2 V', 'start at soc 0 %'],
  ['charge at 5 A for 50 min', 'start at soc 0 %'],
  ['discharge at C/2 until 2.5 V charge at 1C for 1 h', ''],
  ['charge at 2 W for 20 h', 'start at soc 0 %'],
  ['discharge at C/10 for 5 h pulse charge at 1C for 3 h then rest for 1 h', ''],
  ['repeat 50 { charge at 1C for 10 min discharge at 1C for 10 min }', 'start at soc 50 %'],
])('%s %s: nothing is certain to leave the window', async (steps, start) => {
  expect((await course(steps, start)).found).toBeUndefined();
});

test.each([
  ['discharge at 1C for 2 h', '', 1, 1],
  ['discharge at C/2 until 2.5 V charge at 1C for 3 h', '', 2, 1],
  ['repeat 5 { charge at 1C for 30 min rest for 1 min }', 'start at soc 0 %', 1, 3],
  ['repeat 9 { charge at 1C for 20 min discharge at 1C for 10 min }', 'start at soc 50 %', 1, 3],
  ['charge at 1C until capacity > 7 Ah', 'start at soc 0 %', 1, 1],
  ['every 5 cycles { rest for 1 h } discharge at 1C for 90 min', '', 2, 1],
])('%s %s: step %i in pass %i', async (steps, start, number, turn) => {
  expect((await course(steps, start)).found).toMatchObject({ number, turn });
});

test('a time beside a voltage bounds what is charged', async () => {
  // Half an hour at C/2 leaves a quarter at most, so that half an hour at 1C is sure to go beyond.
  const steps = 'charge at C/2 until 4.2 V or 30 min discharge at 1C for 30 min';
  expect((await course(steps, 'start at soc 0 %')).found).toMatchObject({ number: 2, isCharge: false });
  const long = 'charge at C/2 until 4.2 V or 2 h discharge at 1C for 30 min';
  expect((await course(long, 'start at soc 0 %')).found).toBeUndefined();
});
