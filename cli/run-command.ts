import { basename, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { CheckedFile, LocatedFinding, LoweredSimulation } from '../language/check-text.ts';
import { suggest } from '../language/lowering/suggest.ts';
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
  const chosen = choose(file, name ?? saved?.header.simulation.name, path);
  const findings = findingsOf(file, chosen);
  printFindings(path, text, file, findings, options.quiet === true);
  const notRun = chosen.flatMap((own) => refusal(own));
  for (const { name: simulation, reason } of notRun)
    process.stderr.write(`${path}: \`${simulation}\` is not run: ${reason}\n`);
  const runnable = chosen.flatMap(({ name: own, simulation }) =>
    simulation === undefined || notRun.some((refused) => refused.name === own)
      ? []
      : [withOptions(simulation, options)],
  );
  const tasks = saved === undefined ? await newTasks(runnable, options) : await resumedTask(runnable, saved, options);
  const { results, isWritten } = await runTasks(tasks, path, text);
  const hasFiles = options.out === undefined || (await writeResultFiles(options.out, results));
  const hasReport =
    options.report === undefined ||
    (await writeReport(options.report, basename(path), text, runnable, results, findings));
  if (options.format === 'json') await printPieces(jsonOf(results, notRun));
  else if (results.length > 0) await printPieces([`${results.map(renderRun).join('\n\n')}\n`]);
  return isWritten && hasFiles && hasReport && notRun.length === 0 ? exitStatus(findings, results) : 1;
}

function withOptions(simulation: CheckedSimulation, { checkMesh }: RunCommandOptions): CheckedSimulation {
  return checkMesh === true ? { ...simulation, mesh: { ...simulation.mesh, check: true } } : simulation;
}

/** In the order of the text. */
function findingsOf(file: CheckedFile, chosen: readonly LoweredSimulation[]): readonly LocatedFinding[] {
  const concerned = new Set(chosen.flatMap((own) => own.findings));
  return file.findings.filter((found) => concerned.has(found));
}

/** What was found of the simulations that are to run, and how many errors there are beside. */
function printFindings(
  path: string,
  text: string,
  file: CheckedFile,
  findings: readonly LocatedFinding[],
  isQuiet: boolean,
): void {
  const lines = text.split(/\r?\n/);
  for (const found of findings) {
    if (found.severity !== 'error' && (found.severity !== 'warning' || isQuiet)) continue;
    process.stderr.write(`${renderFinding(path, lines, found, process.stderr.isTTY)}\n\n`);
  }
  const others = file.findings.filter((found) => found.severity === 'error' && !findings.includes(found));
  const [first] = others;
  if (first === undefined) return;
  const count = others.length === 1 ? 'an error' : `${others.length} errors`;
  process.stderr.write(
    `${path}: ${count} elsewhere in the file, from line ${first.range.start.line} on, left alone; \`cellwright check\` shows them\n`,
  );
}

/** A simulation that is not run, and why. */
interface Refusal {
  readonly name: string;
  readonly reason: string;
}

function refusal({ name, simulation, findings }: LoweredSimulation): readonly Refusal[] {
  const stopping = findings.filter((found) => found.stopsRun);
  const [first] = stopping;
  if (first !== undefined) {
    const more = stopping.length === 1 ? '' : ` (and ${stopping.length - 1} more)`;
    return [{ name, reason: `${first.message}${more}` }];
  }
  return simulation === undefined ? [{ name, reason: 'its cell or protocol cannot be formed' }] : [];
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

/** Simulations that were not run come last. */
function* jsonOf(results: readonly RunResult[], refused: readonly Refusal[]): Generator<string> {
  const [first] = results;
  const [unrun] = refused;
  if (results.length + refused.length === 1 && first !== undefined) yield* jsonPieces(first);
  else if (results.length + refused.length === 1 && unrun !== undefined) yield JSON.stringify(notRun(unrun));
  else {
    let separator = '{"runs":[';
    for (const result of results) {
      yield separator;
      yield* jsonPieces(result);
      separator = ',';
    }
    for (const own of refused) {
      yield separator + JSON.stringify(notRun(own));
      separator = ',';
    }
    yield separator === ',' ? ']}' : '{"runs":[]}';
  }
  yield '\n';
}

/** Behind a mistake of syntax a simulation may stand unseen: then that is what is wrong with it. */
function choose(file: CheckedFile, name: string | undefined, path: string): readonly LoweredSimulation[] {
  const named = name === undefined ? file.simulations : file.simulations.filter((s) => s.name === name);
  if (named.length > 0) return named;
  if (name !== undefined && file.sweeps.includes(name))
    throw new UsageError(`\`${name}\` is a sweep; ${unavailable.sweep}`);
  if (name !== undefined && file.fits.includes(name)) throw new UsageError(`\`${name}\` is a fit; ${unavailable.fit}`);
  const misread = file.findings.filter((found) => found.code.startsWith('syntax/') && found.stopsRun);
  const [first] = misread;
  if (name !== undefined && first !== undefined) return [{ name, range: first.range, findings: misread }];
  const names = file.simulations.map((s) => s.name);
  const near = name === undefined ? undefined : suggest(name, names);
  const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
  const known = names.length === 0 ? '' : `; it has ${names.join(', ')}`;
  throw new UsageError(`${path} has no simulation${name === undefined ? '' : ` \`${name}\``}${meant}${known}`);
}

/** What `--format json` gives for a simulation that cannot be run. */
function notRun({ name, reason }: Refusal): unknown {
  return { simulation: name, status: 'failed', reason, columns: {}, steps: [], verdicts: [] };
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
