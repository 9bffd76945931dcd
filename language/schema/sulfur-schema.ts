// A sulfur cathode. Ranges and defaults: physics-cathode 8 and 11.

import type { BlockSchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

const kumaresan = 'Kumaresan, Mikhaylik & White, J. Electrochem. Soc. 155, A576 (2008)';

export const sulfurBlock: BlockSchema = {
  name: 'sulfur',
  documentation: 'A cathode of sulfur in carbon.',
  properties: [
    quantity('thickness', 'um', 'Thickness in the charged state.', {
      required: true,
      hard: [0.01, 2000],
      plausible: [10, 300],
    }),
    quantity('porosity', '%', 'Volume that no solid fills in the charged state; left out: the remainder.', {
      ratio: 'volume_fraction',
      hard: [0, 95],
      plausible: [1, 85],
    }),
    quantity('loading', 'mg/cm^2', 'Sulfur per area.', { required: true, hard: [0.01, 50], plausible: [0.5, 10] }),
    quantity('specific_capacity', 'mAh/g', 'Capacity per mass of sulfur that is counted on.', {
      hard: [0, 5000],
      plausible: [500, 1672],
      default: typical('1200 mAh/g', 'good published cells; the limit is 1672 mAh/g'),
    }),
    property(
      'starts_as',
      { kind: 'choice', values: ['sulfur', 'lithium_sulfide'] },
      'State in which the cathode is made.',
      { default: typical('sulfur', 'most published cells') },
    ),
    property(
      'architecture',
      { kind: 'choice', values: ['composite', 'yolk_shell'] },
      'Mixed with carbon, or as a yolk in a hollow shell.',
      { default: typical('composite', 'most published cells') },
    ),
    quantity('electrolyte_per_sulfur', 'uL/mg', 'Volume of electrolyte per mass of sulfur (E/S).', {
      hard: [0, 1000],
      plausible: [2, 30],
    }),
    quantity('shuttle_constant', '1/s', 'Rate constant of the polysulfide shuttle.', {
      hard: [0, 1],
      plausible: [0, 1e-3],
      default: typical('2e-4 1/s', 'Marinescu, Zhang & Offer, Phys. Chem. Chem. Phys. 18, 584 (2016)'),
    }),
    quantity(
      'deposit_morphology',
      '',
      'Shape of the deposited Li₂S: 0 covers the carbon as a film, 1 stands off it as fingers.',
      { ratio: 'ratio', hard: [0, 1], default: estimate('0', 'a film, the worst case') },
    ),
    quantity('specific_surface_area', '1/m', 'Area of carbon per volume of cathode.', {
      hard: [1e3, 1e10],
      plausible: [1e4, 1e8],
      default: typical('132762 1/m', kumaresan),
    }),
    quantity('exchange_current_density', 'A/m^2', 'Exchange current density of the lower plateau on carbon.', {
      hard: [1e-12, 1e5],
      plausible: [1e-8, 10],
      default: typical('1.97e-4 A/m^2', kumaresan),
    }),
    quantity('conductivity_fall', 'S*m^2/mol', 'Fall of the conductivity of the electrolyte per dissolved lithium.', {
      hard: [0, 1],
      plausible: [0, 1e-2],
      default: estimate(
        '4e-4 S*m^2/mol',
        'order of the resistance peak, Zhang et al., Phys. Chem. Chem. Phys. 17, 22581 (2015)',
      ),
    }),
  ],
  components: [
    {
      role: 'electrolyte',
      of: ['solid_electrolyte', 'polymer_electrolyte'],
      block: 'electrolyte_component',
      documentation: 'The solid electrolyte in the cathode.',
    },
    { role: 'carbon', of: ['carbon'], block: 'sulfur_carbon', documentation: 'Conductive carbon.' },
    { role: 'binder', of: ['binder'], block: 'inert_component', documentation: 'Binder.' },
  ],
};

/** Carbon of a sulfur cathode: more of it than in insertion cathodes. */
export const sulfurCarbon: BlockSchema = {
  name: 'sulfur_carbon',
  documentation: 'Carbon of a sulfur cathode.',
  properties: [
    quantity('volume_fraction', '%', 'Share of the composite volume.', {
      required: true,
      ratio: 'volume_fraction',
      hard: [0, 80],
      plausible: [3, 45],
    }),
  ],
};
