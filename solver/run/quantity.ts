// A scalar result column as a function of the state.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { createCellFields, type CellFields } from '../cells/cell-model.ts';
import type { Tally } from './tally.ts';

export interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  /** Column unit per SI unit, e.g. 1/3600 for Ah. */
  readonly perSi: number;
  /** SI value. `fields` are those of y, where they are at hand; a quantity that needs them can find them itself. */
  read(t: number, y: Float64Array, tally: Tally, fields?: CellFields): number;
}

export function quantity(name: string, unit: string, description: string, read: Quantity['read'], perSi = 1): Quantity {
  return { name, unit, description, perSi, read };
}

/** The fields of y: those at hand, else found for the purpose. */
export function fieldsFinder({
  model,
}: AssembledCell): (y: Float64Array, atHand: CellFields | undefined) => CellFields {
  let own: CellFields | undefined;
  return (y, atHand) => {
    if (atHand !== undefined) return atHand;
    own ??= createCellFields(model);
    model.fields(y, own);
    return own;
  };
}
