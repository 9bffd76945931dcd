// What findings advise and where they sit.

import { expect, test } from 'vitest';
import type { Finding, Place } from '../../../language/finding.ts';
import { checkText, createTestServices, readExample } from '../../support/language-host.ts';

const services = createTestServices();

const symmetric = (extra: string, current: number): string => `
cell hot {
  area = 0.785 cm^2
  ${extra}
  stack { pressure = 5 MPa }
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % }
  cathode = lithium { thickness = 100 um }
}
protocol p { strip at ${current} mA/cm^2 until 0.5 mAh/cm^2 }
simulation s { cell = hot  protocol = p }
`;

async function find(text: string, code: string): Promise<Finding | undefined> {
  const { findings } = await checkText(services, text);
  return findings.find((f) => f.code === code);
}

const textAt = (text: string, at: Place | undefined): string =>
  at !== undefined && 'start' in at ? text.slice(at.start) : '';

test('a hot electrolyte conducts well without a slip of the unit (AE36)', async () => {
  expect(await find(symmetric('temperature = 200 degC', 0.1), 'units/value-looks-like-a-slip')).toBeUndefined();
  const slip = symmetric('', 0.1).replace('= Li6PS5Cl ', '= Li6PS5Cl { ionic_conductivity = 15 S/m } ');
  expect(await find(slip, 'units/value-looks-like-a-slip')).toBeDefined();
});

test('stripping above the critical current: pressure only below what shorts, warmth only below melting (AE17)', async () => {
  const code = 'stack/stripping-above-critical-current';
  const mild = await find(symmetric('', 0.4).replace('pressure = 5 MPa', 'pressure = 3 MPa'), code);
  expect(mild?.help).toMatch(/^raise `stack\.pressure` from 3 MPa to 4\.33 MPa, or `temperature` to [\d.]+ °C$/);
  expect(mild?.fixes).toHaveLength(1);
  const pressed = await find(symmetric('', 1), code);
  expect(pressed?.help).toBe(
    'raise `temperature` to 34.8 °C, or strip slower: the 7 MPa it would take are more than the 5 MPa that lithium at a sulfide stands without creeping',
  );
  expect(pressed?.fixes).toEqual([]);
  const hard = await find(symmetric('', 1000), code);
  expect(hard?.help).toBe(
    'strip slower or put an interlayer between them: the 265 MPa it would take short the cell at once (from 75 MPa on), and no temperature below 150 °C is enough',
  );
  expect(hard?.fixes).toEqual([]);
});

test('the limiting current is reported at the step that asks for it, the separator beside it (AE01)', async () => {
  const text = readExample('lithium-metal-liquid.cell').replace('charge at C/3', 'charge at 20C');
  const found = await find(text, 'transport/limiting-current');
  expect(textAt(text, found?.at)).toMatch(/^charge at 20C/);
  expect(textAt(text, found?.related[0]?.at)).toMatch(/^separator/);
});

test('of the findings on shrinking particles the first is the place the others point to', async () => {
  const text = readExample('argyrodite-nmc811.cell');
  for (const code of [
    'composition/pressure-cannot-hold-particles',
    'composition/electrolyte-cracks-around-particles',
  ]) {
    const found = await find(text, code);
    expect(textAt(text, found?.related[0]?.at)).toMatch(/^active NMC811/);
  }
});
