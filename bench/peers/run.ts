// Beside PyBaMM, alternately in one run: `node bench/peers/run.ts PYTHON` with a Python that has PyBaMM. Prints tables and
// writes bench/peers/results.md.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { coldStart } from '../fresh-process.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { median } from '../measure.ts';
import { peerCases, type PeerCase } from './peer-cases.ts';
import { peerScript, startPeer, type PeerAnswer, type PythonPeer } from './python-peer.ts';
import { integrateOnce, ourVoltage, runOnce } from './our-run.ts';

const python = process.argv[2] ?? 'python3';
const part = process.argv[3];
const rounds = 5;

type Five = [number, number, number, number, number];

/** One case at one tolerance: times of both in turns, errors of both against their own rtol 1e-10 on the same mesh. */
async function compare(peer: PythonPeer, { name, rtol, repeats, simulation }: PeerCase): Promise<string> {
  const ours = await simulation(rtol);
  const tight = await simulation(1e-10);
  const { first_ms } = await solved(peer, name, 1, rtol);
  await warmUp(ours);
  const full: number[] = [];
  const whole: number[] = [];
  const results: number[] = [];
  let ends: readonly [number, number] = [NaN, NaN];
  for (let round = 0; round < rounds; round++) {
    const answer = await solved(peer, name, repeats, rtol);
    whole.push(...answer.whole_ms);
    results.push(...answer.results_ms);
    for (let k = 0; k < repeats; k++) {
      const { milliseconds, end } = await runOnce(ours);
      full.push(milliseconds);
      ends = [end, answer.end_s];
    }
  }
  // Afterwards, because code that has seen two kinds of recorders is slower with each.
  const bare: number[] = [];
  const integration: number[] = [];
  for (let k = 0; k < 20 * repeats; k++) integrateOnce(ours);
  for (let round = 0; round < rounds; round++) {
    integration.push(...(await solved(peer, name, repeats, rtol)).integration_ms);
    for (let k = 0; k < repeats; k++) bare.push(integrateOnce(ours));
  }
  const theirs = [(await solved(peer, name, 1, rtol)).voltage, await tightest(peer, name)] as const;
  const [b, f, i, w, r] = [bare, full, integration, whole, results].map(median) as Five;
  const cells = [
    name,
    String(rtol),
    ...[b, i, i / b, f, r, r / f, w, w / f].map((v) => v.toFixed(v < 10 ? 2 : 1)),
    largest(await ourVoltage(ours), await ourVoltage(tight)),
    largest(...theirs),
    ends[0].toFixed(2),
    ends[1].toFixed(2),
    first_ms.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Until the engine has compiled what runs: 500 runs, or as many as go into three seconds. */
async function warmUp(simulation: CheckedSimulation): Promise<void> {
  const begun = performance.now();
  for (let k = 0; k < 500 && performance.now() - begun < 3000; k++) await runOnce(simulation);
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
    console.log(`${name} at rtol ${rtol}: ${answer.failed}`);
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

/** From the start of a process to its end, with one P2D discharge, ms. */
function firstCurve(): { ours: number; theirs: number } {
  const theirs = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    execFileSync(python, [peerScript, 'first'], { stdio: 'ignore' });
    return performance.now() - begun;
  });
  return { ours: coldStart(5).whole, theirs: median(theirs) };
}

const peer = await startPeer(python);
const rows: string[] = [];
for (const wanted of peerCases.filter(({ name }) => part === undefined || name === part)) {
  rows.push(await compare(peer, wanted));
  console.log(rows.at(-1));
}
peer.close();
if (part === undefined) {
  const first = firstCurve();
  const table = `# Beside PyBaMM

\`node bench/peers/run.ts PYTHON\`: ${peer.versions}, IDAKLU; Node ${process.version}, ${cpus()[0]?.model.trim() ?? ''} (${cpus().length} cores). In turns in one
run, medians of ${rounds} rounds. LG M50 of Chen et al. (2020) where nothing else is said, 20 cells a region in both; ours 8 modes a particle, PyBaMM 20 shells
(both 30 shells where diffusivity depends on stoichiometry). atol is rtol/100 in both. Ours is a whole run with all columns, profiles and
audit; *integration* is PyBaMM's own count of its solver, *solve* its whole \`solve()\` after the first. Errors are those of time integration: the largest
every 5 s against its own run at rtol 1e-10 on the same mesh (or the smallest from there to 1e-8 that its solver manages), for cycles with the shift of steps included.

| case | rtol | ours ms | PyBaMM integration ms | ratio | PyBaMM solve ms | ratio | our error mV | its error mV | ours ends at s | its end s | its build and first solve ms |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Time to the first curve, from the start of a process to its end, P2D 1C: ours ${first.ours.toFixed(0)} ms (source files compiled on the way), PyBaMM ${first.theirs.toFixed(0)} ms:
${(first.theirs / first.ours).toFixed(1)} times.

How far each mesh is from the limit: [verification](../../docs/reference/verification.md).
`;
  writeFileSync(new URL('./results.md', import.meta.url), table);
  console.log(table);
}
