// Comments, parts of cells and names as other languages and tools write them.

import { asName, number, unit, type Notation } from './notation.ts';

const electrode = String.raw`lithium|composite|sulfur|none|solid|porous|layers`;

export const textNotations: readonly Notation[] = [
  { pattern: /\binclude\s*\[([^\]]*)\]/, says: '`include` takes names without brackets', write: 'include $1' },
  { pattern: /#.*$/, says: '`#` begins no comment', write: (match) => match[0].replace(/#+/, '//') },
  { pattern: /\/\*.*$/, says: 'this comment is not closed', help: 'close it with `*/`' },
  { pattern: /;\s*$/, says: 'a line ends without `;`', write: '' },
  {
    pattern: /^\s*(?:from\s+\w+\s+)?import\s+[\w.*, ]+$|^\s*(?:def|class)\s.*$/,
    says: 'this is Python; a `.cell` file says what a cell is',
    help: 'the library is there without an import; another file is imported with `import "file.cell"`',
  },
  { pattern: /[“”„«]([^“”„«»"]*)[“”»]/, says: 'a text stands in straight quotes', quotes: true, write: '"$1"' },
];

export const cellNotations: readonly Notation[] = [
  // Parts
  {
    pattern: /\b(positive|negative|pos|neg)(?:_electrode)?\b(?=\s*[.={])/,
    says: 'electrodes are called `anode` and `cathode`',
    write: ([, sign = '']) => (sign.startsWith('p') ? 'cathode' : 'anode'),
  },
  {
    pattern: new RegExp(String.raw`\b(anode|cathode|separator)\s+(${electrode})\b`),
    says: '`=` is missing between a part and what it is',
    write: '$1 = $2',
  },
  {
    pattern: /(?<![.\w])(active|carbon|binder)(?:_material)?\s*(?:=|:)\s*(?=["A-Za-z])"?([\w-]+)"?/,
    says: 'a component is written without `=`',
    write: ([, role = '', name = '']) => `${role} ${asName(name)}`,
  },
  {
    pattern: /\b(?:active_material|am|conductive_additive|additive)\s+(\w+)/,
    says: 'the roles of a composite are active, electrolyte, carbon and binder',
    write: ([text, name = '']) => `${/^a(ctive|m)/.test(text) ? 'active' : 'carbon'} ${name}`,
  },
  {
    pattern: new RegExp(String.raw`\b(?:D50|d50|d_50|(?:particle_)?(?:size|diameter))\s*=\s*(${number})\s*(${unit})`),
    says: 'particles are given by their radius, which is half of that',
    write: ([, size = '', written = '']) => `particle_radius = ${Number(size) / 2} ${written}`,
  },
  // Names
  {
    pattern: /\b(cell|protocol|simulation|sweep|fit|extends)\s*(=?)\s*["']([^"':]*)["']/,
    says: 'names stand without quotes and blanks',
    quotes: true,
    write: ([, word = '', equals = '', name = '']) => `${word} ${equals === '' ? '' : '= '}${asName(name)}`,
  },
  {
    pattern: /\b(active|carbon|binder|electrolyte|layer)\s*"(\w+)"/,
    says: 'names stand without quotes',
    quotes: true,
    write: '$1 $2',
  },
  {
    pattern: /(?<=[=:]\s*)'[^'\"]*'/,
    says: 'a text stands in double quotes',
    quotes: true,
    write: ([text]) => text.replace(/'/g, '"'),
  },
  {
    pattern:
      /^\s*(cell|material|protocol|simulation|sweep|fit)\s+(\d[\w.-]*|\w+(?:[-.]\w+)+)(?=\s*[:{=]|\s+extends|\s*$)/,
    says: 'a name has letters, digits and `_`, and begins with a letter',
    write: ([, word = '', name = '']) => `${word} ${asName(name, word)}`,
  },
  {
    pattern: /\b(active|carbon|binder|layer)\s+(\w+(?:[-.]\w+)+)/,
    says: 'a name has letters, digits and `_`',
    help: 'write the name of a material of the library such as `NMC811`, or declare your own with its `formula`',
  },
  {
    pattern: /^\s*(cell|material|protocol|simulation|sweep|fit)\s+(\w+)\s*=\s*\{/,
    says: 'a declaration has no `=`',
    write: '$1 $2 {',
  },
  {
    pattern: /^\s*(cell|protocol|simulation|material)\s*=\s*\{.*$/,
    says: 'a declaration has a name and no `=`',
    help: 'write `cell my_cell { … }`, and its properties as `name = value unit`',
  },
];
