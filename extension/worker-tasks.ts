// Tasks of the solver worker and what they give back. Everything is plain data: it is cloned between threads.

import type { MessagePort } from 'node:worker_threads';
import type { TopLevelSpec } from 'vega-lite';
import type { ReportInput } from '../charts/report.ts';
import type { ResultsPage } from '../charts/results-page.ts';
import type { ChartTheme } from '../charts/theme.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import type { RunOrigin } from '../solver/run/run-file.ts';
import type { RunProgress } from '../solver/run/run-simulation.ts';
import type { TableName } from '../solver/run/result-tables.ts';
import type { OpenedRun, Unfinished } from './run-file.ts';

export interface Solved {
  readonly simulation: CheckedSimulation;
  readonly result: RunResult;
}

/** What a solving thread says over its port: how far it is, or why the run file cannot be written. */
export type SolveMessage =
  | { readonly type: 'progress'; readonly progress: RunProgress }
  | { readonly type: 'unwritten'; readonly file: string; readonly reason: string };

/** Any message that comes in over `port` cancels. */
export interface SolveTask {
  readonly kind: 'solve';
  readonly simulation: CheckedSimulation;
  /** Path of the run file that is written meanwhile; left out where the editor has no folder for it. */
  readonly file?: string;
  /** Where the same is written besides, because the user asked for it. */
  readonly copy?: string;
  /** Goes on with the unfinished run in `file` instead of beginning anew. */
  readonly resumes?: boolean;
  readonly origin: RunOrigin;
  readonly port: MessagePort;
}
/** Whether a file that is about to be written holds an unfinished run. */
export interface PeekTask {
  readonly kind: 'peek';
  readonly file: string;
  readonly simulation: CheckedSimulation;
}
/** What a run file holds. */
export interface OpenTask {
  readonly kind: 'open';
  readonly file: string;
}
export interface DrawTask extends Solved {
  readonly kind: 'draw';
  readonly theme: ChartTheme;
  /** Rows for the provenance table that only the host knows. */
  readonly facts: readonly (readonly [string, string])[];
}
/** One figure for a file: its Vega-Lite source and, drawn, its SVG. */
export interface FigureTask extends Solved {
  readonly kind: 'figure';
  readonly id: string;
  readonly theme: ChartTheme;
}
export interface ReportTask {
  readonly kind: 'report';
  readonly input: ReportInput;
}
/** A table of a result as bytes; BDF has a form of its own. */
export interface EncodeTask {
  readonly kind: 'encode';
  readonly result: RunResult;
  readonly table: ExportTable;
  readonly format: 'csv' | 'parquet';
}
export type ExportTable = TableName | 'battery_data';

export interface DrawnForExport {
  readonly title: string;
  readonly vegaLite: TopLevelSpec;
  readonly vega: object;
  readonly svg: string;
}

export interface TaskResults {
  readonly solve: RunResult;
  readonly open: OpenedRun;
  readonly draw: ResultsPage;
  readonly figure: DrawnForExport | undefined;
  readonly report: string;
  readonly encode: Uint8Array;
  readonly peek: Unfinished | undefined;
}

export type Task = SolveTask | OpenTask | PeekTask | DrawTask | FigureTask | ReportTask | EncodeTask;
