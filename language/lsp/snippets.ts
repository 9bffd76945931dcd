// What completion offers where a declaration, a step or a line of a study begins.

type Snippet = readonly [label: string, text: string, documentation: string];

export const declarationSnippets: readonly Snippet[] = [
  ['cell', 'cell ${1:name} {\n  area = ${2:1} cm^2\n  $0\n}', 'A battery cell.'],
  [
    'material',
    'material ${1:name} : ${2|active,metal,solid_electrolyte,liquid_electrolyte,polymer_electrolyte,carbon,binder,coating,interlayer,collector|} {\n  $0\n}',
    'A material.',
  ],
  ['protocol', 'protocol ${1:name} {\n  $0\n}', 'Steps.'],
  [
    'simulation',
    'simulation ${1:name} {\n  cell     = $2\n  protocol = $3\n  $0\n}',
    'A cell, a protocol, a model, what to include, what to expect, what to plot.',
  ],
  ['sweep', 'sweep ${1:name} {\n  simulation = $2\n  vary $0\n}', 'A simulation over varied properties.'],
  [
    'fit',
    'fit ${1:name} {\n  simulation = $2\n  to $3 voltage\n  vary $0\n}',
    'Properties to be estimated against data.',
  ],
  ['data', 'data ${1:name} = csv "$0"', 'Measured curves to overlay or fit.'],
  ['source', 'source ${1:key} = "$2" doi "$0"', 'A reference; `from key` after a value names it.'],
  ['import', 'import "$0"', 'Makes the declarations of another file visible.'],
];

export const stepSnippets: readonly Snippet[] = [
  ['charge', 'charge at ${1:C/10} until ${2:4.3 V}', 'Charges at a rate until an end.'],
  ['discharge', 'discharge at ${1:C/10} until ${2:2.5 V}', 'Discharges at a rate until an end.'],
  ['hold', 'hold at ${1:4.3 V} until ${2:C/50}', 'Holds a voltage.'],
  ['rest', 'rest for ${1:10 min}', 'No current.'],
  ['plate', 'plate at ${1:0.5 mA/cm^2} for ${2:1 h}', 'Plates lithium on the anode.'],
  ['strip', 'strip at ${1:0.5 mA/cm^2} for ${2:1 h}', 'Strips lithium from the anode.'],
  ['repeat', 'repeat ${1:10} {\n  $0\n}', 'Repeats steps.'],
  ['every', 'every ${1:10} cycles {\n  $0\n}', 'Steps in every so many cycles.'],
  ['stop when', 'stop when ${1:discharge_capacity} < ${2:80 %}', 'Ends the run.'],
];

export const memberSnippets: Readonly<Record<string, readonly Snippet[]>> = {
  Simulation: [
    ['include', 'include ${1:contact_loss}', 'Mechanisms that act on the cell.'],
    ['start at soc', 'start at soc ${1:0} %', 'State of charge at the start.'],
    ['with', 'with ${1:stack.pressure} = ${2:5 MPa}', 'Overrides a value of the cell.'],
    ['expect', 'expect ${1:discharge_capacity} > ${2:1 mAh}', 'A claim about the result.'],
    ['plot', 'plot ${1:voltage} vs ${2:time}', 'A chart of the result.'],
    ['compare', 'compare ${1:voltage} with ${2:data}', 'Overlays measured data.'],
    ['mesh', 'mesh { anode = 20  separator = 20  cathode = 20 }', 'Cells across each region.'],
    ['tolerance', 'tolerance { relative = 1e-4  absolute = 1e-6 }', 'Tolerances of time integration.'],
  ],
  Sweep: [
    [
      'vary',
      'vary ${1:stack.pressure} = ${2:1 MPa} .. ${3:10 MPa} log ${4:8} steps',
      'A property and the values it takes.',
    ],
    ['sample', 'sample ${1:500} latin seed ${2:7}', 'A sample instead of the full grid.'],
    ['measure', 'measure ${1:discharge_capacity} of cycle ${2:1}', 'What is kept of every run.'],
  ],
  Fit: [
    ['to', 'to ${1:data} ${2:voltage}', 'The measured curve.'],
    [
      'vary',
      'vary ${1:cathode.active.diffusivity} = ${2:1e-16 m^2/s} .. ${3:1e-13 m^2/s} log',
      'A property that is estimated.',
    ],
  ],
};
