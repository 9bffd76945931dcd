// What the words of the grammar mean, one line each. A test compares the list with the grammar.

export interface KeywordMeaning {
  readonly meaning: string;
  readonly example: string;
}

export const keywordMeanings: Readonly<Record<string, KeywordMeaning>> = {
  import: word('Makes the declarations of another file visible.', 'import "materials.cell"'),
  source: word('Declares a reference, named after a value by `from`.', 'source chen2020 = "measured: …" doi "10.…"'),
  doi: word('The digital object identifier of a source.', 'doi "10.1149/1945-7111/ab9050"'),
  material: word(
    'Declares a material of a kind, or one that extends another.',
    'material MyOxide extends NMC811 { … }',
  ),
  cell: word('Declares a cell; in a simulation, names the cell it runs.', 'cell my_cell { … }'),
  protocol: word('Declares steps; in a simulation, names the protocol it runs.', 'protocol cycling { … }'),
  simulation: word('A cell, a protocol, a model, what to include, expect and plot.', 'simulation aging { … }'),
  sweep: word('A simulation over varied properties. Checked, not run yet.', 'sweep pressures { … }'),
  fit: word('Properties to be estimated against data. Checked, not run yet.', 'fit diffusivity { … }'),
  data: word('Declares measured curves to overlay or fit.', 'data measured = csv "c10.csv"'),
  extends: word(
    'Takes over everything of another declaration; the nearer value wins.',
    'cell thick extends thin { … }',
  ),
  interface: word('The contact between an electrode and the separator.', 'interface anode | separator { … }'),
  let: word('A name for a value inside this block.', 'let m = c / (1 mol/L)'),
  from: word('Names the source of a value; after `impedance`, the first frequency.', 'thickness = 40 um from chen2020'),
  table: word('A table of values: monotone cubic between its points.', 'table { 0: 4.3 V  1: 3.5 V }'),
  arrhenius: word('Scales a value with temperature by an activation energy.', '4e-15 m^2/s arrhenius 30 kJ/mol'),
  true: word('The truth value.', 'expect shorted == true'),
  false: word('The truth value.', 'expect shorted == false'),
  charge: word('Charges the cell at a rate until an end.', 'charge at C/10 until 4.3 V'),
  discharge: word('Discharges the cell at a rate until an end.', 'discharge at 1C until 2.5 V or 2 h'),
  plate: word('Plates lithium on the anode at a rate.', 'plate at 0.5 mA/cm^2 for 1 h'),
  strip: word('Strips lithium from the anode at a rate.', 'strip at 0.5 mA/cm^2 for 1 h'),
  hold: word('Holds a voltage.', 'hold at 4.3 V until C/50'),
  rest: word('No current.', 'rest for 10 min'),
  drive: word(
    'Follows a current, C-rate, power or voltage over time from a file. Positive values charge, as in results, unless the step says `positive discharges`. Between points the value is linear, unless it says `stepwise`.',
    'drive "us06.csv" positive discharges until 2.5 V',
  ),
  positive: word('Says what positive values of the file do.', 'drive "us06.csv" positive discharges'),
  discharges: word('Positive values of the file discharge the cell.', 'drive "us06.csv" positive discharges'),
  charges: word('Positive values of the file charge the cell, as in results.', 'drive "us06.csv" positive charges'),
  stepwise: word('Each value of the file holds until the next one.', 'drive "schedule.csv" stepwise'),
  pulse: word(
    'A current for a short time, then a rest where one is given. Left out: discharge, 1C, 10 s.',
    'pulse discharge at 2C for 10 s then rest for 40 s',
  ),
  titrate: word(
    'Pulses, each with a rest, until an end is met in a pulse (GITT). Left out: discharge, C/10, 10 min, 1 h, the end of the voltage window.',
    'titrate discharge at C/10 for 10 min then rest for 1 h until 2.5 V',
  ),
  then: word('The rest after the current of a pulse or titration.', 'pulse at 1C for 10 s then rest for 40 s'),
  impedance: word(
    'Impedance over frequency of the state the cell is in, without current; with `model = p2d`.',
    'impedance from 1 MHz to 1 mHz',
  ),
  points: word(
    'Frequencies per decade of a spectrum; left out: 10.',
    'impedance from 1 MHz to 1 mHz 5 points per decade',
  ),
  per: word('Stands in `points per decade`.', 'impedance from 1 MHz to 1 mHz 5 points per decade'),
  decade: word('A factor of ten in frequency.', 'impedance from 1 MHz to 1 mHz 5 points per decade'),
  press: word(
    'Sets the stack pressure without current for a time; then the fixture rules again. Lithium remembers the highest pressure.',
    'press at 300 MPa for 5 min',
  ),
  repeat: word('Repeats steps; the outermost one counts cycles.', 'repeat 50 { … }'),
  every: word('Steps that are done every so many cycles; after `sample`, the interval.', 'every 10 cycles { … }'),
  cycles: word('Counts passes of the outermost `repeat`.', 'every 10 cycles { … }'),
  stop: word('Ends the run when a condition is met.', 'stop when discharge_capacity < 80 %'),
  when: word('The condition that ends the run.', 'stop when discharge_capacity < 80 %'),
  at: word('The rate, level, pressure or time of what stands before it.', 'charge at C/10'),
  until: word('What ends a step: a voltage, current, C-rate, charge or any result.', 'until 4.3 V or 10 h'),
  for: word('How long a step lasts at most.', 'rest for 10 min'),
  or: word('Another end of the step; the first one met counts.', 'until 2.5 V or 20 h'),
  to: word('The data of a fit, or the last frequency.', 'to measured voltage'),
  temperature: word('Temperature of the cell, or of this step alone.', 'rest for 1 h temperature 45 degC'),
  sample: word('How often a step is recorded; in a sweep, a sample instead of the full grid.', 'sample every 1 s'),
  include: word('Mechanisms that act on the cell in this simulation.', 'include contact_loss, interphase_growth'),
  start: word('The state the run starts from.', 'start at soc 0 %'),
  with: word('Overrides a value of the cell; after `compare`, names the data.', 'with stack.pressure = 10 MPa'),
  compare: word('Overlays measured data on a result.', 'compare voltage with measured'),
  expect: word('A claim about the result that a run checks.', 'expect min(voltage) > 2.5 V'),
  plot: word('A chart of the result.', 'plot voltage vs capacity by cycle'),
  vs: word('The quantity on the horizontal axis.', 'plot voltage vs time'),
  by: word('One curve for each cycle.', 'plot voltage vs capacity by cycle'),
  cycle: word('One pass of the outermost `repeat`, counted from 1.', 'discharge_capacity of cycle 10'),
  of: word('Which cycle, or whose rate, is meant.', 'discharge_capacity of cycle 10'),
  vary: word('A property and the values it takes.', 'vary stack.pressure = 1 MPa .. 75 MPa log 8 steps'),
  rate: word('The rate of a protocol, as a sweep varies it.', 'vary rate of plating = [0.1 mA/cm^2, 0.5 mA/cm^2]'),
  log: word('Steps of equal ratio.', 'vary stack.pressure = 1 MPa .. 75 MPa log 8 steps'),
  linear: word('Steps of equal size.', 'vary stack.pressure = 1 MPa .. 75 MPa linear 8 steps'),
  steps: word('How many values a sweep takes between two ends.', 'log 8 steps'),
  measure: word('What a sweep keeps of every run.', 'measure discharge_capacity of cycle 10'),
  latin: word('A Latin hypercube sample: even in every direction.', 'sample 500 latin seed 7'),
  random: word('A plain random sample.', 'sample 500 random seed 7'),
  seed: word('Start of the random numbers, so that a sample can be repeated.', 'sample 500 latin seed 7'),
  soc: word('State of charge, 0 to 100 %.', 'start at soc 0 %'),
};

function word(meaning: string, example: string): KeywordMeaning {
  return { meaning, example };
}
