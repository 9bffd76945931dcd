// Balance, composition and transport of electrodes, each with what it is computed from.

import { derived } from './derived-quantity.ts';
import type { DerivedQuantity } from './derived-quantity.ts';

export const cellQuantities: readonly DerivedQuantity[] = [
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
];
