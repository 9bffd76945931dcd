// Results as plain text formats. Bytes in, bytes out: writing files is the host's.

import Papa from 'papaparse';
import type { ColumnDescription, RunResult } from './result.ts';
import type { ResultTable } from './result-tables.ts';

/** A JSON-ready copy: columns keyed by name and unit (`voltage_V`), typed arrays as arrays; NaN becomes null in JSON. */
export function encodeRun(result: RunResult): Record<string, unknown> {
  return {
    ...encodeRest(result),
    columns: Object.fromEntries(result.columns.map((c) => [columnKey(c), Array.from(c.values)])),
  };
}

/** The same as JSON text, a column at a time: the text of a long run is larger than a string may be. */
export function* jsonPieces(result: RunResult): Generator<string> {
  yield `${JSON.stringify(encodeRest(result)).slice(0, -1)},"columns":{`;
  let separator = '';
  for (const column of result.columns) {
    yield `${separator}${JSON.stringify(columnKey(column))}:${JSON.stringify(Array.from(column.values))}`;
    separator = ',';
  }
  yield '}}';
}

function encodeRest(result: RunResult): Record<string, unknown> {
  const { counters } = result;
  return {
    simulation: result.simulation,
    model: result.model,
    status: result.status,
    reason: result.reason,
    ...(result.failure === undefined ? {} : { failure: result.failure }),
    steps: result.steps.map((s) => ({
      cycle: s.cycle,
      step: s.step,
      kind: s.kind,
      text: s.text,
      start_s: s.start,
      end_s: s.end,
      capacity_Ah: s.capacity,
      end_reason: s.endReason,
    })),
    cycles: result.cycles.map((c) => ({
      cycle: c.cycle,
      ...keyed(c.values, [...result.columns, ...result.cycleColumns]),
    })),
    profiles: {
      times_s: Array.from(result.profiles.times),
      regions: result.profiles.regions,
      profiles: result.profiles.profiles.map((p) => ({
        name: p.name,
        unit: p.unit,
        description: p.description,
        ...(p.coordinate === undefined ? {} : { coordinate: p.coordinate }),
        position_m: Array.from(p.position),
        values: p.values.map((v) => Array.from(v)),
      })),
    },
    spectra: result.spectra.map((s) => ({
      time_s: s.time,
      cycle: s.cycle,
      step: s.step,
      from_rest_V: s.fromRest,
      frequency_Hz: Array.from(s.frequency),
      real_ohm: Array.from(s.real),
      imaginary_ohm: Array.from(s.imaginary),
    })),
    summary: result.summary,
    verdicts: result.verdicts,
    expectations: result.expectations,
    audit: result.audit,
    counters: {
      steps: counters.steps,
      newton: counters.newton,
      factorizations: counters.factorizations,
      rejected: counters.rejected,
      solve_ms: counters.solveMilliseconds,
    },
  };
}

/** Rows of a piece of CSV. */
const pieceRows = 64;

/** One row a stored point (or cycle, step, …), units in the header; an empty field where there is no value. */
export function* csvPieces(table: ResultTable): Generator<string> {
  const rows = table[0]?.values.length ?? 0;
  yield Papa.unparse([table.map(columnKey)], { newline: '\n' });
  for (let from = 0; from < rows; from += pieceRows) {
    const count = Math.min(pieceRows, rows - from);
    const data = Array.from({ length: count }, (_, k) => table.map((c) => shown(c.values[from + k])));
    yield `\n${Papa.unparse(data, { newline: '\n' })}`;
  }
}

export function encodeCsv(table: ResultTable): string {
  return [...csvPieces(table)].join('');
}

function shown(value: number | string): number | string {
  return Number.isNaN(value) ? '' : value;
}

/** `voltage_V`, `stack.pressure_Pa`, `current_density_A_per_m2`; a pure number has no unit. */
export function columnKey(column: Pick<ColumnDescription, 'name' | 'unit'>): string {
  if (column.unit === '1') return column.name;
  return `${column.name}_${column.unit.replaceAll('/', '_per_').replaceAll('*', '_').replaceAll('^', '')}`;
}

function keyed(
  values: Readonly<Record<string, number>>,
  columns: readonly ColumnDescription[],
): Record<string, number> {
  return Object.fromEntries(columns.map((c) => [columnKey(c), values[c.name] ?? NaN]));
}
