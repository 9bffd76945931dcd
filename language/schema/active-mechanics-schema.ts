// How an active material swells, deforms and breaks. Crack defaults are those of the published degradation models; they
// were fitted to other materials and want calibration.

import type { PropertySchema } from './property.ts';
import { estimate, quantity, typical } from './property.ts';

const okane = "O'Kane et al., Phys. Chem. Chem. Phys. 24, 7909 (2022)";

const swelling: readonly PropertySchema[] = [
  quantity(
    'partial_molar_volume',
    'cm^3/mol',
    'Volume change per mole of inserted lithium Ω; > 0 grows with lithium.',
    {
      hard: [-30, 50],
      plausible: [-1.5, 4.5],
    },
  ),
  quantity('volume_change', '', 'Relative volume change against the fully lithiated state, of stoichiometry x.', {
    ratio: 'strain',
    arguments: ['x'],
    hard: [-0.9, 5],
    plausible: [-0.2, 0.2],
  }),
  quantity('diffusivity_stress_factor', '', 'Share of Ω by which hydrostatic stress moves the diffusivity.', {
    ratio: 'ratio',
    hard: [0, 1],
    default: estimate('0', 'no effect beyond the stress-driven flux'),
  }),
  quantity('lattice_strain_mismatch', '%', 'Largest difference of strain between the c and the a axis in the window.', {
    ratio: 'strain',
    hard: [0, 50],
    plausible: [0, 8],
  }),
];

const strength: readonly PropertySchema[] = [
  quantity('fracture_toughness', 'MPa*m^(1/2)', 'Mode-I fracture toughness K_Ic.', {
    hard: [1e-3, 20],
    plausible: [0.05, 3],
  }),
  quantity('fracture_energy', 'J/m^2', 'Energy of fracture per area G_c; left out: from K_Ic.', {
    hard: [1e-3, 1e4],
    plausible: [0.05, 200],
  }),
  quantity('grain_boundary_toughness_ratio', '', 'Toughness of grain boundaries over that of the grains.', {
    ratio: 'ratio',
    hard: [0.01, 2],
    plausible: [0.1, 1],
    default: estimate('0.4', 'middle of 0.3 to 0.5 of sintered oxides'),
  }),
  quantity('tensile_strength', 'MPa', 'Tensile strength of a particle.', { hard: [0.1, 2e4], plausible: [20, 2000] }),
  quantity('grain_boundary_strength', 'MPa', 'Tensile strength of the grain boundaries.', {
    hard: [0.1, 2e4],
    plausible: [20, 1000],
  }),
  quantity('yield_strength', 'GPa', 'Stress at which it flows, for alloys.', {
    hard: [1e-4, 50],
    plausible: [0.01, 5],
  }),
  quantity('creep_exponent', '', 'Stress exponent of its creep.', {
    ratio: 'exponent',
    hard: [1, 25],
    plausible: [1, 10],
  }),
  quantity('creep_relaxation_time', 's', 'Time in which a stress of 10 MPa relaxes.', {
    hard: [1e-3, 1e12],
    plausible: [10, 1e6],
  }),
];

const cracks: readonly PropertySchema[] = [
  quantity('initial_crack_length', 'nm', 'Length of the cracks of a fresh surface.', {
    hard: [0.1, 1e5],
    plausible: [1, 1000],
    default: typical('20 nm', okane),
  }),
  quantity('initial_crack_width', 'nm', 'Width of the cracks of a fresh surface.', {
    hard: [0.1, 1e5],
    plausible: [1, 1000],
    default: typical('15 nm', okane),
  }),
  quantity('crack_density', 'm^-2', 'Cracks per area of surface.', {
    hard: [0, 1e20],
    plausible: [1e12, 1e17],
    default: typical('3.18e15 m^-2', okane),
  }),
  quantity('crack_geometry_factor', '', 'Factor b of the stress intensity b σ √(π l): 1.12 at an edge, 0.64 inside.', {
    ratio: 'ratio',
    hard: [0.1, 5],
    plausible: [0.6, 2],
    default: typical('1.12', 'edge crack'),
  }),
  quantity('paris_constant', 'um/h', 'Crack growth at a stress intensity of 1 MPa*m^(1/2).', {
    hard: [0, 1e12],
    plausible: [1e-6, 1e4],
    default: typical('0.618 um/h', okane),
  }),
  quantity('paris_exponent', '', 'Exponent of crack growth with stress intensity.', {
    ratio: 'exponent',
    hard: [1, 60],
    plausible: [1.5, 20],
    default: typical('2.2', okane),
  }),
  quantity('fatigue_threshold_ratio', '', 'Stress intensity below which no crack grows, over the toughness.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0, 0.5],
  }),
  quantity('cracked_inactive_fraction', '', 'Share of a polycrystal that cracks cut off in the long run.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0, 0.6],
  }),
  quantity('cracking_cycles', '', 'Cycles after which 63 % of that share is cut off.', {
    ratio: 'ratio',
    hard: [0.1, 1e6],
    plausible: [1, 5000],
  }),
  quantity('critical_stress', 'MPa', 'Stress that scales the loss of active material.', {
    hard: [0.1, 1e5],
    plausible: [10, 2000],
  }),
  quantity('active_material_loss_rate', 's^-1', 'Loss of active material per time at the critical stress.', {
    hard: [0, 1],
    plausible: [0, 1e-4],
  }),
  quantity('active_material_loss_exponent', '', 'Exponent of that loss with stress.', {
    ratio: 'exponent',
    hard: [0.1, 20],
    plausible: [1, 5],
    default: typical('2', okane),
  }),
];

const alloys: readonly PropertySchema[] = [
  quantity('lithiated_youngs_modulus', 'GPa', "Young's modulus of the lithiated alloy.", {
    hard: [1e-3, 1500],
    plausible: [1, 200],
  }),
  quantity('reaction_front_speed', 'nm/s', 'Speed of the lithiation front without stress.', {
    hard: [0, 1e6],
    plausible: [0.01, 100],
  }),
  quantity('reaction_front_activation_volume', 'cm^3/mol', 'Volume by which pressure slows the front.', {
    hard: [-100, 100],
    plausible: [0, 20],
  }),
];

export const activeMechanics: readonly PropertySchema[] = [...swelling, ...strength, ...cracks, ...alloys];
