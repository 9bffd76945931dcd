// The film on lithium in a liquid, and what is plated under it. Ranges and defaults: physics-anode A05 to A09, section 3.

import type { BlockSchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

const published = 'parameter sets of graphite cells, O\u2019Kane et al., Phys. Chem. Chem. Phys. 24, 7909 (2022)';

export const seiBlock: BlockSchema = {
  name: 'sei',
  documentation: 'The solid electrolyte interphase on lithium in a liquid.',
  properties: [
    property(
      'origin',
      { kind: 'choice', values: ['native', 'artificial'] },
      'As the electrolyte forms it, or put there on purpose.',
      {
        default: typical('native', 'bare lithium in a liquid'),
      },
    ),
    property(
      'growth_law',
      { kind: 'choice', values: ['solvent_diffusion', 'reaction', 'interstitial', 'electron_migration', 'tunnelling'] },
      'What has to move through the film for it to grow.',
      { default: typical('solvent_diffusion', 'Single, Latz & Horstmann, ChemSusChem 11, 1950 (2018)') },
    ),
    quantity('thickness', 'nm', 'Dry thickness at the start.', {
      hard: [0.3, 5000],
      plausible: [3, 100],
      default: typical('10 nm', 'cryo-microscopy of native films'),
    }),
    quantity('ionic_conductivity', 'S/m', 'Conductivity of lithium ions in it.', {
      hard: [1e-12, 10],
      plausible: [1e-8, 1e-3],
      default: typical('5e-6 S/m', published),
    }),
    quantity('youngs_modulus', 'GPa', "Young's modulus.", {
      hard: [1e-3, 200],
      plausible: [0.05, 70],
      default: typical('1 GPa', 'nanoindentation of native films'),
    }),
    quantity('poisson_ratio', '', 'Poisson ratio ν.', {
      ratio: 'ratio',
      hard: [0, 0.5],
      plausible: [0.2, 0.45],
      default: typical('0.25', 'inorganic films'),
    }),
    quantity('fracture_strain', '', 'Strain at which a stiff film breaks.', {
      ratio: 'strain',
      hard: [1e-4, 2],
      plausible: [0.01, 0.3],
      default: estimate('0.05', 'between brittle inorganic (0.02) and organic films (0.1)'),
    }),
    quantity('nonuniformity', '', 'Relative variation of its resistance along the surface.', {
      ratio: 'ratio',
      hard: [0, 1],
      plausible: [0.02, 0.8],
      default: estimate('0.2', 'middle of the possible range'),
    }),
    quantity('defect_spacing', 'um', 'Distance between its weak spots.', {
      hard: [0.005, 1000],
      plausible: [0.05, 20],
      default: estimate('1 um', 'order of grain sizes in the film'),
    }),
    quantity('swelling_ratio', '', 'Wet over dry thickness.', {
      ratio: 'ratio',
      hard: [1, 5],
      plausible: [1, 2.2],
      default: estimate('1.5', 'Zhang et al., Science 375, 66 (2022), between ether and carbonate'),
    }),
    quantity('molar_volume', 'm^3/mol', 'Volume per mole of film.', {
      hard: [1e-5, 1e-3],
      plausible: [2e-5, 2e-4],
      default: typical('9.585e-5 m^3/mol', published),
    }),
    quantity('lithium_per_formula', '', 'Moles of lithium per mole of film.', {
      ratio: 'ratio',
      hard: [0.5, 4],
      plausible: [1, 2],
      default: typical('2', published),
    }),
    quantity('solvent_concentration', 'mol/m^3', 'Solvent in the film at the electrolyte.', {
      hard: [1, 1e5],
      plausible: [500, 2e4],
      default: typical('2636 mol/m^3', published),
    }),
    quantity('solvent_diffusivity', 'm^2/s', 'Diffusivity of solvent in the film.', {
      hard: [1e-28, 1e-12],
      plausible: [1e-23, 1e-18],
      default: estimate('1e-19 m^2/s', 'about 45 nm in a day on lithium'),
    }),
    quantity('reaction_rate', 'm/s', 'Rate constant of the reduction at the metal.', {
      hard: [1e-20, 1],
      plausible: [1e-15, 1e-8],
      default: typical('1e-12 m/s', published),
    }),
    quantity('formation_potential', 'V', 'Potential against Li/Li⁺ below which the solvent is reduced.', {
      hard: [0, 3],
      plausible: [0.1, 1.2],
      default: typical('0.4 V', published),
    }),
    quantity('interstitial_concentration', 'mol/m^3', 'Neutral lithium in the film at the metal.', {
      hard: [0, 1e5],
      plausible: [1, 1000],
      default: typical('15 mol/m^3', published),
    }),
    quantity('interstitial_diffusivity', 'm^2/s', 'Diffusivity of neutral lithium in the film.', {
      hard: [1e-28, 1e-12],
      plausible: [1e-22, 1e-16],
      default: typical('1e-20 m^2/s', published),
    }),
    quantity('electronic_conductivity', 'S/m', 'Electronic conductivity.', {
      hard: [0, 1e-3],
      plausible: [1e-16, 1e-10],
      default: typical('8.95e-14 S/m', published),
    }),
    quantity('tunnelling_length', 'nm', 'Length over which the tunnelling current falls by e.', {
      hard: [0.01, 10],
      plausible: [0.05, 1],
    }),
    quantity('tunnelling_current_density', 'A/m^2', 'Tunnelling current density through no film.', {
      hard: [0, 1e12],
      plausible: [1e-6, 1e8],
    }),
    quantity('growth_activation_energy', 'kJ/mol', 'Activation energy of growth.', {
      hard: [0, 200],
      plausible: [20, 80],
      default: typical('38 kJ/mol', published),
    }),
    quantity('roughness', '', 'Real over geometric area of the lithium under it.', {
      ratio: 'ratio',
      hard: [1, 1e4],
      plausible: [1, 100],
      default: estimate('3', 'dense deposits; moss reaches 50'),
    }),
  ],
};

export const depositBlock: BlockSchema = {
  name: 'deposit',
  documentation: 'Lithium plated in a liquid: how porous it is, and how much of it dies.',
  properties: [
    quantity('porosity', '%', 'Porosity without pressure.', {
      ratio: 'volume_fraction',
      hard: [0, 95],
      plausible: [20, 80],
      default: estimate('50 %', 'mossy deposits, Fang et al., Nat. Energy 6, 987 (2021)'),
    }),
    quantity('packing_pressure', 'kPa', 'Pressure over which the porosity falls by e.', {
      hard: [1, 1e5],
      plausible: [20, 500],
      default: estimate('76 kPa', 'two anchors of Fang et al., Nat. Energy 6, 987 (2021)'),
    }),
    quantity('dead_fraction', '%', 'Share of the charge plated that loses contact, without pressure.', {
      ratio: 'ratio',
      hard: [0, 100],
      plausible: [0, 30],
      default: estimate('1 %', 'middle of titration data, Fang et al., Nature 572, 511 (2019)'),
    }),
    quantity('dead_rate_exponent', '', 'Exponent of dead lithium with the stripping rate.', {
      ratio: 'exponent',
      hard: [0, 3],
      plausible: [0, 1],
      default: estimate('0.3', 'trend with the stripping rate'),
    }),
    quantity('dead_pressure', 'kPa', 'Pressure over which the dead share falls by e.', {
      hard: [1, 1e5],
      plausible: [50, 1000],
      default: estimate('150 kPa', 'trend with stack pressure'),
    }),
    quantity('dead_layer_porosity', '%', 'Porosity of the layer of dead lithium.', {
      ratio: 'volume_fraction',
      hard: [0, 95],
      plausible: [20, 85],
      default: estimate('50 %', 'micrographs of cycled foils'),
    }),
    quantity('dead_layer_tortuosity', '', 'Tortuosity factor of the layer of dead lithium.', {
      ratio: 'ratio',
      hard: [1, 100],
      plausible: [1.5, 20],
      default: estimate('3', 'loose layers'),
    }),
    quantity('roughness_height', 'um', 'Height of bumps on the fresh surface.', {
      hard: [0, 100],
      plausible: [0.01, 5],
      default: estimate('0.5 um', 'rolled foils'),
    }),
  ],
};
