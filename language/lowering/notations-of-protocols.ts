// Protocols as other languages and tools write them.

import { number, unit, type Notation } from './notation.ts';

const step = String.raw`\b(?:charge|discharge|plate|strip)\b`;
const anyStep = String.raw`\b(?:charge|discharge|plate|strip|hold|rest|press|drive|pulse|titrate)\b`;

export const protocolNotations: readonly Notation[] = [
  {
    pattern: /^\s*["'](\s*(?:charge|discharge|hold|rest)\b[^"']*)["'],?/i,
    says: 'steps stand without quotes and commas',
    quotes: true,
    write: ([, text = '']) => plainStep(text),
  },
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
  {
    pattern: new RegExp(String.raw`${anyStep}\s*\(.*\)`),
    says: 'a step is a sentence, not a call',
    help: 'write `charge at 1C until 4.2 V`, `hold at 4.2 V until C/50` or `rest for 10 min`',
  },
  {
    pattern: /\b(charge|discharge|plate|strip|hold|press)\s+(?=[\d.]+\s*[A-Za-z/]|C\/)/,
    says: '`at` is missing between a step and its value',
    write: '$1 at ',
  },
  { pattern: /\brest\s+(?:at|of|during)\s+(?=\d)/, says: 'a rest lasts `for` a time', write: 'rest for ' },
  {
    pattern: /(?<=(?:^|[{}])\s*)(?:wait|pause|relax|idle|ocv|OCV)\s+(?:for\s+)?(?=\d)/,
    says: 'a step without current is a `rest`',
    write: 'rest for ',
  },
  {
    pattern: /\bhold\s+at\s+(C\/[\d.]+|[\d.]+\s?(?:C|m?A(?:\/cm\^2)?)(?![\w/]))/,
    says: 'a hold keeps a voltage; a current is kept by a charge or a discharge',
    help: 'write `charge at C/20` or `discharge at C/20`',
  },
  { pattern: /\s*\|\|\s*/, says: 'ends are joined by `or`', write: ' or ' },
  {
    pattern: /\s*&&\s*/,
    says: 'a step ends with the first of its ends',
    help: 'give one end, or several joined by `or`',
  },
  {
    pattern: /(?<=\bat\b.*)\bwhile\b.*$/,
    says: 'a step has the end at which it stops, not what lasts until then',
    help: 'write `until 2.5 V` for `while voltage > 2.5 V`',
  },
  {
    pattern: /\b(?:until|or)\s+(?:dod|DOD|DoD|depth_of_discharge)\b[^\n}]*/,
    says: 'there is no depth of discharge, only `soc`',
    help: 'write `until soc < 20 %` for a depth of 80 %',
  },
  {
    pattern: new RegExp(String.raw`\b(until|or)\s+([a-z_][\w.]*)\s*(?:=(?!=)\s*)?(?=${number})`),
    says: 'between a result and its limit stands how they compare',
    help: 'write `until soc < 20 %` or `until capacity > 2 Ah`; a voltage stands alone, `until 2.5 V`',
  },
  {
    pattern: /\brepeat\s+\d+\s*:.*$|\brepeat\s*\(\s*\d+\s*\)\s*:.*$/,
    says: 'what is repeated stands in braces',
    help: 'write `repeat 10 {`, the steps, and `}`',
  },
  { pattern: /\brepeat\s*\(\s*(\d+)\s*\)/, says: '`repeat` takes its number without brackets', write: 'repeat $1' },
  {
    pattern: /\brepeat\s*(?=\{)/,
    says: '`repeat` has no number',
    help: 'write `repeat 10 {`; with `stop when discharge_capacity < 80 %` inside it ends early',
  },
  {
    // Where a step could begin: `rest for 10 {` is something else.
    pattern: /(?<![^\s{};][ \t]*)\b(?:loop|cycle|cycles|for)\s+(\d+)\s*(?:cycles|times|x)?\s*(?=\{)/,
    says: 'cycles are repeated with `repeat`',
    write: 'repeat $1 ',
  },
  {
    pattern: /\bwhile\b[^{]*(?=[{:])/,
    says: 'cycles are repeated with `repeat`',
    help: 'write `repeat 1000 { … stop when discharge_capacity < 80 % }`',
  },
  { pattern: /\bstop\s+(?:if|at|after|once|until)\s+/, says: 'a condition follows `stop when`', write: 'stop when ' },
  { pattern: /\b(every\s+\d+)\s+cycle\b/, says: 'it is `cycles`, also for one', write: '$1 cycles' },
  {
    pattern: new RegExp(String.raw`(?<=${anyStep}.*\s)temperature\s*=\s*`),
    says: 'the temperature of a step stands behind it without `=`',
    write: 'temperature ',
  },
  {
    pattern: new RegExp(String.raw`(?<=${anyStep}.*\S\s+)at\s+(?=${number}\s*(?:degC|K|C)\b)`),
    says: 'the temperature of a step stands behind `temperature`',
    write: 'temperature ',
  },
  {
    // In a sweep `log 8` is a spacing.
    pattern: new RegExp(
      String.raw`(?<!\bvary\b.*)\(?\s*\b(?:with\s+)?(?:period|sampling|log|record)\s+(?:every\s+)?(?=${number})`,
    ),
    says: 'how often a step is recorded stands behind `sample every`',
    write: ' sample every ',
  },
  {
    pattern: new RegExp(String.raw`\s*\(\s*(${number}\s*${unit})\s+period\s*\)`),
    says: 'how often a step is recorded stands behind `sample every`',
    write: ' sample every $1',
  },
  {
    pattern: new RegExp(String.raw`\bsample\s+(?:at\s+|for\s+|each\s+)?(?=${number})`),
    says: '`every` is missing behind `sample`',
    write: 'sample every ',
  },
  { pattern: /(?<=(?:^|[{}])\s*)(?:P|G)?EIS\b/i, says: 'a spectrum is a step `impedance`', write: 'impedance' },
  { pattern: /(?<=(?:^|[{}])\s*)GITT\b/i, says: 'pulses and rests in turn are a step `titrate`', write: 'titrate' },
  {
    pattern: /(?<=\bimpedance\b.*)\bwith\s+(?=\d+\s+points\b)/,
    says: 'the points of a spectrum stand behind it without a word between',
    write: '',
  },
  {
    pattern: /\bdrive\s+([\w./-]+\.\w+)/,
    says: 'the name of a file stands in quotes',
    write: 'drive "$1"',
  },
];

/** A step as PyBaMM writes it: `Discharge at C/10 for 10 hours or until 3.3 V`. */
function plainStep(text: string): string {
  return text
    .trim()
    .replace(/^\w+/, (verb) => verb.toLowerCase())
    .replace(/\bor (?=until\b|for\b)/g, '')
    .replace(
      /\b(hour|minute|second)s?\b/g,
      (_, word: string) => ({ hour: 'h', minute: 'min', second: 's' })[word] ?? word,
    )
    .replace(/\s*\(([^)]*)\s+period\)/, ' sample every $1')
    .replace(/(\d)\s?(mA|A|V|W|h|min|s)\b/g, '$1 $2');
}
