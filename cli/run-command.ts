import { basename, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { CheckedFile, LocatedFinding } from '../language/check-text.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { differences } from '../solver/run/compare-simulations.ts';
import { jsonPieces } from '../solver/run/encode.ts';
import type { RunResult } from '../solver/run/result.ts';
import { isUnfinished, lastCheckpoint, type RunOrigin, type SavedRun } from '../solver/run/run-file.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import { writeReport } from './report.ts';
import { checkPath, createServices, UsageError } from './host.ts';
import { printPieces } from './print-pieces.ts';
import { unavailable } from './unavailable.ts';
import { renderFinding } from './render-findings.ts';
import { renderRun } from './render-result.ts';
import { copyRunFile, peekRunFile, readSavedRun, RunFileWriter, writeResultFiles } from './run-files.ts';

interface RunCommandOptions {
  readonly format: string;
  readonly out?: string;
  readonly report?: string;
  readonly resume?: string;
  readonly anew?: boolean;
  readonly checkMesh?: boolean;
  readonly quiet?: boolean;
}

/** A simulation to run, where its run file goes, and what it goes on from. */
interface Task {
  readonly simulation: CheckedSimulation;
  readonly path?: string;
  readonly saved?: SavedRun;
}

/** Signals that end the present run and keep what it has: Ctrl-C, a batch system's notice, a closed terminal. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs one simulation, or all of the file in order. Ctrl-C ends the present one and keeps what it has. */
export async function runCommand(path: string, name: string | undefined, options: RunCommandOptions): Promise<number> {
  const saved = options.resume === undefined ? undefined : await readSavedRun(options.resume);
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
  const chosen = choose(file, name ?? saved?.header.simulation.name, path).map((simulation) =>
    options.checkMesh === true ? { ...simulation, mesh: { ...simulation.mesh, check: true } } : simulation,
  );
  const tasks = saved === undefined ? await newTasks(chosen, options) : await resumedTask(chosen, saved, options);
  const { results, isWritten } = await runTasks(tasks, path, text);
  const hasFiles = options.out === undefined || (await writeResultFiles(options.out, results));
  const hasReport =
    options.report === undefined ||
    (await writeReport(options.report, basename(path), text, chosen, results, findings));
  await printPieces(options.format === 'json' ? jsonOf(results) : [`${results.map(renderRun).join('\n\n')}\n`]);
  return isWritten && hasFiles && hasReport ? exitStatus(findings, results) : 1;
}

/** An unfinished run of `--out` is not overwritten without being asked. */
async function newTasks(chosen: readonly CheckedSimulation[], { out, anew }: RunCommandOptions): Promise<Task[]> {
  if (out === undefined) return chosen.map((simulation) => ({ simulation }));
  const tasks = chosen.map((simulation) => ({ simulation, path: join(out, `${simulation.name}.cellrun`) }));
  for (const { simulation, path } of anew === true ? [] : tasks) {
    const outcome = await peekRunFile(path);
    const last = outcome?.ok === true && isUnfinished(outcome.run) ? lastCheckpoint(outcome.run) : undefined;
    if (outcome?.ok !== true || last === undefined) continue;
    const others = differences(outcome.run.header.simulation, simulation);
    const until = `${last.checkpoint.tally.cycle > 0 ? `cycle ${last.checkpoint.tally.cycle}, ` : ''}t = ${last.checkpoint.time.toPrecision(4)} s`;
    throw new UsageError(
      others.length === 0
        ? `${path} holds an unfinished run of this simulation, up to ${until}; go on with it by \`--resume ${path}\`, or begin again by \`--anew\``
        : `${path} holds an unfinished run of another simulation, up to ${until} (${others.join('; ')}); write elsewhere, or overwrite it by \`--anew\``,
    );
  }
  return tasks;
}

/** The run file is gone on with in its place, or in `--out` when that is given. */
async function resumedTask(
  chosen: readonly CheckedSimulation[],
  saved: SavedRun,
  { resume = '', out }: RunCommandOptions,
): Promise<Task[]> {
  const [simulation] = chosen;
  if (simulation === undefined) return [];
  if (!isUnfinished(saved))
    throw new UsageError(
      `${resume} is of a run that has ended (${saved.end?.status ?? ''}): there is nothing to go on with; \`cellwright results ${resume}\` shows it`,
    );
  const others = differences(saved.header.simulation, simulation);
  if (others.length > 0)
    throw new UsageError(
      `${resume} is of another simulation than \`${simulation.name}\` is now: ${others.join('; ')} (SI units)`,
    );
  const path = out === undefined ? resume : join(out, `${simulation.name}.cellrun`);
  if (resolve(path) !== resolve(resume)) await copyRunFile(resume, path);
  return [{ simulation, path, saved }];
}

async function runTasks(
  tasks: readonly Task[],
  file: string,
  text: string,
): Promise<{ readonly results: RunResult[]; readonly isWritten: boolean }> {
  const abort = new AbortController();
  const interrupt = (): void => abort.abort();
  for (const signal of endings) process.on(signal, interrupt);
  const results: RunResult[] = [];
  let isWritten = true;
  for (const task of tasks) {
    if (abort.signal.aborted) break;
    const writer =
      task.path === undefined ? undefined : new RunFileWriter(task.path, task.saved?.bytesToCheckpoint ?? 0);
    results.push(await runWithProgress(task, abort.signal, writer, { file: basename(file), text, begun: Date.now() }));
    writer?.close();
    isWritten &&= writer?.isComplete ?? true;
    if (abort.signal.aborted && task.path !== undefined)
      process.stderr.write(`${task.path} can be gone on with: \`--resume ${task.path}\`\n`);
  }
  for (const signal of endings) process.off(signal, interrupt);
  return { results, isWritten };
}

function* jsonOf(results: readonly RunResult[]): Generator<string> {
  const [first] = results;
  if (results.length === 1 && first !== undefined) yield* jsonPieces(first);
  else {
    let separator = '{"runs":[';
    for (const result of results) {
      yield separator;
      yield* jsonPieces(result);
      separator = ',';
    }
    yield results.length === 0 ? '{"runs":[]}' : ']}';
  }
  yield '\n';
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

async function runWithProgress(
  { simulation, saved }: Task,
  signal: AbortSignal,
  sink: RunFileWriter | undefined,
  origin: RunOrigin,
): Promise<RunResult> {
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
    origin,
    ...(sink === undefined ? {} : { sink }),
    ...(saved === undefined ? {} : { resume: saved }),
    clock: () => performance.now(),
    pause: () => new Promise((resume) => setImmediate(resume)),
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

function exitStatus(findings: readonly LocatedFinding[], results: readonly RunResult[]): number {
  const bad =
    findings.some((f) => f.severity === 'error') ||
    results.some(
      (r) => r.status === 'failed' || r.status === 'cancelled' || r.expectations.some((e) => e.passed === false),
    );
  return bad ? 1 : 0;
}
