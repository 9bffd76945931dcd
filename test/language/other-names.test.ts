// Names that papers and other tools use lead to names that exist.

import { expect, it } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';
import {
  choiceMeant,
  mechanismMeant,
  noteOnProperty,
  otherNames,
  propertyMeant,
  resultMeant,
  stepMeant,
} from '../../language/lowering/other-names.ts';
import { findColumn } from '../../language/schema/columns.ts';
import { findMechanism } from '../../language/schema/mechanisms.ts';
import { materialKinds } from '../../language/schema/property.ts';
import { allBlocks, materialSchema } from '../../language/schema/schema.ts';

const services = createTestServices();

it('they all stand for something', () => {
  const known = new Set(
    [...allBlocks(), ...materialKinds.map((kind) => materialSchema(kind))].flatMap((block) =>
      block.properties.map((own) => own.name),
    ),
  );
  expect(Object.keys(otherNames.properties).filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(otherNames.mechanisms).filter((name) => findMechanism(name) === undefined)).toEqual([]);
  expect(Object.keys(otherNames.results).filter((name) => findColumn(name) === undefined)).toEqual([]);
});

it('none is itself a name of the language in the same place', () => {
  for (const names of [otherNames.mechanisms, otherNames.results])
    for (const [own, others] of Object.entries(names)) expect(others).not.toContain(own);
});

it.each([
  ['nominal_capacity', ['area', 'capacity'], 'capacity'],
  ['Nominal capacity', ['capacity'], 'capacity'],
  ['sulfur_loading', ['thickness', 'loading'], 'loading'],
  ['areal_capacity', ['thickness', 'capacity_loading'], 'capacity_loading'],
  ['conductivity', ['ionic_conductivity', 'density'], 'ionic_conductivity'],
  ['conductivity', ['density', 'electronic_conductivity'], 'electronic_conductivity'],
  ['constructor', ['area'], undefined],
])('%s of %j', (name, names, meant) => {
  expect(propertyMeant(name, names)).toBe(meant);
});

it('a word of the object prototype stands for nothing', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const meant = [choiceMeant('model', name), choiceMeant(name, 'dfn'), mechanismMeant(name), resultMeant(name)];
    expect([...meant, stepMeant(name), noteOnProperty(name)].filter((own) => own !== undefined)).toEqual([]);
  }
});

it.each([
  ['cell c extends lg_m50_chen2020 { nominal_capacity = 5 Ah }', 'did you mean `capacity`?'],
  ['cell c extends lg_m50_chen2020 { stack_pressure = 5 MPa }', 'it is `pressure` of `stack`'],
  ['cell c extends lg_m50_chen2020 { mass_loading = 20 mg/cm^2 }', 'follows from `thickness`'],
  ['cell c extends lg_m50_chen2020 { cathode { areal_capacity = 4 mAh/cm^2 } }', 'did you mean `capacity_loading`?'],
  ['material m : active extends NMC811 { c_max = 49000 mol/m^3 }', 'did you mean `maximum_concentration`?'],
  ['material m : active extends NMC811 { fracture_toughness = 0.1 MPa m^0.5 }', 'write `MPa*m^(1/2)`'],
  ['cell c extends lg_m50_chen2020 { area = 5 cm x 2 cm }', 'write `5 cm * 2 cm`'],
  ['cell c extends lg_m50_chen2020 { "capacity": 5 Ah }', 'write `capacity =`'],
])('%s', async (text, says) => {
  const errors = (await checkText(services, text)).findings.filter((own) => own.severity === 'error');
  expect(errors).toHaveLength(1);
  expect(`${errors[0]?.message ?? ''}; ${errors[0]?.help ?? ''}`).toContain(says);
});
