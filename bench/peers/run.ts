// Beside PyBaMM, alternately in the same run: `node bench/peers/run.ts PYTHON` with a Python that has PyBaMM. Prints a table
// and writes bench/peers/results.md.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../../test/support/argyrodite.ts';
import { lgM50 } from '../../test/support/lg-m50.ts';
import { cRate, protocol, step, voltageEnd } from '../../test/support/protocols.ts';

interface Peer {
  readonly model: ModelName;
  readonly version: string;
  readonly first_ms: number;
  readonly solve_ms: number;
  readonly integration_ms: number;
  readonly end_s: number;
}

const python = process.argv[2] ?? 'python3';
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const peers = (): Peer[] =>
  execFileSync(python, [new URL('./pybamm_discharge.py', import.meta.url).pathname, '20'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Peer);

async function own(model: ModelName): Promise<{ ms: number; end: number }> {
  const simulation = simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), [], {
    model,
  });
  const times: number[] = [];
  let end = 0;
  for (let k = 0; k < 120; k++) {
    const begun = performance.now();
    const result = await runSimulation(simulation);
    if (k >= 20) times.push(performance.now() - begun);
    end = result.steps[0]!.end;
  }
  return { ms: median(times), end };
}

const rounds = 3;
const collected: { peer: Peer; own: { ms: number; end: number } }[] = [];
for (let round = 0; round < rounds; round++)
  for (const peer of peers()) collected.push({ peer, own: await own(peer.model) });

const rows = (['spm', 'spme', 'p2d'] as const).map((model) => {
  const found = collected.filter((c) => c.peer.model === model);
  const solve = median(found.map((c) => c.peer.solve_ms));
  const integration = median(found.map((c) => c.peer.integration_ms));
  const ours = median(found.map((c) => c.own.ms));
  const [first] = found;
  const cells = [model, ours, integration, integration / ours, solve, solve / ours].map((v) =>
    typeof v === 'number' ? v.toFixed(v < 10 ? 2 : 1) : v,
  );
  return `| ${cells.join(' | ')} | ${first!.own.end.toFixed(1)} | ${first!.peer.end_s.toFixed(1)} |`;
});
const table = `# Beside PyBaMM

\`node bench/peers/run.ts PYTHON\`: PyBaMM ${collected[0]!.peer.version} (IDAKLU), Node ${process.version}, ${cpus()[0]?.model.trim() ?? ''} (${cpus().length} cores), alternately in one run,
medians of ${rounds} rounds. 1C discharge of the LG M50 (Chen et al. 2020), 20/20/20 cells, rtol 1e-4, atol 1e-6. Ours is a whole run with all columns,
profiles and audit; *integration* is PyBaMM's own count of its solver, *solve* its whole \`solve()\` call after the first.

| model | ours ms | PyBaMM integration ms | ratio | PyBaMM solve ms | ratio | ours ends at s | PyBaMM ends at s |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Particles: ours 8 spectral modes, PyBaMM 20 shells; the mesh limit of the P2D end time is 3555.2 s.
`;
writeFileSync(new URL('./results.md', import.meta.url), table);
console.log(table);
