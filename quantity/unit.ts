// A unit as written, `mA/cm^2`, read into a factor to SI and a dimension.

import type { Dimension } from './dimension.ts';
import { dimensionless, power, product } from './dimension.ts';
import type { Rational } from './rational.ts';
import { fromNumber, multiply, negate, one, rational, toNumber } from './rational.ts';
import { plainUnitText } from './unit-syntax.ts';
import { findUnit } from './units.ts';

export interface Unit {
  /** As the user wrote it. */
  readonly text: string;
  /** `SI = value × factor + offset`. */
  readonly factor: number;
  /** Non-zero for a temperature in degC only. */
  readonly offset: number;
  readonly dimension: Dimension;
  readonly factors: readonly UnitFactor[];
}

export interface UnitFactor {
  readonly symbol: string;
  readonly exponent: Rational;
}

export type UnitOutcome =
  | { readonly ok: true; readonly unit: Unit }
  /** `symbol` is not a unit. */
  | { readonly ok: false; readonly cause: 'unknown'; readonly symbol: string }
  /** degC in a product or with a power. */
  | { readonly ok: false; readonly cause: 'affine'; readonly symbol: string }
  /** Not the form of a unit at all. */
  | { readonly ok: false; readonly cause: 'form' };

export const unitless: Unit = { text: '', factor: 1, offset: 0, dimension: dimensionless, factors: [] };

const factorPattern =
  /([*/·]?)([^*/·^()\d\s][^*/·^()\s]*)(?:\^(?:(-?\d+(?:\.\d+)?)|\((-?\d+(?:\.\d+)?)(?:\/(\d+))?\)))?/y;
const cache = new Map<string, UnitOutcome>();

/** Reads a unit; remembers what it has read. */
export function parseUnit(text: string): UnitOutcome {
  let outcome = cache.get(text);
  if (outcome === undefined) {
    outcome = readUnit(text);
    if (cache.size < 10_000) cache.set(text, outcome);
  }
  return outcome;
}

/** A unit that is known to be right, for tables in code. */
export function knownUnit(text: string): Unit {
  const outcome = text === '' ? ({ ok: true, unit: unitless } as const) : parseUnit(text);
  if (!outcome.ok) throw new Error(`\`${text}\` is not a unit`);
  return outcome.unit;
}

/** Value in SI. */
export function toSi(value: number, unit: Unit): number {
  return scale(value, unit.factor) + unit.offset;
}

/** Value in `unit` of a value in SI. */
export function fromSi(value: number, unit: Unit): number {
  return (value - unit.offset) / unit.factor;
}

/** value × factor; divides where the inverse is a whole number, so that 50 µm is 5e-5 m and not 4.9999…e-5. */
function scale(value: number, factor: number): number {
  const inverse = Math.round(1 / factor);
  return factor < 1 && Math.abs(inverse * factor - 1) < 1e-14 ? value / inverse : value * factor;
}

function readUnit(text: string): UnitOutcome {
  const factors = splitFactors(plainUnitText(text));
  if (factors === undefined) return { ok: false, cause: 'form' };
  let factor = 1;
  let offset = 0;
  let dimension = dimensionless;
  for (const { symbol, exponent } of factors) {
    const unit = findUnit(symbol);
    if (unit === undefined) return { ok: false, cause: 'unknown', symbol };
    if (unit.offset !== 0) {
      if (factors.length > 1 || toNumber(exponent) !== 1) return { ok: false, cause: 'affine', symbol };
      offset = unit.offset;
    }
    factor = scaleBy(factor, unit.factor, exponent);
    dimension = product(dimension, power(unit.dimension, exponent));
  }
  return { ok: true, unit: { text, factor, offset, dimension, factors } };
}

function splitFactors(text: string): UnitFactor[] | undefined {
  const factors: UnitFactor[] = [];
  // `1/s` begins with its division.
  let position = text.startsWith('1/') ? 1 : 0;
  while (position < text.length) {
    factorPattern.lastIndex = position;
    const match = factorPattern.exec(text);
    if (match === null || (match[1] === '') !== (position === 0)) return undefined;
    const exponent = exponentOf(match[3], match[4], match[5]);
    if (exponent === undefined) return undefined;
    factors.push({ symbol: match[2] ?? '', exponent: match[1] === '/' ? negate(exponent) : exponent });
    position += match[0].length;
  }
  return factors.length === 0 ? undefined : factors;
}

function exponentOf(
  plain: string | undefined,
  top: string | undefined,
  bottom: string | undefined,
): Rational | undefined {
  if (plain !== undefined) return fromNumber(Number(plain));
  if (top === undefined) return one;
  const numerator = fromNumber(Number(top));
  const denominator = bottom === undefined ? 1 : Number(bottom);
  if (numerator === undefined || denominator === 0) return undefined;
  return multiply(numerator, rational(1, denominator));
}

/** factor × scale^exponent; divides by whole powers instead of multiplying with their inverse, which rounds less. */
function scaleBy(factor: number, scale: number, exponent: Rational): number {
  const value = toNumber(exponent);
  const scaled = value < 0 ? factor / scale ** -value : factor * scale ** value;
  return Number(scaled.toPrecision(15));
}
