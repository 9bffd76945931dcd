// What an active material is: chemistry, grains, crystal. Criteria that hold for a class of hosts only ask for it.

import type { PropertySchema } from './property.ts';
import { estimate, property, quantity } from './property.ts';

const share = (name: string, documentation: string): PropertySchema =>
  quantity(name, '', documentation, { ratio: 'ratio', hard: [0, 1] });

export const activeComposition: readonly PropertySchema[] = [
  property(
    'family',
    {
      kind: 'choice',
      values: [
        'layered_oxide',
        'cobalt_oxide',
        'nickel_cobalt_aluminium',
        'spinel',
        'olivine',
        'titanate',
        'graphite',
        'hard_carbon',
        'silicon',
        'tin',
        'germanium',
      ],
    },
    'Chemical family: NMC is a `layered_oxide`, LiCoO2 a `cobalt_oxide`, LMO a `spinel`, LFP an `olivine`.',
  ),
  share('nickel_content', 'Share of nickel in the transition metals, aluminium counted.'),
  share('cobalt_content', 'Share of cobalt in the transition metals, aluminium counted.'),
  share('manganese_content', 'Share of manganese in the transition metals, aluminium counted.'),
  quantity('theoretical_capacity', 'mAh/g', 'Capacity of all lithium sites per mass of the lithiated material.', {
    hard: [1, 5000],
    plausible: [100, 4200],
  }),
  quantity('practical_capacity', 'mAh/g', 'Capacity usually delivered in the window of its data.', {
    hard: [1, 5000],
    plausible: [60, 4000],
  }),
  property(
    'microstructure',
    { kind: 'choice', values: ['single_crystal', 'polycrystal'] },
    'Whether a particle is one crystal or made of many grains.',
  ),
  property(
    'crystallinity',
    { kind: 'choice', values: ['crystalline', 'amorphous'] },
    'Whether the fresh material is crystalline, for alloys that lithiate with a front.',
  ),
  quantity('primary_particle_radius', 'um', 'Radius of the grains of a polycrystalline particle.', {
    hard: [0.001, 100],
    plausible: [0.02, 5],
  }),
  quantity('particle_size_spread', '', 'Standard deviation of the particle radii over their mean.', {
    ratio: 'ratio',
    hard: [0, 5],
    plausible: [0, 1],
  }),
  quantity(
    'single_crystal_diffusivity_ratio',
    '',
    'Diffusivity of the material as a single crystal over that as a polycrystal; 6 to 14 was measured on NMC532.',
    { ratio: 'ratio', hard: [0.01, 1000], plausible: [1, 50] },
  ),
  quantity('open_facet_share', '', 'Share of the surface whose facets are open to lithium.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0.2, 1],
    default: estimate('0.667', 'layered grains in random orientation'),
  }),
  quantity('axial_diffusivity_ratio', '', 'Diffusivity along the c axis over that in the layers.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [1e-4, 1],
    default: estimate('0.003', 'middle of 0.001 to 0.01 of layered hosts'),
  }),
];
