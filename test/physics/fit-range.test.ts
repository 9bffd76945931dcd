// Messages say where a fit is used beyond what it was fitted to, once, and 0 MPa is told of in words.

import { expect, test } from 'vitest';
import { assessCell } from '../../physics/assess.ts';
import { beyondContact, beyondLife } from '../../physics/fit-range.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

async function told(pressure: number, current: number, inside = ''): Promise<(mechanism: string) => string> {
  const { simulations } = await checkText(
    services,
    `
cell own {
  area = 0.785 cm^2
  stack { pressure = ${pressure} MPa }
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 90 %${inside} }
  cathode = lithium { thickness = 100 um }
}
protocol own { strip at ${current} mA/cm^2 until 0.5 mAh/cm^2  plate at ${current} mA/cm^2 until 0.5 mAh/cm^2 }
simulation s { cell = own  protocol = own }
`,
  );
  const simulation = simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('no simulation');
  const verdicts = assessCell(simulation.cell, [simulation]);
  return (mechanism) => verdicts.find((v) => v.mechanism === mechanism)?.message ?? '';
}

test('inside nothing is added', async () => {
  expect(beyondContact(5e6)).toBe('');
  expect(beyondLife(25e6, 0.75)).toBe('');
  const of = await told(5, 0.075);
  for (const mechanism of ['contact_loss', 'pressure_short', 'contact_resistance'])
    expect(of(mechanism)).not.toContain('extrapolated');
});

test('outside each law says what it was fitted to', async () => {
  const of = await told(60, 0.3);
  expect(of('contact_loss').match(/extrapolated from 3 to 7 MPa/g)).toHaveLength(1);
  expect(of('pressure_short')).toContain('extrapolated from 0.075 mA/cm² and 5 to 25 MPa');
  expect(of('contact_resistance')).toContain('extrapolated from 1 to 25 MPa');
  expect(of('lithium_creep')).toContain('as a hyperbolic sine');
});

test('without pressure lithium keeps no contact, and nothing takes forever', async () => {
  const of = await told(0, 0.3);
  expect(of('contact_resistance')).toBe('without stack pressure lithium keeps no contact');
  for (const mechanism of ['contact_loss', 'pressure_short', 'lithium_creep', 'plating_contact_loss'])
    expect(of(mechanism)).not.toMatch(/∞|unknown|NaN|an input is missing/);
});
