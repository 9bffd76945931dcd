// Electrodes and the phases of a composite.

import { cathodeInterphase, compositeContact } from './composite-contact-schema.ts';
import type { BlockSchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

export const lithiumBlock: BlockSchema = {
  name: 'lithium',
  documentation: 'A foil of lithium metal.',
  properties: [
    quantity('thickness', 'um', 'Thickness of the foil at the start.', {
      hard: [0, 5000],
      plausible: [5, 800],
      default: typical('50 um', 'usual foil'),
    }),
    // Of lithium, narrower than for any metal (physics-anode 3).
    quantity('density', 'kg/m^3', 'Mass per volume.', {
      hard: [480, 560],
      plausible: [520, 540],
      default: typical('534 kg/m^3', 'CRC Handbook of Chemistry and Physics'),
    }),
    quantity('youngs_modulus', 'GPa', "Young's modulus, polycrystalline.", {
      hard: [1, 25],
      plausible: [2, 10],
      default: typical('7.82 GPa', 'Masias et al., J. Mater. Sci. 54, 2585 (2019)'),
    }),
    quantity('poisson_ratio', '', 'Poisson ratio ν.', { ratio: 'ratio', hard: [0, 0.499], plausible: [0.3, 0.42] }),
    property('collector', { kind: 'material', of: ['collector', 'metal'] }, 'The foil under the lithium.'),
  ],
};

export const anodeFreeBlock: BlockSchema = {
  name: 'none',
  documentation: 'No anode material: lithium comes from the cathode.',
  properties: [
    property('collector', { kind: 'material', of: ['collector', 'metal'] }, 'The foil that lithium is plated on.', {
      required: true,
    }),
    quantity('excess_lithium', 'mAh/cm^2', 'Lithium on the collector at the start; left out: none.', {
      hard: [0, 500],
      plausible: [0, 20],
    }),
  ],
};

export const compositeBlock: BlockSchema = {
  name: 'composite',
  documentation: 'A porous or pressed electrode of several phases.',
  properties: [
    quantity('thickness', 'um', 'Thickness of the coating.', {
      required: true,
      hard: [0.01, 2000],
      plausible: [10, 250],
    }),
    quantity('porosity', '%', 'Volume that no solid fills; left out: the remainder.', {
      ratio: 'volume_fraction',
      hard: [0, 95],
      plausible: [1, 60],
    }),
    quantity('bruggeman', '', 'Bruggeman exponent of the electrolyte phase: 1.5 in liquids, 2 in pressed composites.', {
      ratio: 'exponent',
      hard: [1, 10],
      plausible: [1.3, 3.5],
    }),
    quantity(
      'tortuosity',
      '',
      'Tortuosity τ of the electrolyte phase: its conductivity is κ φ/τ; replaces the exponent.',
      {
        ratio: 'ratio',
        hard: [1, 100],
        plausible: [1, 10],
      },
    ),
    quantity(
      'electronic_bruggeman',
      '',
      'Exponent of the volume fraction where active material carries the electrons itself.',
      {
        ratio: 'exponent',
        hard: [0, 10],
        plausible: [0, 4],
        default: typical('1.5', 'Bruggeman, Ann. Phys. 416, 636 (1935)'),
      },
    ),
    quantity('double_layer_capacitance', 'F/m^2', 'Capacitance of the double layer per area of active surface.', {
      hard: [0, 1000],
      plausible: [0.05, 1],
      default: typical('0.2 F/m^2', 'value of the published parameter sets'),
    }),
    quantity(
      'effective_electronic_conductivity',
      'S/m',
      'Effective electronic conductivity as measured on the composite.',
      { hard: [1e-12, 1e7], plausible: [1e-4, 1e4] },
    ),
    quantity(
      'contact_fraction',
      '',
      'Share of the active surface that touches electrolyte; left out: computed from the pressures.',
      { ratio: 'contact_fraction', hard: [0, 1], plausible: [0.05, 1] },
    ),
    quantity('heterogeneity', '', 'Relative unevenness of the current that the electrode draws, along its face.', {
      ratio: 'ratio',
      hard: [0, 5],
      plausible: [0.1, 2],
    }),
    quantity(
      'heterogeneity_wavelength',
      'um',
      'Distance over which that unevenness repeats; left out: 4 particle diameters.',
      {
        hard: [0.01, 1e5],
        plausible: [2, 1000],
      },
    ),
    quantity('capacity_loading', 'mAh/cm^2', 'Areal capacity as weighed, for comparison with the phases.', {
      hard: [0, 50],
      plausible: [0.5, 8],
    }),
    property('collector', { kind: 'material', of: ['collector', 'metal'] }, 'The foil that carries its current.'),
    ...compositeContact,
    ...cathodeInterphase,
  ],
  components: [
    {
      role: 'active',
      of: ['active'],
      block: 'active_component',
      documentation: 'An active material; more than one is a blend.',
    },
    {
      role: 'electrolyte',
      of: ['solid_electrolyte', 'polymer_electrolyte'],
      block: 'electrolyte_component',
      documentation: 'The solid electrolyte in the composite.',
    },
    { role: 'carbon', of: ['carbon'], block: 'inert_component', documentation: 'Conductive carbon.' },
    { role: 'binder', of: ['binder'], block: 'inert_component', documentation: 'Binder.' },
  ],
};

/** A film on particles: nanometres, where films between layers may be micrometres. */
export const particleCoating: BlockSchema = {
  name: 'coating',
  documentation: 'A film on the particles of an active material.',
  properties: [
    quantity('thickness', 'nm', 'Thickness of the film.', { required: true, hard: [0, 1000], plausible: [1, 50] }),
  ],
};

/** A foil under an electrode: any property of its material can be overridden here. */
export const currentCollector: BlockSchema = {
  name: 'current_collector',
  documentation: 'A metal foil that carries the current of an electrode.',
  properties: [
    quantity('thickness', 'um', 'Thickness of the foil.', {
      hard: [0.1, 1000],
      plausible: [4, 30],
    }),
  ],
};

/** Bruggeman exponents and the particle radius that fill what the text leaves open. */
export const compositeDefaults = {
  bruggemanLiquid: typical('1.5', 'Bruggeman, Ann. Phys. 416, 636 (1935)'),
  bruggemanSolid: estimate('2', 'trend of pressed composites'),
};

const volumeFraction = quantity('volume_fraction', '%', 'Share of the composite volume.', {
  required: true,
  ratio: 'volume_fraction',
  hard: [0, 95],
  plausible: [0.5, 90],
});

export const activeComponent: BlockSchema = {
  name: 'active_component',
  documentation: 'An active material in a composite; any property of the material can be overridden here.',
  properties: [
    {
      ...volumeFraction,
      example: '50 %',
      type: {
        kind: 'quantity',
        unit: '%',
        ratio: 'volume_fraction',
        zeroMeansNone: true,
        hard: [1, 95],
        plausible: [1, 80],
      },
    },
    quantity('particle_radius', 'um', 'Radius of the particles.', {
      example: '2 um',
      required: true,
      hard: [0.005, 100],
      plausible: [0.03, 30],
    }),
    property('coating', { kind: 'material', of: ['coating', 'solid_electrolyte'] }, 'A film on the particles.'),
  ],
};

export const electrolyteComponent: BlockSchema = {
  name: 'electrolyte_component',
  documentation: 'The solid electrolyte in a composite.',
  properties: [
    {
      ...volumeFraction,
      type: {
        kind: 'quantity',
        unit: '%',
        ratio: 'volume_fraction',
        zeroMeansNone: true,
        hard: [0, 90],
        plausible: [20, 60],
      },
    },
  ],
};

export const inertComponent: BlockSchema = {
  name: 'inert_component',
  documentation: 'Carbon or binder in a composite.',
  properties: [
    {
      ...volumeFraction,
      type: {
        kind: 'quantity',
        unit: '%',
        ratio: 'volume_fraction',
        zeroMeansNone: true,
        hard: [0, 50],
        plausible: [0, 15],
      },
    },
  ],
};
