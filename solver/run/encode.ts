// Results as plain text formats. Bytes in, bytes out: writing files is the host's.

import Papa from 'papaparse';
import type { Column, RunResult } from './result.ts';

/** A JSON-ready copy: columns keyed by name and unit (`voltage_V`), typed arrays as arrays, NaN as null. */
export function encodeRun(result: RunResult): Record<string, unknown> {
  const { counters } = result;
  return {
    simulation: result.simulation,
    model: result.model,
    status: result.status,
    reason: result.reason,
    ...(result.failure === undefined ? {} : { failure: result.failure }),
    columns: Object.fromEntries(result.columns.map((c) => [columnKey(c), Array.from(c.values)])),
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
    cycles: result.cycles.map((c) => ({ cycle: c.cycle, ...keyed(c.values, result.columns) })),
    profiles: {
      times_s: Array.from(result.profiles.times),
      regions: result.profiles.regions,
      profiles: result.profiles.profiles.map((p) => ({
        name: p.name,
        unit: p.unit,
        description: p.description,
        position_m: Array.from(p.position),
        values: p.values.map((v) => Array.from(v)),
      })),
    },
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

/** The run file `*.cellrun`: the same content with a format version. */
export function encodeRunFile(result: RunResult): string {
  return JSON.stringify({ format: 'cellrun', version: 1, ...encodeRun(result) });
}

/** All columns, one row per stored point, units in the header. */
export function encodeCsv(result: RunResult): string {
  const rows = result.columns[0]?.values.length ?? 0;
  const data = Array.from({ length: rows }, (_, row) => result.columns.map((c) => c.values[row]));
  return Papa.unparse({ fields: result.columns.map(columnKey), data }, { newline: '\n' });
}

/** `voltage_V`, `stack.pressure_Pa`, `current_density_A_per_m2`; a pure number has no unit. */
export function columnKey(column: Pick<Column, 'name' | 'unit'>): string {
  if (column.unit === '1') return column.name;
  return `${column.name}_${column.unit.replaceAll('/', '_per_').replaceAll('*', '_').replaceAll('^', '')}`;
}

function keyed(values: Readonly<Record<string, number>>, columns: readonly Column[]): Record<string, number> {
  return Object.fromEntries(columns.map((c) => [columnKey(c), values[c.name] ?? NaN]));
}
