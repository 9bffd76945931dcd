// Simulations as other languages and tools write them.

import { number, type Notation } from './notation.ts';

export const simulationNotations: readonly Notation[] = [
  { pattern: /\bstart\s+at\s+(\w+)\s*=\s*/, says: '`start at` takes no `=`', write: 'start at $1 ' },
  { pattern: /\binclude\s+(\w+)\s*=\s*(?:True|true|1)\b/, says: '`include` takes the name alone', write: 'include $1' },
  {
    pattern: /\bexpect\s+([\w.()]+)\s*=(?!=)\s*/,
    says: 'an expectation compares',
    help: 'write `expect discharge_capacity > 4.5 Ah`, with `<`, `<=`, `>` or `>=`',
  },
  {
    pattern: /\b(plot\s+\S+)\s+(?:against|over|versus|vs\.)\s/,
    says: 'a plot has `vs` between its axes',
    write: '$1 vs ',
  },
  {
    pattern: /\bplot\s+\S+\s*,\s*\w+/,
    says: 'a plot has one quantity and `vs` before its axis',
    help: 'write `plot voltage vs time`, and a second `plot` for a second quantity',
  },
  {
    pattern: new RegExp(String.raw`\bstart\s+at\s+(${number})\s*%(?:\s*(?:soc|SOC)\b)?`),
    says: '`start at` says what it is a share of',
    write: 'start at soc $1 %',
  },
  { pattern: /\bstart\s+(?:soc|SOC)\s*=?\s*(?=\d)/, says: 'it is `start at soc`', write: 'start at soc ' },
  {
    pattern: new RegExp(String.raw`\b(?:initial_?|start_?)?(?:soc|SOC|SoC)\s*=\s*(${number}\s*%)`),
    says: 'the state of charge at the start has a line of its own',
    write: 'start at soc $1',
  },
  {
    pattern: new RegExp(String.raw`\bstart\s+at\s+(?:voltage\s*=?\s*)?${number}\s*V\b`),
    says: 'a run starts at a state of charge',
    help: 'write `start at soc 100 %`: that is the upper end of `voltage_window`',
  },
  {
    pattern: /\bstart\s+at\s+(full|charged|empty|discharged)\b/,
    says: 'a run starts at a state of charge',
    write: ([, state = '']) => `start at soc ${state === 'full' || state === 'charged' ? 100 : 0} %`,
  },
  { pattern: /\binclude\s*=\s*/, says: '`include` takes no `=`', write: 'include ' },
  {
    pattern: /\binclude\s+\w+\s*=\s*(?:False|false|none|None|0)\b/,
    says: 'what is not included is left out',
    write: '',
  },
  {
    pattern: /\binclude\s+(\w[\w, ]*?)\s+(?:and|&|\+)\s+(\w+)/,
    says: 'names behind `include` are parted by commas',
    write: 'include $1, $2',
  },
  { pattern: /\binclude\s+["'](\w+)["']/, says: 'names stand without quotes', quotes: true, write: 'include $1' },
  { pattern: /\bwith\s+cell\./, says: 'paths behind `with` begin inside the cell', write: 'with ' },
  { pattern: /\b(?:set|override|where)\s+([\w.]+)(?=\s*=)/, says: 'a value is changed by `with`', write: 'with $1' },
  {
    pattern: new RegExp(String.raw`\bwith\s+([\w.[\]]+)\s+(?=${number})`),
    says: '`=` is missing between a path and its value',
    write: 'with $1 = ',
  },
  {
    pattern: /(?<=\bexpect\b.*)\s+(?:and|&&)\s+(?=\w)/,
    says: 'an expectation is one comparison',
    write: ' expect ',
    help: 'write a second `expect` in a line of its own',
  },
  {
    pattern: /(?<=(?:^|[{}])\s*)(?:assert|require|ensure)\s+(?=\w)/,
    says: 'what has to hold stands behind `expect`',
    write: 'expect ',
  },
  {
    pattern: /(?<=\bexpect\b.*)\s+(?:at|for|in|@)\s+cycle\s+(\d+)/,
    says: 'the cycle of a result stands behind `of cycle`',
    write: ' of cycle $1',
  },
  {
    pattern: /(?<=\bplot\b.*)\s+(?:at|for|in|of)\s+cycle\s+\d+/,
    says: 'a plot over cycles has one curve for each',
    write: ' by cycle',
  },
  {
    pattern: /\bplot\s*\(\s*([\w.]+)\s*,\s*([\w.]+)\s*\)/,
    says: 'a plot has `vs` between its axes',
    help: 'write `plot voltage vs time`: what goes up first, then along',
  },
  {
    pattern: /(?<=\bplot\b.*\bvs\b.*)\s*,.*$/,
    says: 'a plot has one pair of axes',
    help: 'write a second `plot` for a second curve',
  },
  { pattern: /(?<=\bplot\b.*\bvs\b.*)\s+in\s+\w+/, says: 'a plot chooses the units of its axes itself', write: '' },
  {
    pattern: /\bcompare\s+([\w.]+)\s+(?:to|against|and|vs)\s+/,
    says: 'a column is compared `with` data',
    write: 'compare $1 with ',
  },
  {
    pattern: /\bcompare\s+(\w+)\s*(?=$|\})/,
    says: '`compare` names the column and the data',
    help: 'write `compare voltage with measured`, where `data measured = csv "file.csv" { … }` stands in the file',
  },
  { pattern: /(?<=\btarget_cycles\s*=\s*\d+)\s+cycles?\b/, says: 'a number of cycles has no unit', write: '' },
  {
    pattern: /^\s+(cell|protocol|model)\s+(\w+)\s*$/,
    says: '`=` is missing between a property and its value',
    write: '$1 = $2',
  },
];

/** How declarations begin, and whole lines that hold other notations inside. */
export const headNotations: readonly Notation[] = [
  {
    pattern: /\boptions?\s*=\s*.*$/,
    says: 'a simulation has no options',
    help: 'the model is chosen by `model = p2d`, mechanisms by `include thermal`',
  },
  {
    pattern: /^\s+(?:cell|protocol)\s*=\s*\{.*$/,
    says: 'a simulation names its cell and its protocol, which stand beside it',
    help: 'write `protocol my_protocol { … }` outside, and `protocol = my_protocol` here',
  },
  {
    pattern: /^\s+sweep\s+[\w.]+\s*=.*$/,
    says: 'a sweep is a declaration of its own',
    help: 'write `sweep my_sweep { simulation = …  vary stack.pressure = 1 MPa .. 5 MPa }` beside the simulation',
  },
  {
    pattern: /^\s*(cell|protocol|simulation|material|sweep|fit)\s+(\w+)\s*:\s*$/,
    says: 'a block stands in braces',
    write: '$1 $2 {',
    help: 'write `{` instead of `:`, and `}` where the block ends',
  },
  {
    pattern: /^\s*(cell|protocol|simulation|sweep|fit)\s+(\w+)\s*\(.*$/,
    says: 'a declaration is no call',
    help: 'write `simulation my_simulation {`, its properties as `name = value`, and `}`',
  },
  {
    pattern: /^\s*(cell|protocol|simulation|sweep|fit)\s*(?=\{)/,
    says: 'a declaration has a name',
    write: '$1 my_$1 ',
  },
  {
    pattern: /^\s*(?:experiment|procedure|schedule|cycling)\s+(?=\w+\s*\{)/,
    says: 'what is done with a cell is a `protocol`',
    write: 'protocol ',
  },
  { pattern: /^\s*(?:run|study|job)\s+(?=\w+\s*\{)/, says: 'a run is a `simulation`', write: 'simulation ' },
  { pattern: /^\s*battery\s+(?=\w+\s*\{)/, says: 'a battery cell is a `cell`', write: 'cell ' },
];
