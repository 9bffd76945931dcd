// Numbers that verdicts tell beside their criterion: what contact is to the bulk (A17), what a film keeps and where it is oxidised (A23), what a
// cell without a reserve saves (A24), how a film on lithium presses (A07), where a cell stands on the map of the elastic criterion (A10).

import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../model/verdict.ts';
import { assessCell } from '../../physics/assess.ts';
import { pressureOfDiminishingContact } from '../../physics/contact-return.ts';
import { swellingStress } from '../../physics/sei-swelling.ts';
import { usualFilm } from '../../physics/usual-film.ts';
import { checkText, createTestServices } from '../support/language-host.ts';

const services = createTestServices();

async function verdict(text: string, mechanism: string): Promise<Verdict> {
  const { simulations } = await checkText(services, text);
  const [simulation] = simulations.flatMap((s) => s.simulation ?? []);
  if (simulation === undefined) throw new Error('no simulation');
  const found = assessCell(simulation.cell, [simulation]).find((v) => v.mechanism === mechanism);
  if (found === undefined) throw new Error(`no verdict on ${mechanism}`);
  return found;
}

const symmetric = (stack: string, inside = ''): string => `
cell own {
  area = 1.327 cm^2
  stack { ${stack} }
  anode = lithium { thickness = 100 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % }
  cathode = lithium { thickness = 100 um }
  ${inside}
}
protocol both { strip at 0.1 mA/cm^2 until 0.5 mAh/cm^2  plate at 0.1 mA/cm^2 until 0.5 mAh/cm^2 }
simulation s { cell = own  protocol = both }
`;

const bare = (interfaces: string): string => `
cell own {
  area = 1 cm^2
  voltage_window = 2.8 V .. 4.25 V
  stack { pressure = 3 MPa }
  anode = none { collector = Cu { thickness = 8 um } }
  ${interfaces}
  separator = solid { electrolyte = Li6PS5Cl  thickness = 30 um  relative_density = 92 % }
  cathode = composite {
    thickness = 60 um  porosity = 10 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 35 % }
  }
}
protocol cycle { charge at 0.3 mA/cm^2 until 4.25 V  discharge at 0.3 mA/cm^2 until 2.8 V }
simulation s { cell = own  protocol = cycle }
`;

describe('contact against the bulk (D-A17)', () => {
  test('two interfaces of 16.1 Ω cm² are 0.718 times the 44.9 of the bulk', async () => {
    const { message } = await verdict(symmetric('pressure = 5 MPa'), 'contact_resistance');
    expect(message).toContain('0.718 times the bulk');
    // 2 · 1055 · 25^−1.85 (25/P)^1.02 = ¼ (44.89 + 2 · 2) Ω cm² at 11.4 MPa.
    expect(message).toContain('above 11.4 MPa');
  });

  test('on first loading of the cells of Doux et al. more than 18.6 MPa buys next to nothing', async () => {
    const { simulations } = await checkText(
      services,
      symmetric(
        'pressure = 1 MPa  assembly_pressure = 1 MPa',
        'interface anode | separator { local_resistance = 2 ohm*cm^2 }',
      ),
    );
    const cell = simulations[0]?.simulation?.cell;
    if (cell === undefined) throw new Error('no cell');
    // 28.4 Ω of 1.327 cm² do not depend on pressure; 2 · 2 Ω cm² of them are charge transfer here.
    const bulk = (28.4 * 1.327 - 4) * 1e-4;
    expect((pressureOfDiminishingContact(cell, bulk) ?? NaN) / 1e6).toBeCloseTo(18.6, 1);
  });
});

describe('films (A23)', () => {
  const film = (properties: string, sides = 'anode | separator'): string =>
    `interface ${sides} { interlayer = Ag { thickness = 1 um  ${properties} } }`;

  test('what an efficiency of 90 % keeps of 0.26 mAh/cm²', async () => {
    // V-A23-3: 1 µm of silver takes up 0.260 mAh/cm².
    const { message } = await verdict(bare(film('coulombic_efficiency = 90 %')), 'interlayer');
    expect(message).toContain('take up 0.26 mAh/cm²');
    expect(message).toContain('of which 0.026 mAh/cm² stay in it for good');
    expect((await verdict(bare(film('')), 'interlayer')).message).not.toContain('for good');
  });

  test('a film that lithium keeps at 0 V is not oxidised, at the cathode it is', async () => {
    expect((await verdict(bare(film('oxidation_potential = 0.6 V')), 'interlayer')).status).toBe('ok');
    const found = await verdict(bare(film('oxidation_potential = 0.6 V', 'separator | cathode')), 'interlayer');
    expect(found).toMatchObject({ status: 'watch', value: 4.25, threshold: 0.6 });
    expect(found.message).toContain('oxidised above 0.6 V');
  });
});

test('without 50 µm of lithium a cell is lighter and thinner (A24)', async () => {
  const { message } = await verdict(bare(''), 'anode_free');
  const [volume, mass] = [/([\d.]+) % more per volume/, /([\d.]+) % per mass/].map((own) =>
    Number(own.exec(message)?.[1]),
  );
  // 60 + 30 + half of 8 µm and the lithium that plates, about 14.5: 108.5 µm, and 158.5 with a foil.
  expect(volume).toBeGreaterThan(44);
  expect(volume).toBeLessThan(48);
  // 26.7 g/m² of lithium on some 280.
  expect(mass).toBeGreaterThan(8);
  expect(mass).toBeLessThan(11);
});

test('a confined film presses with its wet bulk modulus, at most 10 MPa (A07)', () => {
  expect(swellingStress({ ...usualFilm, swellingRatio: 1 })).toBe(0);
  expect(swellingStress(usualFilm)).toBe(10e6);
  // S = 2, E = 10 MPa, ν = 0.25: K = 10/1.5 MPa, a quarter of it wet, half of that: 0.833 MPa.
  expect(swellingStress({ ...usualFilm, swellingRatio: 2, youngsModulus: 1e7, poissonRatio: 0.25 })).toBeCloseTo(
    833333,
    0,
  );
});

test('the point of a cell on the sign map (V-A10-4)', async () => {
  const { point } = await verdict(symmetric('pressure = 5 MPa'), 'elastic_stability');
  expect(point?.['molar_volume_ratio']).toBe(0.1);
  expect(point?.['shear_modulus_ratio']).toBeCloseTo(8.1 / 2.83, 6);
  expect(point?.['stability_number']).toBeCloseTo(1.864, 3);
});
