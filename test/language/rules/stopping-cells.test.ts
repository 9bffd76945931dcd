// Cells that no model can be formed of: an error stops the run and says what to do.

import { expect, test } from 'vitest';
import { contactFraction, ionicTransportEfficiency } from '../../../physics/composite.ts';
import { checkText, createTestServices } from '../../support/language-host.ts';
import { lgM50 } from '../../support/lg-m50.ts';

const services = createTestServices();

const solidState = (phases: string): string => `
cell dry {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.2 V
  stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um  relative_density = 92 % }
  cathode = composite { thickness = 40 um  ${phases} }
}
protocol p { charge at C/10 until 4.2 V }
simulation s { cell = dry  protocol = p }
`;

test('a composite without electrolyte against a solid separator has no ionic path (D-SSB-05)', async () => {
  const dry =
    'porosity = 42 %  active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }  carbon VGCF { volume_fraction = 3 % }';
  for (const text of [solidState(dry), solidState(`${dry}  contact_fraction = 80 %`)]) {
    const { findings } = await checkText(services, text);
    expect(findings.find((f) => f.code === 'composition/no-ionic-path')).toMatchObject({
      severity: 'error',
      stopsRun: true,
      message:
        'the cathode has no electrolyte of its own, and its 42 % of pores stay empty against a solid separator: no ion reaches its particles',
    });
    expect(findings.filter((f) => f.code === 'internal/rule-failed')).toEqual([]);
  }
  const wet = solidState(
    'porosity = 8 %  active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }  electrolyte Li6PS5Cl { volume_fraction = 37 % }',
  );
  expect((await checkText(services, wet)).findings.map((f) => f.code)).not.toContain('composition/no-ionic-path');
});

test('dry pores neither conduct nor touch, wet ones do', () => {
  const { cathode } = lgM50;
  if (cathode.kind !== 'composite') throw new Error('LG M50 has a composite cathode');
  expect(ionicTransportEfficiency(cathode)).toBeCloseTo(0.335 ** 1.5, 9);
  expect(ionicTransportEfficiency(cathode, false)).toBe(0);
  expect(contactFraction(cathode, 0, 1e5)).toBe(1);
  expect(contactFraction(cathode, 0, 1e5, false)).toBe(0);
});

const liquid = (window: string, material = 'NMC622'): string => `
material tabulated : active {
  maximum_concentration = 49000 mol/m^3
  open_circuit_potential(x) = table { 0.3: 4.3 V  0.6: 3.9 V  0.9: 3.6 V }
  diffusivity = 4e-15 m^2/s
  exchange_current_density(x) = 4 A/m^2 * sqrt(x * (1 - x))
}
cell half {
  area = 10 cm^2
  voltage_window = ${window}
  electrolyte = LiFSI_4M_DME { amount = 3 g/Ah }
  stack { pressure = 0.35 MPa }
  anode = lithium { thickness = 50 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite {
    thickness = 60 um  porosity = 30 %
    active ${material} { volume_fraction = 62 %  particle_radius = 5 um }
    carbon carbon_black { volume_fraction = 4 % }
    binder PVDF { volume_fraction = 4 % }
  }
}
`;

test.each([
  ['0.1 V .. 6 V', 'NMC622', 'balance/window-not-reachable', 'error', 'reaches open-circuit voltages from 3.5'],
  ['3 V .. 4.5 V', 'NMC622', 'balance/cathode-below-structural-limit', 'warning', 'below the 0.2 its structure stands'],
  ['3 V .. 4.2 V', 'tabulated', 'balance/stoichiometry-outside-ocp', 'warning', 'beyond x = 0.9'],
] as const)('window %s of %s on lithium: %s', async (window, material, code, severity, message) => {
  const { findings } = await checkText(services, liquid(window, material));
  const found = findings.find((f) => f.code === code);
  expect(found?.message).toContain(message);
  expect(found).toMatchObject({ severity, stopsRun: false });
});

test('a window that the cathode on lithium reaches says nothing about it', async () => {
  for (const [window, material] of [
    ['3 V .. 4.3 V', 'NMC622'],
    ['3.6 V .. 4.3 V', 'tabulated'],
  ] as const) {
    const { findings } = await checkText(services, liquid(window, material));
    expect(findings.filter((f) => f.code.startsWith('balance/') && f.severity !== 'info').map((f) => f.code)).toEqual(
      [],
    );
  }
});

test('a literature cell with its cathode replaced by lithium stops (D-BAL-07)', async () => {
  const text = 'cell c extends lg_m50_chen2020 { cathode = lithium { thickness = 50 um } }';
  const { findings } = await checkText(services, text);
  const found = findings.find((f) => f.code === 'balance/lithium-cathode-alone');
  expect(found).toMatchObject({ severity: 'error', stopsRun: true });
  expect(found?.help).toContain('lithium as cathode needs lithium as anode');
});
