// Numbers, units, ranges and expressions as other languages, tools and papers write them.

import { number, unit, type Notation } from './notation.ts';

export const valueNotations: readonly Notation[] = [
  {
    pattern: /["'](\w+)["']\s*[:=]\s*/,
    says: 'the name of a property stands without quotes, and its value behind `=`',
    quotes: true,
    write: '$1 = ',
  },
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
  {
    pattern: new RegExp(String.raw`(?<==\s*)(${number})\s*(${unit})?\s*[x×]\s*(${number})\s*(${unit})`),
    says: 'the sides of an area are multiplied with `*`',
    write: ([, first = '', ofFirst, second = '', ofSecond = '']) =>
      `${first} ${ofFirst ?? ofSecond} * ${second} ${ofSecond}`,
  },
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
    pattern:
      /(?<=\d\s*)(?![kMG]?Pa\*m\^\(1\/2\))([kMG]?)Pa\s*[ .·⋅*]?\s*(?:√\(?m\)?|sqrt\(m\)|m\s?\^?\s?\(?(?:0\.5|1\/2|½)\)?)(?!\w)/,
    says: 'the unit of a toughness is written `MPa*m^(1/2)`',
    write: '$1Pa*m^(1/2)',
  },
  { pattern: /(?<=\d\s*)([mk]?[AW])[ .·⋅*]h\b/, says: 'the unit is written in one word', write: '$1h' },
  {
    pattern: /(?<=\d\s*)[A-Za-zµμΩ]+\^?\d?(?:[ .·⋅][A-Za-zµμΩ]+(?:\^?\(?[-−]\d+\)?|⁻[¹²³]))+(?=\s|$|\})/,
    says: 'the factors of a unit are joined by `*` and `/`, without blanks',
    write: ([text]) => divided(text),
  },
  {
    pattern: /(?<=\d\s*)(?:wt|w|mass)\.?[ -]?%/,
    says: 'a unit does not say what a share is of',
    help: 'the property does: `volume_fraction` takes a share of volume, so divide the shares of mass by the densities',
  },
  { pattern: /(?<=\d\s*)(?:vol|v|mol|at)\.?[ -]?%/, says: 'a unit does not say what a share is of', write: '%' },
  {
    pattern: /(?<=temperature\)?\s*(?:[=<>]=?|\s)\s*-?[\d.]+\s*)(?:C|°|oC|ºC)(?![\w^])/,
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
];

export const expressionNotations: readonly Notation[] = [
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
    .split(/[ .·⋅]/)
    .map((part, index) => {
      const [, name = part, written = ''] = /^([A-Za-zµμΩ]+)\^?\(?([-−]?\d+|[⁻¹²³]+)?\)?$/.exec(part) ?? [];
      const exponent = written === '' ? 1 : Number(plainExponent(written));
      const power = Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`;
      if (index === 0) return exponent < 0 ? `1/${power}` : power;
      return `${exponent < 0 ? '/' : '*'}${power}`;
    })
    .join('');
}
