// Results over position as one number: the lowest or the highest place.

import type { AssembledCell } from '../cells/assemble-cell.ts';
import { createCellFields } from '../cells/cell-model.ts';
import { profileKinds } from '../run/profile-kinds.ts';

/** undefined where the cell has no such profile. */
export function profileReader(
  column: string,
  which: 'lowest' | 'highest',
  { model }: AssembledCell,
): ((y: Float64Array) => number) | undefined {
  const fields = createCellFields(model);
  const kind = profileKinds(model, fields).find((k) => k.name === column);
  if (kind === undefined) return undefined;
  const isBeyond = which === 'lowest' ? (a: number, b: number) => a < b : (a: number, b: number) => a > b;
  return (y) => {
    model.fields(y, fields);
    const values = kind.source;
    let found = values[kind.from];
    for (let i = kind.from + 1; i < kind.to; i++) if (isBeyond(values[i], found)) found = values[i];
    return kind.factor * found;
  };
}
