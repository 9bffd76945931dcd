// What a fresh process needs: time to the first curve, memory of a thousand cycles.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cyclesText } from './cases.ts';
import { median } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const inProcess = (script: string): unknown => {
  const out = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    cwd: root,
  });
  return JSON.parse(out);
};

export interface ColdStart {
  /** Milliseconds, medians: the process itself, import, first run. */
  readonly whole: number;
  readonly imported: number;
  readonly solved: number;
}

/** The P2D discharge of the LG M50 as data, in fresh processes. */
export function coldStart(repeats: number): ColdStart {
  const script = `
    const begun = performance.now();
    const { runSimulation } = await import('./solver/run/run-simulation.ts');
    const { simulate } = await import('./test/support/argyrodite.ts');
    const { lgM50 } = await import('./test/support/lg-m50.ts');
    const { protocol, step, cRate, voltageEnd } = await import('./test/support/protocols.ts');
    const imported = performance.now();
    await runSimulation(simulate(lgM50, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)])), []));
    console.log(JSON.stringify([imported - begun, performance.now() - imported]));`;
  const found = Array.from({ length: repeats }, () => {
    const begun = performance.now();
    const [imported, solved] = inProcess(script) as [number, number];
    return { whole: performance.now() - begun, imported, solved };
  });
  return {
    whole: median(found.map((f) => f.whole)),
    imported: median(found.map((f) => f.imported)),
    solved: median(found.map((f) => f.solved)),
  };
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
