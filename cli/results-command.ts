import { batteryDataPieces } from '../solver/run/battery-data-format.ts';
import { csvPieces, jsonPieces } from '../solver/run/encode.ts';
import { openRun } from '../solver/run/open-run.ts';
import { encodeParquet } from '../solver/run/parquet.ts';
import type { RunResult } from '../solver/run/result.ts';
import { resultTable, type TableName } from '../solver/run/result-tables.ts';
import { UsageError } from './host.ts';
import { printPieces } from './print-pieces.ts';
import { renderRun } from './render-result.ts';
import { readSavedRun, writeResultFiles } from './run-files.ts';

interface ResultsOptions {
  readonly format: string;
  readonly table: TableName;
  readonly out?: string;
}

/** Prints what a run file holds, of a run that ended or of one that was cut off; `--out` writes it in every format. */
export async function resultsCommand(path: string, { format, table, out }: ResultsOptions): Promise<number> {
  const result = openRun(await readSavedRun(path));
  if (out !== undefined) return (await writeResultFiles(out, [result])) ? 0 : 1;
  if (format === 'parquet' && process.stdout.isTTY)
    throw new UsageError(
      'Parquet is not text: write it to a file, `cellwright results … --format parquet > run.parquet`',
    );
  await printPieces(encoded(result, format, table));
  return 0;
}

function* encoded(result: RunResult, format: string, table: TableName): Generator<string | Uint8Array> {
  switch (format) {
    case 'csv':
      yield* csvPieces(resultTable(result, table));
      yield '\n';
      return;
    case 'json':
      yield* jsonPieces(result);
      yield '\n';
      return;
    case 'bdf':
      yield* batteryDataPieces(result);
      yield '\n';
      return;
    case 'parquet':
      yield encodeParquet(result, resultTable(result, table));
      return;
    default:
      yield `${renderRun(result)}\n`;
  }
}
