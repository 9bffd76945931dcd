// What other languages, tools and papers write where this language writes something else. A line that is in error and
// has one of these gets this one finding, with what to write instead.

import type { Finding } from '../finding.ts';
import { finding, replaceFix } from './messages.ts';
import type { ParsedFile } from './parsed-file.ts';

interface Notation {
  /** Matched in one line without its comment; the whole match is what is written over. */
  readonly pattern: RegExp;
  readonly says: string;
  /** What to write instead; groups as in `String.replace`, or computed. Undefined where it depends. */
  readonly write?: string | ((match: RegExpExecArray) => string);
  readonly help?: string;
  /** The quotes are what is wrong. */
  readonly quotes?: true;
}

/** The finding for a line in error; undefined where nothing of what is in error is known from elsewhere. */
export function otherNotation(
  file: ParsedFile,
  lineStart: number,
  line: string,
  errors: readonly Finding[],
): Finding | undefined {
  if (line.length > longestLine) return undefined;
  // What stands in a text is no notation, except where the quotes themselves are wrong.
  const blanked = line.replace(/"[^"]*"/g, (text) => ' '.repeat(text.length)).replace(/\/\/.*$/, '');
  for (const { pattern, says, write, help, quotes } of notations) {
    const match = pattern.exec(quotes === true ? line : blanked);
    if (match === null || !errors.some((error) => isAbout(error, lineStart, match))) continue;
    const text = write === undefined ? undefined : typeof write === 'string' ? filled(write, match) : write(match);
    const blanks = text === undefined || /^\S/.test(text) ? match[0].search(/\S/) : 0;
    const start = lineStart + match.index + Math.max(0, blanks);
    const at = { uri: file.uri, start, end: lineStart + match.index + match[0].length };
    return finding('syntax/other-notation', 'error', at, says, {
      help: help ?? (text === '' ? `leave out \`${match[0].trim()}\`` : `write \`${(text ?? '').trim()}\``),
      fixes: text === undefined ? [] : [replaceFix(at, text, true)],
    });
  }
  return undefined;
}

/** The parser lost its way on the line, or the finding is about the very words. */
function isAbout({ code, at }: Finding, lineStart: number, match: RegExpExecArray): boolean {
  if (code.startsWith('syntax/')) return true;
  const start = lineStart + match.index;
  return 'uri' in at && at.start < start + match[0].length && at.end > start;
}

function filled(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** What is longer was not typed by hand. */
const longestLine = 400;

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const unit = String.raw`(?:[A-Za-zµμΩ°%][\w^*/%µμΩ-]*)`;
const step = String.raw`\b(?:charge|discharge|plate|strip)\b`;
const electrode = String.raw`lithium|composite|sulfur|none|solid|porous|layers`;

const notations: readonly Notation[] = [
  { pattern: /#.*$/, says: '`#` begins no comment', write: (match) => match[0].replace(/#+/, '//') },
  { pattern: /\/\*.*$/, says: 'this comment is not closed', help: 'close it with `*/`' },
  { pattern: /;\s*$/, says: 'a line ends without `;`', write: '' },
  {
    pattern: /^\s*(?:from\s+\w+\s+)?import\s+[\w.*, ]+$|^\s*(?:def|class)\s.*$/,
    says: 'this is Python; a `.cell` file says what a cell is',
    help: 'the library is there without an import; another file is imported with `import "file.cell"`',
  },
  { pattern: /[“”„«]([^“”„«»"]*)[“”»]/, says: 'a text stands in straight quotes', quotes: true, write: '"$1"' },
  // Numbers
  {
    pattern:
      /(?<![\w.])(\d+(?:\.\d+)?)\s*(?:×|·|⋅|\*|x)\s*10(?:\s*(?:\^|\*\*)\s*\(?([-−–+]?\d+)\)?|([⁻⁺]?[⁰¹²³⁴-⁹]+)|([-−–+]\d+))/,
    says: 'a power of ten is written with `e`',
    write: ([, mantissa = '', ...exponents]) =>
      `${mantissa}e${plainExponent(exponents.find((own) => own !== undefined) ?? '')}`,
  },
  { pattern: /(\d)[eE][−–](\d+)/, says: 'the exponent has a dash of typesetting for its minus', write: '$1e-$2' },
  {
    pattern: /(?<![\w.])\d+(?:_\d+)+/,
    says: 'digits are written without `_`',
    write: ([text]) => text.replace(/_/g, ''),
  },
  { pattern: /\s*\+\/-\s*/, says: 'an uncertainty is written with `±` or `+-`', write: ' +- ' },
  {
    pattern: new RegExp(String.raw`[~≈]\s*(?=${number})`),
    says: '`about` is no number',
    write: '',
    help: 'give the value, and its uncertainty behind `+-`: `60 um +- 5 um`',
  },
  { pattern: /\binclude\s*\[([^\]]*)\]/, says: '`include` takes names without brackets', write: 'include $1' },
  // Units
  {
    pattern: new RegExp(String.raw`"(${number})\s*((?![eE][-+\d])${unit})"`),
    says: 'a quantity stands without quotes',
    quotes: true,
    write: '$1 $2',
  },
  {
    pattern: new RegExp(String.raw`\s*\[(${unit})\]\s*=\s*(${number})`),
    says: 'the unit stands behind the number',
    write: ' = $2 $1',
  },
  {
    pattern: new RegExp(String.raw`\[(${unit})\]`),
    says: 'a unit stands without brackets',
    write: '$1',
  },
  {
    pattern: new RegExp(String.raw`(?<==\s*)([A-Za-zµ%]+)\s+(${number})`),
    says: 'the unit stands behind the number',
    write: '$2 $1',
  },
  {
    pattern: /(?<=\d\s*)[A-Za-zµμΩ]+\^?\d?(?:[ ·⋅][A-Za-zµμΩ]+(?:\^?\(?[-−]\d+\)?|⁻[¹²³]))+(?=\s|$|\})/,
    says: 'units are divided with `/`',
    write: ([text]) => divided(text),
  },
  {
    pattern: /(?<=\d\s*)(?:wt|w|mass)\.?[ -]?%/,
    says: 'a unit does not say what a share is of',
    help: 'the property does: `volume_fraction` takes a share of volume, so divide the shares of mass by the densities',
  },
  { pattern: /(?<=\d\s*)(?:vol|v|mol|at)\.?[ -]?%/, says: 'a unit does not say what a share is of', write: '%' },
  {
    pattern: /(?<=temperature\s*=\s*-?[\d.]+\s*)(?:C|°|oC|ºC)(?![\w^])/,
    says: 'degrees Celsius are `degC`, and `C` is the C-rate',
    write: (match) => (/\s$/.test(match.input.slice(0, match.index)) ? 'degC' : ' degC'),
  },
  // Ranges
  {
    pattern: new RegExp(
      String.raw`(?<=(?:window|range|limits)\s*=\s*)[[(]?\s*(${number})\s*(V?)\s*(?:,|to|until|-|–|…|\.{3})\s*(${number.slice(2)})\s*(V?)\s*[\])]?\s*V?`,
    ),
    says: 'a range is written with `..` and a unit at both ends',
    write: '$1 V .. $3 V',
  },
  {
    pattern: new RegExp(String.raw`(?<=(?:window|range|limits)\s*=\s*)(${number})\s*\.\.\s*(${number})\s*V\b`),
    says: 'both ends of a range have their unit',
    write: '$1 V .. $2 V',
  },
  {
    pattern:
      /\b(?:lower|upper|min|max|minimum|maximum|low|high|charge|discharge)?_?(?:voltage_)?(?:cutoff|cut_off|cutoff_voltage|voltage_limit|voltage_min|voltage_max|vmin|vmax|v_min|v_max)\b|\b(?:min|max|minimum|maximum|lower|upper)_voltage\b/i,
    says: 'both limits of the voltage are one property',
    help: 'write `voltage_window = 2.5 V .. 4.2 V`',
  },
  // Parts
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
  // Protocols
  {
    pattern: /\bfor\s+\w+\s+in\s+range\s*\(\s*(\d+)\s*\)\s*:?/,
    says: 'cycles are repeated with `repeat`',
    write: 'repeat $1',
  },
  {
    pattern: /\b(repeat\s+\d+)\s*(?:times|x|cycles|cycle)\b/,
    says: '`repeat` takes the number alone',
    write: '$1',
  },
  {
    pattern: new RegExp(String.raw`(${step}\s+at\s+\S+(?:\s+mA/cm\^2|\s+m?A|\s+C)?)\s+(?:to|till|up to|down to)\s`),
    says: 'a step ends with `until`',
    write: '$1 until ',
  },
  {
    pattern: /(?<=(?:^|[{}])\s*)(?:CCCV|CC-CV|CV|CC)\b(?!\s*=)(?:\s+(?:charge|discharge|hold))?/,
    says: 'steps are named by what they do',
    help: 'constant current is `charge at C/10 until 4.2 V`, constant voltage `hold at 4.2 V until C/50`',
  },
  {
    pattern:
      /(?<!\b(?:pulse|titrate)\b.*)\s+(?:and|then|followed by)(?=\s+(?:charge|discharge|hold|rest|plate|strip)\b)/,
    says: 'steps follow each other without a word between them',
    write: '',
  },
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
  // Expressions
  { pattern: /\b(?:np|numpy|math)\.(?=\w+\s*\()/, says: 'functions stand without a module', write: '' },
  { pattern: /\bln\s*\(/, says: 'the natural logarithm is `log`', write: 'log(' },
  { pattern: /(?<!let\s*)\b(?:kB|k_B)\b(?!\s*=)/, says: 'constants are spelled out', write: 'boltzmann_constant' },
  { pattern: /(?<=\s*)\b(\w+)\s*==\s*(?=[\w"])/, says: 'a property is given with one `=`', write: '$1 = ' },
  {
    pattern: /(?<=^\s*)([A-Za-z_]\w*)\s*:\s*(?=[-\w".[(])/,
    says: 'a property is given with `=`, not with `:`',
    write: '$1 = ',
  },
];

function plainExponent(text: string): string {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return [...text.replace(/[⁻−–]/g, '-').replace(/[⁺+]/g, '')]
    .map((character) => (superscripts.includes(character) ? String(superscripts.indexOf(character)) : character))
    .join('');
}

/** `mS cm^-1` as `mS/cm`, `cm2 s-1` as `cm^2/s`. */
function divided(text: string): string {
  return text
    .split(/[ ·⋅]/)
    .map((part, index) => {
      const [, name = part, written = ''] = /^([A-Za-zµμΩ]+)\^?\(?([-−]?\d+|[⁻¹²³]+)?\)?$/.exec(part) ?? [];
      const exponent = written === '' ? 1 : Number(plainExponent(written));
      const power = Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`;
      if (index === 0) return exponent < 0 ? `1/${power}` : power;
      return `${exponent < 0 ? '/' : '*'}${power}`;
    })
    .join('');
}

function asName(text: string, word = 'cell'): string {
  const name = text.trim().replace(/[^A-Za-z0-9_]+/g, '_');
  return /^\d/.test(name) ? `${word}_${name}` : name;
}
