// Column names as words for titles and legends.

const words: Readonly<Record<string, string>> = {
  time: 'Time',
  cycle: 'Cycle',
  step: 'Step',
  voltage: 'Voltage',
  current: 'Current',
  current_density: 'Current density',
  discharge_capacity: 'Discharge capacity',
  charge_capacity: 'Charge capacity',
  capacity: 'Capacity',
  discharge_energy: 'Discharge energy',
  charge_energy: 'Charge energy',
  capacity_retention: 'Capacity retention',
  reaction_overpotential: 'Reaction',
  diffusion_overpotential: 'Diffusion',
  'electrolyte.ohmic_overpotential': 'Electrolyte, ohmic',
  'electrolyte.concentration_overpotential': 'Salt gradient',
  'solid.ohmic_overpotential': 'Solid, ohmic',
  contact_overpotential: 'Contacts',
  soc: 'State of charge',
  temperature: 'Temperature',
  'stack.pressure': 'Stack pressure',
  ocv: 'Open-circuit voltage',
  overpotential: 'Overpotential',
  position: 'Position from the anode collector',
  radius: 'Radius from the centre of a particle',
  'electrolyte.concentration': 'Salt concentration',
  'electrolyte.potential': 'Electrolyte potential',
  stoichiometry: 'Stoichiometry',
  surface_stoichiometry: 'Surface stoichiometry',
  reaction_current: 'Reaction current',
  contact_fraction: 'Contact fraction',
  occluded_fraction: 'Occluded fraction',
  lithium_thickness: 'Lithium thickness',
  interphase_thickness: 'Interphase thickness',
  interphase_resistance: 'Interphase resistance',
  sei_thickness: 'Film thickness',
  sei_resistance: 'Film resistance',
  sei_lithium: 'Lithium bound in films',
  bump_height: 'Height of bumps',
  broken_fraction: 'Broken share of the film',
  dead_lithium: 'Dead lithium',
  dead_layer_thickness: 'Thickness of the dead layer',
  electrolyte_saturation: 'Liquid over pores',
  deposit_porosity: 'Porosity of the deposit',
  deposit_thickness: 'Thickness of the deposit',
  stress_shift: 'Shift by stress',
  critical_nucleus_radius: 'Critical nucleus',
  nucleus_density: 'Density of nuclei',
  collector_coverage: 'Coverage of the collector',
  island_radius: 'Radius of islands',
  limiting_current_share: 'Share of the limiting current',
  surface_concentration: 'Salt at the surface',
  wagner_number: 'Wagner number',
  filament_front: 'Filament front',
};

/** `anode.contact_fraction` splits into the electrode and the quantity. */
export function splitColumn(name: string): { readonly side: string | undefined; readonly quantity: string } {
  const match = /^(anode|cathode)\.(.+)$/.exec(name);
  return match === null ? { side: undefined, quantity: name } : { side: match[1], quantity: match[2] ?? name };
}

/** `Contact fraction` of `anode.contact_fraction`. */
export function quantityWords(name: string): string {
  const { quantity } = splitColumn(name);
  const known = words[name] ?? words[quantity];
  if (known !== undefined) return known;
  const plain = quantity.replaceAll(/[._]/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** `Contact fraction, anode`. */
export function quantityTitle(name: string): string {
  const { side } = splitColumn(name);
  return side === undefined ? quantityWords(name) : `${quantityWords(name)}, ${side}`;
}
