// Dimensions are a vector space over the rationals: its laws, on random exponents.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../quantity/dimension.ts';
import {
  baseDimensions,
  dimensionless,
  inverse,
  power,
  product,
  quotient,
  sameDimension,
} from '../../quantity/dimension.ts';
import { add, fromNumber, multiply, rational, toNumber } from '../../quantity/rational.ts';

const anyRational = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([n, d]) => rational(n, d));
const anyDimension: fc.Arbitrary<Dimension> = fc.array(anyRational, {
  minLength: baseDimensions.length,
  maxLength: baseDimensions.length,
});

describe('rational numbers', () => {
  it('add and multiply like the numbers they stand for', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(toNumber(add(a, b))).toBeCloseTo(toNumber(a) + toNumber(b), 12);
        expect(toNumber(multiply(a, b))).toBeCloseTo(toNumber(a) * toNumber(b), 12);
      }),
    );
  });

  it('are kept in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ numerator: -3, denominator: 2 });
    expect(rational(0, 5)).toEqual({ numerator: 0, denominator: 1 });
  });

  it('are found again from the decimal they print as', () => {
    fc.assert(
      fc.property(anyRational, (a) => {
        expect(fromNumber(toNumber(a))).toEqual(a);
      }),
    );
    expect(fromNumber(1.85)).toEqual({ numerator: 37, denominator: 20 });
    expect(fromNumber(Math.PI)).toBeUndefined();
  });
});

describe('dimensions', () => {
  it('multiply commutatively and associatively', () => {
    fc.assert(
      fc.property(anyDimension, anyDimension, anyDimension, (a, b, c) => {
        expect(product(a, b)).toEqual(product(b, a));
        expect(product(product(a, b), c)).toEqual(product(a, product(b, c)));
      }),
    );
  });

  it('undo a product by a quotient and a power by its inverse', () => {
    fc.assert(
      fc.property(anyDimension, anyDimension, anyRational, (a, b, exponent) => {
        expect(sameDimension(quotient(product(a, b), b), a)).toBe(true);
        expect(sameDimension(product(a, inverse(a)), dimensionless)).toBe(true);
        fc.pre(exponent.numerator !== 0);
        expect(sameDimension(power(power(a, exponent), rational(exponent.denominator, exponent.numerator)), a)).toBe(
          true,
        );
      }),
    );
  });
});
