// Benchmarks: `npm run bench` prints the tables and writes them to bench/results.md; `npm run bench -- TEXT` measures the
// cases whose name has the text and writes nothing. Never part of the tests.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchCases, simulationOf, type BenchCase } from './cases.ts';
import { coldRun, firstCurve, memoryOfCycles } from './fresh-process.ts';
import { measure, median, voltageError } from './measure.ts';
import { scalingTable } from './scaling.ts';

const [part] = process.argv.slice(2);
const head = `| case | median ms | best ms | steps | Newton | rejected | largest error mV | rms mV | ends at s | error s |
|---|---|---|---|---|---|---|---|---|---|`;
if (part === undefined) await writeAll();
else for (const wanted of matching(part)) console.log(await row(wanted));

/** The case of that name, or all whose name has the text. */
function matching(text: string): readonly BenchCase[] {
  const own = benchCases.filter(({ name }) => name === text);
  return own.length > 0 ? own : benchCases.filter(({ name }) => name.includes(text));
}

/** One case in a process of its own: code that has seen several models is slower with each. */
function rowInProcess({ name }: BenchCase): string {
  const line = execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' }).trim();
  console.log(line);
  return line;
}

async function row(wanted: BenchCase): Promise<string> {
  const missing = (why: string): string => `| ${wanted.name} | – | | | | | | | | ${why} |`;
  const simulation = await simulationOf(wanted);
  if (typeof simulation === 'string') return missing(simulation);
  const found = await measure(simulation, wanted.runs);
  if (typeof found === 'string') return missing(found);
  const { counters, end } = found;
  const error = wanted.isCompared ? await voltageError(simulation) : undefined;
  const errors = error === undefined ? ['', ''] : [error.largest.toFixed(3), error.rootMeanSquare.toFixed(4)];
  const cells = [
    wanted.name,
    found.median.toFixed(2),
    found.best.toFixed(2),
    counters.steps,
    counters.newton,
    counters.rejected,
    ...errors,
    end.toFixed(2),
    error?.end.toFixed(4) ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

async function writeAll(): Promise<void> {
  const rows = benchCases.map(rowInProcess);
  const scaling = await scalingTable();
  const cold = coldRun(9);
  const first = await firstCurve();
  const whole = median(Array.from({ length: 9 }, first.milliseconds));
  first.close();
  const memory = (['spme', 'p2d'] as const).map((model) => {
    const { peak, before, seconds, status } = memoryOfCycles(1000, model);
    return `| ${model} | ${peak.toFixed(0)} | ${before.toFixed(0)} | ${seconds.toFixed(1)} | ${status} |`;
  });
  const page = `# Benchmarks

\`npm run bench\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'} (${cpus().length} cores). A run is everything
between a checked simulation and its result: tables of the material functions (in warm runs those
of single materials come from a cache), mesh, integration, recording of all
columns and profiles, audit. Warm: the median of many runs in a process of its own a case. LG M50 of Chen et al. (2020) where nothing else is said, tolerance 1e-4
relative, 20 cells a region, 8 modes a particle. The errors are those of time integration: against rtol 1e-10 (100 cycles of P2D: 1e-9) on
the same mesh, every 5 s of each step, and at the end. A spectrum integrates nothing in time; its errors are on the page of
[verification](../docs/reference/verification.md).

${head}
${rows.join('\n')}

## Growth with the mesh

${scaling}

## A fresh process

P2D 1C discharge, medians of 9. \`cellwright run\` as it ships, from text to verdicts: ${whole.toFixed(0)} ms from start to end of the process. The first run after
the import of the solver's sources: ${cold.toFixed(0)} ms.

## Memory of 1,000 cycles

1C to 2.5 V, C/2 to 4.2 V, hold to 250 mA, from text, in a process of its own.

| model | largest resident size MB | before the run MB | s | ended |
|---|---|---|---|---|
${memory.join('\n')}
`;
  writeFileSync(new URL('./results.md', import.meta.url), page);
  console.log(page);
}
