// Reference cells of the anode side (RC1 to RC12): inputs whose codes and numbers are known from an independent evaluation.

/** Lithium | solid | lithium, stripped and plated alike. */
export interface Symmetric {
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

export const symmetric = (cell: Symmetric): string => `
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

/** RC1 to RC3d, RC7, RC10 and RC12, with the codes that fire: all of them. */
export const symmetricCells: readonly (readonly [id: string, cell: Symmetric, codes: readonly string[]])[] = [
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
      electrolyte: 'LLZO_single_crystal',
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
];

/** Lithium | separator | NMC811. */
export const full = (separator: string, coating: string): string => `
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

const ofLayer = (name: string, um: number): string => `layer ${name} { thickness = ${um} um  relative_density = 90 % }`;
/** Layers 50, 100 and 50 µm thick for three names; others in turn. */
export const layered = (...names: readonly string[]): string =>
  `layers { ${names.map((name, k) => ofLayer(name, names.length === 3 && k !== 1 ? 50 : 100)).join(' ')} }`;
export const coated = 'coating = LiNbO3 { thickness = 10 nm }';

/** RC5 */
export const bareCollector = `
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

/** RC6 and RC6b, mA/cm². */
export const freeElectrolyte = (current: number): string => `
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

const film = 'sei { thickness = 50 nm  ionic_conductivity = 1e-7 S/m }';
/** RC11 */
export const resistiveFilm = `
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
