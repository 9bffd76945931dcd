// Numbers of messages: SI values in the unit people read them in.

import { printNumber, printQuantity } from '../../quantity/print.ts';
import { fromSi, knownUnit } from '../../quantity/unit.ts';

/** Units that stand in for each other where a number would grow long, smallest first. */
const ladders: readonly (readonly string[])[] = [
  ['uV', 'mV', 'V', 'kV'],
  ['us', 'ms', 's', 'min', 'h', 'd', 'yr'],
];
const longest = 1e4;
const shortest = 1e-3;
/** Percent above which a share is read as a multiple. */
const mostPercent = 1000;

/** `0.4 mA/cm²` from 4 A/m² and `mA/cm^2`; `19.9 V` where 19900 mV was asked for, `12.7×` for 1270 %. */
export function inUnit(si: number, unit: string, digits = 3): string {
  if (unit === '%' && Number.isFinite(si) && Math.abs(100 * si) > mostPercent) return `${printNumber(si, digits)}×`;
  return printQuantity(si, knownUnit(readable(si, unit)), digits);
}

/** The unit asked for, or the largest of its kind that the number is at least one of. */
function readable(si: number, unit: string): string {
  const ladder = ladders.find((own) => own.includes(unit));
  const size = Math.abs(fromSi(si, knownUnit(unit)));
  if (ladder === undefined || size === 0 || !Number.isFinite(size) || (size >= shortest && size < longest)) return unit;
  return ladder.findLast((own) => Math.abs(fromSi(si, knownUnit(own))) >= 1) ?? ladder[0] ?? unit;
}

/** `128 % of`, or `124 times` where percent would grow long. */
export function shareOf(ratio: number): string {
  return 100 * ratio > mostPercent ? `${printNumber(ratio, 3)} times` : `${Math.round(100 * ratio)} % of`;
}

/** `0.4 mA/cm^2`: the same as a user would type it, for fixes. */
export function typed(si: number, unit: string, digits = 3): string {
  return `${printNumber(fromSi(si, knownUnit(unit)), digits)} ${unit}`;
}
