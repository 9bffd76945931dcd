// A physical dimension: seven rational exponents of the base dimensions.

import type { Rational } from './rational.ts';
import { add, equal, multiply, negate, rational, zero } from './rational.ts';

/** Base dimensions in the order of the exponents; their SI units are kg, m, s, A, K, mol, cd. */
export const baseDimensions = ['Mass', 'Length', 'Time', 'Current', 'Temperature', 'Amount', 'Luminosity'] as const;
export type BaseDimension = (typeof baseDimensions)[number];

/** SI unit of each base dimension, in the same order. */
export const baseUnits: readonly string[] = ['kg', 'm', 's', 'A', 'K', 'mol', 'cd'];

/** Exponents in the order of `baseDimensions`. */
export type Dimension = readonly Rational[];

export const dimensionless: Dimension = baseDimensions.map(() => zero);

/** A dimension from named integer exponents, `dimension({ Mass: 1, Length: -3 })`. */
export function dimension(exponents: Partial<Record<BaseDimension, number>>): Dimension {
  return baseDimensions.map((base) => rational(exponents[base] ?? 0));
}

export function product(a: Dimension, b: Dimension): Dimension {
  return a.map((exponent, i) => add(exponent, b[i] ?? zero));
}

export function quotient(a: Dimension, b: Dimension): Dimension {
  return a.map((exponent, i) => add(exponent, negate(b[i] ?? zero)));
}

export function power(a: Dimension, exponent: Rational): Dimension {
  return a.map((own) => multiply(own, exponent));
}

export function inverse(a: Dimension): Dimension {
  return a.map(negate);
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, i) => equal(exponent, b[i] ?? zero));
}

export function isDimensionless(a: Dimension): boolean {
  return sameDimension(a, dimensionless);
}

/** Key for maps; equal for equal dimensions. */
export function dimensionKey(a: Dimension): string {
  return a.map((e) => `${e.numerator}/${e.denominator}`).join(',');
}
