// The worker thread: solves and draws, so that the extension host stays free.

import { compileSpec } from '../charts/compile-figure.ts';
import type { Figure } from '../charts/figure.ts';
import { figureSpec } from '../charts/figure-spec.ts';
import { pressureMapFigure } from '../charts/pressure-map-figure.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { renderReport } from '../charts/report.ts';
import { resultsPage } from '../charts/results-page.ts';
import { runFigures } from '../charts/run-figures.ts';
import { pressureMaps } from '../physics/pressure-map.ts';
import { batteryDataPieces } from '../solver/run/battery-data-format.ts';
import { csvPieces } from '../solver/run/encode.ts';
import { encodeParquet } from '../solver/run/parquet.ts';
import type { RunResult } from '../solver/run/result.ts';
import { resultTable } from '../solver/run/result-tables.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import { createRunFile, openRunFile, peekRunFile, readUnfinished, type RunFile } from './run-file.ts';
import type {
  DrawnForExport,
  EncodeTask,
  FigureTask,
  SolveMessage,
  SolveTask,
  Task,
  TaskResults,
} from './worker-tasks.ts';

/** Size of an exported figure in pixels; PNG multiplies it by the scale of the settings. */
const exportSize = { width: 720, height: 420 };

export default async function perform(task: Task): Promise<TaskResults[Task['kind']]> {
  switch (task.kind) {
    case 'solve':
      return solve(task);
    case 'open':
      return openRunFile(task.file);
    case 'draw':
      return resultsPage(task.simulation, task.result, task.theme, task.facts, pressureMaps(task.simulation));
    case 'figure':
      return drawForExport(task);
    case 'report':
      return renderReport(task.input);
    case 'encode':
      return encode(task);
    case 'peek':
      return peekRunFile(task.file, task.simulation);
  }
}

async function solve({ simulation, file, copy, resumes, origin, port }: SolveTask): Promise<RunResult> {
  const say = (message: SolveMessage): void => port.postMessage(message);
  const saved = resumes === true && file !== undefined ? await readUnfinished(file) : undefined;
  const create = (path: string): RunFile =>
    createRunFile(path, (reason) => say({ type: 'unwritten', file: path, reason }), saved?.bytesToCheckpoint);
  const files = [file, copy].filter((path) => path !== undefined).map(create);
  const signal = { aborted: false };
  port.on('message', () => {
    signal.aborted = true;
  });
  try {
    return await runSimulation(simulation, {
      signal,
      origin,
      ...(saved === undefined ? {} : { resume: saved }),
      ...(files.length === 0 ? {} : { sink: { write: (bytes) => files.forEach((own) => void own.sink.write(bytes)) } }),
      clock: () => performance.now(),
      // A turn of the event loop lets the message that cancels arrive.
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      onProgress: (progress) => say({ type: 'progress', progress }),
    });
  } finally {
    for (const own of files) own.close();
    port.close();
  }
}

function encode({ result, table, format }: EncodeTask): Uint8Array {
  if (table !== 'battery_data' && format === 'parquet') return encodeParquet(result, resultTable(result, table));
  const pieces = table === 'battery_data' ? batteryDataPieces(result) : csvPieces(resultTable(result, table));
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
}

async function drawForExport({ simulation, result, id, theme }: FigureTask): Promise<DrawnForExport | undefined> {
  const { overview, time, cycle, profile, losses, impedance } = runFigures(result, simulation.plots);
  const maps = id.startsWith('pressure-') ? pressureMaps(simulation).map(pressureMapFigure) : [];
  const figures: readonly Figure[] = [...overview, ...time, ...cycle, ...profile, ...losses, ...impedance, ...maps];
  // The scrubbed figure of the page stands for the quantity's profiles over the whole run.
  const figure = figures.find((f) => f.id === id) ?? figures.find((f) => f.id === id.replace(/-scrub$/, '-profiles'));
  if (figure === undefined) return undefined;
  const vegaLite = figureSpec(figure, { theme, ...exportSize, hasTitle: true });
  return { title: figure.title, vegaLite, vega: compileSpec(vegaLite), svg: await renderSvg(vegaLite) };
}
