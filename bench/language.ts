// Benchmarks of the language server, spoken to through its protocol: `npm run bench:language` prints the table and writes
// bench/language-results.md. The server is the bundle that ships. Never part of the tests.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../tools/build.ts';
import { generator } from '../test/support/random.ts';
import type { ServerClient } from '../test/support/server-client.ts';
import { startBundledServer } from '../test/support/server-client.ts';
import { specificationText } from './specification-text.ts';

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  readonly unit: 'ms' | 'MB';
  readonly limit: number;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** From the first line of a new process to the diagnostics of an example. */
async function start(): Promise<number> {
  const text = readFileSync(join(import.meta.dirname, '..', 'examples', 'argyrodite-nmc811.cell'), 'utf8');
  const begun = performance.now();
  const server = await startBundledServer();
  await server.open('file:///start.cell', text);
  const time = performance.now() - begun;
  await server.stop();
  return time;
}

/** Digits typed into numbers all over the text, one keystroke after the other. */
async function keystrokes(server: ServerClient, lines: number, count: number): Promise<readonly number[]> {
  const uri = `file:///keys-${lines}.cell`;
  let text = specificationText(lines);
  const next = generator(lines);
  await server.open(uri, text);
  const times: number[] = [];
  for (let i = 0; i < count + 5; i++) {
    const numbers = [...text.matchAll(/= *\d(?=\d* um)/g)];
    const at = numbers[Math.floor(next() * numbers.length)];
    const end = (at?.index ?? 0) + (at?.[0].length ?? 0);
    text = `${text.slice(0, end - 1)}${1 + Math.floor(next() * 9)}${text.slice(end)}`;
    const time = await timed(() => server.change(uri, text));
    if (i >= 5) times.push(time);
  }
  return times;
}

/** Completion where a property, a unit and a material is expected. */
async function completions(server: ServerClient, lines: number, count: number): Promise<readonly number[]> {
  const uri = `file:///completion-${lines}.cell`;
  const text = specificationText(lines);
  const next = generator(count);
  await server.open(uri, text);
  const places = [...text.matchAll(/thickness = \d+ |\n {4}(?=thickness)|active /g)];
  const times: number[] = [];
  for (let i = 0; i < count + 5; i++) {
    const place = places[Math.floor(next() * places.length)];
    const before = text.slice(0, (place?.index ?? 0) + (place?.[0].length ?? 0)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const time = await timed(() => server.request('textDocument/completion', { textDocument: { uri }, position }));
    if (i >= 5) times.push(time);
  }
  return times;
}

/** 300 files of about 90 lines opened one after the other, all diagnostics awaited; then the server's memory. */
async function workspace(): Promise<{ readonly time: number; readonly memory: number }> {
  const server = await startBundledServer();
  const time = await timed(async () => {
    for (let i = 0; i < 300; i++) await server.open(`file:///workspace/cell-${i}.cell`, specificationText(60, i + 1));
  });
  const memory = server.memory();
  await server.stop();
  return { time, memory };
}

function rowText({ name, values, unit, limit }: Row): string {
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
  return `| ${name} | ${median.toFixed(0)} ${unit} | ${p95.toFixed(0)} ${unit} | ${limit} ${unit} | ${values.length} |`;
}

await buildAll();
const server = await startBundledServer();
const rows: Row[] = [];
const add = (row: Row): void => {
  rows.push(row);
  console.log(rowText(row));
};
add({
  name: 'keystroke to diagnostics, 1,000 lines',
  values: await keystrokes(server, 1000, 100),
  unit: 'ms',
  limit: 100,
});
add({
  name: 'keystroke to diagnostics, 10,000 lines',
  values: await keystrokes(server, 10_000, 40),
  unit: 'ms',
  limit: 700,
});
add({ name: 'completion, 1,000 lines', values: await completions(server, 1000, 100), unit: 'ms', limit: 50 });
await server.stop();
const starts: number[] = [];
for (let i = 0; i < 9; i++) starts.push(await start());
add({ name: 'start of the server to first diagnostics', values: starts, unit: 'ms', limit: 1000 });
const opened = [await workspace(), await workspace(), await workspace()];
add({ name: '300 files opened', values: opened.map(({ time }) => time), unit: 'ms', limit: 5000 });
add({ name: 'memory with 300 files open', values: opened.map(({ memory }) => memory), unit: 'MB', limit: 500 });

const table = `# Benchmarks of the language server

\`npm run bench:language\` on Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'} (${cpus().length} cores). The bundled server
in a process of its own, spoken to over stdio; texts are the examples repeated under other names, edits are seeded.

| what | median | p95 | limit | samples |
|---|---|---|---|---|
${rows.map(rowText).join('\n')}
`;
writeFileSync(new URL('./language-results.md', import.meta.url), table);
