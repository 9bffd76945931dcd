import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { CheckedFile, LocatedFinding } from '../language/check-text.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { encodeBatteryDataFormat } from '../solver/run/battery-data-format.ts';
import { encodeCsv, encodeRun, encodeRunFile } from '../solver/run/encode.ts';
import { encodeParquet } from '../solver/run/parquet.ts';
import type { RunResult } from '../solver/run/result.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import { writeReport } from './report.ts';
import { checkPath, createServices, UsageError } from './host.ts';
import { unavailable } from './unavailable.ts';
import { renderFinding } from './render-findings.ts';
import { renderRun } from './render-result.ts';

interface RunCommandOptions {
  readonly format: string;
  readonly out?: string;
  readonly report?: string;
  readonly quiet?: boolean;
}

/** Runs one simulation, or all of the file in order. Ctrl-C ends the present one and keeps what it has. */
export async function runCommand(path: string, name: string | undefined, options: RunCommandOptions): Promise<number> {
  const services = await createServices();
  const { text, file } = await checkPath(services, path);
  const { findings } = file;
  const shown = findings.filter((f) => f.severity === 'error' || (f.severity === 'warning' && options.quiet !== true));
  const lines = text.split(/\r?\n/);
  for (const finding of shown) process.stderr.write(`${renderFinding(path, lines, finding, process.stderr.isTTY)}\n\n`);
  if (findings.some((f) => f.stopsRun)) {
    process.stderr.write(`${path}: not run; mend the errors above first\n`);
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(notRun(file, name, findings))}\n`);
    return 1;
  }
  const chosen = choose(file, name, path);
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  process.on('SIGINT', interrupt);
  const results: RunResult[] = [];
  for (const simulation of chosen) {
    if (abort.signal.aborted) break;
    results.push(await runWithProgress(simulation, abort.signal));
  }
  process.off('SIGINT', interrupt);
  if (options.out !== undefined) await writeFiles(options.out, results);
  if (options.report !== undefined) {
    await writeReport(options.report, basename(path), text, chosen, results, findings);
    process.stderr.write(`report written to ${options.report}\n`);
  }
  if (options.format === 'json') {
    const encoded = results.map(encodeRun);
    process.stdout.write(`${JSON.stringify(encoded.length === 1 ? encoded[0] : { runs: encoded })}\n`);
  } else {
    process.stdout.write(`${results.map(renderRun).join('\n\n')}\n`);
  }
  return exitStatus(findings, results);
}

function choose(file: CheckedFile, name: string | undefined, path: string): CheckedSimulation[] {
  const named = name === undefined ? file.simulations : file.simulations.filter((s) => s.name === name);
  if (named.length === 0) {
    if (name !== undefined && file.sweeps.includes(name))
      throw new UsageError(`\`${name}\` is a sweep; ${unavailable.sweep}`);
    if (name !== undefined && file.fits.includes(name))
      throw new UsageError(`\`${name}\` is a fit; ${unavailable.fit}`);
    const known = file.simulations.map((s) => s.name).join(', ');
    throw new UsageError(
      name === undefined
        ? `${path} has no simulation`
        : `${path} has no simulation \`${name}\`${known === '' ? '' : `; it has ${known}`}`,
    );
  }
  return named.map((s) => s.simulation).filter((s) => s !== undefined);
}

/** What `--format json` gives for a text that cannot be run. */
function notRun(file: CheckedFile, name: string | undefined, findings: readonly LocatedFinding[]): unknown {
  const reason = findings.find((f) => f.stopsRun)?.message ?? '';
  const names = name === undefined ? file.simulations.map((s) => s.name) : [name];
  const runs = names.map((simulation) => ({
    simulation,
    status: 'failed',
    reason,
    columns: {},
    steps: [],
    verdicts: [],
  }));
  return runs.length === 1 ? runs[0] : { runs };
}

async function runWithProgress(simulation: CheckedSimulation, signal: AbortSignal): Promise<RunResult> {
  // Drawn only on a terminal, and only for runs long enough to be noticed.
  const bar = new SingleBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: `${simulation.name} {bar} {percentage} % {message}`,
  });
  let isDrawn = false;
  const begun = performance.now();
  const result = await runSimulation(simulation, {
    signal,
    clock: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onProgress: ({ fraction, message }) => {
      if (!process.stderr.isTTY || performance.now() - begun < 300) return;
      if (!isDrawn) bar.start(100, 0, { message });
      isDrawn = true;
      bar.update(Math.round(100 * fraction), { message });
    },
  });
  if (isDrawn) bar.stop();
  return result;
}

async function writeFiles(folder: string, results: readonly RunResult[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const result of results) {
    await writeFile(join(folder, `${result.simulation}.cellrun`), encodeRunFile(result));
    await writeFile(join(folder, `${result.simulation}.csv`), encodeCsv(result));
    await writeFile(join(folder, `${result.simulation}.bdf.csv`), encodeBatteryDataFormat(result));
    await writeFile(join(folder, `${result.simulation}.parquet`), encodeParquet(result));
  }
}

function exitStatus(findings: readonly LocatedFinding[], results: readonly RunResult[]): number {
  const bad =
    findings.some((f) => f.severity === 'error') ||
    results.some(
      (r) => r.status === 'failed' || r.status === 'cancelled' || r.expectations.some((e) => e.passed === false),
    );
  return bad ? 1 : 0;
}
