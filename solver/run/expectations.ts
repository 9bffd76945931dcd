// Assertions on results. null means: what makes the column is not built or not included, so nothing was evaluated.

import type { Expectation, ResultQuantity } from '../../model/simulation.ts';
import type { Comparison } from '../../model/protocol.ts';
import type { Column, CycleRecord, ExpectationResult } from './result.ts';

/** Divisors that turn a whole-cell amount into the basis of a limit. */
export interface BasisScale {
  /** m² */
  readonly area: number;
  /** kg; undefined where the density is not known */
  readonly activeMass: number | undefined;
  /** C; undefined for Li|Li */
  readonly nominalCapacity: number | undefined;
}

export function evaluateExpectation(
  expectation: Expectation,
  columns: readonly Column[],
  cycles: readonly CycleRecord[],
  scale: BasisScale,
): ExpectationResult {
  const { text, limit, comparison, unit, line } = expectation;
  const base = { text, comparison, unit, line };
  const shown = (si: number): number => (si - expectation.unitOffset) / expectation.unitFactor;
  const column = columns.find((c) => c.name === expectation.quantity.column);
  const missing = (reason: string): ExpectationResult => ({
    ...base,
    passed: null,
    value: null,
    limit: typeof limit === 'number' ? shown(limit) : limit,
    reason,
  });
  if (columns.length === 0) return missing('the run did not start');
  if (column === undefined)
    return missing(`\`${expectation.quantity.column}\` is made by a mechanism that is not built or not included`);
  const raw = reduce(expectation.quantity, column, cycles);
  if (raw === undefined) return missing(`the run has no cycle ${expectation.quantity.cycle ?? ''}`.trim());
  if (typeof limit === 'boolean') {
    const value = raw !== 0;
    return { ...base, passed: comparison === '!=' ? value !== limit : value === limit, value, limit };
  }
  const si = raw * (column.unit === 'Ah' ? 3600 : 1);
  const divisor = basisDivisor(expectation, column, cycles, scale);
  if (divisor === undefined)
    return missing(`\`${text}\` needs a capacity, mass or first cycle that this run does not have`);
  const value = si / divisor;
  return {
    ...base,
    passed: compare(value, comparison, limit),
    value: shown(value),
    limit: shown(limit),
  };
}

export function compare(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '==':
      return value === limit;
    case '!=':
      return value !== limit;
  }
}

/** A number from a column: `min()`, `max()` over stored points; else the value at the end of the cycle asked for. */
function reduce(quantity: ResultQuantity, column: Column, cycles: readonly CycleRecord[]): number | undefined {
  const { values } = column;
  if (values.length === 0) return undefined;
  if (quantity.reduce === 'min') return values.reduce((a, b) => Math.min(a, b), Infinity);
  if (quantity.reduce === 'max') return values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (quantity.cycle !== undefined) return cycles.find((c) => c.cycle === quantity.cycle)?.values[column.name];
  // Charge counts from the start of a cycle: without a cycle, the last one that has such a step.
  if (column.name === 'discharge_capacity' || column.name === 'charge_capacity') {
    const last = values[values.length - 1];
    if (last > 0) return last;
    const filled = cycles.filter((c) => (c.values[column.name] ?? 0) > 0);
    return filled.length > 0 ? filled[filled.length - 1].values[column.name] : 0;
  }
  return values[values.length - 1];
}

function basisDivisor(
  expectation: Expectation,
  column: Column,
  cycles: readonly CycleRecord[],
  scale: BasisScale,
): number | undefined {
  switch (expectation.basis) {
    case 'per_area':
      return column.unit === 'A/m^2' ? 1 : scale.area;
    case 'per_mass':
      return scale.activeMass;
    case 'c_rate':
      return scale.nominalCapacity;
    case 'relative': {
      if (column.unit !== 'Ah') return 1;
      const first = cycles[0]?.values[column.name];
      return first === undefined || first === 0 ? undefined : first * 3600;
    }
    default:
      return 1;
  }
}
