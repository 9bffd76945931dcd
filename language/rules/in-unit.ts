// Numbers of messages: SI values in the unit people read them in.

import { printNumber, printQuantity } from '../../quantity/print.ts';
import { fromSi, knownUnit } from '../../quantity/unit.ts';

/** `0.4 mA/cm²` from 4 A/m² and `mA/cm^2`. */
export function inUnit(si: number, unit: string, digits = 3): string {
  return printQuantity(si, knownUnit(unit), digits);
}

/** `0.4 mA/cm^2`: the same as a user would type it, for fixes. */
export function typed(si: number, unit: string, digits = 3): string {
  return `${printNumber(fromSi(si, knownUnit(unit)), digits)} ${unit}`;
}
