// What papers and other tools call the properties, choices, mechanisms, results and steps of the language. Where one of
// these is written, the name that is meant is told; what is not given but follows is told where it comes from.

type Names = Readonly<Record<string, readonly string[]>>;

/** By the name of the property. Short symbols are those of the usual papers. */
const properties: Names = {
  area: ['electrode_area', 'cell_area', 'geometric_area', 'cross_section', 'a_cell'],
  capacity: [
    'nominal_capacity',
    'cell_capacity',
    'rated_capacity',
    'design_capacity',
    'nominal_cell_capacity',
    'q_nom',
  ],
  electrode_pairs: ['layers', 'number_of_layers', 'n_layers', 'number_of_electrode_pairs', 'stacks', 'sheets'],
  temperature: ['t', 't_cell', 'initial_temperature', 'operating_temperature', 'ambient_temperature', 't_amb'],
  voltage_window: ['voltage_range', 'voltage_limits', 'cutoff_voltages', 'potential_window', 'window'],
  contact_resistance: ['series_resistance', 'lead_resistance', 'tab_resistance', 'r_contact'],
  thickness: ['electrode_thickness', 'coating_thickness', 'separator_thickness', 'l', 'd'],
  porosity: ['void_fraction', 'epsilon', 'eps', 'electrolyte_volume_fraction', 'pore_fraction'],
  bruggeman: ['bruggeman_exponent', 'bruggeman_coefficient', 'brugg', 'alpha_brugg'],
  electronic_bruggeman: ['solid_bruggeman', 'electrode_bruggeman'],
  tortuosity: ['tau', 'tortuosity_factor'],
  effective_electronic_conductivity: ['electrode_conductivity', 'sigma_eff', 'solid_conductivity'],
  capacity_loading: ['areal_capacity', 'area_capacity', 'loading', 'areal_loading', 'capacity_per_area'],
  loading: ['sulfur_loading', 'sulphur_loading', 's_loading', 'mass_loading'],
  volume_fraction: ['vol_frac', 'volume_share', 'active_volume_fraction', 'solid_fraction', 'phi', 'vf'],
  particle_radius: ['radius', 'r', 'r_p', 'rp', 'particle_r', 'r_s', 'mean_radius'],
  particle_size_spread: ['size_spread', 'size_distribution', 'psd', 'std_dev'],
  diffusivity: ['diffusion_coefficient', 'diffusion_constant', 'd_s', 'ds', 'solid_diffusivity', 'solid_diffusion'],
  maximum_concentration: ['max_concentration', 'c_max', 'cs_max', 'cmax', 'c_s_max', 'maximum_lithium_concentration'],
  open_circuit_potential: ['ocp', 'ocv', 'open_circuit_voltage', 'equilibrium_potential', 'u_ocp', 'u'],
  exchange_current_density: ['i0', 'j0', 'exchange_current', 'i_0', 'j_0', 'reaction_rate_constant'],
  charge_transfer_coefficient: ['alpha', 'transfer_coefficient', 'symmetry_factor'],
  electronic_conductivity: ['electrical_conductivity', 'conductivity', 'sigma', 'sigma_s', 'sigma_e'],
  ionic_conductivity: ['electrolyte_conductivity', 'conductivity', 'kappa', 'sigma_i', 'sigma_ion'],
  transference_number: ['transport_number', 't_plus', 'tplus', 'cation_transference_number', 't0_plus'],
  thermodynamic_factor: ['tdf', 'activity_factor', 'chi'],
  salt_diffusivity: ['electrolyte_diffusivity', 'd_e', 'de', 'electrolyte_diffusion', 'diffusivity'],
  initial_concentration: [
    'salt_concentration',
    'concentration',
    'molarity',
    'c_e',
    'ce0',
    'initial_salt_concentration',
  ],
  youngs_modulus: ['young_modulus', 'elastic_modulus', 'modulus', 'e', 'stiffness', 'e_modulus'],
  poisson_ratio: ['poissons_ratio', 'nu', 'poisson', 'poisson_number'],
  fracture_toughness: ['toughness', 'k_ic', 'kic', 'k1c', 'critical_stress_intensity'],
  partial_molar_volume: ['omega', 'partial_volume'],
  specific_heat_capacity: ['specific_heat', 'cp', 'c_p', 'heat_capacity'],
  heat_transfer: ['heat_transfer_coefficient', 'h', 'htc', 'cooling_coefficient', 'convection_coefficient'],
  heat_capacity: ['cp', 'c_p', 'thermal_mass'],
  cooling_area: ['surface_area', 'cooled_area', 'cooling_surface_area'],
  pressure: ['stack_pressure', 'applied_pressure', 'external_pressure', 'p'],
  fabrication_pressure: ['pressing_pressure', 'compaction_pressure', 'pelletizing_pressure', 'pelletization_pressure'],
  relative_density: ['density_fraction', 'theoretical_density_fraction', 'pellet_density'],
  film_resistance: ['sei_resistance', 'r_sei', 'r_film'],
  coulombic_efficiency: ['ce', 'cycling_efficiency'],
  excess_lithium: ['lithium_excess', 'li_excess'],
  melting_point: ['melting_temperature'],
  double_layer_capacitance: ['cdl', 'c_dl', 'double_layer'],
  initial_stoichiometry: ['x0', 'y0', 'initial_sto', 'initial_lithiation'],
  particle: ['modes', 'radial', 'r', 'n_r', 'particles', 'radial_points'],
  relative: ['rtol', 'reltol', 'relative_tolerance'],
  absolute: ['atol', 'abstol', 'absolute_tolerance'],
  target_cycles: ['cycle_life', 'cycles', 'life_cycles'],
  target_life: ['calendar_life', 'lifetime', 'life'],
};

/** What is no property because it follows from others, or stands elsewhere. */
const notes: Readonly<Record<string, string>> = {
  mass_loading:
    'the loading follows from `thickness`, the volume fractions and the densities; the areal capacity as weighed is `capacity_loading`',
  np_ratio: 'it follows from the two electrodes; the editor shows it at the cell, and a run prints it',
  n_p_ratio: 'it follows from the two electrodes; the editor shows it at the cell, and a run prints it',
  active_mass: 'it follows from `area`, `thickness`, `volume_fraction` and the density',
  specific_capacity:
    'it follows from `maximum_concentration` and the density; `theoretical_capacity` belongs to a material',
  c_rate: 'rates stand in a protocol: `discharge at 1C until 2.5 V`',
  solver: 'there is one solver; how closely it works is said by `tolerance { relative = 1e-5 }`',
  duration: 'times stand in a protocol: `rest for 1 h`',
  period: 'a step says how often it is recorded: `discharge at 1C until 2.5 V sample every 10 s`',
  timestep: 'the solver chooses its steps; `tolerance { relative = 1e-5 }` makes them smaller',
  dt: 'the solver chooses its steps; `tolerance { relative = 1e-5 }` makes them smaller',
  experiment: 'what is done with the cell is its `protocol`',
  geometry: '`model = p2d` resolves the electrodes, and `mesh { … }` says how finely',
};

const choices: Readonly<Record<string, Names>> = {
  model: {
    p2d: ['dfn', 'newman', 'doyle_fuller_newman', 'pseudo_2d', 'pseudo_two_dimensional', 'p2d_model', 'full'],
    spme: ['spm_e', 'spmwe', 'single_particle_with_electrolyte', 'espm'],
    spm: ['single_particle', 'single_particle_model'],
  },
};

const mechanisms: Names = {
  thermal: ['heat', 'lumped', 'lumped_thermal', 'thermal_model', 'temperature', 'heating', 'heat_balance'],
  sei_growth: ['sei', 'sei_model', 'film_growth'],
  filament_growth: ['dendrite', 'dendrites', 'dendrite_growth', 'filaments', 'short', 'shorting'],
  particle_fracture: ['cracking', 'particle_cracking', 'cracks', 'fracture', 'particle_mechanics'],
  interphase_growth: ['interphase', 'interface_growth', 'decomposition'],
  contact_loss: ['void', 'voids', 'void_growth', 'void_formation', 'contact'],
  double_layer: ['capacitance', 'edl', 'surface_form'],
  lithium_creep: ['creep'],
  dead_lithium: ['dead_li', 'isolated_lithium'],
  stress_diffusion: ['stress', 'stress_driven_diffusion', 'stress_induced_diffusion'],
  delamination: ['debonding'],
};

const results: Names = {
  voltage: ['v', 'u', 'e', 'potential', 'cell_voltage', 'terminal_voltage', 'v_cell', 'ewe'],
  current: ['i', 'cell_current'],
  current_density: ['j'],
  time: ['t', 'time_s', 'hours'],
  capacity: ['q', 'charge', 'ah', 'capacity_ah'],
  soc: ['state_of_charge', 'z'],
  temperature: ['temp', 't_cell', 'cell_temperature'],
  position: ['x', 'depth', 'z_position'],
  radius: ['r'],
  capacity_retention: ['retention', 'soh', 'state_of_health'],
  coulombic_efficiency: ['ce', 'efficiency', 'coulomb_efficiency'],
  end_of_discharge_voltage: ['final_voltage', 'end_voltage', 'last_voltage'],
  ocv: ['open_circuit_voltage', 'ocp'],
  overpotential: ['eta', 'polarization', 'polarisation'],
  power: ['p'],
};

const steps: Names = {
  titrate: ['gitt', 'galvanostatic_intermittent_titration', 'pitt'],
  pulse: ['hppc', 'dcir'],
  impedance: ['eis', 'peis', 'geis', 'spectrum'],
  rest: ['wait', 'pause', 'relax', 'ocv', 'idle'],
  hold: ['cv', 'constant_voltage', 'potentiostatic', 'float'],
  charge: ['cc', 'constant_current', 'galvanostatic', 'chg'],
  discharge: ['dchg', 'dis'],
  drive: ['profile', 'drive_cycle', 'us06', 'wltp', 'current_profile'],
  repeat: ['loop', 'cycle', 'cycles', 'cycling', 'times'],
};

/** All of them, for the test that they stand for something. */
export const otherNames = { properties, mechanisms, results } as const;

/** The property of `names` that also goes by this name; of several the first in `names`. */
export function propertyMeant(name: string, names: readonly string[]): string | undefined {
  return names.find((own) => goesBy(properties, own, name));
}

/** Why there is no such property, and what to do instead. */
export function noteOnProperty(name: string): string | undefined {
  return Object.hasOwn(notes, plain(name)) ? notes[plain(name)] : undefined;
}

export function choiceMeant(property: string, name: string): string | undefined {
  const known = Object.hasOwn(choices, property) ? choices[property] : undefined;
  return known === undefined ? undefined : Object.keys(known).find((own) => goesBy(known, own, name));
}

export function mechanismMeant(name: string): string | undefined {
  return Object.keys(mechanisms).find((own) => goesBy(mechanisms, own, name));
}

export function resultMeant(name: string): string | undefined {
  // A capital T is a temperature, a small one the time.
  return name === 'T' ? 'temperature' : Object.keys(results).find((own) => goesBy(results, own, name));
}

export function stepMeant(name: string): string | undefined {
  return Object.keys(steps).find((own) => goesBy(steps, own, name));
}

function goesBy(names: Names, own: string, name: string): boolean {
  return Object.hasOwn(names, own) && names[own]?.includes(plain(name)) === true;
}

/** `Nominal-Capacity` as `nominal_capacity`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
