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
import type { OpenedRun } from './run-file.ts';

export interface Solved {
  readonly simulation: CheckedSimulation;
  readonly result: RunResult;
}

/** What a solving thread says over its port: how far it is, or why the run file cannot be written. */
export type SolveMessage =
  | { readonly type: 'progress'; readonly progress: RunProgress }
  | { readonly type: 'unwritten'; readonly reason: string };

/** Any message that comes in over `port` cancels. */
export interface SolveTask {
  readonly kind: 'solve';
  readonly simulation: CheckedSimulation;
  /** Path of the run file that is written meanwhile; left out where the editor has no folder for it. */
  readonly file?: string;
  readonly origin: RunOrigin;
  readonly port: MessagePort;
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
export interface CsvTask {
  readonly kind: 'csv';
  readonly result: RunResult;
}

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
  readonly csv: string;
}

export type Task = SolveTask | OpenTask | DrawTask | FigureTask | ReportTask | CsvTask;
