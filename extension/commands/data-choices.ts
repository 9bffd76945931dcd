// What of a run can be taken out as data: the tables that `cellwright results` prints, the Battery Data Format, the run file.

import * as vscode from 'vscode';
import type { RunResult } from '../../solver/run/result.ts';
import { tableNames, type TableName } from '../../solver/run/result-tables.ts';
import type { StoredRun } from '../run-store.ts';
import type { ExportTable } from '../worker-tasks.ts';

export interface DataChoice {
  readonly what: ExportTable | 'run_file';
  readonly label: string;
  readonly detail: string;
  /** Last part of the proposed name. */
  readonly stem: string;
  readonly filters: Record<string, string[]>;
}

const contents: Readonly<Record<TableName, string>> = {
  points: 'every stored point: time, voltage, current and all other columns',
  cycles: 'what every cycle came to: capacities, efficiencies, columns at its end',
  steps: 'the steps of the protocol as they were run',
  profiles: 'quantities over position, one row a value',
  spectra: 'impedance, one row a frequency',
};

/** Tables that have rows, and what else there is of the run. */
export function dataChoices({ result, runFile }: StoredRun): DataChoice[] {
  const tables = tableNames.flatMap((what): DataChoice[] => {
    const rows = rowsOf(result, what);
    const label = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const filters = { CSV: ['csv'], Parquet: ['parquet'] };
    const detail = `${contents[what]} (${rows.toLocaleString('en')} rows)`;
    return rows === 0 ? [] : [{ what, label, detail, stem: what === 'points' ? 'data' : what, filters }];
  });
  return [
    ...tables,
    {
      what: 'battery_data',
      label: 'Battery Data Format',
      detail: 'points under the labels of BDF, for tools that read measurements',
      stem: 'bdf',
      filters: { CSV: ['csv'] },
    },
    ...(runFile === undefined
      ? []
      : [
          {
            what: 'run_file' as const,
            label: 'Run file',
            detail: 'all of it, to open here again, to go on with, or for `cellwright results`',
            stem: 'run',
            filters: { 'Run file': ['cellrun'] },
          },
        ]),
  ];
}

/** Without making the table: profiles may have millions of rows. */
function rowsOf({ columns, cycles, steps, profiles, spectra }: RunResult, table: TableName): number {
  switch (table) {
    case 'points':
      return columns[0]?.values.length ?? 0;
    case 'cycles':
      return cycles.length;
    case 'steps':
      return steps.length;
    case 'profiles':
      return profiles.profiles.reduce((sum, p) => sum + profiles.times.length * p.position.length, 0);
    case 'spectra':
      return spectra.reduce((sum, s) => sum + s.frequency.length, 0);
  }
}

export async function chooseData(run: StoredRun): Promise<DataChoice | undefined> {
  return vscode.window.showQuickPick(dataChoices(run), {
    title: 'Export Data',
    placeHolder: 'What of the run? The next question is where to, and in which format.',
    matchOnDetail: true,
  });
}
