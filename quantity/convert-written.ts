// A number as written, turned into another unit of its dimension: the same value, in as few digits as say it exactly.

import type { Unit } from './unit.ts';
import { fromSi, toSi } from './unit.ts';

/** Relative difference that counts as rounding of the arithmetic. */
const rounding = 1e-13;

/** `50` from um to mm gives `0.05`; digits that were written are kept, as in `2.0`. */
export function convertWritten(written: string, from: Unit, to: Unit): string {
  return shortest(fromSi(toSi(Number(written), from), to), Math.abs(to.offset) + Math.abs(from.offset), written);
}

/** A difference, such as an uncertainty: the zero of a temperature scale takes no part. */
export function convertDifference(written: string, from: Unit, to: Unit): string {
  return convertWritten(written, { ...from, offset: 0 }, { ...to, offset: 0 });
}

function shortest(value: number, offset: number, written: string): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const allowed = rounding * (Math.abs(value) + offset);
  let digits = 1;
  while (digits < 16 && Math.abs(Number(value.toPrecision(digits)) - value) > allowed) digits++;
  // Zeros that were written behind the point say how well the value is known.
  if (offset === 0 && written.includes('.')) digits = Math.max(digits, Math.min(15, significantDigits(written)));
  return print(Number(value.toPrecision(Math.min(digits, 15))), digits);
}

function significantDigits(written: string): number {
  return (written.split(/e/i)[0] ?? '').replace('.', '').replace(/^0+/, '').length;
}

function print(value: number, digits: number): string {
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size < -4 || size >= 6) return value.toExponential(digits - 1).replace('e+', 'e');
  return value.toFixed(Math.max(0, digits - 1 - size));
}
