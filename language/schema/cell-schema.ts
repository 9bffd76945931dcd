// The cell and its parts.

import { filmResistanceDefault } from './material-schema.ts';
import type { BlockSchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

export const cellBlock: BlockSchema = {
  name: 'cell',
  documentation: 'A battery cell.',
  properties: [
    quantity('area', 'cm^2', 'Area of one electrode pair.', {
      required: true,
      hard: [1e-4, 1e7],
      plausible: [0.01, 1e5],
    }),
    quantity('electrode_pairs', '', 'Electrode pairs in parallel.', {
      ratio: 'ratio',
      whole: true,
      hard: [1, 10000],
      plausible: [1, 200],
      default: typical('1', 'a single pair'),
    }),
    quantity('temperature', 'degC', 'Ambient and initial temperature.', {
      hard: [-123, 327],
      plausible: [-20, 90],
      default: typical('25 degC', 'laboratory temperature'),
    }),
    quantity('reference_temperature', 'degC', 'Temperature at which properties are given.', {
      hard: [-123, 327],
      plausible: [0, 90],
      default: typical('25 degC', 'usual reference of property data'),
    }),
    quantity('capacity', 'Ah', 'Nominal capacity, the basis of C-rates; left out: computed from the balance.', {
      hard: [1e-9, 1e5],
      plausible: [1e-5, 500],
    }),
    property(
      'voltage_window',
      { kind: 'range', unit: 'V', hard: [-1, 6], plausible: [0, 5] },
      'Cut-off voltages of discharge and charge.',
    ),
    property(
      'electrolyte',
      { kind: 'material', of: ['liquid_electrolyte', 'polymer_electrolyte'] },
      'The liquid that fills every porosity; liquid cells only.',
    ),
    property(
      'anode',
      { kind: 'part', options: { lithium: 'lithium', composite: 'composite', none: 'none' } },
      'The electrode that takes up lithium on charge.',
      { required: true },
    ),
    property(
      'separator',
      { kind: 'part', options: { solid: 'solid', porous: 'porous', layers: 'layers' } },
      'What keeps the electrodes apart.',
      { required: true },
    ),
    property(
      'cathode',
      { kind: 'part', options: { composite: 'composite', lithium: 'lithium', sulfur: 'sulfur' } },
      'The electrode that gives lithium on charge.',
      { required: true },
    ),
    quantity('contact_resistance', 'mohm', 'Series resistance of tabs and collectors, whole cell.', {
      hard: [0, 1e9],
      plausible: [0, 1e5],
      default: typical('0 ohm', 'none given'),
    }),
    property('description', { kind: 'text' }, 'What the cell is, in a few words.'),
  ],
  blocks: { stack: 'stack', thermal: 'thermal', conventions: 'conventions' },
};

export const stackBlock: BlockSchema = {
  name: 'stack',
  documentation: 'Pressure on the stack of layers and what holds it.',
  properties: [
    quantity('pressure', 'MPa', 'Pressure at assembly, compression positive.', {
      hard: [0, 1000],
      plausible: [0.01, 100],
    }),
    property(
      'fixture',
      { kind: 'fixture' },
      'What holds the stack: `constant_pressure`, `fixed_gap` or `spring(stiffness = 2 MPa/um)`.',
      { default: typical('constant_pressure', 'a press or a soft spring') },
    ),
    quantity('fabrication_pressure', 'MPa', 'Pressure at which the solid electrolyte was pressed.', {
      hard: [0, 5000],
      plausible: [50, 600],
    }),
    quantity('assembly_pressure', 'MPa', 'Pressure at which the lithium foil was pressed on.', {
      hard: [0, 500],
      plausible: [0, 400],
    }),
  ],
};

/** Pressure where the text gives none, and the pressure a foil is pressed on with. */
export const stackDefaults = {
  solid: typical('5 MPa', 'usual in laboratory cells with a solid electrolyte'),
  liquid: typical('0.2 MPa', 'usual in pouch and coin cells'),
  assembly: typical('25 MPa', 'Doux et al., Adv. Energy Mater. 10, 1903253 (2020)'),
  fabrication: typical('375 MPa', 'usual cold pressing of sulfides'),
};

export const springBlock: BlockSchema = {
  name: 'spring',
  documentation: 'A fixture that answers the breathing of the stack.',
  properties: [
    quantity('stiffness', 'MPa/um', 'Pressure rise per growth of the stack.', {
      required: true,
      hard: [0, 1e6],
      plausible: [1e-4, 10],
    }),
  ],
};

export const thermalBlock: BlockSchema = {
  name: 'thermal',
  documentation: 'Heat balance; left out: isothermal.',
  properties: [
    property('model', { kind: 'choice', values: ['isothermal', 'lumped'] }, 'How temperature is treated.'),
    quantity('heat_transfer', 'W/m^2/K', 'Heat transfer coefficient to ambient.', {
      hard: [0, 1e5],
      plausible: [2, 200],
    }),
    quantity(
      'heat_capacity',
      'J/K',
      'Heat capacity of the whole cell. Left out: 1000 J/kg/K times the mass of the stack.',
      {
        arguments: ['T'],
        hard: [0, 1e7],
        plausible: [1e-3, 1e5],
      },
    ),
    quantity('cooling_area', 'cm^2', 'Surface that gives off heat.', { hard: [0, 1e8], plausible: [0.1, 1e6] }),
    quantity('thermal_conductivity', 'W/m/K', 'Thermal conductivity through the thickness of the cell.', {
      hard: [1e-3, 500],
      plausible: [0.2, 50],
    }),
    quantity('thickness', 'mm', 'Thickness of the cell, for the Biot number.', {
      hard: [1e-3, 1e4],
      plausible: [0.1, 100],
    }),
    quantity('ambient_temperature', 'degC', 'Temperature of the surroundings.', {
      hard: [-123, 327],
      plausible: [-20, 90],
    }),
  ],
};

export const solidSeparator: BlockSchema = {
  name: 'solid',
  documentation: 'A pellet or film of solid electrolyte.',
  properties: [
    property(
      'electrolyte',
      { kind: 'material', of: ['solid_electrolyte', 'polymer_electrolyte'] },
      'The solid electrolyte.',
      { required: true },
    ),
    quantity('thickness', 'um', 'Thickness.', {
      required: true,
      hard: [0.1, 5000],
      plausible: [0.1, 1000],
      example: '70 um',
    }),
    quantity('relative_density', '%', 'Solid volume fraction of the pellet.', {
      ratio: 'relative_density',
      hard: [30, 100],
      plausible: [75, 100],
    }),
  ],
};

/** Relative density by family where the text gives none. */
export const relativeDensityDefaults = {
  pressed: typical('85 %', 'cold-pressed sulfides and halides'),
  sintered: typical('97 %', 'sintered oxides'),
  film: typical('100 %', 'glasses and films'),
};

export const porousSeparator: BlockSchema = {
  name: 'porous',
  documentation: 'A porous film soaked with liquid.',
  properties: [
    quantity('thickness', 'um', 'Thickness.', { required: true, hard: [1, 2000], plausible: [5, 30] }),
    quantity('porosity', '%', 'Volume that the liquid fills.', {
      required: true,
      ratio: 'volume_fraction',
      hard: [5, 100],
      plausible: [30, 65],
    }),
    quantity('bruggeman', '', 'Bruggeman exponent.', {
      ratio: 'exponent',
      hard: [1, 6],
      plausible: [1.3, 3],
      default: typical('1.5', 'Bruggeman, Ann. Phys. 416, 636 (1935)'),
    }),
    quantity('macmullin_number', '', 'Conductivity of the free electrolyte over that in the film; beats `bruggeman`.', {
      ratio: 'ratio',
      hard: [1, 200],
      plausible: [2, 15],
    }),
    quantity('youngs_modulus', 'MPa', 'Elastic modulus under compression.', {
      hard: [1, 1e5],
      plausible: [50, 500],
    }),
    quantity('compressive_strength', 'MPa', 'Pressure at which its pores collapse.', {
      hard: [0.1, 1000],
      plausible: [2, 50],
    }),
  ],
};

export const layeredSeparator: BlockSchema = {
  name: 'layers',
  documentation: 'Several solid layers, anode side first.',
  properties: [],
  components: [
    {
      role: 'layer',
      of: ['solid_electrolyte', 'polymer_electrolyte'],
      block: 'layer',
      documentation: 'A layer of solid electrolyte.',
    },
  ],
};

export const layerBlock: BlockSchema = {
  name: 'layer',
  documentation: 'A layer of a solid separator.',
  properties: solidSeparator.properties.filter((own) => own.name !== 'electrolyte'),
};

/** On solid electrolytes as good as unknown. */
const lithiumLayerDefault = estimate('0.2 F/m^2', 'lithium in published sets of half cells in liquids');

export const interfaceBlock: BlockSchema = {
  name: 'interface',
  documentation: 'The contact between an electrode and the separator.',
  properties: [
    quantity('flaw_length', 'um', 'Length of the worst surface flaw; left out: from the electrolyte.', {
      hard: [1e-3, 1000],
      plausible: [0.05, 50],
    }),
    property(
      'interlayer',
      { kind: 'material', of: ['interlayer', 'metal', 'carbon', 'coating', 'collector', 'active'] },
      'A film between electrode and electrolyte.',
    ),
    quantity('resistance', 'ohm*cm^2', 'Area-specific resistance at assembly pressure; replaces the pressure law.', {
      hard: [0, 1e5],
      plausible: [0.1, 500],
    }),
    quantity(
      'local_resistance',
      'ohm*cm^2',
      'Charge-transfer and interphase resistance; left out: from the electrolyte.',
      { hard: [0, 1e5], plausible: [0.5, 500] },
    ),
    quantity(
      'film_resistance',
      'ohm*cm^2',
      `Resistance of the film on lithium in a liquid; left out: ${filmResistanceDefault.text}.`,
      { hard: [0, 1e5], plausible: [0, 500] },
    ),
    quantity(
      'double_layer_capacitance',
      'F/m^2',
      `Capacitance of the double layer of lithium, per area of true contact; left out: ${lithiumLayerDefault.text}.`,
      { hard: [0, 1000], plausible: [0.05, 1] },
    ),
    quantity('void_height', 'um', 'Height of the voids that stripping opens.', {
      hard: [0.01, 500],
      plausible: [0.5, 50],
    }),
    quantity('occlusion_fraction', '', 'Share of the open voids that plating closes over.', {
      ratio: 'ratio',
      hard: [0, 1],
      plausible: [0, 0.8],
    }),
    quantity('contact_radius', 'um', 'Radius of contact spots and of debonded discs.', {
      hard: [1e-3, 1000],
      plausible: [0.1, 100],
    }),
  ],
  blocks: { sei: 'sei', deposit: 'deposit' },
};

/** Interface values where neither the text nor the electrolyte has one. */
export const interfaceDefaults = {
  flawLength: estimate('5 um', 'polished pellets'),
  voidHeight: estimate('5 um', 'order of published void sizes'),
  occlusionFraction: estimate('0.3', 'middle of the possible range'),
  contactRadius: estimate('5 um', 'equal to the void height'),
  localResistance: estimate('2 ohm*cm^2', 'clean lithium on a sulfide'),
  doubleLayerCapacitance: lithiumLayerDefault,
};

export const attachedFilm: BlockSchema = {
  name: 'film',
  documentation: 'A film of a material, on particles or between layers.',
  properties: [
    quantity('thickness', 'nm', 'Thickness of the film.', { required: true, hard: [0, 200000], plausible: [1, 15000] }),
  ],
};
