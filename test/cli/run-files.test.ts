// Run files on disk: a run that is killed loses no finished cycle and goes on to the same end.

import { copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRun } from '../../solver/run/open-run.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { isUnfinished, readRunFile, type SavedRun } from '../../solver/run/run-file.ts';
import { buildWhenStale } from '../../tools/build-when-stale.ts';
import { generator } from '../support/random.ts';
import { cellwright, endPrograms, throughScript } from './program.ts';

const cycles = 200;
const text = `
cell cycled extends lg_m50_chen2020 { }
protocol ageing {
  repeat ${cycles} {
    discharge at 3C until 3.4 V
    charge at 3C until 4.1 V
  }
}
simulation cycling {
  cell = cycled
  protocol = ageing
  model = spm
}
`;

let folder = '';
let source = '';
let whole: Buffer;
let result: RunResult;

// Every test starts the program: on a machine with much to do that takes its time.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await buildWhenStale();
  folder = await mkdtemp(join(tmpdir(), 'cellwright-runs-'));
  source = join(folder, 'cycling.cell');
  await writeFile(source, text);
  const { status } = await cellwright(['run', source, '--quiet', '--out', join(folder, 'whole')]);
  expect(status).toBe(0);
  whole = await readFile(join(folder, 'whole', 'cycling.cellrun'));
  result = openRun(read(whole));
}, 120000);
afterAll(async () => {
  endPrograms();
  await rm(folder, { recursive: true, force: true });
});

function read(bytes: Uint8Array): SavedRun {
  const outcome = readRunFile(bytes);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.run;
}

function expectSameCurve(found: RunResult, expected: RunResult): void {
  expect(found.columns.map((c) => c.name)).toEqual(expected.columns.map((c) => c.name));
  for (const [k, { name, values }] of expected.columns.entries()) {
    const own = found.columns[k]!.values;
    expect(own.length).toBe(values.length);
    const scale = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    const farthest = values.reduce((most, v, row) => Math.max(most, Math.abs(v - own[row]!)), 0);
    expect(farthest, name).toBeLessThanOrEqual(1e-9 * scale);
  }
}

describe('kill -9 in the middle', () => {
  const random = generator(20);
  const moments = Array.from({ length: 10 }, () => 0.02 + 0.95 * random());

  it.each(moments.map((share, k) => [k, share] as const))(
    'loses no finished cycle and goes on to the same end (%i, at %f)',
    async (k, share) => {
      const out = join(folder, `killed-${k}`);
      const path = join(out, 'cycling.cellrun');
      const killed = await cellwright(['run', source, '--quiet', '--out', out], {
        signal: 'SIGKILL',
        file: path,
        size: share * whole.length,
      });
      expect(killed.status).toBe(null);
      const saved = read(await readFile(path));
      expect(isUnfinished(saved)).toBe(true);
      const left = openRun(saved);
      // What the whole run had finished at this size is there (one less: times of work have digits of their own).
      const least = openRun(read(whole.subarray(0, Math.floor(share * whole.length)))).cycles.length - 1;
      expect(left.cycles.length).toBeGreaterThanOrEqual(least);
      expect(left.cycles).toEqual(result.cycles.slice(0, left.cycles.length));
      const { status } = await cellwright(['run', source, '--quiet', '--resume', path]);
      expect(status).toBe(0);
      const finished = openRun(read(await readFile(path)));
      expect(finished.status).toBe('completed');
      expect(finished.cycles.length).toBe(cycles);
      expectSameCurve(finished, result);
    },
  );
});

describe('an unfinished run', () => {
  /** A folder whose run was cut off half way. */
  async function halfRun(name: string): Promise<string> {
    const out = join(folder, name);
    await mkdir(out);
    await writeFile(join(out, 'cycling.cellrun'), whole.subarray(0, whole.length / 2));
    return out;
  }

  it('is not overwritten, and its name says how to go on', async () => {
    const out = await halfRun('half');
    const path = join(out, 'cycling.cellrun');
    const again = await cellwright(['run', source, '--out', out]);
    expect(again.status).toBe(2);
    expect(again.err).toMatch(/holds an unfinished run of this simulation, up to cycle \d+, t = /);
    expect(again.err).toContain(`--resume ${path}`);
    expect((await stat(path)).size).toBe(Math.floor(whole.length / 2));
    const anew = await cellwright(['run', source, '--quiet', '--out', out, '--anew']);
    expect(anew.status).toBe(0);
    expect(openRun(read(await readFile(path))).status).toBe('completed');
  });

  it('goes on in another folder, where its tables are written', async () => {
    const out = await halfRun('from');
    const to = join(folder, 'to');
    const { status, err } = await cellwright([
      'run',
      source,
      '--quiet',
      '--resume',
      join(out, 'cycling.cellrun'),
      '--out',
      to,
    ]);
    expect(status).toBe(0);
    expect(err).toMatch(/the last \d+ bytes are an incomplete record and are left out/);
    expectSameCurve(openRun(read(await readFile(join(to, 'cycling.cellrun')))), result);
    expect((await readFile(join(to, 'cycling.cycles.csv'), 'utf8')).split('\n').length).toBe(1 + cycles);
    expect((await stat(join(out, 'cycling.cellrun'))).size).toBe(Math.floor(whole.length / 2));
  });

  it('is not gone on with as another simulation', async () => {
    const path = join(await halfRun('other'), 'cycling.cellrun');
    const other = join(folder, 'other.cell');
    await writeFile(other, text.replace('3C until 3.4 V', '2C until 3.4 V'));
    const { status, err } = await cellwright(['run', other, '--resume', path]);
    expect(status).toBe(2);
    expect(err).toContain('is of another simulation than `cycling` is now');
    expect(err).toContain('is `discharge at 2C until 3.4 V` now');
    // The order of its words and a comment are no difference.
    await writeFile(other, text.replace('model = spm', 'expect max(voltage) > 4 V\n  // a comment\n  model = spm'));
    expect((await cellwright(['run', other, '--quiet', '--resume', path])).status).toBe(0);
  });

  it('is shown and converted', async () => {
    const path = join(await halfRun('shown'), 'cycling.cellrun');
    const shown = await cellwright(['results', path]);
    expect(shown.status).toBe(0);
    expect(shown.out).toMatch(/^cycling \(spm\): cancelled, the run was cut off; its file ends at t = /);
    const table = await cellwright(['results', path, '--format', 'csv', '--table', 'cycles']);
    expect(table.out.split('\n')[0]).toMatch(/^cycle,time_s,/);
    expect(table.out).toContain('coulombic_efficiency');
    const json = JSON.parse((await cellwright(['results', path, '--format', 'json'])).out) as { status: string };
    expect(json.status).toBe('cancelled');
  });
});

describe('a run that has ended', () => {
  it('is not gone on with', async () => {
    const path = join(folder, 'ended.cellrun');
    await copyFile(join(folder, 'whole', 'cycling.cellrun'), path);
    const { status, err } = await cellwright(['run', source, '--resume', path]);
    expect(status).toBe(2);
    expect(err).toContain('is of a run that has ended (completed)');
  });

  it('of an older version is refused in one sentence', async () => {
    const path = join(folder, 'old.cellrun');
    await writeFile(path, '{"format":"cellrun","version":1,"columns":{}}');
    for (const args of [
      ['results', path],
      ['run', source, '--resume', path],
    ]) {
      const { status, err } = await cellwright(args);
      expect(status).toBe(2);
      expect(err).toContain('was written by an older version of the program');
    }
  });
});

describe('what cannot be written', () => {
  it('is said, and the result of the run is printed all the same', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const { status, out, err } = await cellwright(['run', source, '--quiet', '--out', join(file, 'below')]);
    expect(status).toBe(1);
    expect(err).toMatch(/cannot write .*cycling\.cellrun: a part of the path is a file, not a folder; the run goes on/);
    expect(out).toContain('cycling (spm): completed');
  });

  it.runIf(process.platform === 'linux')('is said where no folder can be made', async () => {
    const run = await cellwright(['run', source, '--quiet', '--out', '/proc/cellwright/below']);
    expect(run.status).toBe(1);
    expect(run.err).toContain('no folder can be made in /proc; the run goes on');
    expect(run.out).toContain('cycling (spm): completed');
  });

  it.runIf(process.platform === 'linux')('is said when the disk is full', async () => {
    const out = join(folder, 'full');
    await mkdir(out);
    await symlink('/dev/full', join(out, 'cycling.cellrun'));
    const run = await cellwright(['run', source, '--quiet', '--out', out]);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/cannot write .*cycling\.cellrun: no space is left on the disk; the run goes on/);
    expect(run.out).toContain('cycling (spm): completed');
  });
});

describe('a signal to the script of npm', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s reaches the program, which keeps what it has', async (signal) => {
    const out = join(folder, `script-${signal}`);
    const file = join(out, 'cycling.cellrun');
    const run = await throughScript(['run', source, '--quiet', '--out', out], { signal, file, size: whole.length / 4 });
    expect(run.status).toBe(1);
    expect(run.err).toContain(`can be gone on with: \`--resume ${file}\``);
    expect((await stat(file)).size).toBeLessThan(whole.length);
  });
});

describe('Ctrl-C', () => {
  it('writes what the run has, which can be gone on with', async () => {
    const out = join(folder, 'stopped');
    const path = join(out, 'cycling.cellrun');
    const stopped = await cellwright(['run', source, '--quiet', '--out', out], {
      signal: 'SIGINT',
      file: path,
      size: 0.3 * whole.length,
    });
    expect(stopped.status).toBe(1);
    expect(stopped.err).toContain(`can be gone on with: \`--resume ${path}\``);
    expect(openRun(read(await readFile(path))).reason).toContain('cancelled at t = ');
    const { status } = await cellwright(['run', source, '--quiet', '--resume', path]);
    expect(status).toBe(0);
    expectSameCurve(openRun(read(await readFile(path))), result);
  });
});
