// What makes a rule speak and what keeps it silent, one condition at a time, on the examples of the pages.

import { expect, test } from 'vitest';
import type { Finding } from '../../../language/finding.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

const services = createTestServices();

/** The example of a page with parts of its text replaced; a part that is not there is a mistake of the test. */
function example(code: string, changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries(changes).reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    pageBlocks(readPage(code))[0]?.text ?? '',
  );
}

async function find(text: string, code: string): Promise<Finding | undefined> {
  const { findings } = await checkText(services, text);
  expect(findings.filter((f) => f.code === 'syntax/unexpected').map((f) => f.message)).toEqual([]);
  return findings.find((f) => f.code === code);
}

const symmetric = (electrolyte: string, thickness: string, more = ''): string => `
cell s {
  area = 0.785 cm^2
  stack { pressure = 5 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = ${electrolyte}  thickness = ${thickness} }
  cathode = lithium { thickness = 50 um }
  ${more}
}`;

test('grains are counted where the microstructure has them, whatever the flaws (AE31)', async () => {
  const code = 'separator/thinner-than-flaws';
  const polished = ['anode | separator', 'separator | cathode']
    .map((faces) => `interface ${faces} { flaw_length = 0.05 um }`)
    .join('\n  ');
  expect((await find(symmetric('LLZO', '10 um', polished), code))?.message).toMatch(/grains/);
  for (const microstructure of ['single_crystal', 'film', 'glass'])
    expect(
      await find(symmetric(`LLZO { microstructure = ${microstructure}  flaw_length = 1 um }`, '10 um'), code),
    ).toBe(undefined);
  const shattered = await find(
    symmetric('LLZO { microstructure = single_crystal  flaw_length = 5 um }', '10 um'),
    code,
  );
  expect(shattered?.message).toMatch(/flaws/);
});

test('what is sintered is in contact (D-CONT-01)', async () => {
  const code = 'composition/point-contacts';
  const loose = example(code);
  expect(await find(loose, code)).toBeDefined();
  expect(
    await find(loose.replace(/cathode\s+= composite \{/, '$& sintering_temperature = 600 degC '), code),
  ).toBeUndefined();
});

test('the area that lithium sulfide covers is given, or that of carbon spheres, or not known (D-LISM-01)', async () => {
  const code = 'sulfur/deposit-covers-carbon';
  const given = 'specific_surface_area = 1e6 1/m';
  expect((await find(example(code), code))?.message).not.toMatch(/3 φ\/r/);
  const coarse = { [given]: '', 'volume_fraction = 12 %': 'volume_fraction = 12 %  particle_radius = 0.2 um' };
  expect((await find(example(code, coarse), code))?.message).toMatch(
    /1\.8e6 1\/m of carbon \(3 φ\/r of its particles\)/,
  );
  expect(await find(example(code, { [given]: '' }), code)).toBeUndefined();
  const unknown = example(code, { [given]: '', carbon_black: 'plain_carbon' });
  expect(await find(`material plain_carbon : carbon { density = 2000 kg/m^3 }\n${unknown}`, code)).toBeUndefined();
});

const solidSulfur = (electrolyte: string): string => `
cell s {
  area = 1 cm^2
  voltage_window = 1.2 V .. 2.8 V
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 200 um  relative_density = 92 % }
  cathode = sulfur { thickness = 80 um  loading = 2 mg/cm^2  specific_surface_area = 1e6 1/m  carbon VGCF { volume_fraction = 15 % } ${electrolyte} }
}`;

test('sulfur against a solid separator needs an electrolyte of its own (D-SSB-05), and its pellet counts (D-BOM-05)', async () => {
  const alone = await find(solidSulfur(''), 'composition/no-ionic-path');
  expect(alone).toMatchObject({ severity: 'error', stopsRun: true });
  const mixed = solidSulfur('electrolyte Li6PS5Cl { volume_fraction = 40 % }');
  expect(await find(mixed, 'composition/no-ionic-path')).toBeUndefined();
  expect(await find(mixed, 'sulfur/deposit-covers-carbon')).toBeUndefined();
  expect(await find(mixed, 'separator/thick-for-a-full-cell')).toBeDefined();
});

test('sulfur has limits of its own for energy and loading (D-BOM-01, D-BOM-02)', async () => {
  const heavy = solidSulfur('').replace('loading = 2', 'loading = 8');
  expect((await find(heavy, 'balance/loading-too-high'))?.message).toMatch(/^9\.6 mAh\/cm² of sulfur/);
  expect(await find(solidSulfur(''), 'balance/loading-too-high')).toBeUndefined();
  const light = heavy.replace('thickness = 200 um', 'thickness = 1 um').replace('15 %', '1 %');
  expect((await find(light, 'balance/energy-implausible'))?.message).toMatch(/\(700 W·?h\/kg\)/);
  expect(await find(heavy, 'balance/energy-implausible')).toBeUndefined();
});

test('the elastic constant that the text gives is mended, not that of the material (AE34)', async () => {
  const code = 'material/elastic-constants-inconsistent';
  const cases = [
    ['shear_modulus = 10 GPa', 'Set the shear modulus to 8.07 GPa'],
    ['youngs_modulus = 30 GPa', "Set the Young's modulus to 22.2 GPa"],
  ] as const;
  for (const [written, title] of cases) {
    const found = await find(example(code, { 'shear_modulus = 10 GPa': written }), code);
    expect(found?.fixes.map((fix) => fix.title)).toEqual([title]);
  }
  const both = await find(
    example(code, { 'shear_modulus = 10 GPa': 'shear_modulus = 10 GPa youngs_modulus = 40 GPa' }),
    code,
  );
  expect(both?.fixes).toEqual([]);
});

test('no cell with a liquid is held under 50 MPa and more, whatever its anode (AE10)', async () => {
  const text = `
cell s extends lg_m50_chen2020 { stack { pressure = 60 MPa } }`;
  const code = 'stack/pressure-unusual-in-liquid';
  expect((await find(text, code))?.severity).toBe('error');
  expect(await find(text.replace('60 MPa', '30 MPa'), code)).toBeUndefined();
});

test('slips of units: far from the material, lithium that is none, a hundredth of a conductivity', async () => {
  const conductivity = (value: string): string => symmetric(`Li6PS5Cl { ionic_conductivity = ${value} }`, '500 um');
  const far = 'provenance/far-from-material';
  expect((await find(conductivity('0.01 S/m'), far))?.severity).toBe('info');
  expect(await find(conductivity('0.0015 S/m'), far)).toMatchObject({
    severity: 'warning',
    message: '`ionic_conductivity` is 0.0015 S/m, `Li6PS5Cl` has 0.15 S/m: 100 times less',
  });
  expect(await find(conductivity('0.0015 S/m'), 'material/conductivity-unusual')).toBeDefined();
  expect(await find(conductivity('0.015 S/m'), 'material/conductivity-unusual')).toBeUndefined();
  const lithium = (property: string): string =>
    symmetric('Li6PS5Cl', '500 um').replace('anode = lithium {', `anode = lithium { ${property} `);
  for (const wrong of ['density = 5340 kg/m^3', 'youngs_modulus = 78 GPa'])
    expect(await find(lithium(wrong), 'range/impossible')).toBeDefined();
  expect(await find(lithium('poisson_ratio = 0.2'), 'range/unusual')).toBeDefined();
});

test('films may be thin, powders not (AE39)', async () => {
  const code = 'separator/thin-for-powder';
  const film = example(code, { 'electrolyte = Li6PS5Cl ': 'electrolyte = LLZO { microstructure = film } ' });
  expect(await find(film, code)).toBeUndefined();
  expect(await find(film, 'range/unusual')).toBeUndefined();
});

test('energy for a crack is an info, cracks near their toughness a warning (D-CRK-02)', async () => {
  const code = 'fracture/particle-above-critical-radius';
  expect((await find(example(code), code))?.severity).toBe('info');
  const flawed = example(code, {
    'particle_radius = 9 um':
      'particle_radius = 9 um  initial_crack_length = 50 nm  crack_geometry_factor = 1.12  fracture_toughness = 0.2 MPa*m^(1/2)',
  });
  expect((await find(flawed, code))?.severity).toBe('warning');
});

test('a saturated surface bounds the stress, and is the cause (D-DIS-01)', async () => {
  const code = 'fracture/tension-near-strength';
  const fast = example(code, { '1C': '20C' });
  expect(await find(fast, code)).toBeUndefined();
  expect(await find(fast, 'transport/surface-saturates')).toBeDefined();
});

test('an interface names the part that resists (AE20)', async () => {
  const code = 'interface/contact-resistance-high';
  expect((await find(example(code), code))?.help).toMatch(/assembly_pressure/);
  const dirty = example(code).replace(/\n\}/, '\n  interface anode | separator { local_resistance = 200 ohm*cm^2 }\n}');
  expect((await find(dirty, code))?.help).toMatch(/^lower `local_resistance`/);
});

test('an electrolyte that reacts slowly is a warning; no charge below the window is advised (AE24)', async () => {
  const code = 'stability/cathode-above-oxidation-limit';
  expect(await find(example(code), code)).toMatchObject({
    severity: 'error',
    help: 'coat the particles: `coating = LiNbO3 { thickness = 10 nm }`',
  });
  const slow = example(code).replaceAll('electrolyte Li6PS5Cl {', 'electrolyte LLZO {');
  expect(await find(slow, code)).toMatchObject({ severity: 'warning' });
  expect((await find(slow, code))?.help).toMatch(/or charge below 2\.91 V against lithium$/);
});

test('lithium that grows: the help looks at the fixture (AE28)', async () => {
  const code = 'stack/lithium-swelling';
  expect((await find(example(code), code))?.help).toMatch(/^the pressure stays/);
  const held = (fixture: string): string => example(code).replace(/stack \{/, `stack { fixture = ${fixture} `);
  expect((await find(held('fixed_gap'), code))?.help).toMatch(/^a fixed gap has no room/);
  expect((await find(held('spring(stiffness = 1 MPa/um)'), code))?.help).toMatch(/^the spring of 1 MPa\/µm/);
});

test('a cathode that reacts unevenly matters from the rate on at which it costs voltage (D-SSB-01)', async () => {
  const code = 'transport/uneven-reaction';
  expect(await find(example(code), code)).toBeDefined();
  expect(await find(example(code, { 'at C/3': 'at C/20' }), code)).toBeUndefined();
});

test('a warm electrolyte conducts well without a slip of the unit (D-DFN-04)', async () => {
  const code = 'units/conductivity-too-high';
  expect(await find(example(code), code)).toBeDefined();
  const warm = {
    'temperature    = 25 degC': 'temperature = 60 degC',
    'ionic_conductivity = 1.9 S/m': 'ionic_conductivity = 1.2 S/m arrhenius 20 kJ/mol',
  };
  expect(await find(example(code, warm), code)).toBeUndefined();
});

test('0.5 A/cm² are a slip where the C-rate is absurd too (AE36)', async () => {
  const code = 'units/value-looks-like-a-slip';
  const cell = example('transport/uneven-reaction', { 'at C/3': 'at 0.5 A/cm^2' });
  expect(await find(cell, code)).toBeUndefined();
  const thin = cell.replace('thickness = 120 um', 'thickness = 20 um');
  expect((await find(thin, code))?.message).toMatch(/0\.5 A\/cm²/);
  expect(await find(thin, 'protocol/rate-very-high')).toBeUndefined();
});

test('an emptied cathode turns the voltage at the guard, one whose data end before does not (D-BAL-01)', async () => {
  const code = 'balance/window-not-reachable';
  const half = (upper: string, known = ''): string => `
cell h {
  area = 1 cm^2
  voltage_window = 2.5 V .. ${upper}
  electrolyte = LiPF6_EC_EMC
  anode = lithium { thickness = 50 um }
  separator = porous { thickness = 20 um  porosity = 45 % }
  cathode = composite { thickness = 70 um  porosity = 35 %  active LFP { volume_fraction = 55 %  particle_radius = 0.1 um  ${known} } }
}`;
  expect(await find(half('4.2 V'), code)).toBe(undefined);
  expect((await find(half('5.2 V'), code))?.message).toContain('3.908 V');
  expect(await find(half('4.2 V', 'ocp_range = 0.02 .. 1'), code)).toBeDefined();
});

test('a polymer in the pores is not judged as a liquid at room temperature (D-DFN-14)', async () => {
  const code = 'material/conductivity-unusual';
  const conducting = (kind: string): string => `
material mine : ${kind} {
  initial_concentration = 1500 mol/m^3
  ionic_conductivity(T) = 3e-3 S/m * (T / (298.15 K))^30
  salt_diffusivity = 1e-11 m^2/s
  transference_number = 0.15
}
cell c extends lg_m50_chen2020 { temperature = 80 degC  electrolyte = mine }`;
  expect(await find(conducting('liquid_electrolyte'), code)).toBeDefined();
  expect(await find(conducting('polymer_electrolyte'), code)).toBeUndefined();
});
