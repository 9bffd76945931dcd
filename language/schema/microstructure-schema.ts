// What a solid electrolyte is made of and how it fails: grains and their boundaries, flaws, cold pressing, decomposition.
// Ranges and defaults: physics-anode A10, A12, A14, A15, A22, A26 and section 3.

import type { PropertySchema } from './property.ts';
import { property, quantity } from './property.ts';

export const microstructure: readonly PropertySchema[] = [
  property(
    'microstructure',
    { kind: 'choice', values: ['polycrystal', 'single_crystal', 'glass', 'film'] },
    'Whether it has grains.',
  ),
  quantity('grain_boundary_conductivity_ratio', '', 'Conductivity of a grain boundary over that of a grain.', {
    ratio: 'ratio',
    hard: [1e-6, 1e4],
    plausible: [1e-3, 2],
  }),
  quantity('grain_boundary_width', 'nm', 'Width of a grain boundary.', { hard: [0.2, 500], plausible: [1, 50] }),
  quantity(
    'grain_boundary_modulus_ratio',
    '',
    'Modulus of a grain boundary over that of a grain: what lithium that stands higher there presses on.',
    {
      ratio: 'ratio',
      hard: [0.05, 1.5],
      plausible: [0.5, 1],
    },
  ),
  quantity('molar_volume_ratio', '', 'Partial molar volume of Li⁺ in it over the molar volume of lithium.', {
    ratio: 'ratio',
    hard: [0, 20],
    plausible: [0, 5],
  }),
  quantity('nucleation_overpotential', 'mV', 'Overpotential at which lithium nucleates inside it.', {
    hard: [0, 500],
    plausible: [0, 30],
  }),
  quantity('densification_constant', '1/GPa', "Constant K of Heckel's law ln[1/(1 − ρ)] = K P + B of cold pressing.", {
    hard: [1e-3, 1e3],
    plausible: [0.5, 10],
  }),
  quantity('densification_offset', '', "Offset B of Heckel's law.", {
    ratio: 'ratio',
    hard: [0, 10],
    plausible: [0.3, 2],
  }),
  quantity('reduction_step_strain', '', 'Relative volume gained in the first step of its reduction.', {
    ratio: 'strain',
    hard: [-0.5, 3],
    plausible: [0, 1],
  }),
  quantity('reduction_step_electrons', '', 'Electrons per formula unit that the first step of its reduction takes.', {
    ratio: 'ratio',
    hard: [0.01, 100],
    plausible: [0.1, 40],
  }),
  quantity('reaction_strain', '', 'Relative volume gained by the products of its reduction.', {
    ratio: 'strain',
    hard: [-0.5, 3],
    plausible: [0, 1],
  }),
];
