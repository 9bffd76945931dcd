// Contact of active material and solid electrolyte in a composite, and the interphase between them. Most defaults are our
// estimates from trends: they are shown as such and want calibration. They hold where there is a solid electrolyte only.

import { defaultInterfaceToughness, defaultInterfaceToughnessSpread } from '../../physics/debonding.ts';
import { defaultInterfaceStrength } from '../../physics/confinement.ts';
import { surfaceSlope } from '../../physics/composite.ts';
import {
  defaultContactLossRate,
  defaultFinalContactRatio,
  defaultResistanceGrowth,
} from '../../physics/contact-fade.ts';
import type { PropertySchema } from './property.ts';
import { estimate, property, quantity, typical } from './property.ts';

const contact: readonly PropertySchema[] = [
  quantity('surface_slope', '', 'Root-mean-square slope of the surfaces in contact.', {
    ratio: 'ratio',
    hard: [1e-3, 5],
    plausible: [0.05, 0.5],
    default: estimate(String(surfaceSlope), 'middle of 0.05 to 0.5 of milled powders'),
  }),
  property(
    'contact_geometry',
    { kind: 'choice', values: ['distributed', 'one_sided'] },
    'Whether contact is spread over a particle or kept on one side.',
    { default: estimate('distributed', 'fresh contact') },
  ),
  quantity(
    'sintering_temperature',
    'degC',
    'Temperature at which active material and electrolyte were sintered together.',
    {
      hard: [20, 1600],
      plausible: [100, 1200],
    },
  ),
];

const cohesion: readonly PropertySchema[] = [
  quantity('interface_toughness', 'J/m^2', 'Energy per area that parts active material from electrolyte.', {
    hard: [1e-4, 1000],
    plausible: [0.1, 5],
    default: estimate(`${defaultInterfaceToughness} J/m^2`, 'published spread of 0.1 to 5 J/m²'),
  }),
  quantity('interface_toughness_spread', '', 'Standard deviation of the local toughness over its mean.', {
    ratio: 'ratio',
    hard: [0, 3],
    plausible: [0.05, 1],
    default: estimate(String(defaultInterfaceToughnessSpread), 'lognormal population of interfaces'),
  }),
  quantity('interface_strength', 'MPa', 'Largest tension the interface bears.', {
    hard: [0.01, 1e4],
    plausible: [5, 200],
    default: estimate(`${defaultInterfaceStrength / 1e6} MPa`, 'published spread of 5 to 200 MPa'),
  }),
  quantity('pressure_concentration', '', 'Pressure at the particles over the stack pressure.', {
    ratio: 'ratio',
    hard: [0, 10],
    plausible: [1, 1.5],
    default: estimate('1', 'no concentration'),
  }),
  property(
    'debonding_law',
    { kind: 'choice', values: ['population', 'cohesive'] },
    'How contact is lost: by a population of toughnesses, or by the opening of one cohesive interface.',
    { default: estimate('population', 'closed form that keeps the order of events') },
  ),
  property(
    'confinement',
    { kind: 'choice', values: ['infinite', 'shell'] },
    'What a particle pushes against: a matrix without end, or its own share of the electrode.',
    { default: estimate('infinite', 'stiffest matrix') },
  ),
  quantity('residual_contact_fraction', '', 'Contact left on a particle that has debonded.', {
    ratio: 'contact_fraction',
    hard: [0, 1],
    plausible: [0.05, 0.4],
    default: estimate('0.15', 'a particle that leans on one side of its cavity'),
  }),
  quantity('isolated_fraction', '', 'Share of the debonded particles without an ionic path.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0, 0.6],
    default: estimate('0.3', 'to be fitted to the loss of the first cycle'),
  }),
  quantity('healed_toughness_ratio', '', 'Toughness of an interface pressed shut again over that of a fresh one.', {
    ratio: 'ratio',
    hard: [0, 2],
    plausible: [0.1, 1],
    default: estimate('0.5', 'middle of the possible range'),
  }),
];

const relaxation: readonly PropertySchema[] = [
  property(
    'matrix_relaxation',
    { kind: 'choice', values: ['off', 'rate_independent', 'creep'] },
    'How the matrix answers compression beyond its limit.',
    { default: estimate('rate_independent', 'sulfides flow, garnets crack') },
  ),
  quantity(
    'matrix_yield_pressure',
    'GPa',
    'Pressure of a particle that the matrix bears; left out: from its hardness.',
    {
      hard: [1e-5, 20],
      plausible: [0.05, 2],
    },
  ),
  quantity('matrix_relaxation_time', 's', 'Time scale of its creep.', {
    hard: [1e-3, 1e9],
    plausible: [10, 1e4],
    default: estimate('1000 s', 'middle of 10 to 10 000 s'),
  }),
  quantity('matrix_relaxation_exponent', '', 'Exponent of its creep.', {
    ratio: 'exponent',
    hard: [1, 20],
    plausible: [1, 5],
    default: estimate('1', 'linear creep'),
  }),
  quantity('contact_loss_rate', '', 'Largest loss of contact per cycle.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0.02, 0.1],
    default: estimate(String(defaultContactLossRate), 'order of Shi et al., J. Mater. Chem. A 8 (2020)'),
  }),
  quantity('final_contact_ratio', '', 'Contact after many cycles over the fresh one.', {
    ratio: 'ratio',
    hard: [0, 1],
    plausible: [0.1, 0.9],
    default: estimate(String(defaultFinalContactRatio), 'to be fitted to the loss of many cycles'),
  }),
  quantity('final_void_fraction', '%', 'Void in the composite after many cycles.', {
    ratio: 'volume_fraction',
    hard: [0, 95],
    plausible: [1, 30],
  }),
];

const interphase: readonly PropertySchema[] = [
  quantity('interphase_resistance', 'ohm*m^2', 'Resistance of the interphase per area of active surface.', {
    hard: [0, 10],
    plausible: [0, 0.5],
  }),
  quantity('interphase_resistance_growth', 'ohm*m^2', 'Growth of that resistance per square root of cycles.', {
    hard: [0, 10],
    plausible: [0, 0.05],
    default: estimate(`${defaultResistanceGrowth} ohm*m^2`, 'order of 75 ohm*cm^2 of cell area in 50 cycles'),
  }),
  quantity('interphase_current_density', 'A/m^2', 'Rate of its formation at the oxidation limit.', {
    hard: [0, 1e3],
    plausible: [1e-12, 1],
  }),
  quantity('interphase_conductivity', 'S/m', 'Ionic conductivity of the interphase.', {
    hard: [1e-14, 10],
    plausible: [1e-9, 1e-2],
  }),
  quantity('interphase_molar_volume', 'm^3/mol', 'Volume of interphase per mole of electrons.', {
    hard: [1e-6, 1e-2],
    plausible: [1e-5, 5e-4],
    default: typical('9.585e-5 m^3/mol', "O'Kane et al., Phys. Chem. Chem. Phys. 24, 7909 (2022)"),
  }),
  quantity('interphase_transition_thickness', 'nm', 'Thickness from which diffusion governs its growth.', {
    hard: [0.01, 1e5],
    plausible: [0.5, 1000],
  }),
];

/** Properties of a composite that need a solid electrolyte to mean something. */
export const compositeContact: readonly PropertySchema[] = [...contact, ...cohesion, ...relaxation];
export const cathodeInterphase: readonly PropertySchema[] = interphase;
