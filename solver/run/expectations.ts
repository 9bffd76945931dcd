// Assertions on results. null means: what makes the column is not there, so nothing was evaluated.

import { exceeds } from '../../physics/compare.ts';
import type { Expectation, ResultQuantity } from '../../model/simulation.ts';
import type { Comparison } from '../../model/protocol.ts';
import type { Column, ColumnDescription, CycleRecord, ExpectationResult, Profiles } from './result.ts';

/** Divisors that turn a whole-cell amount into the basis of a limit. */
export interface BasisScale {
  /** m² */
  readonly area: number;
  /** kg; undefined where the density is not known */
  readonly activeMass: number | undefined;
  /** C; undefined for Li|Li */
  readonly nominalCapacity: number | undefined;
}

/** What a run has to show. */
export interface RunData {
  readonly columns: readonly Column[];
  readonly cycles: readonly CycleRecord[];
  readonly profiles: Profiles;
  /** Columns that only a whole cycle has. */
  readonly cycleColumns: readonly ColumnDescription[];
  /** Why the simulation has no such column, where that is known. */
  readonly absence: (column: string) => string | undefined;
}

export function evaluateExpectation(expectation: Expectation, data: RunData, scale: BasisScale): ExpectationResult {
  const { columns, cycles } = data;
  const { text, limit, comparison, unit, line } = expectation;
  const base = { text, comparison, unit, line };
  const shown = (si: number): number => (si - expectation.unitOffset) / expectation.unitFactor;
  const { column: name } = expectation.quantity;
  const column = columns.find((c) => c.name === name) ?? overCycles(name, data);
  const missing = (reason: string): ExpectationResult => ({
    ...base,
    passed: null,
    value: null,
    limit: typeof limit === 'number' ? shown(limit) : limit,
    reason,
  });
  if (columns.length === 0) return missing('the run did not start');
  if (column === undefined) return overPlaces(expectation, data, base, shown, missing);
  const raw = reduce(expectation.quantity, column, cycles);
  if (raw === undefined)
    return missing(data.absence(name) ?? `the run has no cycle ${expectation.quantity.cycle ?? ''}`.trim());
  if (typeof limit === 'boolean') {
    const value = raw !== 0;
    return { ...base, passed: comparison === '!=' ? value !== limit : value === limit, value, limit };
  }
  const si = raw * (column.unit === 'Ah' || column.unit === 'Wh' ? 3600 : 1);
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

/** A column that only a whole cycle has, with a value a cycle: `min()`, `max()` and the last one are over cycles. */
function overCycles(name: string, { cycleColumns, cycles }: RunData): Column | undefined {
  const description = cycleColumns.find((c) => c.name === name);
  if (description === undefined) return undefined;
  return { ...description, values: Float64Array.from(cycles.flatMap((c) => c.values[name] ?? [])) };
}

/** `min()` and `max()` of a quantity over position run over all places and stored times. */
function overPlaces(
  expectation: Expectation,
  { profiles: { profiles }, absence }: RunData,
  base: Pick<ExpectationResult, 'text' | 'comparison' | 'unit' | 'line'>,
  shown: (si: number) => number,
  missing: (reason: string) => ExpectationResult,
): ExpectationResult {
  const { column: name, reduce: how } = expectation.quantity;
  const profile = profiles.find((p) => p.name === name);
  if (profile === undefined)
    return missing(
      absence(name) ?? `the run has no \`${name}\`: what makes it is not built or does not apply to this cell`,
    );
  if (how === 'last' || typeof expectation.limit === 'boolean')
    return missing(`\`${name}\` is over position: ask for its min() or max()`);
  const best = how === 'min' ? Math.min : Math.max;
  const value = profile.values.reduce(
    (all, v) => v.reduce((a, b) => best(a, b), all),
    how === 'min' ? Infinity : -Infinity,
  );
  const { limit } = expectation;
  return {
    ...base,
    passed: compare(value, expectation.comparison, limit),
    value: shown(value),
    limit: shown(limit),
  };
}

/** The first complete cycle: what percentages refer to. Steps before the first block are cycle 0 and do not count. */
export function firstCycle(cycles: readonly CycleRecord[]): CycleRecord | undefined {
  return cycles.find((c) => c.cycle >= 1);
}

/** With the usual slack, so that a voltage held at 4.2 V is not above 4.2 V in its last digit. */
export function compare(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case '<':
      return exceeds(limit, value);
    case '<=':
      return !exceeds(value, limit);
    case '>':
      return exceeds(value, limit);
    case '>=':
      return !exceeds(limit, value);
    case '==':
      return !exceeds(value, limit) && !exceeds(limit, value);
    case '!=':
      return exceeds(value, limit) || exceeds(limit, value);
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
      const first = firstCycle(cycles)?.values[column.name];
      return first === undefined || first === 0 ? undefined : first * 3600;
    }
    default:
      return 1;
  }
}
