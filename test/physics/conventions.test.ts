// Where the literature disagrees a cell may choose. Every choice changes what it is about, and the verdict names the other answer.

import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

interface Told {
  readonly pressure?: number;
  readonly current?: number;
  readonly conventions?: string;
  readonly separator?: string;
}

const pellet = 'solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % }';
const sandwich = (centre: string): string =>
  `layers { ${['Li5_5PS4_5Cl1_5', centre, 'Li5_5PS4_5Cl1_5'].map((name) => `layer ${name} { thickness = 50 um  relative_density = 90 % }`).join(' ')} }`;

const text = ({ pressure = 5, current = 0.4, conventions = '', separator = pellet }: Told): string => `
cell own {
  area = 0.785 cm^2
  stack { pressure = ${pressure} MPa }
  ${conventions === '' ? '' : `conventions { ${conventions} }`}
  anode = lithium { thickness = 100 um }
  separator = ${separator}
  cathode = lithium { thickness = 100 um }
}
protocol both {
  strip at ${current} mA/cm^2 until 0.5 mAh/cm^2
  plate at ${current} mA/cm^2 until 0.5 mAh/cm^2
}
simulation s { cell = own  protocol = both }
`;

async function verdict(mechanism: string, written: string): Promise<Verdict> {
  const { simulations, findings } = await checkText(services, written);
  expect(findings.filter((f) => f.severity === 'error' && !/^AE/.test(f.id ?? ''))).toEqual([]);
  const checked = simulations.flatMap((s) => s.simulation ?? []);
  const found = checked[0] && assessCell(checked[0].cell, checked).find((v) => v.mechanism === mechanism);
  if (found === undefined) throw new Error(`no verdict on ${mechanism}`);
  return found;
}

describe('replenishment', () => {
  test.each([
    [1, 8.9e-4],
    [2, 0.084],
    [3, 1.21],
    [5, 34.4],
  ])('V-A18-4: creep alone gives %s MPa a critical current of %s mA/cm²', async (pressure, expected) => {
    const found = await verdict('contact_loss', text({ pressure, conventions: 'replenishment = creep' }));
    expect(Math.abs((found.threshold ?? 0) / expected - 1)).toBeLessThan(0.01);
  });

  test('either way the other law is named with its number', async () => {
    const fit = await verdict('contact_loss', text({ pressure: 3 }));
    expect(fit.threshold).toBeCloseTo(0.2, 3);
    expect(fit.message).toContain('goes as P^1.9 by a fit; creep alone would say 1.21 mA/cm² and P^6.56');
    const creep = await verdict('contact_loss', text({ pressure: 3, conventions: 'replenishment = creep' }));
    expect(creep.message).toContain('the fit to measured currents says 0.2 instead of 1.21 mA/cm² and P^1.9');
    expect(creep).toMatchObject({ status: 'ok' });
  });
});

test('elastic pressure: both critical ratios stand in the message, the chosen one is the threshold', async () => {
  const separator = 'solid { electrolyte = PEO_LiTFSI  thickness = 50 um }';
  const plane = await verdict('elastic_stability', text({ separator, conventions: 'elastic_pressure = in_plane' }));
  const mean = await verdict('elastic_stability', text({ separator, conventions: 'elastic_pressure = mean_stress' }));
  expect(plane.threshold).not.toBeCloseTo(mean.threshold ?? 0, 2);
  for (const { message } of [plane, mean])
    for (const { threshold = NaN } of [plane, mean])
      expect(message).toContain(String(Number(threshold.toPrecision(3))));
  expect(plane.message).toContain('ripples below 1.17 nm');
});

test('stress kinetics: what is taken to change', async () => {
  const shift = await verdict('stress_kinetics', text({}));
  const fixed = await verdict('stress_kinetics', text({ conventions: 'stress_kinetics = fixed_overpotential' }));
  expect(shift.message).toContain('taken at fixed potentials');
  expect(fixed.message).toContain('taken at a fixed overpotential');
  expect(fixed.message).toContain('α and 1 − α');
  expect(fixed.value).toBe(shift.value);
});

describe('constraint of decomposition', () => {
  test('LGPS and Li3YCl6 change places: 39 % of K* against 11 %, 40 % against 2 %', async () => {
    const share = async (centre: string, conventions: string): Promise<number> => {
      const { message } = await verdict('multilayer', text({ separator: sandwich(centre), conventions, current: 0.1 }));
      return Number(/([\d.]+) % of K\*/.exec(message)?.[1]);
    };
    expect(await share('LGPS', 'constraint = linear')).toBeCloseTo(38.6, 0);
    expect(await share('Li3YCl6', 'constraint = linear')).toBeCloseTo(39.6, 0);
    expect(await share('LGPS', 'constraint = inclusion')).toBeCloseTo(11.4, 0);
    expect(await share('Li3YCl6', 'constraint = inclusion')).toBeCloseTo(1.5, 0);
  });

  test('what confines the centre moves its reduction (V-A26-2 for the argyrodite itself)', async () => {
    const { message } = await verdict('multilayer', text({ separator: sandwich('LGPS'), current: 0.1 }));
    // 1.71 V − K ε V/(n F) with 6.9 GPa, 0.215, 2.87e-4 m³/mol and ten electrons.
    const volts = 1.71 - (6.883e9 * 0.215 * 2.87e-4) / (10 * 96485.332);
    expect(Number(/from 1\.71 to ([\d.]+) V/.exec(message)?.[1])).toBeCloseTo(volts, 2);
  });

  test('an outer layer of fewer than five grains does not isolate the centre', async () => {
    const thin = sandwich('LGPS').replace('thickness = 50 um', 'thickness = 20 um');
    const found = await verdict('multilayer', text({ separator: thin, current: 0.1 }));
    expect(found).toMatchObject({ status: 'watch' });
    expect(found.message).toContain('4 grains thick');
    expect(found.help).toContain('at least 25 µm');
  });
});

const full = (conventions: string): string => `
cell own {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.3 V
  ${conventions === '' ? '' : `conventions { ${conventions} }`}
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = LGPS  thickness = 200 um  relative_density = 90 % }
  cathode = composite {
    thickness = 60 um  porosity = 8 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 37 % }
  }
}
protocol p { charge at 0.3 mA/cm^2 until 4.3 V  discharge at 0.3 mA/cm^2 until 2.5 V }
simulation s { cell = own  protocol = p }
`;

test('leakage of RC4: 0.15 % a month, 26 % were it ohmic; finding and verdict follow', async () => {
  const usual = await verdict('electronic_leakage', full(''));
  const ohmic = await verdict('electronic_leakage', full('leakage = ohmic'));
  expect(usual.value).toBeCloseTo(0.15, 1);
  expect((ohmic.value ?? 0) / 26).toBeCloseTo(1, 0);
  expect(usual.message).toContain(`${String(Number((ohmic.value ?? 0).toPrecision(3)))} % (an upper bound)`);
  expect(ohmic.message).toContain(`as an n-type conductor ${String(Number((usual.value ?? 0).toPrecision(3)))} %`);
  const codes = async (written: string): Promise<(string | undefined)[]> =>
    (await checkText(services, written)).findings.map((f) => f.id);
  expect(await codes(full(''))).not.toContain('AE15');
  expect(await codes(full('leakage = ohmic'))).toContain('AE15');
});

test('nucleation: the two theories of a lower exchange current', async () => {
  const own = (conventions: string): string =>
    full(conventions).replace('lithium { thickness = 50 um }', 'none { collector = Cu { thickness = 8 um } }');
  const usual = await verdict('nucleation', own(''));
  const classical = await verdict('nucleation', own('nucleation = classical'));
  expect(usual.message).toContain('is taken to give denser lithium');
  expect(usual.message).toContain('classical theory says smaller nuclei');
  expect(classical.message).toContain('is taken to give smaller nuclei');
  expect(classical.message).toContain('phase-field studies find denser lithium');
});

test('a convention that is none is found with its choices', async () => {
  const { findings } = await checkText(services, text({ conventions: 'leakage = omic' }));
  const found = findings.find((f) => f.code === 'structure/unknown-choice');
  expect(found?.help).toContain('ohmic');
});
