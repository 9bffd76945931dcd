// Columns as Apache Parquet, units and descriptions in the file's key-value metadata.

import { parquetWriteBuffer } from 'hyparquet-writer';
import { columnKey } from './encode.ts';
import type { RunResult } from './result.ts';

export function encodeParquet(result: RunResult): Uint8Array {
  const metadata = [
    { key: 'simulation', value: result.simulation },
    { key: 'model', value: result.model },
    { key: 'status', value: result.status },
    { key: 'audit', value: JSON.stringify(result.audit) },
    ...result.columns.map((c) => ({ key: `unit:${columnKey(c)}`, value: c.unit })),
    ...result.columns.map((c) => ({ key: `description:${columnKey(c)}`, value: c.description })),
  ];
  const buffer = parquetWriteBuffer({
    columnData: result.columns.map((c) => ({ name: columnKey(c), data: c.values, type: 'DOUBLE' as const })),
    kvMetadata: metadata,
  });
  return new Uint8Array(buffer);
}
