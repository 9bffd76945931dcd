// Where a value lies between its usual ends: a bar of text, and a sentence that says the same.

import { prettyUnit, printNumber } from '../../quantity/print.ts';
import { fromSi, knownUnit } from '../../quantity/unit.ts';
import type { Bounds, PropertyKind } from '../schema/property.ts';

const width = 21;

export interface RangeBar {
  /** `10 ├──────●──────────────┤ 250 µm`; left out where the property has no usual range. */
  readonly bar?: string;
  readonly sentence: string;
}

/** Undefined where the property has neither a usual range nor limits, or a unit that depends on another property. */
export function rangeBar(si: number, type: PropertyKind): RangeBar | undefined {
  if ((type.kind !== 'quantity' && type.kind !== 'range') || ('exponent' in type && type.exponent !== undefined))
    return undefined;
  const unit = knownUnit(type.unit);
  const value = fromSi(si, unit);
  const shown = withUnit(printNumber(value), type.unit);
  const hard = type.hard === undefined ? '' : ` Hard limits ${spoken(type.hard, type.unit)}.`;
  if (type.plausible === undefined) return hard === '' ? undefined : { sentence: `There is no usual range.${hard}` };
  const [lower, upper] = type.plausible;
  const isWide = lower > 0 && upper / lower > 100;
  const share = isWide ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
  const where =
    value < lower ? 'outside, below' : value > upper ? 'outside, above' : isWide || share >= 0 ? 'inside' : 'outside';
  return {
    bar: `${printNumber(lower)} ├${track(share)}┤ ${withUnit(printNumber(upper), type.unit)}`,
    sentence: `${shown} is ${where} the usual range ${spoken(type.plausible, type.unit)} (${isWide ? 'logarithmic' : 'linear'} scale).${hard}`,
  };
}

/** The usual range and the limits of a property without a value. */
export function rangeInWords(type: PropertyKind): string | undefined {
  if (type.kind !== 'quantity' && type.kind !== 'range') return undefined;
  const usual = type.plausible === undefined ? '' : `Usual ${spoken(type.plausible, type.unit)}.`;
  const hard = type.hard === undefined ? '' : `Hard limits ${spoken(type.hard, type.unit)}.`;
  const text = [usual, hard].filter((own) => own !== '').join(' ');
  return text === '' ? undefined : text;
}

function track(share: number): string {
  // A value of zero or below has no place on a logarithmic scale but the lower end.
  const known = Number.isNaN(share) ? 0 : share;
  const index = Math.max(0, Math.min(width - 1, Math.round(known * (width - 1))));
  const cells = Array.from({ length: width }, (_, i): string => (i === index ? '●' : '─'));
  if (known < 0) cells.splice(0, 2, '◀', '●');
  if (known > 1) cells.splice(width - 2, 2, '●', '▶');
  return cells.join('');
}

function spoken([lower, upper]: Bounds, unit: string): string {
  return `${printNumber(lower)} to ${withUnit(printNumber(upper), unit)}`;
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${prettyUnit(unit)}`;
}
