// Sixty names as people mistype them: each gets the suggestion that is meant, in the message or the help.

import { expect, test } from 'vitest';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

const inCell = (body: string): string => `cell c extends lg_m50_chen2020 {\n${body}\n}\n`;
const solid = (body: string): string =>
  `cell c {\n  area = 1 cm^2\n  anode = lithium { thickness = 50 um }\n  separator = solid { ${body} }\n  cathode = lithium { thickness = 50 um }\n}\n`;
const inProtocol = (step: string): string => `protocol p {\n  ${step}\n}\n`;
const inSimulation = (member: string): string =>
  `protocol p { discharge at 1C until 2.5 V }\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = p\n  ${member}\n}\n`;

const cathode = (body: string): string => inCell(`  cathode { ${body} }`);
const active = (body: string): string => cathode(`active NMC811_LGM50 { ${body} }`);

const cases: readonly (readonly [text: string, meant: string])[] = [
  // Properties
  [cathode('thicknes = 70 um'), 'thickness'],
  [cathode('Thickness = 70 um'), 'thickness'],
  [cathode('porosty = 30 %'), 'porosity'],
  [cathode('bruggman = 1.5'), 'bruggeman'],
  [active('particle_raduis = 5 um'), 'particle_radius'],
  [active('radius = 5 um'), 'particle_radius'],
  [active('particleRadius = 5 um'), 'particle_radius'],
  [active('volume_frac = 60 %'), 'volume_fraction'],
  [active('difusivity = 1e-14 m^2/s'), 'diffusivity'],
  [active('max_concentration = 5e4 mol/m^3'), 'maximum_concentration'],
  [active('open_circuit_potencial(x) = 4 V'), 'open_circuit_potential'],
  [active('exchange_current(x) = 1 A/m^2'), 'exchange_current_density'],
  [inCell('  temprature = 25 degC'), 'temperature'],
  [inCell('  voltage_windw = 2.5 V .. 4.2 V'), 'voltage_window'],
  [inCell('  stack { presure = 1 MPa }'), 'pressure'],
  [inCell('  stack { fabrication_presure = 300 MPa }'), 'fabrication_pressure'],
  [solid('electrolyte = Li6PS5Cl  thickness = 50 um  relativ_density = 90 %'), 'relative_density'],
  [solid('electrolyt = Li6PS5Cl  thickness = 50 um'), 'electrolyte'],
  // Units
  [cathode('thickness = 70 Um'), 'um'],
  [cathode('thickness = 70e-6'), '70e-6 m'],
  [cathode('thickness = 0.07'), '0.07 mm'],
  [cathode('thickness = 70'), '70 um'],
  [cathode('thickness = 70 micron'), 'um'],
  [cathode('thickness = 70 micrometres'), 'um'],
  [inCell('  area = 100 cm2'), 'cm^2'],
  [inCell('  area = 1 sqcm'), 'cm^2'],
  [inCell('  stack { pressure = 1 mpa }'), 'MPa'],
  [inCell('  stack { pressure = 1 Mpa }'), 'MPa'],
  [inCell('  stack { pressure = 1 bars }'), 'bar'],
  [inCell('  temperature = 25 celsius'), 'degC'],
  [inCell('  temperature = 25 degc'), 'degC'],
  [inCell('  temperature = 25 K'), '25 degC'],
  [inCell('  capacity = 5 mah'), 'mAh'],
  [inCell('  capacity = 5 AH'), 'Ah'],
  [inProtocol('rest for 1 hour'), 'h'],
  [inProtocol('rest for 10 mins'), 'min'],
  [inProtocol('rest for 30 secs'), 's'],
  [inProtocol('discharge at 1 mA/cm2 for 1 h'), 'mA/cm^2'],
  [inCell('  capacity = 18000 C'), 'A*s'],
  // Materials and cells
  [solid('electrolyte = Li6PS5CL  thickness = 50 um'), 'Li6PS5Cl'],
  [solid('electrolyte = li6ps5cl  thickness = 50 um'), 'Li6PS5Cl'],
  [solid('electrolyte = Li6PSCl  thickness = 50 um'), 'Li6PS5Cl'],
  [solid('electrolyte = LLZ0  thickness = 50 um'), 'LLZO'],
  [solid('electrolyte = LPGS  thickness = 50 um'), 'LGPS'],
  [inCell('  electrolyte = LiPF6_EC_EM'), 'LiPF6_EC_EMC'],
  [cathode('carbon carbon_blck { volume_fraction = 2 % }'), 'carbon_black'],
  [cathode('binder PVdF { volume_fraction = 2 % }'), 'PVDF'],
  [active('coating = LiNbO { thickness = 10 nm }'), 'LiNbO3'],
  [cathode('active LiFePO4 { volume_fraction = 40 % }'), 'LFP'],
  [cathode('active NCM811 { volume_fraction = 40 % }'), 'NMC811'],
  [cathode('active silicon { volume_fraction = 40 % }'), 'Si'],
  [solid('electrolyte = LPSCl  thickness = 50 um'), 'Li6PS5Cl'],
  [solid('electrolyte = LPS  thickness = 50 um'), 'beta_Li3PS4'],
  [solid('electrolyte = LLZTO  thickness = 50 um'), 'LLZO'],
  [cathode('carbon SuperP { volume_fraction = 2 % }'), 'carbon_black'],
  [inCell('  electrolyte = LP57'), 'LiPF6_EC_EMC'],
  [
    'protocol p { rest for 1 h }\nsimulation s {\n  cell = "lg_m50_chen2020"\n  protocol = p\n}\n',
    'cell = lg_m50_chen2020',
  ],
  [cathode('active LiCoO2 { volume_fraction = 40 % }'), 'LCO'],
  ['cell c {\n  area = 1 cm^2\n  anode { material = lithium }\n}\n', 'anode = lithium { … }'],
  ['cell c extends lg_m50_chen { }\n', 'lg_m50_chen2020'],
  ['cell c extends LG_M50_Chen2020 { }\n', 'lg_m50_chen2020'],
  // Mechanisms, results, steps, kinds
  [inSimulation('include contact_los'), 'contact_loss'],
  [inSimulation('include filament_grow'), 'filament_growth'],
  [inSimulation('include interfase_growth'), 'interphase_growth'],
  [inSimulation('include delaminaton'), 'delamination'],
  [inSimulation('include stress_difusion'), 'stress_diffusion'],
  [inSimulation('include sei_grwth'), 'sei_growth'],
  [inSimulation('plot voltag vs time'), 'voltage'],
  [inSimulation('expect discharge_capasity > 4 Ah'), 'discharge_capacity'],
  [inSimulation('model = spm2'), 'spm'],
  [inSimulation('with cathode.porosty = 30 %'), 'porosity'],
  [inProtocol('dischage at 1C until 2.5 V'), 'discharge'],
  [inProtocol('chrage at 1C until 4.2 V'), 'charge'],
  ['material m : activ { }\n', 'active'],
  ['simulaton s { }\n', 'simulation'],
];

test.each(cases)('%s', async (text, meant) => {
  const { findings } = await checkText(services, text);
  const said = findings.filter((own) => own.severity === 'error').map(({ message, help = '' }) => `${message} ${help}`);
  expect(said.join('\n')).toContain(`\`${meant}\``);
});

test('there are sixty', () => expect(cases.length).toBeGreaterThanOrEqual(60));
