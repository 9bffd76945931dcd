// No tables are made of functions that no model can be formed of.

import type { CheckedCell } from '../../model/cell.ts';
import { unusableFunctions } from '../../physics/unusable-functions.ts';
import { NotAvailable } from './not-available.ts';

/** Throws NotAvailable that names function, place and value of the first one. */
export function requireMaterialFunctions(cell: CheckedCell): void {
  const [first] = unusableFunctions(cell);
  if (first !== undefined) throw new NotAvailable(first.reason, first.help);
}
