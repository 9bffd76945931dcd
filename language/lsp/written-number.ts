// Numbers as their writer gave them: as many digits as were written, in whatever unit they are shown.

import { prettyUnit, usualSiUnit } from '../../quantity/print.ts';
import { fromSi, toSi, type Unit } from '../../quantity/unit.ts';

/** Significant digits of a number as written: `0.30` has two, `1e-14` one. */
export function digitsOf(written: string): number {
  const digits = written
    .replace(/[eE].*$/, '')
    .replace('.', '')
    .replace(/^[-0]+/, '');
  return Math.max(1, digits.length);
}

/** A value with a given number of significant digits, zeros at the end kept. */
export function printWithDigits(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const places = Math.min(100, Math.max(1, digits));
  if (size >= 1e-3 && size < 1e6) {
    const decimals = places - 1 - Math.floor(Math.log10(Number(size.toPrecision(places))));
    return decimals >= 0 ? value.toFixed(Math.min(100, decimals)) : String(Math.round(value));
  }
  const [mantissa = '', exponent = ''] = value.toExponential(places - 1).split('e');
  return `${mantissa}e${String(Number(exponent))}`;
}

/** `4.0e-5 m` for `40 um`; a temperature keeps its decimals instead, as its zero is another one. */
export function siAsWritten(number: number, written: string, unit: Unit): string {
  const si = usualSiUnit(unit.dimension);
  const value = fromSi(toSi(number, unit), si);
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const text = unit.offset === 0 ? printWithDigits(value, digitsOf(written)) : value.toFixed(Math.max(2, decimals));
  return si.text === '' ? text : `${text} ${prettyUnit(si.text)}`;
}
