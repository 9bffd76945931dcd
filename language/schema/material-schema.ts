// Properties of materials. Ranges: hard outside which a value cannot be right, plausible outside which it is unusual.

import { activeComposition } from './active-composition-schema.ts';
import { activeMechanics } from './active-mechanics-schema.ts';
import type { BlockSchema, PropertySchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

const density = quantity('density', 'kg/m^3', 'Mass per volume of the dense material.', {
  hard: [50, 25000],
  plausible: [400, 12000],
});
const molarMass = quantity('molar_mass', 'g/mol', 'Mass per mole of formula units.', {
  hard: [1, 5000],
  plausible: [5, 1000],
});
const poisson = quantity('poisson_ratio', '', 'Poisson ratio ν.', {
  ratio: 'ratio',
  hard: [-1, 0.5],
  plausible: [0.15, 0.49],
});
const electronicConductivity = quantity('electronic_conductivity', 'S/m', 'Electronic conductivity.', {
  hard: [1e-30, 1e9],
  plausible: [1e-16, 1e8],
});
const reference = property('formula', { kind: 'text' }, 'Chemical formula, for messages.');
const description = property('description', { kind: 'text' }, 'What the material is, in a few words.');
const validity = property('validity', { kind: 'text' }, 'Conditions under which the values hold.');
const specificHeat = quantity('specific_heat_capacity', 'J/kg/K', 'Heat capacity per mass.', {
  hard: [50, 10000],
  plausible: [200, 5000],
});
const thermalConductivity = quantity('thermal_conductivity', 'W/m/K', 'Thermal conductivity.', {
  hard: [1e-3, 5000],
  plausible: [0.05, 450],
});
const general: readonly PropertySchema[] = [
  density,
  molarMass,
  reference,
  description,
  validity,
  specificHeat,
  thermalConductivity,
];

/** Active material, dense particle. */
export const activeMaterial: BlockSchema = {
  name: 'active',
  documentation:
    'An insertion or alloying material: its potential, transport and kinetics as functions of stoichiometry.',
  properties: [
    ...general,
    quantity('maximum_concentration', 'mol/m^3', 'Lithium concentration at stoichiometry 1.', {
      required: true,
      hard: [1e3, 4e5],
      plausible: [8e3, 8e4],
    }),
    quantity('open_circuit_potential', 'V', 'Equilibrium potential against Li/Li⁺ as a function of stoichiometry x.', {
      example: '3.8 V',
      required: true,
      arguments: ['x', 'T'],
    }),
    property(
      'ocp_range',
      { kind: 'range', unit: '', ratio: 'stoichiometry', hard: [0, 1] },
      'Stoichiometries between which the potential was measured.',
    ),
    quantity('diffusivity', 'm^2/s', 'Lithium diffusivity in the particle.', {
      required: true,
      arguments: ['x', 'T'],
      hard: [1e-22, 1e-8],
      plausible: [1e-17, 1e-12],
    }),
    quantity(
      'exchange_current_density',
      'A/m^2',
      'Exchange current density on true contact area, as a function of salt concentration c, surface stoichiometry x and temperature T.',
      { required: true, arguments: ['c', 'x', 'T'], hard: [0, 1e5], example: '1 A/m^2' },
    ),
    quantity(
      'charge_transfer_coefficient',
      '',
      'Transfer coefficient of its oxidation; reduction takes the rest of one.',
      {
        ratio: 'ratio',
        hard: [0.01, 0.99],
        plausible: [0.3, 0.7],
        default: typical('0.5', 'symmetric charge transfer'),
      },
    ),
    {
      ...electronicConductivity,
      type: { kind: 'quantity', unit: 'S/m', hard: [1e-30, 1e9], plausible: [1e-8, 1e3] },
    },
    quantity('youngs_modulus', 'GPa', "Young's modulus.", { hard: [1e-3, 1500], plausible: [0.1, 400] }),
    poisson,
    ...activeComposition,
    ...activeMechanics,
    quantity('largest_stoichiometry', '', 'Largest stoichiometry a discharge is balanced to.', {
      ratio: 'stoichiometry',
      hard: [0, 1],
    }),
    quantity('smallest_stoichiometry', '', 'Smallest stoichiometry a charge may reach.', {
      ratio: 'stoichiometry',
      hard: [0, 1],
    }),
    quantity('initial_stoichiometry', '', 'Stoichiometry at the start, where a cell is given as delivered.', {
      ratio: 'stoichiometry',
      hard: [0, 1],
    }),
    quantity('entropy_coefficient', 'mV/K', 'Derivative of the potential with temperature dU/dT.', {
      arguments: ['x'],
      hard: [-10, 10],
      plausible: [-1.5, 1.5],
    }),
    quantity('particle_radius', 'um', 'Radius of the particles.', {
      hard: [0.005, 100],
      plausible: [0.03, 30],
      example: '2 um',
    }),
  ],
};

/** Lithium and other metal electrodes. Values of polycrystalline lithium at 25 °C. */
export const metal: BlockSchema = {
  name: 'metal',
  documentation: 'A metal electrode.',
  properties: [
    ...general.filter((own) => own !== density),
    quantity('density', 'kg/m^3', 'Mass per volume.', {
      hard: [480, 23000],
      plausible: [520, 20000],
      default: typical('534 kg/m^3', 'CRC Handbook of Chemistry and Physics'),
    }),
    quantity('molar_volume', 'm^3/mol', 'Volume per mole.', {
      hard: [1e-6, 1e-4],
      plausible: [5e-6, 5e-5],
      default: typical('1.3e-5 m^3/mol', 'from density and molar mass of lithium'),
    }),
    quantity('youngs_modulus', 'GPa', "Young's modulus, polycrystalline.", {
      hard: [1, 500],
      plausible: [2, 250],
      default: typical('7.82 GPa', 'Masias et al., J. Mater. Sci. 54, 2585 (2019)'),
    }),
    quantity('shear_modulus', 'GPa', 'Shear modulus.', { hard: [0.3, 300], plausible: [1, 150] }),
    quantity('bulk_modulus', 'GPa', 'Bulk modulus.', { hard: [0.3, 500], plausible: [1, 300] }),
    poisson,
    quantity('yield_strength', 'MPa', 'Yield strength of the bulk metal.', {
      hard: [0.05, 1000],
      plausible: [0.4, 200],
    }),
    quantity('creep_exponent', '', 'Stress exponent of power-law creep.', {
      ratio: 'exponent',
      hard: [1, 25],
      plausible: [4.5, 8],
    }),
    quantity('creep_prefactor', '1/s', 'Rate of power-law creep at 25 °C and 1 MPa: A of A σⁿ.', {
      hard: [0, 1e6],
      exponent: { unit: 'MPa', property: 'creep_exponent', sign: -1 },
    }),
    quantity('creep_activation_energy', 'kJ/mol', 'Activation energy of creep.', {
      hard: [5, 200],
      plausible: [30, 60],
    }),
    quantity('charge_transfer_coefficient', '', 'Anodic charge-transfer coefficient; left out: 0.5.', {
      ratio: 'ratio',
      hard: [0.05, 0.95],
      plausible: [0.3, 0.7],
    }),
    quantity(
      'reorganization_energy',
      'eV',
      'Reorganisation energy of charge transfer after Marcus, for the verdict on kinetics; left out, and in runs: Butler–Volmer.',
      { hard: [0.01, 5], plausible: [0.1, 1.5] },
    ),
    quantity('self_diffusivity', 'm^2/s', 'Self-diffusivity.', { hard: [1e-20, 1e-8], plausible: [1e-15, 1e-13] }),
    quantity('surface_energy', 'J/m^2', 'Surface energy.', { hard: [0.05, 3], plausible: [0.4, 0.6] }),
    quantity('melting_point', 'K', 'Melting point.', { hard: [100, 4000], plausible: [300, 2000] }),
    electronicConductivity,
    quantity(
      'exchange_current_density',
      'A/m^2',
      'Exchange current density of plating and stripping; left out: from the electrolyte.',
      { arguments: ['c', 'T'], hard: [0, 1e8], plausible: [0.1, 1000] },
    ),
  ],
};

export const coatingMaterial: BlockSchema = {
  name: 'coating',
  documentation: 'A film on the particles of an active material.',
  properties: [
    ...general,
    quantity('ionic_conductivity', 'S/m', 'Ionic conductivity of the film.', {
      hard: [1e-12, 50],
      plausible: [1e-10, 1],
    }),
    quantity('oxidation_potential', 'V', 'Potential against Li/Li⁺ above which it is oxidised.', {
      hard: [-0.5, 7],
      plausible: [0.4, 6.5],
    }),
    quantity('reduction_potential', 'V', 'Potential against Li/Li⁺ below which it is reduced.', {
      hard: [-0.5, 6],
      plausible: [0, 3.5],
    }),
    electronicConductivity,
    quantity('blocking_factor', '', 'Rate of the interphase with the film over that without it.', {
      ratio: 'ratio',
      hard: [0, 1],
      plausible: [1e-5, 0.1],
      default: estimate(
        '1e-3',
        'interface resistances two to three orders lower, Ohta et al., Adv. Mater. 18, 2226 (2006)',
      ),
    }),
    quantity('youngs_modulus', 'GPa', "Young's modulus.", { hard: [1e-3, 1500], plausible: [0.1, 400] }),
    poisson,
  ],
};

export const interlayerMaterial: BlockSchema = {
  name: 'interlayer',
  documentation: 'A film between lithium and electrolyte.',
  properties: [
    ...general.filter((own) => own !== density),
    quantity('density', 'kg/m^3', 'Mass per volume of the dense material.', {
      hard: [50, 25000],
      plausible: [400, 20000],
    }),
    quantity('molar_volume', 'm^3/mol', 'Volume per mole.', { hard: [1e-6, 1e-3], plausible: [5e-6, 1e-4] }),
    quantity('lithium_per_formula', '', 'Lithium atoms taken up per formula unit.', {
      ratio: 'ratio',
      hard: [0, 30],
      plausible: [0, 5],
    }),
    quantity('nucleation_overpotential', 'mV', 'Overpotential of lithium nucleation on it.', {
      hard: [0, 500],
      plausible: [0, 100],
    }),
    quantity('diffusivity', 'm^2/s', 'Lithium diffusivity in it.', { hard: [1e-22, 1e-8], plausible: [1e-16, 1e-11] }),
    quantity('oxidation_potential', 'V', 'Potential against Li/Li⁺ above which it is oxidised.', {
      hard: [-0.5, 6],
      plausible: [0, 5.5],
    }),
    quantity('coulombic_efficiency', '%', 'Share of the lithium that it takes up which it gives back.', {
      ratio: 'ratio',
      hard: [1, 100],
      plausible: [50, 100],
    }),
    electronicConductivity,
    quantity('youngs_modulus', 'GPa', "Young's modulus.", { hard: [1e-3, 1500], plausible: [0.1, 400] }),
    poisson,
  ],
};

/** Carbon, binder and current collectors: solids that hold no lithium. */
export const inertMaterial: BlockSchema = {
  name: 'inert',
  documentation: 'A solid that holds no lithium: carbon, binder, current collector.',
  properties: [
    ...general,
    electronicConductivity,
    quantity('youngs_modulus', 'GPa', "Young's modulus.", { hard: [1e-4, 1500], plausible: [0.01, 1000] }),
    poisson,
    quantity('particle_radius', 'um', 'Radius of the particles or fibres.', {
      hard: [0.001, 100],
      plausible: [0.005, 30],
    }),
    quantity('thickness', 'um', 'Thickness of a foil.', { hard: [0.1, 1000], plausible: [4, 30] }),
    quantity('nucleation_overpotential', 'mV', 'Overpotential of lithium nucleation on a bare foil.', {
      hard: [0, 500],
      plausible: [0, 100],
    }),
  ],
};

/** The film resistance of lithium in a liquid that has no measured value. */
export const filmResistanceDefault = estimate('20 ohm*cm^2', 'a film of 10 nm with 5e-6 S/m');
