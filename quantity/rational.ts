// Exact fractions with small numerators: exponents of dimensions (√ of a diffusivity is real physics).

export interface Rational {
  readonly numerator: number;
  /** Positive, coprime to the numerator. */
  readonly denominator: number;
}

/** The fraction in lowest terms with a positive denominator. */
export function rational(numerator: number, denominator: number = 1): Rational {
  const divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator)) * Math.sign(denominator);
  const reduced = numerator / divisor;
  return { numerator: reduced === 0 ? 0 : reduced, denominator: denominator / divisor };
}

export const zero: Rational = { numerator: 0, denominator: 1 };
export const one: Rational = { numerator: 1, denominator: 1 };

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function negate(a: Rational): Rational {
  return rational(-a.numerator, a.denominator);
}

export function equal(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function toNumber(a: Rational): number {
  return a.numerator / a.denominator;
}

/** The fraction a decimal number stands for, if its denominator is at most 1000; 1.85 is 37/20. */
export function fromNumber(value: number): Rational | undefined {
  if (!Number.isFinite(value)) return undefined;
  for (let denominator = 1; denominator <= 1000; denominator++) {
    const numerator = Math.round(value * denominator);
    if (Math.abs(numerator) < 1e9 && Math.abs(numerator / denominator - value) < 1e-12 * Math.max(1, Math.abs(value))) {
      return rational(numerator, denominator);
    }
  }
  return undefined;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a || 1 : greatestCommonDivisor(b, a % b);
}
