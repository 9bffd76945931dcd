// Numbers of messages: SI values in the unit people read them in.

import { printQuantity } from '../../quantity/print.ts';
import { knownUnit } from '../../quantity/unit.ts';

/** `0.4 mA/cm²` from 4 A/m² and `mA/cm^2`. */
export function inUnit(si: number, unit: string, digits = 3): string {
  return printQuantity(si, knownUnit(unit), digits);
}
