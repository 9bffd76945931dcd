import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { mechanisms } from '../../language/schema/mechanisms.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../support/language-host.ts';

const services = createTestServices();

async function assessExample(name: string): Promise<Verdict[]> {
  const { simulations } = await checkText(services, readExample(name));
  const checked = simulations.flatMap((s) => s.simulation ?? []);
  const [first] = checked;
  if (first === undefined) throw new Error(`${name} has no simulation`);
  return assessCell(first.cell, checked);
}

const find = (verdicts: readonly Verdict[], mechanism: string): Verdict => {
  const verdict = verdicts.find((v) => v.mechanism === mechanism);
  if (verdict === undefined) throw new Error(`no verdict on ${mechanism}`);
  return verdict;
};

describe('lithium-symmetric.cell, the worse of 5 and 1 MPa', () => {
  test('contact, filaments and shorts with their numbers', async () => {
    const verdicts = await assessExample('lithium-symmetric.cell');
    const loss = find(verdicts, 'contact_loss');
    expect(loss).toMatchObject({ status: 'risk', unit: 'mA/cm^2', evidence: 'estimate' });
    expect(loss.value).toBeCloseTo(0.4, 9);
    expect(loss.threshold).toBeCloseTo(0.0248, 4);
    expect(loss.margin).toBeCloseTo((0.0248 - 0.4) / 0.0248, 1);
    expect(find(verdicts, 'filament_growth')).toMatchObject({ status: 'ok' });
    expect(find(verdicts, 'filament_growth').threshold).toBeCloseTo(2.012, 3);
    expect(find(verdicts, 'constriction').value).toBeCloseTo(0.393, 2);
    expect(find(verdicts, 'contact_resistance').value).toBeCloseTo(30, 0);
    expect(find(verdicts, 'pressure_short')).toMatchObject({ status: 'ok' });
    expect(find(verdicts, 'pressure_short').threshold).toBeCloseTo(75, 6);
    expect(find(verdicts, 'stability_window')).toMatchObject({ status: 'ok' });
  });
});

test('elastic stability is the modulus ratio against its critical one', async () => {
  const verdict = find(await assessExample('lithium-symmetric.cell'), 'elastic_stability');
  expect(verdict).toMatchObject({ status: 'watch', unit: '1' });
  expect(verdict.value).toBeCloseTo(2.86, 2);
  expect(verdict.threshold).toBeGreaterThan(0.5);
  expect(verdict.threshold).toBeLessThan(0.7);
  expect(verdict.message).toContain('2.86 times that of lithium');
});

test('argyrodite-nmc811.cell debonds and is charged above its coating', async () => {
  const verdicts = await assessExample('argyrodite-nmc811.cell');
  expect(find(verdicts, 'delamination')).toMatchObject({ status: 'risk' });
  expect(find(verdicts, 'delamination').threshold).toBeCloseTo(1.1, 1);
  expect(find(verdicts, 'stability_window')).toMatchObject({ status: 'watch', value: 4.25, threshold: 3.88 });
  expect(find(verdicts, 'contact_loss')).toMatchObject({ status: 'ok' });
});

describe.each(exampleNames)('%s', (name) => {
  test('has one verdict on every mechanism the language knows', async () => {
    const verdicts = await assessExample(name);
    const assessed = verdicts.map((v) => v.mechanism);
    expect(new Set(verdicts.map((v) => v.id)).size).toBe(verdicts.length);
    expect(new Set(assessed).size).toBe(assessed.length);
    expect(mechanisms.map((m) => m.name).filter((m) => !assessed.includes(m))).toEqual([]);
  });

  test('every verdict is complete: a number with its unit, threshold and source, or the reason why not', async () => {
    for (const verdict of await assessExample(name)) {
      expect(verdict.message).toMatch(/\S/);
      if (verdict.status === 'not_assessed') continue;
      expect(verdict.sources.length, verdict.id).toBeGreaterThan(0);
      expect(verdict.evidence, verdict.id).toBeDefined();
      expect(verdict.help, verdict.id).toMatch(/\S/);
      expect(verdict.message, verdict.id).not.toMatch(/[.!]$|\. [A-Z]/);
      if (verdict.value !== undefined) expect(Number.isFinite(verdict.value), verdict.id).toBe(true);
      if (verdict.margin !== undefined && verdict.status === 'ok')
        expect(verdict.margin, verdict.id).toBeGreaterThan(-1e-9);
    }
  });
});

describe('what the reference cells of each mechanism say', () => {
  const half = (current: number, charge: number): string =>
    `protocol p { strip at ${current} mA/cm^2 until ${charge} mAh/cm^2  plate at ${current} mA/cm^2 until ${charge} mAh/cm^2 }`;
  const solid = (
    pressure: number,
    electrolyte = 'electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 %',
  ) => `
cell own {
  area = 0.785 cm^2
  stack { pressure = ${pressure} MPa }
  anode = lithium { thickness = 100 um }
  separator = solid { ${electrolyte} }
  cathode = lithium { thickness = 100 um }
}`;
  const assess = async (cell: string, protocol: string, goals = ''): Promise<Verdict[]> => {
    const { simulations } = await checkText(
      services,
      `${cell}\n${protocol}\nsimulation s { cell = own  protocol = p ${goals} }`,
    );
    const checked = simulations.flatMap((s) => s.simulation ?? []);
    if (checked[0] === undefined) throw new Error('the text has no cell that can be formed');
    const verdicts = assessCell(checked[0].cell, checked);
    for (const { id, status, margin = 0 } of verdicts) if (status === 'ok') expect(margin, id).toBeGreaterThan(-1e-9);
    return verdicts;
  };

  test('RC1: its numbers', async () => {
    const verdicts = await assess(solid(5), half(0.075, 0.075));
    expect(find(verdicts, 'contact_loss').threshold).toBeCloseTo(0.528, 3);
    expect(find(verdicts, 'filament_growth').threshold).toBeCloseTo(2.012, 3);
    expect(find(verdicts, 'contact_resistance').message).toContain('16.1 Ω cm²');
    expect(find(verdicts, 'pressure_short').message).toContain('time to short about 1130 h');
    expect(find(verdicts, 'constriction').status).toBe('not_assessed');
  });

  test('RC3: 47.7 % of the contact is left after 2.5 mAh/cm² at 3 MPa; 4.32 MPa would hold it', async () => {
    const verdicts = await assess(solid(3), half(0.4, 2.5));
    expect(find(verdicts, 'contact_loss').message).toContain('47.7 % of the contact is left');
    expect(find(verdicts, 'contact_loss').message).toContain('46.3 % if it went on');
    expect(find(verdicts, 'contact_loss').help).toBe('4.32 MPa hold the contact');
    expect(find(verdicts, 'constriction').value).toBeCloseTo(0.456, 2);
  });

  test('RC7: a single crystal of LLZO is unstable by the elastic criterion and stands 151 mA/cm²', async () => {
    const text = solid(
      10,
      'electrolyte = LLZO { microstructure = single_crystal  flaw_length = 50 nm }  thickness = 150 um  relative_density = 100 %',
    );
    const verdicts = await assess(text, half(1, 1));
    expect(find(verdicts, 'filament_growth').threshold).toBeCloseTo(151, 0);
    expect(find(verdicts, 'filament_growth').message).toContain('(304 mV)');
    expect(find(verdicts, 'elastic_stability')).toMatchObject({ status: 'watch' });
    expect(find(verdicts, 'grain_boundary_focusing').message).toContain('has no grain boundaries');
  });

  test('RC2: 75 MPa press lithium through at once', async () => {
    const short = find(await assess(solid(75), half(0.075, 0.075)), 'pressure_short');
    expect(short).toMatchObject({ status: 'risk', value: 75 });
    expect(short.threshold).toBeCloseTo(75, 9);
  });

  test('RC10: no pressure both keeps contact and lives for 2000 h', async () => {
    const verdicts = await assess(solid(5), half(2, 0.5), 'target_life = 2000 h');
    expect(find(verdicts, 'pressure_short')).toMatchObject({ status: 'risk' });
    expect(find(verdicts, 'pressure_short').message).toContain(
      'contact needs 10.1 MPa, 2000 h of life allow no pressure',
    );
    expect(find(verdicts, 'pressure_short').value).toBeCloseTo(10.1, 1);
    expect(find(verdicts, 'pressure_short').margin).toBeLessThan(0);
    // 99.4 % of the critical current: over half of the cells start a filament.
    expect(find(verdicts, 'filament_growth')).toMatchObject({ status: 'risk', unit: '%', threshold: 10 });
    expect(find(verdicts, 'filament_growth').value).toBeCloseTo(53, 0);
    expect(find(verdicts, 'filament_growth').message).toContain('is 99.4 % of what cracks');
    expect(find(verdicts, 'constriction').value).toBeCloseTo(1.63, 2);
  });

  test('RC12: air-exposed LLZO cracks, and lithium can precipitate inside it', async () => {
    const text = solid(5, 'electrolyte = LLZO  thickness = 200 um  relative_density = 97 %  flaw_length = 5 um')
      .replace('0.785', '1')
      .replace(/}$/, 'interface anode | separator { local_resistance = 100 ohm*cm^2  flaw_length = 5 um } }');
    const verdicts = await assess(text, half(0.5, 1));
    expect(find(verdicts, 'filament_growth').threshold).toBeCloseTo(0.3005, 3);
    expect(find(verdicts, 'filament_growth')).toMatchObject({ status: 'risk' });
    expect(find(verdicts, 'electronic_leakage')).toMatchObject({ status: 'watch', unit: 'mV' });
    expect(find(verdicts, 'electronic_leakage').value).toBeCloseTo(50, 6);
    expect(find(verdicts, 'contact_resistance').value).toBeCloseTo(50, 6);
    expect(find(verdicts, 'contact_resistance')).toMatchObject({ status: 'ok' });
  });

  const liquid = (rest: string): string => `
cell own {
  area = 1 cm^2
  stack { pressure = 0.2 MPa }
  anode = lithium { thickness = 100 um }
  cathode = lithium { thickness = 100 um }
  ${rest}
}`;
  const ideal = `material ideal : liquid_electrolyte {
  initial_concentration = 1000 mol/m^3  ionic_conductivity = 1 S/m  salt_diffusivity = 3e-10 m^2/s
  transference_number = 0.38  thermodynamic_factor = 1  lithium_exchange_current_density = 10 A/m^2
}`;

  test('RC6 above the limit: 20 mA/cm² use up the salt after 142.8 s, filaments follow', async () => {
    const cell = ideal + liquid('electrolyte = ideal  separator = porous { thickness = 1 mm  porosity = 100 % }');
    const verdicts = await assess(cell, half(20, 2));
    expect(find(verdicts, 'sand_time')).toMatchObject({ status: 'risk', unit: 's' });
    expect(find(verdicts, 'sand_time').value).toBeCloseTo(142.8, 0);
    expect(find(verdicts, 'sand_time').message).toContain('Sand');
    // 1 mm at (1 − t₊) j/(F c0).
    expect(find(verdicts, 'chazalviel').value).toBeCloseTo(142.77 + 1e-3 / ((0.62 * 200) / (96485.332 * 1000)), 0);
    const below = await assess(cell, half(5, 0.5));
    expect(find(below, 'sand_time').status).toBe('not_assessed');
    expect(find(below, 'chazalviel')).toMatchObject({ status: 'ok' });
  });

  test('RC11: a film that conducts badly lets its unevenness through', async () => {
    const film = 'interface anode | separator { sei { thickness = 50 nm  ionic_conductivity = 1e-7 S/m } }';
    const cell =
      ideal + liquid(`electrolyte = ideal  separator = porous { thickness = 20 um  porosity = 40 % }  ${film}`);
    const rupture = find(await assess(cell, half(1, 3)), 'sei_rupture');
    expect(rupture.threshold).toBeCloseTo(0.023, 3);
    expect(rupture.message).toContain('99.5 % of its unevenness');
  });

  const sandwich = (centre: string): string => `
cell own {
  area = 1 cm^2
  anode = lithium { thickness = 50 um }
  separator = layers {
    layer Li5_5PS4_5Cl1_5 { thickness = 50 um  relative_density = 90 % }
    layer ${centre} { thickness = 100 um  relative_density = 90 % }
    layer Li5_5PS4_5Cl1_5 { thickness = 50 um  relative_density = 90 % }
  }
  cathode = lithium { thickness = 50 um }
}`;

  test('RC8 and RC9: LGPS in the centre fills cracks, Li3YCl6 does not; K* in both conventions', async () => {
    const good = find(await assess(sandwich('LGPS'), half(0.3, 1)), 'multilayer');
    expect(good).toMatchObject({ status: 'ok' });
    expect(good.message).toMatch(/K\* = 17\.8 GPa .*linear convention; 60\.\d GPa for an elastic inclusion/);
    const poor = find(await assess(sandwich('Li3YCl6'), half(0.3, 1)), 'multilayer');
    expect(poor).toMatchObject({ status: 'watch' });
    expect(poor.message).toContain('does not fill cracks');
    const alone = await assess(
      solid(5, 'electrolyte = LGPS  thickness = 200 um  relative_density = 90 %'),
      half(0.3, 1),
    );
    expect(find(alone, 'multilayer')).toMatchObject({ status: 'watch' });
    expect(find(alone, 'stability_window')).toMatchObject({ status: 'risk' });
  });

  test('an anode-free cell on copper under a solid electrolyte has to nucleate', async () => {
    const text = `
cell own {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.3 V
  anode = none { collector = Cu { thickness = 8 um } }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um  relative_density = 92 % }
  cathode = composite {
    thickness = 40 um  porosity = 8 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 37 % }
  }
}`;
    const protocol = 'protocol p { charge at C/10 until 4.25 V  discharge at C/10 until 2.5 V }';
    const start = find(await assess(text, protocol), 'nucleation');
    expect(start).toMatchObject({ status: 'watch', threshold: 20 });
    expect(start.value).toBeCloseTo(40, 9);
  });

  test('a sulfur cell: shuttle, growth of the film and electrolyte against the capacity that is counted on', async () => {
    const text = `
cell own {
  area = 4 cm^2
  electrolyte = LiTFSI_DOL_DME { amount = 5 g/Ah }
  anode = lithium { thickness = 100 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = sulfur { thickness = 100 um  loading = 3 mg/cm^2  porosity = 60 %  carbon carbon_black { volume_fraction = 10 % } }
}`;
    const cycle = (current: number): string =>
      `protocol p { charge at ${current} mA/cm^2 until 3 mAh/cm^2  discharge at ${current} mA/cm^2 until 3 mAh/cm^2 }`;
    const slow = await assess(text, cycle(0.1), 'target_cycles = 200');
    const fast = await assess(text, cycle(3), 'target_cycles = 200');
    expect(find(slow, 'polysulfide_shuttle')).toMatchObject({ status: 'risk', unit: '%', threshold: 100 });
    expect(find(fast, 'polysulfide_shuttle')).toMatchObject({ status: 'ok' });
    for (const mechanism of ['sei_growth', 'cycle_life', 'dead_lithium'])
      expect(find(fast, mechanism).value, mechanism).toBeGreaterThan(0);
  });
});
