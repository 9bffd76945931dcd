// What is computed from the properties of a cell, and from which: the one table behind "Used by" in hover and the call
// hierarchy. It says what depends on what; the formulas themselves stand in `physics/`.

import type { BlockSchema } from './property.ts';

export interface DerivedQuantity {
  /** Stable, `snake_case`. */
  readonly key: string;
  /** As a sentence names it. */
  readonly name: string;
  /** Unit it is usually read in; empty for a plain number. */
  readonly unit: string;
  /** In words, with the names of the inputs. */
  readonly formula: string;
  /** Properties it is computed from: `block.property`, blocks as in the schema. */
  readonly inputs: readonly string[];
  /** Keys of derived quantities it is computed from. */
  readonly from: readonly string[];
  /** Codes of the rules that judge it. */
  readonly rules: readonly string[];
  /** Left out: it exists in every cell. */
  readonly cells?: 'liquid' | 'solid';
}

const pressureInputs = ['stack.pressure', 'cell.temperature'] as const;

export const derivedQuantities: readonly DerivedQuantity[] = [
  derived('areal_capacity', 'areal capacity of a composite', 'mAh/cm^2', {
    formula: 'F × maximum concentration × volume fraction × thickness, summed over the active materials',
    inputs: ['composite.thickness', 'active_component.volume_fraction', 'active_component.maximum_concentration'],
  }),
  derived('stoichiometry_window', 'stoichiometries of the voltage window', '', {
    formula: 'where the open-circuit voltage equals the ends of the voltage window',
    inputs: [
      'cell.voltage_window',
      'cell.temperature',
      'active_component.open_circuit_potential',
      'active_component.ocp_range',
      'active_component.entropy_coefficient',
      'active_component.largest_stoichiometry',
      'active_component.smallest_stoichiometry',
      'active_component.initial_stoichiometry',
    ],
    from: ['areal_capacity'],
    rules: [
      'balance/window-not-reachable',
      'balance/stoichiometry-outside-ocp',
      'balance/cathode-below-structural-limit',
      'balance/anode-nearly-full',
      'balance/starts-partly-charged',
    ],
  }),
  derived('cell_capacity', 'capacity of the cell', 'mAh', {
    formula:
      'areal capacity × width of the stoichiometry window × area × electrode pairs; `capacity` where it is given',
    inputs: ['cell.area', 'cell.electrode_pairs', 'cell.capacity'],
    from: ['areal_capacity', 'stoichiometry_window'],
    rules: ['balance/loading-too-high', 'balance/nominal-capacity-differs'],
  }),
  derived('np_ratio', 'N/P ratio', '', {
    formula: 'charge the anode can take over the charge the cathode gives',
    from: ['areal_capacity', 'stoichiometry_window'],
    rules: ['balance/np-ratio'],
  }),
  derived('lithium_reserve', 'charge of the lithium foil', 'mAh/cm^2', {
    formula: 'F × thickness of the foil / molar volume of lithium',
    inputs: ['lithium.thickness'],
    rules: ['balance/much-excess-lithium', 'protocol/strips-more-than-present'],
  }),
  derived('cycles_of_reserve', 'cycles the lithium reserve lasts', '', {
    cells: 'liquid',
    formula: 'charge of the foil over the charge that a cycle of the cell loses',
    inputs: ['electrolyte.coulombic_efficiency', 'simulation.target_cycles'],
    from: ['lithium_reserve', 'cell_capacity'],
    rules: ['balance/efficiency-below-target'],
  }),
  derived('electrolyte_reserve', 'electrolyte per capacity', 'g/Ah', {
    cells: 'liquid',
    formula: 'amount of liquid electrolyte per capacity, against what its coulombic efficiency consumes',
    inputs: ['electrolyte.amount', 'electrolyte.coulombic_efficiency'],
    rules: ['balance/little-electrolyte'],
  }),
  derived('volume_sum', 'sum of the volume fractions', '%', {
    formula: 'porosity and the volume fractions of all phases of a composite; what is left is porosity',
    inputs: [
      'composite.porosity',
      'active_component.volume_fraction',
      'electrolyte_component.volume_fraction',
      'inert_component.volume_fraction',
    ],
    rules: ['composition/volume-fractions-do-not-close'],
  }),
  derived('phase_share', 'share of binder and carbon', '%', {
    formula: 'volume or mass fraction of binder and carbon among the solids',
    inputs: [
      'inert_component.volume_fraction',
      'inert_component.density',
      'active_component.volume_fraction',
      'active_component.density',
      'electrolyte_component.volume_fraction',
      'electrolyte_component.density',
    ],
    rules: ['composition/much-binder', 'composition/much-carbon-in-sulfide'],
  }),
  derived('ionic_conductivity_of_composite', 'effective ionic conductivity of a composite', 'S/m', {
    formula: 'conductivity of the electrolyte phase × its volume fraction (or the porosity) to the Bruggeman exponent',
    inputs: [
      'composite.bruggeman',
      'composite.porosity',
      'electrolyte_component.volume_fraction',
      'electrolyte_component.ionic_conductivity',
      'inert_component.volume_fraction',
      'electrolyte.ionic_conductivity',
      'electrolyte.initial_concentration',
      'cell.temperature',
    ],
    rules: ['composition/no-ionic-path'],
  }),
  derived('electronic_conductivity_of_composite', 'effective electronic conductivity of a composite', 'S/m', {
    formula: 'as measured on the composite; else carried by carbon from 1 % on, else by the active material',
    inputs: [
      'composite.effective_electronic_conductivity',
      'inert_component.volume_fraction',
      'active_component.electronic_conductivity',
      'active_component.volume_fraction',
    ],
  }),
  derived('ohmic_drop', 'ohmic drop in a composite', 'mV', {
    formula: 'current × thickness over the effective conductivities',
    inputs: ['composite.thickness'],
    from: ['ionic_conductivity_of_composite', 'electronic_conductivity_of_composite'],
    rules: ['transport/ohmic-drop'],
  }),
  derived('reaction_depth', 'depth of a composite that reacts', 'um', {
    cells: 'solid',
    formula: 'thickness over ν, the ratio of ohmic to charge-transfer resistance',
    inputs: [
      'composite.thickness',
      'active_component.exchange_current_density',
      'active_component.particle_radius',
      'active_component.volume_fraction',
    ],
    from: ['ionic_conductivity_of_composite', 'electronic_conductivity_of_composite', 'composite_contact'],
    rules: ['transport/uneven-reaction'],
  }),
  derived('particle_relaxation', 'relaxation time of a particle', 'min', {
    formula: 'particle radius² over diffusivity',
    inputs: ['active_component.particle_radius', 'active_component.diffusivity', 'cell.temperature'],
    rules: ['transport/slow-particles'],
  }),
  derived('percolation', 'percolation of ions and electrons', '', {
    cells: 'solid',
    formula: 'share of the phase among the solids against a threshold set by the ratio of the particle sizes',
    inputs: [
      'active_component.particle_radius',
      'active_component.volume_fraction',
      'electrolyte_component.volume_fraction',
      'electrolyte_component.particle_radius',
      'inert_component.volume_fraction',
    ],
    rules: [
      'composition/electrolyte-does-not-percolate',
      'composition/electrolyte-barely-percolates',
      'composition/electrons-barely-percolate',
    ],
  }),
  derived('composite_contact', 'contact fraction of a composite', '', {
    cells: 'solid',
    formula: 'plastic contact from the fabrication pressure and elastic contact under the stack pressure',
    inputs: [
      'composite.contact_fraction',
      'stack.fabrication_pressure',
      'stack.pressure',
      'electrolyte_component.flow_stress',
      'electrolyte_component.youngs_modulus',
      'electrolyte_component.poisson_ratio',
      'active_component.youngs_modulus',
      'active_component.poisson_ratio',
    ],
    rules: ['composition/point-contacts', 'composition/no-ionic-path'],
  }),
  derived('debonding', 'contraction at which particles debond', '%', {
    cells: 'solid',
    formula: 'volume change of the particle against 3 √(2 S G / radius), S the compliance of particle and matrix',
    inputs: [
      'active_component.volume_change',
      'active_component.particle_radius',
      'active_component.youngs_modulus',
      'active_component.poisson_ratio',
      'electrolyte_component.youngs_modulus',
      'electrolyte_component.poisson_ratio',
      'electrolyte_component.fracture_toughness',
    ],
    from: ['stoichiometry_window'],
    rules: [
      'composition/particles-debond',
      'composition/pressure-cannot-hold-particles',
      'composition/electrolyte-cracks-around-particles',
    ],
  }),
  derived('separator_resistance', 'area-specific resistance of the separator', 'ohm*cm^2', {
    cells: 'solid',
    formula: 'thickness over ionic conductivity × relative density^1.5, summed over the layers',
    inputs: [
      'solid.thickness',
      'solid.ionic_conductivity',
      'solid.relative_density',
      'layer.thickness',
      'layer.ionic_conductivity',
      'layer.relative_density',
      'cell.temperature',
    ],
    rules: [
      'separator/bulk-resistance-high',
      'separator/resistance-noticeable',
      'separator/thick-for-a-full-cell',
      'separator/thinner-than-flaws',
    ],
  }),
  derived('threshold_capacity', 'capacity a pellet stands per half cycle', 'mAh/cm^2', {
    cells: 'solid',
    formula: 'from the pores of the pellet and the plating current',
    inputs: ['solid.relative_density', 'layer.relative_density'],
    rules: ['separator/threshold-capacity', 'separator/porous-pellet'],
  }),
  derived('critical_stripping_current', 'critical stripping current', 'mA/cm^2', {
    cells: 'solid',
    formula: 'lithium that creep (with pressure) and diffusion bring back to the interface at full contact',
    inputs: [
      ...pressureInputs,
      ...both('creep_replenishment'),
      ...both('creep_replenishment_exponent'),
      ...both('diffusion_replenishment'),
      ...both('replenishment_activation_energy'),
      'interface.void_height',
    ],
    rules: ['stack/stripping-above-critical-current', 'stack/no-pressure-window'],
  }),
  derived('plating_after_strip', 'focusing of plating after a strip', '', {
    cells: 'solid',
    formula: 'current at the contact that is left over the critical plating current',
    inputs: ['interface.contact_radius', 'interface.void_height', 'interface.occlusion_fraction'],
    from: ['critical_stripping_current', 'critical_plating_current'],
    rules: ['interface/focusing-after-stripping'],
  }),
  derived('critical_plating_current', 'critical plating current', 'mA/cm^2', {
    cells: 'solid',
    formula: 'overpotential that cracks a flaw of this length at the toughness, over the local resistance',
    inputs: [
      'interface.flaw_length',
      'interface.local_resistance',
      ...both('flaw_length'),
      ...both('local_resistance'),
      ...both('fracture_toughness'),
      ...both('weibull_modulus'),
      'cell.area',
    ],
    rules: ['interface/flaw-cracks', 'interface/cells-predicted-to-short'],
  }),
  derived('lithium_contact_resistance', 'resistance of a lithium interface', 'ohm*cm^2', {
    cells: 'solid',
    formula: 'local resistance and a contact resistance that falls with the pressure it was assembled at',
    inputs: [
      'stack.pressure',
      'stack.assembly_pressure',
      'interface.resistance',
      'interface.local_resistance',
      ...both('local_resistance'),
      ...both('contact_resistance_prefactor'),
      ...both('contact_loading_exponent'),
      ...both('contact_unloading_exponent'),
    ],
    rules: ['interface/contact-resistance-high', 'stack/pressure-too-low-for-contact'],
  }),
  derived('lithium_inside', 'rise that lets lithium form inside the electrolyte', 'mV', {
    cells: 'solid',
    formula: 'plating current × local resistance, against the electronic conductivity',
    inputs: ['interface.local_resistance', ...both('local_resistance'), ...both('electronic_conductivity')],
    rules: ['interface/lithium-inside-electrolyte'],
  }),
  derived('leakage', 'leakage through the solid electrolyte', 'mA/cm^2', {
    cells: 'solid',
    formula: 'cell voltage over the electronic resistance of the layers',
    inputs: ['solid.thickness', 'layer.thickness', ...both('electronic_conductivity'), 'interface.local_resistance'],
    from: ['cell_capacity'],
    rules: ['stability/electronic-leakage'],
  }),
  derived('stability_window', 'stability window of the electrolyte', 'V', {
    formula: 'reduction and oxidation potentials against the potentials the electrodes reach',
    inputs: [
      ...both('reduction_potential'),
      ...both('oxidation_potential'),
      ...both('interphase_class'),
      'electrolyte.reduction_potential',
      'electrolyte.oxidation_potential',
      'coating.oxidation_potential',
      'cell.voltage_window',
    ],
    rules: [
      'stability/cathode-above-oxidation-limit',
      'stability/layer-order',
      'stability/mixed-conducting-on-lithium',
      'material/window-inverted',
    ],
  }),
  derived('elastic_stability', 'elastic stability of plating', '', {
    cells: 'solid',
    formula: 'shear modulus of the electrolyte over that of lithium against the critical ratio',
    inputs: [...both('shear_modulus'), ...both('poisson_ratio')],
    rules: ['interface/elastic-criterion'],
  }),
  derived('film_share', 'share of the film on lithium', 'ohm*cm^2', {
    cells: 'liquid',
    formula: 'film resistance against charge transfer and electrolyte over one defect',
    inputs: [
      'interface.film_resistance',
      'lithium.exchange_current_density',
      'electrolyte.lithium_exchange_current_density',
      'electrolyte.ionic_conductivity',
    ],
    rules: ['interface/film-governs-current', 'interface/film-ruptures'],
  }),
  derived('limiting_current', 'limiting current of the salt', 'mA/cm^2', {
    cells: 'liquid',
    formula: 'concentration × diffusivity × F over the diffusion length and 1 − transference number',
    inputs: [
      'porous.thickness',
      'porous.porosity',
      'porous.bruggeman',
      'composite.thickness',
      'composite.porosity',
      'composite.bruggeman',
      'electrolyte.initial_concentration',
      'electrolyte.salt_diffusivity',
      'electrolyte.transference_number',
    ],
    rules: ['transport/limiting-current', 'transport/salt-depletion', 'transport/salt-runs-out'],
  }),
  derived('pressure_swing', 'swing of the stack pressure', 'MPa', {
    formula: 'thickness change of lithium and particles over the compliance of stack and fixture',
    inputs: [
      'stack.fixture',
      'stack.pressure',
      'spring.stiffness',
      'cell.electrode_pairs',
      'composite.thickness',
      'active_component.volume_change',
      'active_component.youngs_modulus',
      'solid.thickness',
      'solid.youngs_modulus',
    ],
    from: ['cell_capacity'],
    rules: ['stack/pressure-swing', 'stack/lithium-swelling'],
  }),
  derived('pressure_short', 'pressure that presses lithium through the pellet', 'MPa', {
    cells: 'solid',
    formula: 'from the porosity of the pellet; below it the time until lithium has crept through',
    inputs: [...pressureInputs, 'solid.relative_density', 'layer.relative_density', 'simulation.target_life'],
    rules: ['stack/pressure-short', 'stack/no-pressure-window'],
  }),
  derived('lithium_creep', 'creep of lithium under the stack pressure', '', {
    cells: 'solid',
    formula: 'power-law creep at this pressure and temperature against the duration of a half cycle',
    inputs: pressureInputs,
    rules: ['stack/lithium-does-not-creep', 'stability/lithium-melts'],
  }),
];

/** Where a material's own properties are used: the blocks of a cell that take them. */
const usedAs: Readonly<Record<string, readonly string[]>> = {
  active: ['active_component'],
  metal: ['lithium'],
  solid_electrolyte: ['solid', 'layer', 'electrolyte_component'],
  liquid_electrolyte: ['electrolyte'],
  polymer_electrolyte: ['solid', 'layer', 'electrolyte_component', 'electrolyte'],
  carbon: ['inert_component'],
  binder: ['inert_component'],
  inert: ['inert_component'],
  coating: ['coating'],
};

/** What is computed directly from a property of this block, a material's block included; of a cell of one kind. */
export function derivedFrom(
  block: BlockSchema,
  property: string,
  cells?: 'liquid' | 'solid',
): readonly DerivedQuantity[] {
  const paths = new Set([block.name, ...(usedAs[block.name] ?? [])].map((name) => `${name}.${property}`));
  return derivedQuantities.filter(
    (own) =>
      own.inputs.some((input) => paths.has(input)) &&
      (cells === undefined || own.cells === undefined || own.cells === cells),
  );
}

/** What is computed from a derived quantity. */
export function derivedFromQuantity(key: string): readonly DerivedQuantity[] {
  return derivedQuantities.filter((own) => own.from.includes(key));
}

export function findDerived(key: string): DerivedQuantity | undefined {
  return derivedQuantities.find((own) => own.key === key);
}

/** A property of the solid electrolyte wherever lithium touches it. */
function both(property: string): readonly string[] {
  return [`solid.${property}`, `layer.${property}`];
}

interface Dependencies {
  readonly formula: string;
  readonly cells?: 'liquid' | 'solid';
  readonly inputs?: readonly string[];
  readonly from?: readonly string[];
  readonly rules?: readonly string[];
}

function derived(key: string, name: string, unit: string, dependencies: Dependencies): DerivedQuantity {
  return { key, name, unit, inputs: [], from: [], rules: [], ...dependencies };
}
