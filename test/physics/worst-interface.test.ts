// Two lithium electrodes on different electrolytes: every criterion judges both and tells of the worse, findings of the editor at its
// layer. Numbers by hand from the laws of A12, A15, A22.

import { expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

const unequal = (first: string, second: string): string => `
material dirty : solid_electrolyte extends Li6PS5Cl {
  local_resistance = 40 ohm*cm^2  electronic_conductivity = 1e-6 S/m  interphase_growth_constant = 2e-20 m^2/s
}
cell own {
  area = 0.785 cm^2
  stack { pressure = 3 MPa }
  anode = lithium { thickness = 100 um }
  separator = layers {
    layer ${first}
    layer ${second}
  }
  cathode = lithium { thickness = 100 um }
}
protocol both {
  strip at 0.25 mA/cm^2 until 0.3 mAh/cm^2
  plate at 0.25 mA/cm^2 until 0.3 mAh/cm^2
}
simulation s { cell = own  protocol = both  target_life = 1500 h }
`;
const clean = 'Li6PS5Cl { thickness = 250 um  relative_density = 92 % }';
const dirty = 'dirty { thickness = 250 um  relative_density = 75 % }';

async function verdicts(text: string): Promise<(mechanism: string) => Verdict> {
  const { simulations } = await checkText(services, text);
  const checked = simulations.flatMap((s) => s.simulation ?? []);
  const [first] = checked;
  if (first === undefined) throw new Error('no simulation');
  const found = assessCell(first.cell, checked);
  return (mechanism) => {
    const verdict = found.find((own) => own.mechanism === mechanism);
    if (verdict === undefined) throw new Error(`no verdict on ${mechanism}`);
    return verdict;
  };
}

test.each([
  ['anode', unequal(dirty, clean)],
  ['cathode', unequal(clean, dirty)],
])('the worse electrolyte at the %s', async (role, text) => {
  const of = await verdicts(text);
  const told = (mechanism: string): string => of(mechanism).message;
  // 5.372 mV over 40 Ω cm² and 10 µm at 0.15 S/m (0.667 Ω cm²): 0.1321 mA/cm².
  expect(of('filament_growth').threshold).toBeCloseTo(0.1321, 3);
  expect(told('filament_growth')).toMatch(new RegExp(`^at the ${role}: .*\`dirty\``));
  expect(of('filament_growth').status).toBe('risk');
  expect(told('constriction')).toContain(`at the ${role}: `);
  expect(of('constriction').status).toBe('risk');
  // (2RT/F) asinh(0.25 mA/cm² · F · 40 Ω cm²/2RT) = 9.94 mV.
  expect(of('lithium_kinetics').value).toBeCloseTo(9.94, 2);
  expect(told('lithium_kinetics')).toContain(`at the ${role}`);
  expect(of('fabrication_density')).toMatchObject({ status: 'watch', value: expect.closeTo(25, 6) as number });
  // 0.25 mA/cm² through 40 Ω cm² lift the potential by 10.0 mV, which does not exceed the 10 mV of nucleation.
  expect(of('electronic_leakage').value).toBeCloseTo(10, 6);
  expect(told('electronic_leakage')).toContain(`at the ${role}: `);
  // √(2 · 2e-20 m²/s · 1500 h) = 465 nm.
  expect(told('interphase_growth')).toMatch(new RegExp(`^at the ${role}: .* 465 nm`));
});

test('findings stand at the layer or the electrode of the worse', async () => {
  const text = unequal(clean, dirty);
  const { findings } = await checkText(services, text);
  const lineOf = (id: string): string => {
    const found = findings.find((own) => own.id === id);
    return found === undefined ? `no ${id}` : (text.split('\n')[found.range.start.line - 1] ?? '').trim();
  };
  expect(lineOf('AE21')).toBe(`layer ${dirty}`);
  expect(lineOf('AE12')).toBe('cathode = lithium { thickness = 100 um }');
  expect(lineOf('AE38')).toBe('cathode = lithium { thickness = 100 um }');
  expect(findings.filter(({ id }) => id === 'AE11')).toHaveLength(1);
  expect(findings.find(({ id }) => id === 'AE12')?.message).toContain('at the cathode');
});

test('electrodes that are alike are told of once and not named', async () => {
  const of = await verdicts(unequal(clean, clean));
  for (const mechanism of ['filament_growth', 'fabrication_density', 'elastic_stability', 'lithium_kinetics'])
    expect(of(mechanism).message).not.toMatch(/at the (?:anode|cathode)/);
});

const stack = (layers: readonly string[]): string => `
cell own {
  area = 1 cm^2
  stack { pressure = 30 MPa }
  anode = lithium { thickness = 100 um }
  separator = layers { ${layers.map((layer) => `layer ${layer}`).join('\n')} }
  cathode = lithium { thickness = 100 um }
}
protocol both { repeat 2 {
  strip at 0.1 mA/cm^2 until 0.5 mAh/cm^2
  plate at 0.1 mA/cm^2 until 0.5 mAh/cm^2
} }
simulation s { cell = own  protocol = both  target_life = 100 h  include pressure_short }
`;
const loose = 'Li6PS5Cl { thickness = 200 um  relative_density = 82 % }';

test('lithium has to be pressed through the densest layer, in findings, closed form and run alike', async () => {
  const closed = stack([loose, 'LiPON { thickness = 5 um  relative_density = 100 % }', loose]);
  const of = await verdicts(closed);
  expect(of('pressure_short')).toMatchObject({ status: 'not_assessed' });
  expect(of('pressure_short').message).toContain('`LiPON`');
  const open = stack([loose, 'Li6PS5Cl { thickness = 200 um  relative_density = 92 % }']);
  // 2325 h · e^(−30/6.92) · (0.18/0.08)³ · 0.075/0.1 = 260 h, and 75 MPa · 0.18/0.08 = 169 MPa.
  expect((await verdicts(open))('pressure_short')).toMatchObject({ threshold: expect.closeTo(168.75, 3) as number });
  expect((await verdicts(open))('pressure_short').message).toContain('time to short about 260 h');
  for (const text of [closed, open]) {
    const { findings } = await checkText(services, text);
    expect(findings.filter(({ id }) => id === 'AE18')).toEqual([]);
  }
  const { findings } = await checkText(services, stack([loose, loose]));
  expect(findings.find(({ id }) => id === 'AE18')?.message).toContain('after 22.8 h');
});
