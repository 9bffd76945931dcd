// Result columns as expressions may name them, with the dimension a limit must have.

export interface ColumnSchema {
  /** Without unit; `ELECTRODE` stands for `anode` and `cathode`, `NAME` for an active material. */
  readonly name: string;
  /** Unit of the column; empty for a plain number. */
  readonly unit: string;
  readonly documentation: string;
  /** True where limits per area, per mass and relative to nominal are understood (charges). */
  readonly charge?: true;
  /** True where the column is over position. */
  readonly profile?: true;
  /** True where only a whole cycle has the value. */
  readonly ofCycle?: true;
  /** True where the column is a truth value. */
  readonly truth?: true;
}

/** Definitions of the columns; signs: positive current charges the cell. */
export const columns: readonly ColumnSchema[] = [
  { name: 'time', unit: 's', documentation: 'Time from the start of the run.' },
  { name: 'cycle', unit: '', documentation: 'Pass of the outermost `repeat`.' },
  { name: 'step', unit: '', documentation: 'Number of the step.' },
  { name: 'voltage', unit: 'V', documentation: 'Cathode minus anode collector.' },
  { name: 'current', unit: 'A', documentation: 'Current of the whole cell; positive charges.' },
  {
    name: 'current_density',
    unit: 'A/m^2',
    documentation: 'Current per area of one electrode pair; positive charges.',
  },
  {
    name: 'discharge_capacity',
    unit: 'Ah',
    charge: true,
    documentation: 'Charge passed on discharge since the cycle began.',
  },
  {
    name: 'charge_capacity',
    unit: 'Ah',
    charge: true,
    documentation: 'Charge passed on charge since the cycle began.',
  },
  { name: 'discharge_energy', unit: 'Wh', documentation: 'Energy given on discharge since the cycle began.' },
  { name: 'charge_energy', unit: 'Wh', documentation: 'Energy taken on charge since the cycle began.' },
  { name: 'capacity', unit: 'Ah', charge: true, documentation: 'Charge since the current last changed sign.' },
  { name: 'soc', unit: '', documentation: 'State of charge, 0 to 1.' },
  { name: 'temperature', unit: 'K', documentation: 'Cell temperature.' },
  { name: 'ambient_temperature', unit: 'K', documentation: 'Temperature of the surroundings, which a step may set.' },
  { name: 'stack.pressure', unit: 'Pa', documentation: 'Pressure on the stack.' },
  { name: 'ocv', unit: 'V', documentation: 'Open-circuit voltage at the mean stoichiometries.' },
  { name: 'overpotential', unit: 'V', documentation: 'Distance of the voltage from the open-circuit voltage.' },
  ...losses(),
  { name: 'power', unit: 'W', documentation: 'Electric power; positive charges.' },
  { name: 'reaction_heat', unit: 'W', documentation: 'Heat of charge transfer and films, with a heat balance.' },
  { name: 'ohmic_heat', unit: 'W', documentation: 'Heat of all currents in resistances, with a heat balance.' },
  { name: 'reversible_heat', unit: 'W', documentation: 'Heat of the entropies of reaction, with a heat balance.' },
  {
    name: 'coulombic_efficiency',
    unit: '',
    ofCycle: true,
    documentation: 'Charge given on discharge over charge taken on charge, of one cycle.',
  },
  {
    name: 'energy_efficiency',
    unit: '',
    ofCycle: true,
    documentation:
      'Energy given on discharge over energy taken on charge, of one cycle; not where both electrodes are the same couple.',
  },
  {
    name: 'mean_discharge_voltage',
    unit: 'V',
    ofCycle: true,
    documentation: 'Energy over charge of the discharge of one cycle.',
  },
  {
    name: 'mean_charge_voltage',
    unit: 'V',
    ofCycle: true,
    documentation: 'Energy over charge of the charge of one cycle.',
  },
  {
    name: 'end_of_discharge_voltage',
    unit: 'V',
    ofCycle: true,
    documentation: 'Voltage at which the last discharge of the cycle ended.',
  },
  {
    name: 'end_of_charge_voltage',
    unit: 'V',
    ofCycle: true,
    documentation: 'Voltage at which the last charge of the cycle ended.',
  },
  {
    name: 'capacity_retention',
    unit: '',
    ofCycle: true,
    documentation: 'Discharge capacity over that of the first complete cycle.',
  },
  {
    name: 'energy_retention',
    unit: '',
    ofCycle: true,
    documentation: 'Discharge energy over that of the first complete cycle.',
  },
  {
    name: 'ELECTRODE.contact_fraction',
    unit: '',
    documentation: 'Share of the electrode in contact with electrolyte.',
  },
  { name: 'ELECTRODE.occluded_fraction', unit: '', documentation: 'Share of the interface over occluded voids.' },
  { name: 'ELECTRODE.lithium_thickness', unit: 'm', documentation: 'Connected metallic lithium, as if dense.' },
  { name: 'ELECTRODE.interphase_thickness', unit: 'm', documentation: 'Thickness of the interphase at lithium.' },
  {
    name: 'ELECTRODE.interphase_resistance',
    unit: 'ohm*m^2',
    documentation: 'Resistance of the interphase at lithium.',
  },
  ...atSolid(),
  ...atLithiumInLiquid(),
  { name: 'ELECTRODE.stoichiometry', unit: '', profile: true, documentation: 'Mean stoichiometry of the particles.' },
  {
    name: 'ELECTRODE.surface_stoichiometry',
    unit: '',
    profile: true,
    documentation: 'Stoichiometry at the particles’ surface.',
  },
  {
    name: 'ELECTRODE.active.NAME.stoichiometry',
    unit: '',
    profile: true,
    documentation: 'Mean stoichiometry of one active material of a blend.',
  },
  { name: 'ELECTRODE.potential', unit: 'V', profile: true, documentation: 'Potential of the solid.' },
  {
    name: 'ELECTRODE.reaction_current',
    unit: 'A/m^2',
    profile: true,
    documentation: 'Current per particle surface, positive where lithium leaves the particle.',
  },
  { name: 'electrolyte.concentration', unit: 'mol/m^3', profile: true, documentation: 'Salt concentration.' },
  { name: 'electrolyte.potential', unit: 'V', profile: true, documentation: 'Potential of the electrolyte.' },
  { name: 'position', unit: 'm', documentation: 'Distance from the anode collector.' },
  {
    name: 'radius',
    unit: 'm',
    documentation:
      'Distance from the centre of a particle: `plot cathode.stoichiometry vs radius at 1 h` shows particles at the collector, in the middle and at the separator.',
  },
  {
    name: 'shorted',
    unit: '',
    truth: true,
    documentation:
      'True from the moment lithium spans the electrolyte: a filament, or lithium pressed through its pores.',
  },
  {
    name: 'time_to_short',
    unit: 's',
    documentation:
      'Time of the short; before it, when it would come if all went on as on average so far, a century at most.',
  },
];

/** What mechanisms of lithium on a solid electrolyte add. */
function atSolid(): ColumnSchema[] {
  const of = (name: string, unit: string, documentation: string): ColumnSchema => ({ name, unit, documentation });
  return [
    of('ELECTRODE.filament_length', 'm', 'Longest flaw of the electrolyte with the lithium in it.'),
    of('ELECTRODE.cracking_share', '', 'Local plating current over the one that cracks that flaw; from 1 on it grows.'),
    of('ELECTRODE.crack_filling', '', 'Share of the crack that products of the layer around its tip fill.'),
    of(
      'ELECTRODE.isolated_lithium',
      'mol/m^2',
      'Lithium of the electrode that has precipitated inside the electrolyte.',
    ),
    of('ELECTRODE.contact_resistance', 'ohm*m^2', 'Resistance of the contact of lithium, with its memory of pressure.'),
    of('ELECTRODE.highest_pressure', 'Pa', 'Highest pressure that the interface has seen.'),
    of('ELECTRODE.constriction_resistance', 'ohm*m^2', 'Resistance of current through what contact is left.'),
    of('ELECTRODE.current_focusing', '', 'Largest over mean current density at the interface.'),
    of('ELECTRODE.boundary_focusing', '', 'Current at grain boundaries over its mean.'),
    of('ELECTRODE.heterogeneity_focusing', '', 'Current that an uneven cathode focuses over its mean.'),
    of('ELECTRODE.plating_contact_loss', '', 'Share of the contact that unevenly plated lithium holds apart.'),
    of('ELECTRODE.squeezed_lithium', 'mol/m^2', 'Lithium that pressure has squeezed out of the foil.'),
    of('ELECTRODE.interlayer_filling', '', 'Lithium in the interlayer over what it can hold.'),
    of('penetrated_share', '', 'Share of the time to a short by lithium pressed through pores that has passed.'),
    of(
      'leakage_current_density',
      'A/m^2',
      'Electrons through the electrolyte; positive where they discharge the cell.',
    ),
    of(
      'bypass_current_density',
      'A/m^2',
      'Current that leaks and shorts take past the cells; positive where it discharges them.',
    ),
  ];
}

/** What mechanisms of lithium in a liquid add. */
function atLithiumInLiquid(): ColumnSchema[] {
  const of = (name: string, unit: string, documentation: string): ColumnSchema => ({
    name: `ELECTRODE.${name}`,
    unit,
    documentation,
  });
  return [
    of('sei_thickness', 'm', 'Thickness of the film on lithium in a liquid.'),
    of('sei_resistance', 'ohm*m^2', 'Resistance of the film on lithium, cracks included.'),
    of('sei_lithium', 'A*s/m^2', 'Lithium bound in films since the start, as charge.'),
    of(
      'bump_height',
      'm',
      'Height of uneven deposits; over weak spots of a film in a liquid, and negative for pits there.',
    ),
    of('broken_fraction', '', 'Share of the film that is broken.'),
    of('dead_lithium', 'A*s/m^2', 'Plated lithium that has lost its contact, as charge.'),
    of('dead_layer_thickness', 'm', 'Thickness of the layer of dead lithium.'),
    of('electrolyte_saturation', '', 'Liquid that is left over the pores it has to fill.'),
    of('deposit_porosity', '', 'Pores in what is plated.'),
    of('deposit_thickness', 'm', 'Thickness of what is plated, pores included.'),
    of('stress_shift', 'V', 'By which stress moves the equilibrium potential of lithium.'),
    of('critical_nucleus_radius', 'm', 'Radius of critical nuclei while lithium is plated.'),
    of('nucleus_density', '1/m^2', 'Nuclei per area while lithium is plated.'),
    of('collector_coverage', '', 'Share of a bare collector that lithium covers.'),
    of('island_radius', 'm', 'Radius of islands of lithium on a bare collector.'),
    of('limiting_current_share', '', 'Share of the limiting current by what salt is missing at the surface.'),
    of('surface_concentration', 'mol/m^3', 'Salt at the surface of lithium.'),
    of('wagner_number', '', 'Wagner number of plating on bumps of 10 µm.'),
    of('filament_front', 'm', 'How far filaments have come since the salt was used up.'),
  ];
}

/** Parts of OCV − V: what each part of the cell takes of the voltage on discharge and adds to it on charge. */
function losses(): ColumnSchema[] {
  const part = (name: string, what: string): ColumnSchema => ({
    name,
    unit: 'V',
    documentation: `Voltage that ${what} on discharge; negative on charge.`,
  });
  return [
    part('ELECTRODE.reaction_overpotential', 'charge transfer and films of the electrode take'),
    part('ELECTRODE.diffusion_overpotential', 'the surface of its particles against their mean takes'),
    part('electrolyte.ohmic_overpotential', 'the resistance of the electrolyte takes'),
    part('electrolyte.concentration_overpotential', 'differences of salt concentration take'),
    part('solid.ohmic_overpotential', 'the electronic resistance of the electrodes takes'),
    part('contact_overpotential', 'contacts of lithium, tabs and collectors take'),
  ];
}

/** The column a name in the text stands for. */
export function findColumn(name: string): ColumnSchema | undefined {
  const general = fullColumnName(name)
    .replace(/^(anode|cathode)\./, 'ELECTRODE.')
    .replace(/\.active\.[A-Za-z_]\w*\./, '.active.NAME.');
  return columns.find((column) => column.name === general);
}

/** Short names and what they stand for. */
const shortNames: Readonly<Record<string, string>> = {
  contact_fraction: 'anode.contact_fraction',
  pressure: 'stack.pressure',
  lithium_thickness: 'anode.lithium_thickness',
};

/** The full name of a column. */
export function fullColumnName(name: string): string {
  return shortNames[name] ?? name;
}

/** Names for suggestions, with both electrodes. */
export function columnNames(): readonly string[] {
  return columns.flatMap(({ name }) =>
    name.startsWith('ELECTRODE.') ? ['anode', 'cathode'].map((side) => name.replace('ELECTRODE', side)) : [name],
  );
}
