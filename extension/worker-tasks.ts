// Tasks of the solver worker and what they give back. Everything is plain data: it is cloned between threads.

import type { MessagePort } from 'node:worker_threads';
import type { TopLevelSpec } from 'vega-lite';
import type { ReportInput } from '../charts/report.ts';
import type { ResultsPage } from '../charts/results-page.ts';
import type { ChartTheme } from '../charts/theme.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';

export interface Solved {
  readonly simulation: CheckedSimulation;
  readonly result: RunResult;
}

/** Progress goes out over `port`; any message that comes in over it cancels. */
export interface SolveTask {
  readonly kind: 'solve';
  readonly simulation: CheckedSimulation;
  readonly port: MessagePort;
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
  readonly draw: ResultsPage;
  readonly figure: DrawnForExport | undefined;
  readonly report: string;
  readonly csv: string;
}

export type Task = SolveTask | DrawTask | FigureTask | ReportTask | CsvTask;
