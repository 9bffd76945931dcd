// What a fresh process needs: time to the first curve, memory of a thousand cycles.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../tools/build-when-stale.ts';
import { cyclesText, simulationText } from './cases.ts';
import { median } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const inProcess = (script: string): unknown => {
  const out = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    cwd: root,
  });
  return JSON.parse(out);
};

/**
 * The command line as it ships, from a file of text with one P2D discharge to the verdicts: a function that gives the milliseconds of one fresh
 * process. Builds when a source is newer.
 */
export async function firstCurve(): Promise<{ readonly milliseconds: () => number; readonly close: () => void }> {
  await buildWhenStale();
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-bench-'));
  const file = join(folder, 'discharge.cell');
  writeFileSync(file, simulationText('discharge at 1C until 2.5 V'));
  const program = join(root, 'dist', 'cellwright.mjs');
  const milliseconds = (): number => {
    const begun = performance.now();
    execFileSync(process.execPath, [program, 'run', file], { stdio: 'ignore' });
    return performance.now() - begun;
  };
  // What Node compiles is kept from the second start on.
  milliseconds();
  return { milliseconds, close: () => rmSync(folder, { recursive: true }) };
}

/** The first run of the P2D discharge after the import, in fresh processes; ms, median. */
export function coldRun(repeats: number): number {
  const script = `
    const { runSimulation } = await import('./solver/run/run-simulation.ts');
    const { simulate } = await import('./test/support/argyrodite.ts');
    const { lgM50 } = await import('./test/support/lg-m50.ts');
    const { protocol, step, cRate, voltageEnd } = await import('./test/support/protocols.ts');
    const imported = performance.now();
    await runSimulation(simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), []));
    console.log(performance.now() - imported);`;
  return median(Array.from({ length: repeats }, () => inProcess(script) as number));
}

export interface Memory {
  /** Largest resident size of the process, MB, and before the run. */
  readonly peak: number;
  readonly before: number;
  readonly seconds: number;
  readonly status: string;
}

/** A thousand cycles of the LG M50 from text, in a process of their own. */
export function memoryOfCycles(count: number, model: string): Memory {
  const script = `
    const { checkText, createTestServices } = await import('./test/support/language-host.ts');
    const { runSimulation } = await import('./solver/run/run-simulation.ts');
    const { simulations } = await checkText(createTestServices(), ${JSON.stringify(cyclesText(count, model))});
    const before = process.resourceUsage().maxRSS / 1024;
    const begun = performance.now();
    const { status } = await runSimulation(simulations[0].simulation);
    const seconds = (performance.now() - begun) / 1000;
    console.log(JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024, before, seconds, status }));`;
  return inProcess(script) as Memory;
}
