// Reference cells with the exact set of codes that fire. Codes of composites and of economy (D-…) are another matter
// and left out here; the examples are compared in full.

import { describe, expect, test } from 'vitest';
import { checkText, createTestServices, readExample } from '../../support/language-host.ts';

const services = createTestServices();
const letters = { error: 'e', warning: 'w', info: 'i', hint: 'h' } as const;

async function codes(text: string, of: RegExp = /^AE/): Promise<string[]> {
  const { findings } = await checkText(services, text);
  const found = findings.flatMap((f) =>
    f.id !== undefined && of.test(f.id) ? [`${f.id} ${letters[f.severity]}`] : [],
  );
  return [...new Set(found)].sort();
}

interface Symmetric {
  readonly pressure?: number;
  readonly current: number;
  readonly charge: number;
  readonly electrolyte?: string;
  readonly thickness?: number;
  readonly density?: number;
  readonly area?: number;
  readonly extra?: string;
  readonly goal?: string;
}

const symmetric = (cell: Symmetric): string => `
cell reference {
  area = ${cell.area ?? 0.785} cm^2
  stack { pressure = ${cell.pressure ?? 5} MPa }
  anode = lithium { thickness = 100 um }
  separator = solid {
    electrolyte = ${cell.electrolyte ?? 'Li6PS5Cl'}
    thickness = ${cell.thickness ?? 500} um
    relative_density = ${cell.density ?? 82} %
  }
  cathode = lithium { thickness = 100 um }
  ${cell.extra ?? ''}
}
protocol both {
  strip at ${cell.current} mA/cm^2 until ${cell.charge} mAh/cm^2
  plate at ${cell.current} mA/cm^2 until ${cell.charge} mAh/cm^2
}
simulation s { cell = reference  protocol = both ${cell.goal ?? ''} }
`;

describe('lithium on a solid electrolyte', () => {
  test.each<readonly [string, Symmetric, readonly string[]]>([
    ['RC1', { current: 0.075, charge: 0.075 }, ['AE11 i', 'AE21 w']],
    ['RC2', { current: 0.075, charge: 0.075, pressure: 75 }, ['AE11 i', 'AE18 e', 'AE21 w']],
    ['RC3', { current: 0.4, charge: 2.5, pressure: 3 }, ['AE11 i', 'AE17 e', 'AE21 w']],
    ['RC3b', { current: 0.4, charge: 1, pressure: 3 }, ['AE11 i', 'AE17 w', 'AE21 w']],
    ['RC3c', { current: 0.4, charge: 0.5 }, ['AE11 i', 'AE17 i', 'AE21 w']],
    ['RC3d', { current: 0.4, charge: 0.5, pressure: 1 }, ['AE11 i', 'AE17 w', 'AE21 w']],
    [
      'RC7',
      {
        current: 1,
        charge: 1,
        pressure: 10,
        electrolyte: 'LLZO { flaw_length = 50 nm }',
        thickness: 150,
        density: 100,
      },
      ['AE11 i'],
    ],
    [
      'RC10',
      { current: 2, charge: 0.5, goal: ' target_life = 2000 h' },
      ['AE11 i', 'AE12 w', 'AE13 e', 'AE17 w', 'AE18 w', 'AE19 e', 'AE21 w', 'AE38 e'],
    ],
    [
      'RC12',
      {
        current: 0.5,
        charge: 1,
        area: 1,
        electrolyte: 'LLZO',
        thickness: 200,
        density: 97,
        extra: 'interface anode | separator { local_resistance = 100 ohm*cm^2 }',
      },
      ['AE11 i', 'AE12 e', 'AE13 e', 'AE16 w'],
    ],
  ])('%s', async (_, cell, expected) => {
    expect(await codes(symmetric(cell))).toEqual([...expected]);
  });
});

const full = (separator: string, coating: string): string => `
cell reference {
  area = 1 cm^2
  voltage_window = 2.5 V .. 4.3 V
  stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
  anode = lithium { thickness = 50 um }
  separator = ${separator}
  cathode = composite {
    thickness = 60 um
    porosity = 8 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um ${coating} }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }
}
protocol both {
  charge at 0.3 mA/cm^2 until 4.3 V
  discharge at 0.3 mA/cm^2 until 2.5 V
}
simulation s { cell = reference  protocol = both }
`;

test('RC4: LGPS on lithium, cathode without a coating', async () => {
  const text = full('solid { electrolyte = LGPS  thickness = 200 um  relative_density = 90 % }', '');
  expect(await codes(text)).toEqual(['AE11 i', 'AE23 e', 'AE24 e']);
});

test('a layer of LGPS between argyrodite layers is no error, at lithium it is', async () => {
  const coating = 'coating = LiNbO3 { thickness = 10 nm }';
  const layer = (name: string, um: number): string => `layer ${name} { thickness = ${um} um  relative_density = 90 % }`;
  const good = `layers { ${layer('Li6PS5Cl', 50)} ${layer('LGPS', 100)} ${layer('Li6PS5Cl', 50)} }`;
  const bad = `layers { ${layer('LGPS', 100)} ${layer('Li6PS5Cl', 50)} }`;
  expect(await codes(full(good, coating))).toEqual(['AE11 i', 'AE24 i']);
  expect(await codes(full(bad, coating))).toEqual(['AE11 i', 'AE23 e', 'AE24 i', 'AE25 e']);
});

test.each<readonly [string, string, readonly string[]]>([
  ['RC8', 'LGPS', ['AE11 i', 'AE24 i']],
  ['RC9', 'Li3YCl6', ['AE11 i', 'AE24 i', 'AE26 w']],
])('%s: a centre of %s between layers of argyrodite', async (_, centre, expected) => {
  const layer = (name: string, um: number): string => `layer ${name} { thickness = ${um} um  relative_density = 90 % }`;
  const layers = [layer('Li5_5PS4_5Cl1_5', 50), layer(centre, 100), layer('Li5_5PS4_5Cl1_5', 50)];
  const text = full(`layers { ${layers.join(' ')} }`, 'coating = LiNbO3 { thickness = 10 nm }');
  expect(await codes(text)).toEqual([...expected]);
});

test('RC5: a bare collector in a carbonate', async () => {
  const text = `
cell reference {
  area = 1 cm^2
  voltage_window = 2.8 V .. 4.3 V
  electrolyte = LiPF6_EC_EMC { coulombic_efficiency = 95 % }
  stack { pressure = 0.2 MPa }
  anode = none { collector = Cu { thickness = 8 um } }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = composite {
    thickness = 60 um
    porosity = 30 %
    collector = Al { thickness = 10 um }
    active NMC811 { volume_fraction = 62 %  particle_radius = 5 um }
    carbon carbon_black { volume_fraction = 4 % }
    binder PVDF { volume_fraction = 4 % }
  }
}
protocol both {
  charge at 1 mA/cm^2 until 3 mAh/cm^2
  discharge at 1 mA/cm^2 until 3 mAh/cm^2
}
simulation s { cell = reference  protocol = both  target_cycles = 200 }
`;
  expect(await codes(text)).toEqual(['AE05 i', 'AE07 e', 'AE28 w']);
});

test('RC11: a resistive film on lithium', async () => {
  const film = 'sei { thickness = 50 nm  ionic_conductivity = 1e-7 S/m }';
  const text = `
material salt : liquid_electrolyte extends LiPF6_EC_EMC {
  ionic_conductivity = 1 S/m
  lithium_exchange_current_density = 10 A/m^2
}
cell reference {
  area = 1 cm^2
  electrolyte = salt
  stack { pressure = 0.2 MPa }
  anode = lithium { thickness = 100 um }
  separator = porous { thickness = 20 um  porosity = 40 % }
  cathode = lithium { thickness = 100 um }
  interface anode | separator { ${film} }
  interface separator | cathode { ${film} }
}
protocol both {
  strip at 1 mA/cm^2 until 3 mAh/cm^2
  plate at 1 mA/cm^2 until 3 mAh/cm^2
}
simulation s { cell = reference  protocol = both }
`;
  expect(await codes(text)).toEqual(['AE04 w', 'AE05 i']);
});

const liquid = (current: number): string => `
material free : liquid_electrolyte {
  initial_concentration = 1000 mol/m^3
  ionic_conductivity = 1 S/m
  salt_diffusivity = 3e-10 m^2/s
  transference_number = 0.38
}
cell reference {
  area = 1 cm^2
  electrolyte = free
  stack { pressure = 0.2 MPa }
  anode = lithium { thickness = 100 um }
  separator = porous { thickness = 1 mm  porosity = 100 % }
  cathode = lithium { thickness = 100 um }
}
protocol both { plate at ${current} mA/cm^2 until 0.5 mAh/cm^2 }
simulation s { cell = reference  protocol = both }
`;

test('RC6 and RC6b: a free electrolyte above and above half of its limiting current', async () => {
  expect(await codes(liquid(10))).toEqual(['AE01 e', 'AE05 i']);
  expect(await codes(liquid(5))).toEqual(['AE02 w', 'AE05 i']);
});

describe('the examples, every criterion', () => {
  test.each<readonly [string, readonly string[]]>([
    ['argyrodite-nmc811.cell', ['AE11 i', 'AE24 i', 'D-BOM-03 i', 'D-CONF-01 w', 'D-DEL-01 w', 'D-DEL-02 w']],
    ['lg-m50.cell', ['D-BAL-04 i', 'D-DFN-02 w']],
    ['lithium-metal-liquid.cell', ['AE04 w', 'AE05 i', 'AE28 w', 'D-BOM-03 i']],
    [
      'multilayer.cell',
      ['AE11 i', 'AE24 i', 'AE26 w', 'D-BOM-03 i', 'D-BOM-05 i', 'D-CONF-01 w', 'D-DEL-01 w', 'D-DEL-02 w'],
    ],
    ['lithium-symmetric.cell', ['AE11 i', 'AE17 i', 'AE17 w', 'AE21 w']],
  ])('%s', async (name, expected) => {
    expect(await codes(readExample(name), /./)).toEqual([...expected]);
  });
});
