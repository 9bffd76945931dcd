// Benchmarks of the closed forms: `npm run bench:assessments` prints the table and writes bench/assessments-results.md. Every
// mechanism of a cell, with and without the 200 samples of its estimates, and the maps of stack pressure. Never part of the tests.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { CheckedSimulation } from '../model/simulation.ts';
import { assessCell } from '../physics/assess.ts';
import { solveBoundary } from '../physics/grain-boundary-field.ts';
import { operationOf } from '../physics/operation.ts';
import { pressureMap } from '../physics/pressure-map.ts';
import { checkText, createTestServices } from '../test/support/language-host.ts';

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  /** ms; left out where nothing is asked. */
  readonly limit?: number;
}

const services = createTestServices();
const samples = 200;

async function simulationsOf(text: string): Promise<readonly CheckedSimulation[]> {
  const { simulations } = await checkText(services, text);
  return simulations.flatMap((s) => s.simulation ?? []);
}

/** Milliseconds of `count` calls, after some to warm up. */
function timed(count: number, action: () => unknown): number[] {
  for (let i = 0; i < Math.max(2, count / 5); i++) action();
  return Array.from({ length: count }, () => {
    const begun = performance.now();
    action();
    return performance.now() - begun;
  });
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)] ?? NaN;

const text = (name: string): string => readFileSync(join(import.meta.dirname, '..', 'examples', name), 'utf8');

/** Boundaries that conduct about ten times as well as grains: every sample solves a field of its own, none is remembered. */
const withBoundaries = (ratio: number): string =>
  text('lithium-symmetric.cell').replaceAll(
    'electrolyte      = Li6PS5Cl',
    `electrolyte = Li6PS5Cl { grain_boundary_conductivity_ratio = ${ratio} ± 5  grain_boundary_width = 20 nm }`,
  );

const cases = [
  ['argyrodite-nmc811.cell', text('argyrodite-nmc811.cell')],
  ['lithium-symmetric.cell', text('lithium-symmetric.cell')],
  ['lithium-metal-liquid.cell', text('lithium-metal-liquid.cell')],
] as const;

const rows: Row[] = [];
const add = (row: Row): void => {
  rows.push(row);
  console.log(line(row));
};

function line({ name, values, limit }: Row): string {
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)].map((v) => v.toPrecision(3));
  return `| ${name} | ${median} | ${p95} | ${limit ?? ''} | ${values.length} |`;
}

for (const [name, written] of cases) {
  const [simulation] = await simulationsOf(written);
  if (simulation === undefined) throw new Error(`${name} has no simulation`);
  const { cell } = simulation;
  const count = assessCell(cell, [simulation]).filter((v) => v.status !== 'not_assessed').length;
  const all = assessCell(cell, [simulation]).length;
  add({
    name: `${name}: ${all} verdicts, ${count} of them assessed`,
    values: timed(200, () => assessCell(cell, [simulation])),
    limit: 5,
  });
  add({
    name: `${name}: the same with ${samples} samples`,
    values: timed(20, () => assessCell(cell, [simulation], samples)),
    limit: 500,
  });
  for (const against of ['current', 'temperature'] as const) {
    if (typeof pressureMap(simulation.name, cell, operationOf(simulation), against) === 'string') continue;
    add({
      name: `${name}: map of stack pressure against ${against}`,
      values: timed(10, () => pressureMap(simulation.name, cell, operationOf(simulation), against)),
    });
  }
}
const fields: number[] = [];
for (let k = 0; k < 20; k++) {
  const [simulation] = await simulationsOf(withBoundaries(10 + k / 100));
  if (simulation === undefined) throw new Error('no simulation');
  const begun = performance.now();
  assessCell(simulation.cell, [simulation], samples);
  fields.push(performance.now() - begun);
}
add({
  name: `lithium-symmetric.cell with conducting grain boundaries, ${samples} samples and as many fields`,
  values: fields,
  limit: 500,
});
add({
  name: 'field of one grain boundary, 20 × 20 cells of half the thickness',
  values: timed(500, () => solveBoundary(100, 5, 500, { across: 20, along: 20, cellsInBoundary: 4 })),
  limit: 0.6,
});

writeFileSync(
  join(import.meta.dirname, 'assessments-results.md'),
  `# Benchmarks of the closed forms

\`npm run bench:assessments\` on Node ${process.version}, ${cpus()[0]?.model ?? ''} (${cpus().length} cores). One simulation of each file; warm.

| what | median ms | p95 ms | limit ms | samples |
|---|---|---|---|---|
${rows.map(line).join('\n')}
`,
);
