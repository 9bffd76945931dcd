// Tables as Apache Parquet: units and descriptions in the file's key-value metadata.

import { parquetWriteBuffer } from 'hyparquet-writer';
import { columnKey } from './encode.ts';
import type { RunResult } from './result.ts';
import type { ResultTable } from './result-tables.ts';

/** A table of `result`, which the metadata tell of. */
export function encodeParquet(result: RunResult, table: ResultTable): Uint8Array {
  const metadata = [
    { key: 'simulation', value: result.simulation },
    { key: 'model', value: result.model },
    { key: 'status', value: result.status },
    { key: 'reason', value: result.reason },
    { key: 'audit', value: JSON.stringify(result.audit) },
    { key: 'summary', value: JSON.stringify(result.summary) },
    ...table.map((c) => ({ key: `unit:${columnKey(c)}`, value: c.unit })),
    ...table.map((c) => ({ key: `description:${columnKey(c)}`, value: c.description })),
  ];
  const columnData = table.map((c) =>
    c.values instanceof Float64Array
      ? { name: columnKey(c), data: c.values, type: 'DOUBLE' as const, encoding: 'PLAIN' as const }
      : { name: columnKey(c), data: [...c.values], type: 'STRING' as const },
  );
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata: metadata }));
}
