// What completion offers where a declaration, a step, a part or a line of a study begins. `{{…}}` is a tab stop with the
// value that stands there at first; every form is complete with these values, and a test checks that.

export interface Snippet {
  readonly label: string;
  readonly template: string;
  readonly documentation: string;
}

/** Names that a file has, to start from. */
export interface KnownNames {
  readonly cell: string;
  readonly protocol: string;
  readonly simulation: string;
  readonly data: string;
}

export function declarationSnippets(names: KnownNames): readonly Snippet[] {
  return [
    one(
      'cell',
      `cell {{my_cell}} {\n  area           = {{1.13 cm^2}}\n  voltage_window = {{2.5 V}} .. {{4.3 V}}\n\n  stack { pressure = {{5 MPa}} }\n\n  anode     = ${partTemplates.lithium}\n  separator = ${partTemplates.solid}\n  cathode   = ${partTemplates.composite}\n}`,
      'A cell with lithium, a solid electrolyte and a composite cathode.',
    ),
    one(
      'cell that extends',
      `cell {{my_cell}} extends {{${names.cell}}} {\n  {{temperature = 25 degC}}\n}`,
      'A cell like another one, but for what stands in it.',
    ),
    one(
      'material',
      'material {{my_oxide}} extends {{NMC811}} {\n  {{diffusivity = 4e-15 m^2/s}}\n}',
      'A material like another one, but for what stands in it.',
    ),
    one(
      'solid electrolyte',
      'material {{my_electrolyte}} : solid_electrolyte {\n  ionic_conductivity = {{1 mS/cm}}\n  density            = {{2000 kg/m^3}}\n}',
      'A solid that conducts lithium ions.',
    ),
    one(
      'protocol',
      'protocol {{cycling}} {\n  repeat {{3}} {\n    charge at {{C/10}} until {{4.3 V}}\n    discharge at {{C/10}} until {{2.5 V}}\n  }\n}',
      'Charges and discharges in turn.',
    ),
    one(
      'protocol CCCV',
      'protocol {{cccv}} {\n  charge at {{C/2}} until {{4.2 V}}\n  hold at {{4.2 V}} until {{C/20}}\n  rest for {{10 min}}\n  discharge at {{C/2}} until {{2.5 V}}\n}',
      'Constant current, then constant voltage.',
    ),
    one(
      'protocol GITT',
      'protocol {{gitt}} {\n  titrate discharge at {{C/20}} for {{15 min}} then rest for {{2 h}} until {{2.5 V}}\n}',
      'Short pulses and long rests.',
    ),
    one(
      'protocol HPPC',
      'protocol {{hppc}} {\n  repeat {{9}} {\n    pulse discharge at {{1C}} for {{30 s}} then rest for {{40 s}}\n    pulse charge at {{0.75C}} for {{10 s}} then rest for {{40 s}}\n    discharge at {{C/3}} until capacity > {{9.375 %}} or {{2.5 V}}\n    rest for {{1 h}}\n  }\n}',
      'Discharge and charge pulses at every tenth of charge.',
    ),
    one(
      'protocol drive cycle',
      'protocol {{driving}} {\n  drive "{{cycle.csv}}" until {{2.5 V}}\n  rest for {{1 h}}\n}',
      'A current or power over time from a file.',
    ),
    one(
      'protocol strip and plate',
      'protocol {{plating}} {\n  repeat {{10}} {\n    plate at {{0.5 mA/cm^2}} for {{1 h}}\n    strip at {{0.5 mA/cm^2}} for {{1 h}}\n  }\n}',
      'Lithium to and fro in a symmetric cell.',
    ),
    one(
      'simulation',
      `simulation {{run}} {\n  cell     = {{${names.cell}}}\n  protocol = {{${names.protocol}}}\n  model    = {{p2d}}\n\n  plot {{voltage}} vs {{time}}\n}`,
      'A cell, a protocol, a model, what to include, what to expect, what to plot.',
    ),
    one(
      'sweep',
      `sweep {{pressures}} {\n  simulation = {{${names.simulation}}}\n  vary {{stack.pressure}} = {{1 MPa}} .. {{10 MPa}} log {{8}} steps\n  measure {{discharge_capacity of cycle 1}}\n}`,
      'A simulation over varied properties. Checked, not run yet.',
    ),
    one(
      'fit',
      `fit {{my_fit}} {\n  simulation = {{${names.simulation}}}\n  to {{${names.data}}} {{voltage}}\n  vary {{stack.pressure}} = {{1 MPa}} .. {{10 MPa}} log\n}`,
      'Properties to be estimated against data. Checked, not run yet.',
    ),
    one('data', 'data {{measured}} = csv "{{measured.csv}}"', 'Measured curves to overlay or fit.'),
    one(
      'source',
      'source {{key}} = "{{measured: Author et al., Journal 1, 1 (2020)}}" doi "{{10.1000/1}}"',
      'A reference; `from key` after a value names it. It begins with how the value is known: measured, computed, typical, estimate.',
    ),
    one('import', 'import "{{other.cell}}"', 'Makes the declarations of another file visible.'),
  ];
}

/** Parts of a cell, by the word that chooses them. */
export const partTemplates = {
  lithium: 'lithium { thickness = {{50 um}} }',
  none: 'none { collector = {{Cu}} }',
  solid:
    'solid {\n    electrolyte      = {{Li6PS5Cl}}\n    thickness        = {{50 um}}\n    relative_density = {{92 %}}\n  }',
  porous: 'porous {\n    thickness = {{12 um}}\n    porosity  = {{47 %}}\n  }',
  layers:
    'layers {\n    layer {{Li6PS5Cl}} { thickness = {{20 um}} }\n    layer {{LLZO}} { thickness = {{10 um}} }\n  }',
  composite:
    'composite {\n    thickness = {{40 um}}\n    active {{NMC811}} {\n      volume_fraction = {{55 %}}\n      particle_radius = {{2.5 um}}\n      coating         = {{LiNbO3}} { thickness = {{10 nm}} }\n    }\n    electrolyte {{Li6PS5Cl}} { volume_fraction = {{34 %}} }\n    carbon {{VGCF}}          { volume_fraction = {{2 %}} }\n  }',
  wetComposite:
    'composite {\n    thickness = {{75 um}}\n    porosity  = {{30 %}}\n    active {{NMC811}} {\n      volume_fraction = {{65 %}}\n      particle_radius = {{5 um}}\n    }\n  }',
} as const;

export const stepSnippets: readonly Snippet[] = [
  one(
    'charge',
    'charge at {{C/10}} until {{4.3 V}}',
    'Charges at a rate until an end. The rate is a C-rate, a current, a current density, a power or a resistance.',
  ),
  one('discharge', 'discharge at {{C/10}} until {{2.5 V}}', 'Discharges at a rate until an end.'),
  one('hold', 'hold at {{4.3 V}} until {{C/50}}', 'Holds a voltage.'),
  one('rest', 'rest for {{10 min}}', 'No current.'),
  one('plate', 'plate at {{0.5 mA/cm^2}} for {{1 h}}', 'Plates lithium on the anode.'),
  one('strip', 'strip at {{0.5 mA/cm^2}} for {{1 h}}', 'Strips lithium from the anode.'),
  one(
    'press',
    'press at {{300 MPa}} for {{5 min}}',
    'Presses the stack without current; then the fixture rules again.',
  ),
  one('drive', 'drive "{{cycle.csv}}"', 'Follows a current, C-rate, power or voltage over time from a file.'),
  one(
    'pulse',
    'pulse discharge at {{1C}} for {{10 s}} then rest for {{40 s}}',
    'A current for a short time, then a rest.',
  ),
  one(
    'titrate',
    'titrate discharge at {{C/10}} for {{10 min}} then rest for {{1 h}} until {{2.5 V}}',
    'Pulses, each with a rest, until an end is met in a pulse (GITT).',
  ),
  one('impedance', 'impedance from {{1 MHz}} to {{1 mHz}}', 'Impedance over frequency of the state the cell is in.'),
  one('repeat', 'repeat {{10}} {\n  rest for {{10 min}}\n}', 'Repeats steps; the outermost one counts cycles.'),
  one('every', 'every {{10}} cycles {\n  rest for {{10 min}}\n}', 'Steps in every so many cycles.'),
  one('stop when', 'stop when {{discharge_capacity}} < {{80 %}}', 'Ends the run.'),
];

/** What may follow within a step. */
export const modifierSnippets: readonly Snippet[] = [
  one(
    'until',
    'until {{4.3 V}}',
    'What ends the step: a voltage, current, C-rate, charge, or a comparison of any result.',
  ),
  one('for', 'for {{10 min}}', 'How long the step lasts at most.'),
  one('or', 'or {{20 h}}', 'Another end; the first one met counts.'),
  one(
    'temperature',
    'temperature {{45 degC}}',
    'Temperature of the surroundings in this step; of the cell where it has no heat balance.',
  ),
  one('sample every', 'sample every {{1 s}}', 'How often this step is recorded.'),
];

/** What may follow the file of a drive cycle. */
export const driveSnippets: readonly Snippet[] = [
  one(
    'by',
    'by {{current}}',
    'Which column is followed: current, current_density, c_rate, power, specific_power, voltage.',
  ),
  one('positive discharges', 'positive discharges', 'Positive values of the file discharge; left out, they charge.'),
  one('positive charges', 'positive charges', 'Positive values of the file charge, as in results.'),
  one('stepwise', 'stepwise', 'Each value holds until the next one; left out, lines connect them.'),
  one('linear', 'linear', 'Lines connect the values, as they do where nothing is said.'),
];

export const impedanceSnippets: readonly Snippet[] = [
  one('points per decade', '{{10}} points per decade', 'How many frequencies a spectrum has.'),
];

/** What may follow a pulse or a titration. */
export const pulseSnippets: readonly Snippet[] = [
  one('then rest', 'then rest for {{40 s}}', 'The rest after the current.'),
];

export const memberSnippets: Readonly<Record<'Simulation' | 'Sweep' | 'Fit', readonly Snippet[]>> = {
  Simulation: [
    one('include', 'include {{contact_loss}}', 'Mechanisms that act on the cell.'),
    one('start at soc', 'start at soc {{0 %}}', 'State of charge at the start.'),
    one('with', 'with {{stack.pressure}} = {{5 MPa}}', 'Overrides a value of the cell.'),
    one('expect', 'expect {{discharge_capacity}} > {{1 mAh}}', 'A claim about the result.'),
    one('plot', 'plot {{voltage}} vs {{time}}', 'A chart of the result.'),
    one('plot by cycle', 'plot {{voltage}} vs {{capacity}} by cycle', 'One curve for each cycle.'),
    one(
      'plot profile',
      'plot {{cathode.stoichiometry}} vs position at {{10 min}}',
      'A profile through the cell at one time.',
    ),
    one('compare', 'compare {{voltage}} with {{measured}}', 'Overlays measured data.'),
    one('mesh', 'mesh { anode = {{20}}  separator = {{20}}  cathode = {{20}} }', 'Cells across each region.'),
    one('tolerance', 'tolerance { relative = {{1e-4}}  absolute = {{1e-6}} }', 'Tolerances of time integration.'),
  ],
  Sweep: [
    one(
      'vary',
      'vary {{stack.pressure}} = {{1 MPa}} .. {{10 MPa}} log {{8}} steps',
      'A property and the values it takes.',
    ),
    one(
      'vary list',
      'vary {{stack.pressure}} = [{{1 MPa}}, {{5 MPa}}]',
      'A property and the values it takes, one by one.',
    ),
    one('sample', 'sample {{500}} latin seed {{7}}', 'A sample instead of the full grid.'),
    one('measure', 'measure {{discharge_capacity}} of cycle {{1}}', 'What is kept of every run.'),
  ],
  Fit: [
    one('to', 'to {{measured}} {{voltage}}', 'The measured curve.'),
    one('vary', 'vary {{stack.pressure}} = {{1 MPa}} .. {{10 MPa}} log', 'A property that is estimated.'),
  ],
};

function one(label: string, template: string, documentation: string): Snippet {
  return { label, template, documentation };
}
