// Findings name what they are about, and leave alone what they are not.

import { expect, test } from 'vitest';
import type { Severity } from '../../../language/finding.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';

const services = createTestServices();
const found = async (
  text: string,
  id: string,
): Promise<readonly { message: string; help: string; severity: Severity }[]> =>
  (await checkText(services, text)).findings
    .filter((own) => own.id === id || own.code === id)
    .map(({ message, help = '', severity }) => ({ message, help, severity }));

const polymer = (share: number): string => `cell poly {
  area = 1 cm^2
  temperature = 70 degC
  voltage_window = 2.5 V .. 3.8 V
  anode     = lithium { thickness = 20 um }
  separator = solid { electrolyte = PEO_LiTFSI  thickness = 20 um }
  cathode   = composite {
    thickness = 40 um
    active LFP { volume_fraction = 60 %  particle_radius = 0.5 um }
    electrolyte PEO_LiTFSI { volume_fraction = ${share} % }
  }
}
`;

test('a material without a density is named where its mass is needed', async () => {
  const text = `material bare : active { maximum_concentration = 49000 mol/m^3 diffusivity = 1e-14 m^2/s exchange_current_density(x) = 2 A/m^2 open_circuit_potential(x) = 4.3 V - 1 V * x }
cell c extends lg_m50_chen2020 { cathode { porosity = 30 % active bare { volume_fraction = 2 % particle_radius = 3 um } } thermal { model = lumped } }
protocol p { discharge at 5 W/kg until 2.6 V }
simulation s { cell = c protocol = p }
`;
  const messages = (await found(text, 'availability/cannot-run-yet')).map((own) => own.message);
  expect(messages).toHaveLength(2);
  for (const message of messages) expect(message).toContain('no density is known of `bare`');
});

test('polymers are no powders and no liquids', async () => {
  for (const share of [12, 25]) {
    for (const id of ['D-PERC-01', 'D-PERC-02', 'D-TH-01']) expect(await found(polymer(share), id)).toEqual([]);
  }
  const soaked = 'cell c extends li_nmc_xu2019 { temperature = 70 degC electrolyte = PEO_LiTFSI }\n';
  expect(await found(soaked, 'D-TH-01')).toEqual([]);
  expect(await found(soaked.replace('PEO_LiTFSI', 'LiPF6_EC_EMC'), 'D-TH-01')).toHaveLength(1);
});

test('active material alone in a polymer packs as equal spheres do', async () => {
  const few = polymer(55).replace('60 %', '25 %');
  expect(await found(few, 'D-PERC-03')).toMatchObject([
    { message: expect.stringContaining('it takes 35 %') as string },
  ]);
  expect(await found(polymer(30), 'D-PERC-03')).toEqual([]);
});

test.each([
  [
    'discharge at 700 W until 2.5 V',
    /^write `discharge at \d+ W`, half of the [\d.]+ k?W that it gives with the resistance of its reactions at rest$/,
  ],
  ['pulse discharge at 700 W for 1 s', /^write `pulse discharge at \d+ W`/],
  ['discharge at 20 kW/kg until 2.5 V', /^write `discharge at \d+ W\/kg`/],
])('%s: says what to write, and is an estimate', async (step, help) => {
  const text = `protocol p { ${step} }\nsimulation s { cell = lg_m50_chen2020 protocol = p }\n`;
  const [own] = await found(text, 'D-PROT-04');
  expect(own?.help).toMatch(help);
  expect(own?.message).toContain('(estimate: ');
});

const bare = (steps: string, start = ''): string => `cell free extends li_nmc_xu2019 { anode = none { collector = Cu } }
protocol p { ${steps} }
simulation s { cell = free protocol = p ${start} }
`;

test('stripped lithium follows the course: a partial charge gives back what it plated', async () => {
  const partly = 'charge at C/2 for 10 min discharge at C/2 until 3 V';
  expect(await found(bare(partly, 'start at soc 0 %'), 'AE37')).toEqual([]);
  expect(
    await found(bare('charge at C/2 for 1 h discharge at C/2 for 90 min', 'start at soc 0 %'), 'AE37'),
  ).toMatchObject([
    { message: expect.stringMatching(/ strips [\d.]+ mAh\/cm² from the anode, which has [\d.]+ mAh\/cm²$/) as string },
  ]);
  expect(await found(bare('discharge at C/2 until 3 V', 'start at soc 100 %'), 'AE37')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(' would take ') as string },
  ]);
});

test('a safety time beside a voltage demands no lithium, a time alone does', async () => {
  const steps = (end: string): string =>
    bare(`charge at C/10 until 4.2 V or 3 h discharge at C/10 ${end}`, 'start at soc 0 %');
  expect(await found(steps('until 2.8 V or 5 h'), 'AE37')).toEqual([]);
  expect(await found(steps('until 2.8 V'), 'AE37')).toEqual([]);
  expect(await found(steps('for 2 h'), 'AE37')).toEqual([]);
  expect(await found(steps('for 5 h'), 'AE37')).toMatchObject([{ severity: 'error' }]);
  const both =
    'cell two { area = 1 cm^2 anode = lithium { thickness = 10 um } separator = solid { electrolyte = Li6PS5Cl thickness = 500 um relative_density = 90 % } cathode = lithium { thickness = 100 um } }\n';
  const strip = (end: string): string =>
    `${both}protocol p { strip at 1 mA/cm^2 ${end} }\nsimulation s { cell = two protocol = p }\n`;
  expect(await found(strip('until 1 V or 5 h'), 'AE37')).toEqual([]);
  expect(await found(strip('for 5 h'), 'AE37')).toMatchObject([{ severity: 'error' }]);
});

const composite = (more: string): string => `cell base {
  area = 0.785 cm^2  voltage_window = 2.5 V .. 4.2 V
  stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 100 um }
  cathode = composite {
    thickness = 40 um  porosity = 8 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }
}
cell own extends base { cathode { ${more} } }
`;

test('phases that another cell brings along are named with it', async () => {
  const [first] = await found(
    composite('active NMC622 { volume_fraction = 25 %  particle_radius = 1 um }'),
    'D-DFN-01',
  );
  expect(first?.message).toContain(
    'active NMC622 25 %, active NMC811 55 % (from `base`), electrolyte Li6PS5Cl 34 % (from `base`), carbon VGCF 2 % (from `base`)',
  );
  expect(first?.help).toContain('dropped by `active NMC811 { volume_fraction = 0 % }`');
});

test('a share of zero drops what is inherited, of every kind', async () => {
  const text = composite(`active NMC622 { volume_fraction = 55 %  particle_radius = 1 um }
    active NMC811 { volume_fraction = 0 % }  electrolyte Li6PS5Cl { volume_fraction = 0 % }
    electrolyte Li3InCl6 { volume_fraction = 34 % }  carbon VGCF { volume_fraction = 0 % }`);
  const { cells, findings } = await checkText(services, text);
  const cathode = cells.find(({ name }) => name === 'own')?.cell?.cathode;
  if (cathode?.kind !== 'composite') throw new Error('no composite');
  expect(cathode.actives.map((own) => own.name)).toEqual(['NMC622']);
  expect(cathode.electrolyte?.material.name).toBe('Li3InCl6');
  expect(cathode.carbons).toEqual([]);
  expect(findings.filter((own) => own.code.startsWith('range/'))).toEqual([]);
  const none = composite('active NMC811 { volume_fraction = 0 % }');
  expect(await found(none, 'structure/missing-property')).toHaveLength(1);
});
