// Benchmarks: `npm run bench` prints the table and writes it to bench/results.md. Medians of many warm runs in one process,
// and of fresh processes for the cold numbers. Never part of the tests.

import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import type { CheckedSimulation, ModelName } from '../model/simulation.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { simulate, stripAndPlate, symmetricCell } from '../test/support/argyrodite.ts';
import { lgM50 } from '../test/support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../test/support/protocols.ts';

interface Case {
  readonly name: string;
  readonly simulation: CheckedSimulation;
  readonly runs: number;
}

const discharge = (rate: number, model: ModelName, relative = 1e-4, cells = 20): CheckedSimulation =>
  simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(2.5)])), [], {
    model,
    tolerance: { relative, absolute: relative / 100 },
    mesh: { anode: cells, separator: 20, cathode: cells, particle: 8 },
  });

const cccv = (model: ModelName): CheckedSimulation =>
  simulate(
    lgM50,
    protocol(
      step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)]),
      step({ kind: 'rest' }, [forTime(3600)]),
      step({ kind: 'charge', rate: cRate(1 / 3) }, [voltageEnd(4.2)]),
      step({ kind: 'hold', voltage: 4.2 }, [currentEnd(0.25)]),
      step({ kind: 'rest' }, [forTime(3600)]),
    ),
    [],
    { model },
  );

const cases: readonly Case[] = [
  { name: 'SPM, 1C discharge', simulation: discharge(1, 'spm'), runs: 100 },
  { name: 'SPMe, 1C discharge', simulation: discharge(1, 'spme'), runs: 100 },
  { name: 'P2D, 1C discharge', simulation: discharge(1, 'p2d'), runs: 200 },
  { name: 'P2D, 1C, rtol 1e-6', simulation: discharge(1, 'p2d', 1e-6), runs: 60 },
  { name: 'P2D, 1C, 40/20/40 cells', simulation: discharge(1, 'p2d', 1e-4, 40), runs: 60 },
  { name: 'P2D, C/5 discharge', simulation: discharge(0.2, 'p2d'), runs: 100 },
  { name: 'P2D, 2C discharge', simulation: discharge(2, 'p2d'), runs: 100 },
  { name: 'P2D, 1C, rest, CCCV, rest', simulation: cccv('p2d'), runs: 40 },
  { name: 'SPMe, 1C, rest, CCCV, rest', simulation: cccv('spme'), runs: 40 },
  {
    name: 'Li–Li6PS5Cl–Li, 5 cycles, contact loss and interphase',
    simulation: simulate(symmetricCell(1e6), stripAndPlate(4, 18000, 5), ['contact_loss', 'interphase_growth']),
    runs: 40,
  },
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function measure({ name, simulation, runs }: Case): Promise<string> {
  const times: number[] = [];
  let result: RunResult | undefined;
  for (let k = 0; k < runs + 20; k++) {
    const begun = performance.now();
    result = await runSimulation(simulation);
    if (k >= 20) times.push(performance.now() - begun);
  }
  const { counters, steps } = result!;
  const end = steps[steps.length - 1]!.end;
  return `| ${name} | ${median(times).toFixed(2)} | ${Math.min(...times).toFixed(2)} | ${counters.steps} | ${counters.newton} | ${counters.rejected} | ${end.toFixed(2)} |`;
}

/** Milliseconds from the first line of a fresh process to the result of the P2D discharge, import included. */
function coldStart(): number {
  const script = `
    const begun = performance.now();
    const { runSimulation } = await import('./solver/run/run-simulation.ts');
    const { simulate } = await import('./test/support/argyrodite.ts');
    const { lgM50 } = await import('./test/support/lg-m50.ts');
    const { protocol, step, cRate, voltageEnd } = await import('./test/support/protocols.ts');
    const imported = performance.now();
    await runSimulation(simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), []));
    console.log(JSON.stringify([imported - begun, performance.now() - imported]));`;
  const out = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { encoding: 'utf8' });
  const [imported, solved] = JSON.parse(out) as [number, number];
  return imported + solved;
}

const rows: string[] = [];
for (const c of cases) {
  rows.push(await measure(c));
  console.log(rows[rows.length - 1]);
}
const cold = Array.from({ length: 9 }, coldStart);
const table = `# Benchmarks

\`npm run bench\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'} (${cpus().length} cores). A run is everything
between a checked simulation and its result: tables of the material functions, mesh, integration, recording of all
columns and profiles, audit. Tolerance 1e-4 relative where nothing else is said, 20 cells a region, 8 modes a particle.

| case | median ms | best ms | steps | Newton | rejected | ends at s |
|---|---|---|---|---|---|---|
${rows.join('\n')}

From the start of a fresh process to the result of the P2D 1C discharge, source files compiled on the way:
median ${median(cold).toFixed(0)} ms of ${cold.length} (best ${Math.min(...cold).toFixed(0)} ms).
`;
writeFileSync(new URL('./results.md', import.meta.url), table);
console.log(table);
