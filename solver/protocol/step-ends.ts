// When a step ends: its `until` and `for` conditions as functions of the state that become ≥ 0.

import type { Comparison, ProtocolStep } from '../../model/protocol.ts';
import { impliedComparison } from '../../physics/reachable-ends.ts';
import type { AssembledCell } from '../cells/assemble-cell.ts';
import { terminalCharge, terminalCurrent, voltageIndex } from '../cells/border.ts';
import { NotAvailable } from '../cells/not-available.ts';
import type { Quantity } from '../run/quantity.ts';
import type { Tally } from '../run/tally.ts';
import { profileReader } from './profile-reader.ts';

/** A condition: the step ends where `distance` reaches zero from below. */
export interface EndCondition {
  readonly text: string;
  distance(t: number, y: Float64Array, tally: Tally): number;
}

/** Limits of a step that starts now with `y`; time ends are handled by the caller. */
export function endConditions(
  step: ProtocolStep,
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  t: number,
  y: Float64Array,
  tally: Tally,
): EndCondition[] {
  return step.ends.flatMap((end) => {
    if (end.kind === 'time') return [];
    const limit = absoluteLimit(end, assembled);
    const given = end.comparison ?? impliedComparison(step, end, assembled.cell);
    const comparison = given === '==' ? undefined : given;
    const read = resultReader(end.column, comparison, assembled, quantities, `until ${end.text}`);
    // Crossed from whichever side the step starts on.
    const rises = comparison === undefined ? read(t, y, tally) < limit : comparison.startsWith('>');
    const sign = rises ? 1 : -1;
    return [{ text: end.text, distance: (time, state, count) => sign * (read(time, state, count) - limit) }];
  });
}

export type ResultReader = (t: number, y: Float64Array, tally: Tally) => number;

/**
 * A result as conditions see it, SI: currents and powers count by magnitude, `capacity` is the charge of this step, and of
 * what varies with position the place that comes first counts.
 */
export function resultReader(
  column: string,
  comparison: Comparison | undefined,
  assembled: AssembledCell,
  quantities: readonly Quantity[],
  text: string,
): ResultReader {
  const { model, cell } = assembled;
  const area = cell.area * cell.electrodePairs;
  const { border, borderOffset } = model;
  const current = (y: Float64Array): number => terminalCurrent(border, y, borderOffset);
  if (column === 'current') return (_t, y) => Math.abs(current(y)) * area;
  if (column === 'current_density') return (_t, y) => Math.abs(current(y));
  if (column === 'power') return (_t, y) => Math.abs(current(y) * y[borderOffset + voltageIndex]) * area;
  if (column === 'capacity')
    return (_t, y, tally) => Math.abs(terminalCharge(border, y, borderOffset) - tally.stepStart) * area;
  const found = quantities.find((q) => q.name === column);
  if (found !== undefined) return (t, y, tally) => found.read(t, y, tally);
  const profile = profileReader(column, comparison?.startsWith('<') === true ? 'lowest' : 'highest', assembled);
  if (profile !== undefined) return (_t, y) => profile(y);
  throw new NotAvailable(
    `\`${text}\` needs \`${column}\`, which this run does not produce`,
    'include the mechanism that makes it, or end the step otherwise',
  );
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
      return limit.value * requireMass(assembled, limit.text);
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

function requireMass(assembled: AssembledCell, text: string): number {
  const mass = activeMass(assembled);
  if (mass !== undefined) return mass;
  throw new NotAvailable(
    `\`${text}\` needs the density of the cathode's active material`,
    'give `density` in the material',
  );
}

/** Mass of the cathode's active materials, kg; undefined where one has no density. */
export function activeMass({ cell }: AssembledCell): number | undefined {
  const { cathode } = cell;
  if (cathode.kind !== 'composite') return undefined;
  const density = cathode.actives.reduce((sum, own) => sum + own.volumeFraction * (own.density ?? NaN), 0);
  return density > 0 ? density * cathode.thickness * cell.area * cell.electrodePairs : undefined;
}
