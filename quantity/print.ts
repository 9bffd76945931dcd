// Numbers, units and dimensions as text for people.

import type { Dimension } from './dimension.ts';
import { baseDimensions, baseUnits, isDimensionless } from './dimension.ts';
import { nameOfDimension } from './named-dimension.ts';
import type { Rational } from './rational.ts';
import { toNumber } from './rational.ts';
import type { Unit } from './unit.ts';
import { fromSi, knownUnit } from './unit.ts';

/** `0.2 MPa`, from a value in SI and the unit it is to be read in. */
export function printQuantity(si: number, unit: Unit, digits: number = 4): string {
  const number = printNumber(fromSi(si, unit), digits);
  return unit.text === '' ? number : `${number} ${prettyUnit(unit.text)}`;
}

/** A number with at most `digits` significant digits and no trailing zeros. */
export function printNumber(value: number, digits: number = 4): string {
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : value < 0 ? '-infinity' : 'not a number';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e6) return String(Number(value.toPrecision(digits)));
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  return `${String(Number(mantissa))}e${String(Number(exponent))}`;
}

/** A unit as people print it: `mg/cm²`, `µm`, `Ω`. The form a user types is kept in `Unit.text`. */
export function prettyUnit(text: string): string {
  return text
    .replace(/\^(-?\d+)(?![\d.])/g, (_, digits: string) => superscript(digits))
    .replace(/(^|[*/·])u(?=[A-Za-z])/g, '$1µ')
    .replace(/(^|[*/·])([munkMG]?)ohm/g, '$1$2Ω')
    .replace(/degC/g, '°C')
    .replace(/\*/g, '·');
}

/** `Mass × Length⁻²`, or `1` for a plain number. */
export function printDimension(dimension: Dimension): string {
  const parts = baseDimensions.flatMap((name, i) => {
    const exponent = dimension[i];
    return exponent === undefined || exponent.numerator === 0 ? [] : [name + printExponent(exponent)];
  });
  return parts.length === 0 ? 'a plain number' : parts.join(' × ');
}

/** `Length`, `Pressure`, or the product of base dimensions where there is no name. */
export function describeDimension(dimension: Dimension): string {
  if (isDimensionless(dimension)) return 'a plain number';
  return nameOfDimension(dimension)?.name.toLowerCase() ?? printDimension(dimension);
}

/** Units a quantity of this dimension is usually written in; SI base units where it has no name. */
export function usualUnits(dimension: Dimension): readonly string[] {
  const named = nameOfDimension(dimension);
  if (named !== undefined) return named.units;
  return isDimensionless(dimension) ? ['%'] : [siUnit(dimension)];
}

/** The SI unit of a dimension in base units, `kg*m^-1*s^-2`; empty for a plain number. */
export function siUnit(dimension: Dimension): string {
  return baseUnits
    .flatMap((unit, i) => {
      const exponent = dimension[i];
      if (exponent === undefined || exponent.numerator === 0) return [];
      return [toNumber(exponent) === 1 ? unit : `${unit}^${plainExponent(exponent)}`];
    })
    .join('*');
}

/** The SI unit people use for a dimension: `Pa`, not `kg*m^-1*s^-2`. */
export function usualSiUnit(dimension: Dimension): Unit {
  return knownUnit(nameOfDimension(dimension)?.units[0] ?? siUnit(dimension));
}

function printExponent(exponent: Rational): string {
  if (toNumber(exponent) === 1) return '';
  return exponent.denominator === 1 ? superscript(String(exponent.numerator)) : `^${plainExponent(exponent)}`;
}

function plainExponent(exponent: Rational): string {
  if (exponent.denominator === 1) return String(exponent.numerator);
  return `(${exponent.numerator}/${exponent.denominator})`;
}

function superscript(digits: string): string {
  return [...digits].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit))).join('');
}
