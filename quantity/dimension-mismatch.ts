// Explains why two dimensions differ: both as products of base dimensions, factor under factor, and the factor that
// is missing where there is a simple one.

import type { Dimension } from './dimension.ts';
import { baseDimensions, inverse, isDimensionless, quotient, sameDimension } from './dimension.ts';
import { nameOfDimension } from './named-dimension.ts';
import { describeDimension, prettyUnit } from './print.ts';
import type { Unit } from './unit.ts';
import { parseUnit } from './unit.ts';
import { zero } from './rational.ts';

export interface MismatchExplanation {
  /** Two lines with the factors aligned. */
  readonly table: string;
  /** `multiply by a length`, `take the inverse`; left out where nothing simple mends it. */
  readonly factor?: string;
  /** The same unit with one factor changed that has the right dimension, `mg/cm^2` for `mg/cm^3`. */
  readonly unit?: string;
}

/** Compares an expected with a found dimension; `unit` is the unit the value was written in. */
export function explainMismatch(expected: Dimension, found: Dimension, unit?: Unit): MismatchExplanation {
  const factor = missingFactor(expected, found);
  const repaired = unit === undefined ? undefined : similarUnit(unit, expected);
  return {
    table: alignedDimensions(expected, found),
    ...(factor === undefined ? {} : { factor }),
    ...(repaired === undefined ? {} : { unit: repaired }),
  };
}

/** What `found` lacks, in words; only where it is one named quantity or an exact inverse. */
export function missingFactor(expected: Dimension, found: Dimension): string | undefined {
  if (sameDimension(expected, inverse(found)) && !isDimensionless(found)) return 'take the inverse';
  const missing = quotient(expected, found);
  const times = nameOfDimension(missing);
  if (times !== undefined && simpleFactors.has(times.name)) return `multiply by ${withArticle(times.name)}`;
  const over = nameOfDimension(inverse(missing));
  return over === undefined || !simpleFactors.has(over.name) ? undefined : `divide by ${withArticle(over.name)}`;
}

/** Factors people forget. A velocity or a power is none: then it is better to say nothing. */
const simpleFactors: ReadonlySet<string> = new Set([
  'Length',
  'Area',
  'Volume',
  'Mass',
  'Time',
  'Amount',
  'Current',
  'Density',
  'Molar mass',
  'Molar volume',
  'Concentration',
]);

/** `expected  Mass × Length⁻²  (areal loading)` above `   found  Mass × Length⁻³  (density)`. */
export function alignedDimensions(expected: Dimension, found: Dimension): string {
  const used = baseDimensions
    .map((_, i) => i)
    .filter((i) => [expected, found].some((d) => (d[i] ?? zero).numerator !== 0));
  const cells = [expected, found].map((dimension) => used.map((i) => factorText(dimension, i)));
  const widths = used.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const lines = cells.map((row) =>
    row
      .map((text, column) => separator(row, column) + text + ' '.repeat((widths[column] ?? 0) - [...text].length))
      .join(''),
  );
  const [first = '', second = ''] = used.length === 0 ? ['1', '1'] : lines;
  return `expected  ${first}  (${describeDimension(expected)})\n   found  ${second}  (${describeDimension(found)})`;
}

/** A unit with one exponent or one factor less that has the expected dimension. */
export function similarUnit(unit: Unit, expected: Dimension): string | undefined {
  const parts = [...unit.text.matchAll(/([*/·]?)([^*/·^]+)(\^[^*/·]+)?/g)].map((match) => match[0]);
  const candidates: string[] = [];
  parts.forEach((part, index) => {
    const plain = part.replace(/\^.*$/, '');
    for (const suffix of ['', '^2', '^3', '^(1/2)']) candidates.push(replaceAt(parts, index, plain + suffix));
    candidates.push(replaceAt(parts, index, part.startsWith('/') ? `*${part.slice(1)}` : part.replace(/^\*/, '/')));
    candidates.push(replaceAt(parts, index, ''));
  });
  return candidates.find((text) => {
    const outcome = parseUnit(text);
    return outcome.ok && outcome.unit.offset === 0 && sameDimension(outcome.unit.dimension, expected);
  });
}

/** Where a value is absurd in the unit it has but plausible in another of the same dimension: `cm²/s` for `m²/s`. */
export function plausibleUnit(
  value: number,
  unit: Unit,
  plausible: readonly [number, number],
  alternatives: readonly string[],
): string | undefined {
  for (const text of alternatives) {
    const outcome = parseUnit(text);
    if (!outcome.ok || text === unit.text || !sameDimension(outcome.unit.dimension, unit.dimension)) continue;
    if (outcome.unit.factor === unit.factor) continue;
    const si = value * outcome.unit.factor + outcome.unit.offset;
    if (si >= plausible[0] && si <= plausible[1]) return prettyUnit(text);
  }
  return undefined;
}

/** A times sign between two factors that are there, blanks of the same width otherwise. */
function separator(row: readonly string[], column: number): string {
  if (column === 0) return '';
  return row[column] !== '' && row.slice(0, column).some((text) => text !== '') ? ' × ' : '   ';
}

function factorText(dimension: Dimension, index: number): string {
  const exponent = dimension[index] ?? zero;
  const name = baseDimensions[index] ?? '';
  if (exponent.numerator === 0) return '';
  if (exponent.numerator === 1 && exponent.denominator === 1) return name;
  if (exponent.denominator === 1) return prettyUnit(`${name}^${exponent.numerator}`);
  return `${name}^(${exponent.numerator}/${exponent.denominator})`;
}

function replaceAt(parts: readonly string[], index: number, text: string): string {
  return parts
    .map((part, i) => (i === index ? text : part))
    .join('')
    .replace(/^[*·]/, '');
}

function withArticle(name: string): string {
  const lower = name.toLowerCase();
  return `${/^[aeiou]/.test(lower) ? 'an' : 'a'} ${lower}`;
}
