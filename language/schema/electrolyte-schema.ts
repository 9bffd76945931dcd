// Properties of electrolytes: solid, liquid, polymer.

import type { ElectrolyteFamily } from '../../model/electrolyte.ts';
import { microstructure } from './microstructure-schema.ts';
import type { BlockSchema, PropertySchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

const description = property('description', { kind: 'text' }, 'What the material is, in a few words.');
const formula = property('formula', { kind: 'text' }, 'Chemical formula, for messages.');
const validity = property('validity', { kind: 'text' }, 'Conditions under which the values hold.');
const density = quantity('density', 'kg/m^3', 'Mass per volume of the dense material.', {
  hard: [400, 12000],
  plausible: [800, 7000],
});

const family = (assumed: ElectrolyteFamily, why: string): PropertySchema =>
  property(
    'family',
    { kind: 'choice', values: ['sulfide', 'halide', 'oxide', 'phosphate', 'glass', 'polymer', 'other'] },
    'Chemical family: which rules of pressing, sintering and coating hold.',
    { default: typical(assumed, why) },
  );

/** Where a polymer differs from the solid and the liquid whose properties it has. */
export const polymerProperties: readonly PropertySchema[] = [
  family('polymer', 'a polymer electrolyte'),
  quantity('salt_diffusivity', 'm^2/s', 'Diffusivity of the salt.', {
    arguments: ['c', 'T'],
    hard: [1e-16, 1e-8],
    plausible: [1e-14, 1e-10],
  }),
];

const chosen: readonly PropertySchema[] = [
  family('other', 'what holds for one family alone is not judged'),
  property(
    'interphase_class',
    { kind: 'choice', values: ['passivating', 'mixed_conducting', 'kinetically_stable'] },
    'What its reduction products do at lithium: a passivating interphase stops growing, a mixed-conducting one does not.',
  ),
  property('reduction_products', { kind: 'text' }, 'What forms at 0 V against lithium, for messages.'),
];

const transport: readonly PropertySchema[] = [
  quantity('ionic_conductivity', 'S/m', 'Ionic conductivity of the dense material.', {
    required: true,
    arguments: ['T'],
    hard: [1e-12, 50],
    plausible: [1e-6, 3],
  }),
  quantity('electronic_conductivity', 'S/m', 'Electronic conductivity.', {
    hard: [1e-16, 1],
    plausible: [1e-12, 1e-5],
  }),
  quantity('electronic_activation_energy', 'kJ/mol', 'Activation energy of the electronic conductivity.', {
    hard: [0, 200],
    plausible: [20, 110],
    default: estimate('60 kJ/mol', 'hopping electrons'),
  }),
  quantity('transference_number', '', 'Share of the current that lithium carries.', {
    ratio: 'transference_number',
    hard: [0, 1],
    default: typical('1', 'single-ion conductor'),
  }),
];

const mechanics: readonly PropertySchema[] = [
  density,
  quantity('youngs_modulus', 'GPa', "Young's modulus of the dense material.", {
    hard: [1e-4, 500],
    plausible: [1e-3, 220],
  }),
  quantity('shear_modulus', 'GPa', 'Shear modulus.', { hard: [1e-5, 250], plausible: [3e-4, 100] }),
  quantity('poisson_ratio', '', 'Poisson ratio ν.', { ratio: 'ratio', hard: [0, 0.499], plausible: [0.2, 0.49] }),
  quantity('fracture_toughness', 'MPa*m^(1/2)', 'Mode-I fracture toughness K_Ic.', {
    hard: [0.02, 10],
    plausible: [0.15, 1.7],
  }),
  quantity('molar_volume', 'm^3/mol', 'Volume per mole of formula units.', {
    hard: [1e-6, 2e-3],
    plausible: [2e-5, 5e-4],
  }),
  quantity('molar_mass', 'g/mol', 'Mass per mole of formula units.', { hard: [1, 5000], plausible: [20, 2000] }),
  quantity('flow_stress', 'GPa', 'Stress at which powder flows under cold pressing.', {
    hard: [1e-3, 50],
    plausible: [0.25, 10],
  }),
  quantity('hardness', 'GPa', 'Indentation hardness.', { hard: [1e-3, 100], plausible: [0.1, 15] }),
  quantity('grain_size', 'um', 'Mean grain size.', { hard: [0.005, 1000], plausible: [0.2, 200] }),
  quantity('flaw_length', 'um', 'Length of the worst surface flaw.', { hard: [1e-3, 1000], plausible: [0.05, 50] }),
  quantity('weibull_modulus', '', 'Weibull modulus of the flaw statistics.', {
    ratio: 'exponent',
    hard: [1, 60],
    plausible: [3, 15],
  }),
];

const stability: readonly PropertySchema[] = [
  quantity('reduction_potential', 'V', 'Potential against Li/Li⁺ below which it is reduced.', {
    hard: [-0.5, 6],
    plausible: [0, 3.5],
  }),
  quantity('oxidation_potential', 'V', 'Potential against Li/Li⁺ above which it is oxidised.', {
    hard: [-0.5, 6],
    plausible: [1.8, 5.5],
  }),
  quantity('decomposition_energy', 'eV', 'Energy of decomposition against lithium, per atom.', {
    hard: [-5, 0.2],
    plausible: [-2.2, 0],
  }),
  quantity(
    'interphase_growth_constant',
    'm^2/s',
    'Parabolic growth constant k_p of the interphase at 25 °C: d(L²)/dt = 2 k_p.',
    { hard: [0, 1e-12], plausible: [1e-23, 1e-16] },
  ),
  quantity('interphase_growth_activation_energy', 'kJ/mol', 'Activation energy of that growth.', {
    hard: [0, 200],
    plausible: [50, 80],
    default: estimate('65 kJ/mol', 'between the 50 and 80 kJ/mol of such reactions'),
  }),
  quantity(
    'interphase_reaction_rate',
    'm/s',
    'Rate k_r of the reaction at its front, which limits growth while it is thin: dL/dt = 1/(1/k_r + L/k_p). Left out, diffusion alone does.',
    { hard: [1e-20, 1e-3] },
  ),
  quantity(
    'interphase_passivation_length',
    'nm',
    'Thickness L_p at which a passivating interphase closes itself: growth falls as exp(−L/L_p). Left out, it never does.',
    { hard: [0.1, 1e5] },
  ),
  quantity('interphase_conductivity', 'S/m', 'Ionic conductivity of the interphase.', {
    hard: [1e-12, 10],
    plausible: [1e-8, 1e-1],
  }),
  quantity('interphase_lithium_concentration', 'mol/m^3', 'Lithium bound per volume of interphase.', {
    hard: [0, 2e5],
    plausible: [1e3, 1e5],
  }),
];

const contact: readonly PropertySchema[] = [
  quantity('local_resistance', 'ohm*cm^2', 'Charge-transfer and interphase resistance at lithium R_loc.', {
    hard: [0, 1e5],
    plausible: [0.5, 500],
  }),
  quantity(
    'local_resistance_activation_energy',
    'kJ/mol',
    'Activation energy of the charge transfer behind it: R_loc is that at the reference temperature.',
    { hard: [0, 150], plausible: [30, 70], default: estimate('50 kJ/mol', 'charge transfer at lithium') },
  ),
  quantity(
    'contact_resistance_prefactor',
    'ohm*cm^2',
    'Factor C of the contact resistance C P_max^−n_L (P_max/P)^n_U.',
    { hard: [0, 1e20], exponent: { unit: 'MPa', property: 'contact_loading_exponent', sign: 1 } },
  ),
  quantity('contact_loading_exponent', '', 'Exponent n_L of contact growth on first loading.', {
    ratio: 'exponent',
    hard: [0.1, 5],
    plausible: [0.5, 2],
  }),
  quantity('contact_unloading_exponent', '', 'Exponent n_U of contact loss on unloading.', {
    ratio: 'exponent',
    hard: [0.1, 5],
    plausible: [0.5, 2],
  }),
  quantity('creep_replenishment', 'mA/cm^2', 'Current density that creep replenishes at 1 MPa: k_p of k_p P^m.', {
    hard: [0, 1e6],
    exponent: { unit: 'MPa', property: 'creep_replenishment_exponent', sign: -1 },
  }),
  quantity('creep_replenishment_exponent', '', 'Exponent m of replenishment with pressure.', {
    ratio: 'exponent',
    hard: [0.1, 10],
    plausible: [0.8, 7],
  }),
  quantity(
    'creep_replenishment_contact_exponent',
    '',
    'Exponent of the contact fraction in what creep replenishes; left out: 1 − m, the pressure on what contact is left.',
    { ratio: 'exponent', hard: [-10, 1], plausible: [-7, 0] },
  ),
  quantity(
    'diffusion_replenishment',
    'mA/cm^2',
    'Current density that vacancy diffusion replenishes without pressure.',
    { hard: [0, 100], plausible: [0, 0.3] },
  ),
  quantity('replenishment_activation_energy', 'kJ/mol', 'Activation energy of creep replenishment.', {
    hard: [0, 200],
    plausible: [30, 60],
  }),
  quantity('void_height', 'um', 'Height of the voids that stripping opens.', {
    hard: [0.01, 500],
    plausible: [0.5, 50],
  }),
  quantity('occlusion_fraction', '', 'Share of the open voids that plating closes over.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0, 0.8],
  }),
];

export const solidElectrolyte: BlockSchema = {
  name: 'solid_electrolyte',
  documentation: 'A solid that conducts lithium ions.',
  properties: [
    description,
    formula,
    validity,
    ...chosen,
    ...transport,
    ...mechanics,
    ...stability,
    ...microstructure,
    ...contact,
    quantity('particle_radius', 'um', 'Radius of its particles in a composite.', {
      hard: [0.05, 100],
      plausible: [0.1, 10],
      default: estimate('1.5 um', 'fine powder of ball-milled sulfides'),
    }),
  ],
};

/** A liquid; its properties depend on the salt concentration c and the temperature T. */
export const liquidElectrolyte: BlockSchema = {
  name: 'liquid_electrolyte',
  documentation: 'A liquid electrolyte that fills every porosity.',
  properties: [
    description,
    formula,
    validity,
    density,
    quantity('initial_concentration', 'mol/m^3', 'Salt concentration at the start.', {
      required: true,
      hard: [1, 1e4],
      plausible: [500, 5000],
    }),
    quantity('ionic_conductivity', 'S/m', 'Ionic conductivity.', {
      required: true,
      arguments: ['c', 'T'],
      hard: [0, 10],
      plausible: [0.05, 2],
    }),
    quantity('salt_diffusivity', 'm^2/s', 'Diffusivity of the salt.', {
      required: true,
      arguments: ['c', 'T'],
      hard: [1e-14, 1e-8],
      plausible: [1e-11, 1e-9],
    }),
    quantity('transference_number', '', 'Transference number of lithium.', {
      required: true,
      ratio: 'transference_number',
      arguments: ['c', 'T'],
      hard: [-1, 1],
      plausible: [0, 0.8],
    }),
    quantity('thermodynamic_factor', '', 'Thermodynamic factor 1 + d ln f/d ln c.', {
      ratio: 'ratio',
      arguments: ['c', 'T'],
      hard: [0.1, 30],
      plausible: [0.7, 6],
      default: estimate('1', 'ideal solution'),
    }),
    quantity('amount', 'g/Ah', 'Mass of electrolyte per nominal capacity.', { hard: [0.1, 200], plausible: [1.3, 20] }),
    quantity(
      'lithium_exchange_current_density',
      'A/m^2',
      'Exchange current density of lithium at the initial concentration.',
      {
        hard: [1e-4, 1e6],
        plausible: [0.5, 300],
        default: typical('10 A/m^2', 'middle of the published range for carbonate electrolytes'),
      },
    ),
    quantity(
      'lithium_exchange_activation_energy',
      'kJ/mol',
      'Activation energy of the exchange current density of lithium, about the reference temperature of the cell; left out: it does not change with temperature.',
      { hard: [0, 150], plausible: [30, 70] },
    ),
    quantity('oxidation_potential', 'V', 'Potential against Li/Li⁺ above which it is oxidised.', {
      hard: [-0.5, 6],
      plausible: [1.8, 5.5],
    }),
    quantity('reduction_potential', 'V', 'Potential against Li/Li⁺ below which it is reduced.', {
      hard: [-0.5, 6],
      plausible: [0, 3.5],
    }),
    quantity('coulombic_efficiency', '%', 'Coulombic efficiency of lithium plating and stripping.', {
      ratio: 'ratio',
      hard: [1, 100],
      plausible: [80, 99.99],
    }),
    property(
      'solvent',
      { kind: 'choice', values: ['carbonate', 'ether', 'fluorinated_ether', 'ionic_liquid', 'sulfone', 'other'] },
      'Family of the solvent.',
    ),
    quantity('viscosity', 'Pa*s', 'Dynamic viscosity.', { hard: [1e-5, 100], plausible: [1e-4, 0.5] }),
  ],
};
