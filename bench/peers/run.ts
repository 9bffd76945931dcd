// Beside PyBaMM, alternately in one run: `node bench/peers/run.ts PYTHON` with a Python that has PyBaMM. Prints tables and
// writes bench/peers/results.md; with the name of a case, prints its rows alone.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { firstCurve } from '../fresh-process.ts';
import { median, warmUp } from '../measure.ts';
import { peerCases, type PeerCase } from './peer-cases.ts';
import { peerScript, startPeer, type PeerAnswer, type PythonPeer } from './python-peer.ts';
import { integrateOnce, ourVoltage, runOnce } from './our-run.ts';

const python = process.argv[2] ?? 'python3';
const part = process.argv[3];
const rounds = 5;

/** What one case at one tolerance came to; times in ms, medians. */
interface Compared {
  readonly ours: number;
  readonly solve: number;
  readonly results: number;
  /** Of its build and first solve. */
  readonly first: number;
  readonly ends: readonly [number, number];
  /** mV, against the own run at rtol 1e-10 on the same mesh. */
  readonly errors: readonly [string, string];
}

/** An asterisk where ours is larger. */
function marked([ours, theirs]: Compared['errors']): readonly string[] {
  return [Number(ours) > Number(theirs) ? `${ours}*` : ours, theirs];
}

/** Whole runs of both in turns. */
async function compareRuns(peer: PythonPeer, { name, rtol, repeats, simulation }: PeerCase): Promise<Compared> {
  const ours = await simulation(rtol);
  const { first_ms, voltage } = await solved(peer, name, 1, rtol);
  await warmUp(() => runOnce(ours));
  const full: number[] = [];
  const solve: number[] = [];
  const results: number[] = [];
  let ends: readonly [number, number] = [NaN, NaN];
  for (let round = 0; round < rounds; round++) {
    const answer = await solved(peer, name, repeats, rtol);
    solve.push(...answer.whole_ms);
    results.push(...answer.results_ms);
    for (let k = 0; k < repeats; k++) {
      const { milliseconds, end } = await runOnce(ours);
      full.push(milliseconds);
      ends = [end, answer.end_s];
    }
  }
  const tight = await simulation(1e-10);
  return {
    ours: median(full),
    solve: median(solve),
    results: median(results),
    first: first_ms,
    ends,
    errors: [largest(await ourVoltage(ours), await ourVoltage(tight)), largest(voltage, await tightest(peer, name))],
  };
}

/** The time integration alone of both in turns, ms, medians. */
async function compareIntegrations(
  peer: PythonPeer,
  { name, rtol, repeats, simulation }: PeerCase,
): Promise<readonly [number, number]> {
  const wanted = await simulation(rtol);
  const [ours, theirs]: [number[], number[]] = [[], []];
  await warmUp(() => integrateOnce(wanted));
  for (let round = 0; round < rounds; round++) {
    theirs.push(...(await solved(peer, name, repeats, rtol)).integration_ms);
    for (let k = 0; k < repeats; k++) ours.push(integrateOnce(wanted));
  }
  return [median(ours), median(theirs)];
}

const address = ({ name, rtol }: Pick<PeerCase, 'name' | 'rtol'>): string => `${name}, rtol ${rtol}`;

function row({ name, rtol }: PeerCase, runs: Compared, [ours, theirs]: readonly [number, number]): string {
  const { results, solve } = runs;
  const times = [ours, theirs, theirs / ours, runs.ours, results, results / runs.ours, solve, solve / runs.ours];
  const cells = [
    name,
    String(rtol),
    ...times.map((v) => v.toFixed(v < 10 ? 2 : 1)),
    ...marked(runs.errors),
    ...runs.ends.map((end) => end.toFixed(2)),
    runs.first.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function solved(peer: PythonPeer, name: string, repeats: number, rtol: number): Promise<PeerAnswer> {
  const answer = await peer.ask({ case: name, repeats, rtol, voltage: true });
  if ('failed' in answer) throw new Error(`${name} at rtol ${rtol}: ${answer.failed}`);
  return answer;
}

/** Its voltage at the smallest tolerance that its solver manages. */
async function tightest(peer: PythonPeer, name: string): Promise<readonly number[]> {
  for (const rtol of [1e-10, 1e-9, 1e-8]) {
    const answer = await peer.ask({ case: name, repeats: 1, rtol, voltage: true });
    if (!('failed' in answer)) return answer.voltage;
    console.error(`${name} at rtol ${rtol}: ${answer.failed}`);
  }
  return [];
}

/** mV */
function largest(a: readonly number[], b: readonly number[]): string {
  if (b.length === 0) return '–';
  let most = 0;
  for (let k = 0; k < Math.min(a.length, b.length); k++) most = Math.max(most, Math.abs(a[k]! - b[k]!));
  return (1e3 * most).toFixed(3);
}

/** From the start of a process to its end with one P2D discharge, in turns; medians, ms. */
async function firstCurves(): Promise<{ ours: number; theirs: number }> {
  const { milliseconds, close } = await firstCurve();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let k = 0; k < 9; k++) {
    ours.push(milliseconds());
    const begun = performance.now();
    execFileSync(python, [peerScript, 'first'], { stdio: 'ignore' });
    theirs.push(performance.now() - begun);
  }
  close();
  return { ours: median(ours), theirs: median(theirs) };
}

if (part === undefined) await writeAll();
else {
  const peer = await startPeer(python);
  for (const wanted of peerCases.filter(({ name, rtol }) => part === name || part === address({ name, rtol }))) {
    const runs = await compareRuns(peer, wanted);
    // Afterwards: code that has seen two kinds of recorders is slower with each.
    console.log(row(wanted, runs, await compareIntegrations(peer, wanted)));
  }
  peer.close();
}

async function writeAll(): Promise<void> {
  const peer = await startPeer(python);
  peer.close();
  // A process of its own a case: code that has seen several models is slower with each.
  const rows = peerCases.map((wanted) => {
    const line = execFileSync(process.execPath, [import.meta.filename, python, address(wanted)], { encoding: 'utf8' });
    console.log(line.trim());
    return line.trim();
  });
  const first = await firstCurves();
  const table = `# Beside PyBaMM

\`node bench/peers/run.ts PYTHON\`: ${peer.versions}, IDAKLU; Node ${process.version}, ${cpus()[0]?.model.trim() ?? ''} (${cpus().length} cores). In turns in one
run, a process of its own a case, medians of ${rounds} rounds. LG M50 of Chen et al. (2020) where nothing else is said, 20 cells a region in both; ours 8 modes a particle, PyBaMM 20 shells
(*shells*: 20 in both; 30 in both where diffusivity depends on stoichiometry); atol is rtol/100 in both. Three pairs:

- *integration*: the time integration alone. Ours without assembling, recording and judging; PyBaMM's by its own count within its solver.
- *results*: a whole run of ours, with every column, profile, verdict and audit; PyBaMM's \`solve()\` and the evaluation of the same quantities.
- *solve*: the same whole run of ours against PyBaMM's \`solve()\` alone, from which nothing but states has come yet.

Errors are those of time integration: the largest every 5 s against the own run at rtol 1e-10 on the same mesh (or the smallest from there to 1e-8
that its solver manages); for cycles they include the shift of steps. An asterisk stands where ours is larger.

| case | rtol | integration: ours ms | PyBaMM ms | ratio | results: ours ms | PyBaMM ms | ratio | solve: PyBaMM ms | ratio | our error mV | its error mV | ours ends at s | its end s | its build and first solve ms |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Time to the first curve, from the start of a process to its end, P2D 1C: ours ${first.ours.toFixed(0)} ms (\`cellwright run\` on a file of text), PyBaMM ${first.theirs.toFixed(0)} ms
(import, build, solve): ${(first.theirs / first.ours).toFixed(1)} times.

How far each mesh is from the limit: [verification](../../docs/reference/verification.md).
`;
  writeFileSync(new URL('./results.md', import.meta.url), table);
  console.log(table);
}
