// What the worker thread of the extension keeps of a run on disk.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedRun, Unfinished } from '../../extension/run-file.ts';
import perform from '../../extension/solver-worker.ts';
import type { EncodeTask, SolveMessage, SolveTask } from '../../extension/worker-tasks.ts';
import { encodeCsv } from '../../solver/run/encode.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { resultTable } from '../../solver/run/result-tables.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';

const simulation = simulate(
  lgM50,
  protocol({
    type: 'repeat',
    count: 4,
    body: [
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]),
      step({ kind: 'charge', rate: cRate(1) }, [forTime(600)]),
    ],
  }),
  [],
  { model: 'spm' },
);
const origin = { file: 'file:///a/cell.cell', text: 'cell …', notes: [], begun: 1 };
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cellwright-extension-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function solve(
  file: string,
  more: Partial<SolveTask> = {},
): Promise<{ result: RunResult; messages: SolveMessage[] }> {
  const { port1, port2 } = new MessageChannel();
  const messages: SolveMessage[] = [];
  port1.on('message', (message: SolveMessage) => messages.push(message));
  const closed = new Promise((resolve) => port1.once('close', resolve));
  const result = (await perform({ kind: 'solve', simulation, file, origin, port: port2, ...more })) as RunResult;
  await closed;
  return { result, messages };
}
const open = async (file: string): Promise<OpenedRun> => (await perform({ kind: 'open', file })) as OpenedRun;

it('is the run, with the text it comes from', async () => {
  const file = join(folder, 'runs', 'whole.cellrun');
  const { result } = await solve(file);
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.result).toEqual(result);
  expect(opened.simulation).toEqual(simulation);
  expect(opened.origin).toEqual(origin);
});

it('is what there is of a run that the editor took down with it', async () => {
  const file = join(folder, 'cut.cellrun');
  const { result } = await solve(file);
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, 0.8 * bytes.length));
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.result.status).toBe('cancelled');
  expect(opened.result.cycles.length).toBeGreaterThan(1);
  expect(opened.result.cycles).toEqual(result.cycles.slice(0, opened.result.cycles.length));
});

it('is gone on with where it was cut off, to the same result', async () => {
  const file = join(folder, 'resumed.cellrun');
  const { result: whole } = await solve(file);
  const bytes = await readFile(file);
  expect(await open(file)).toMatchObject({ isUnfinished: false });
  expect(await perform({ kind: 'peek', file, simulation })).toBeUndefined();
  await writeFile(file, bytes.subarray(0, 0.6 * bytes.length));
  expect(await open(file)).toMatchObject({ isUnfinished: true });
  const found = (await perform({ kind: 'peek', file, simulation })) as Unfinished;
  expect(found.until).toMatch(/^cycle [1-3], t = /);
  expect(found.others).toEqual([]);
  const cooler = { ...simulation, cell: { ...lgM50, temperature: 280 } };
  expect(((await perform({ kind: 'peek', file, simulation: cooler })) as Unfinished).others[0]).toContain(
    '`temperature` was',
  );
  const { result } = await solve(file, { resumes: true });
  const { solveMilliseconds: _before, ...counters } = whole.counters;
  expect(result.columns).toEqual(whole.columns);
  expect(result.cycles).toEqual(whole.cycles);
  expect(result.counters).toMatchObject(counters);
  expect(await open(file)).toMatchObject({ isUnfinished: false });
});

it('is written a second time where the user asks for it', async () => {
  const [file, copy] = [join(folder, 'own.cellrun'), join(folder, 'runs', 'asked.cellrun')];
  await solve(file, { copy });
  expect(Buffer.compare(await readFile(file), await readFile(copy))).toBe(0);
});

it('gives the tables that the command line gives', async () => {
  const { result } = await solve(join(folder, 'tables.cellrun'));
  const encode = async (table: EncodeTask['table'], format: EncodeTask['format']): Promise<Buffer> =>
    Buffer.from((await perform({ kind: 'encode', result, table, format })) as Uint8Array);
  expect((await encode('points', 'csv')).toString()).toBe(encodeCsv(resultTable(result, 'points')));
  expect((await encode('steps', 'csv')).toString().split('\n')).toHaveLength(1 + result.steps.length);
  expect((await encode('cycles', 'parquet')).subarray(0, 4).toString()).toBe('PAR1');
  expect((await encode('battery_data', 'csv')).toString()).toMatch(/^Test Time \/ s,Voltage \/ V/);
});

it('that cannot be written is said once, and the run goes on', async () => {
  const notFolder = join(folder, 'file');
  await writeFile(notFolder, '');
  const { result, messages } = await solve(join(notFolder, 'x.cellrun'));
  expect(result.status).toBe('completed');
  expect(messages.filter((m) => m.type === 'unwritten')).toHaveLength(1);
});

it('that is none says why', async () => {
  expect(await open(join(folder, 'nowhere.cellrun'))).toMatchObject({ ok: false });
  const other = join(folder, 'other.cellrun');
  await writeFile(other, 'time,voltage');
  expect(await open(other)).toEqual({ ok: false, reason: 'is not a run file' });
});
