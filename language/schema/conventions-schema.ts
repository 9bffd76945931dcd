// Where the literature disagrees a cell may choose; the defaults are what reproduces most of the published numbers.

import type { BlockSchema } from './property.ts';
import { property, typical } from './property.ts';

export const conventionsBlock: BlockSchema = {
  name: 'conventions',
  documentation: 'Which answer verdicts and findings take where the literature has two.',
  properties: [
    property(
      'elastic_pressure',
      { kind: 'choice', values: ['in_plane', 'mean_stress'] },
      'Pressure in the elastic criterion: `in_plane` gives the published critical ratio of two, `mean_stress` one of three.',
      { default: typical('in_plane', 'Monroe & Newman, J. Electrochem. Soc. 152, A396 (2005)') },
    ),
    property(
      'stress_kinetics',
      { kind: 'choice', values: ['equilibrium_shift', 'fixed_overpotential'] },
      'What stress on lithium is taken to change: its equilibrium potential, or its exchange current at a fixed overpotential.',
      { default: typical('equilibrium_shift', 'Monroe & Newman, J. Electrochem. Soc. 151, A880 (2004)') },
    ),
    property(
      'nucleation',
      { kind: 'choice', values: ['uniformity', 'classical'] },
      'Whether a lower exchange current is taken to give denser lithium or smaller nuclei.',
      { default: typical('uniformity', 'Liu et al., Adv. Sci. 8, 2003301 (2021)') },
    ),
    property(
      'replenishment',
      { kind: 'choice', values: ['fit', 'creep'] },
      'What brings lithium back to a stripping interface: the fit to critical currents, or power-law creep of lithium alone.',
      { default: typical('fit', 'Kasemchainan et al., Nat. Mater. 18, 1105 (2019)') },
    ),
    property(
      'constraint',
      { kind: 'choice', values: ['linear', 'inclusion'] },
      'Work of a constraint on decomposition: linear in the volume gain, or that of an elastic inclusion.',
      { default: typical('linear', 'Fitzhugh, Ye & Li, J. Mater. Chem. A 7, 23604 (2019)') },
    ),
    property(
      'leakage',
      { kind: 'choice', values: ['n_type', 'ohmic'] },
      'Electronic conductivity of the electrolyte: highest at lithium, or the same at every potential (an upper bound).',
      { default: typical('n_type', 'Hebb and Wagner; Han et al., Nat. Energy 4, 187 (2019)') },
    ),
  ],
};
