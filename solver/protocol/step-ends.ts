// When a step ends: its `until` and `for` conditions as functions of the state that become ≥ 0.

import type { Comparison, StepEnd } from '../../model/protocol.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { chargeIndex, currentIndex } from '../cells/border.ts';
import { NotAvailable } from '../cells/not-available.ts';
import type { Quantity, Tally } from '../run/observer.ts';

/** A condition: the step ends where `distance` reaches zero from below. */
export interface EndCondition {
  readonly text: string;
  distance(t: number, y: Float64Array, tally: Tally): number;
}

/** Limits of a step that starts now with `y`; time ends are handled by the caller. */
export function endConditions(
  kind: string,
  ends: readonly StepEnd[],
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  t: number,
  y: Float64Array,
  tally: Tally,
): EndCondition[] {
  return ends.flatMap((end) => {
    if (end.kind === 'time') return [];
    const read = reader(end.column, assembled, quantities, end.text);
    const limit = absoluteLimit(end, assembled);
    const comparison = end.comparison ?? implied(kind, end.column, read(t, y, tally), limit);
    const sign = comparison === '>' || comparison === '>=' ? 1 : -1;
    return [{ text: end.text, distance: (time, state, count) => sign * (read(time, state, count) - limit) }];
  });
}

/** What a limit without comparison means, from what the step does to the quantity. */
function implied(kind: string, column: string, now: number, limit: number): Comparison {
  if (column === 'voltage' || column === 'soc') {
    if (kind === 'charge') return '>=';
    if (kind === 'discharge') return '<=';
  }
  if (column === 'current' || column === 'current_density') return '<=';
  if (column.endsWith('capacity')) return '>=';
  return now < limit ? '>=' : '<=';
}

type Reader = (t: number, y: Float64Array, tally: Tally) => number;

/** In `until`, current counts by magnitude and `capacity` is the charge of this step. */
function reader(column: string, assembled: AssembledCell, quantities: readonly Quantity[], text: string): Reader {
  const { model, cell } = assembled;
  const area = cell.area * cell.electrodePairs;
  if (column === 'current') return (_t, y) => Math.abs(y[model.borderOffset + currentIndex]) * area;
  if (column === 'current_density') return (_t, y) => Math.abs(y[model.borderOffset + currentIndex]);
  if (column === 'capacity')
    return (_t, y, tally) => Math.abs(y[model.borderOffset + chargeIndex] - tally.stepStart) * area;
  const found = quantities.find((q) => q.name === column);
  if (found === undefined)
    throw new NotAvailable(
      `\`until ${text}\` needs \`${column}\`, which this run does not produce`,
      'include the mechanism that makes it, or end the step otherwise',
    );
  return (t, y, tally) => found.read(t, y, tally);
}

/** The limit in the SI unit of its column. */
export function absoluteLimit(
  limit: { readonly value: number; readonly basis: string; readonly column: string; readonly text: string },
  assembled: AssembledCell,
): number {
  const { cell, nominalCapacity } = assembled;
  const area = cell.area * cell.electrodePairs;
  switch (limit.basis) {
    case 'per_area':
      return limit.column === 'current_density' ? limit.value : limit.value * area;
    case 'per_mass':
      return limit.value * activeMass(assembled, limit.text);
    case 'c_rate':
      return limit.value * requireCapacity(nominalCapacity, limit.text);
    case 'relative':
      return limit.column.endsWith('capacity')
        ? limit.value * requireCapacity(nominalCapacity, limit.text)
        : limit.value;
    default:
      return limit.value;
  }
}

function requireCapacity(capacity: number | undefined, text: string): number {
  if (capacity !== undefined) return capacity;
  throw new NotAvailable(
    `\`${text}\` needs a nominal capacity, which this cell does not have`,
    'give `capacity` in the cell',
  );
}

/** Mass of the cathode's active material, kg. */
export function activeMass(assembled: AssembledCell, text: string): number {
  const { cell } = assembled;
  const cathode = cell.cathode;
  const active = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
  if (cathode.kind !== 'composite' || active?.density === undefined)
    throw new NotAvailable(
      `\`${text}\` needs the density of the cathode's active material`,
      'give `density` in the material',
    );
  return active.density * active.volumeFraction * cathode.thickness * cell.area * cell.electrodePairs;
}
