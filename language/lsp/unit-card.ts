// What a unit is: name, dimension, factor to SI, and the same amount in the other units people use.

import { dimensionKey } from '../../quantity/dimension.ts';
import { describeDimension, prettyUnit, printNumber, usualSiUnit, usualUnits } from '../../quantity/print.ts';
import { fromSi, knownUnit, parseUnit, toSi, type Unit } from '../../quantity/unit.ts';
import { findUnit } from '../../quantity/units.ts';

/** Markdown; undefined for what is no unit. `number` is the one in front of it, if there is one. */
export function unitCard(text: string, number = 1): string | undefined {
  const outcome = parseUnit(text);
  if (!outcome.ok) return undefined;
  const { unit } = outcome;
  const name = nameOf(text);
  const others = conversions(unit, number);
  return [
    [`**${prettyUnit(text)}**`, name, describeDimension(unit.dimension)].filter((own) => own !== undefined).join(' · '),
    factorToSi(unit),
    others.length === 0 ? undefined : `${printNumber(number)} ${prettyUnit(text)} = ${others.join(' = ')}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

const prefixes: Readonly<Record<string, string>> = {
  y: 'yocto',
  z: 'zepto',
  a: 'atto',
  f: 'femto',
  p: 'pico',
  n: 'nano',
  u: 'micro',
  µ: 'micro',
  m: 'milli',
  c: 'centi',
  d: 'deci',
  h: 'hecto',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
};

/** `megapascal`; undefined for a product of units. */
function nameOf(text: string): string | undefined {
  return findUnit(text)?.documentation.replace(/^(.)-/, (_, prefix: string) => prefixes[prefix] ?? prefix);
}

/** `1 mS/cm = 0.1 S/m`; a point on a temperature scale says how it is shifted. */
export function factorToSi(unit: Unit): string {
  const si = usualSiUnit(unit.dimension);
  const target = si.text === '' ? '' : ` ${prettyUnit(si.text)}`;
  if (unit.offset !== 0) return `0 ${prettyUnit(unit.text)} = ${printNumber(toSi(0, unit), 6)}${target}`;
  return `1 ${prettyUnit(unit.text)} = ${printNumber(unit.factor / si.factor, 6)}${target}`;
}

function conversions(unit: Unit, number: number): readonly string[] {
  const key = dimensionKey(unit.dimension);
  return usualUnits(unit.dimension)
    .filter((own) => own !== unit.text)
    .map(knownUnit)
    .filter((own) => dimensionKey(own.dimension) === key)
    .slice(0, 4)
    .map((own) => `${printNumber(fromSi(toSi(number, unit), own), 6)} ${prettyUnit(own.text)}`);
}
