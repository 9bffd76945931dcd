// The command line as a user starts it: the built program in a process of its own.

import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../tools/build-when-stale.ts';
import { cellwright, endPrograms } from './program.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';

// Every test starts the program: on a machine with much to do that takes its time.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  await buildWhenStale();
  folder = await mkdtemp(join(tmpdir(), 'cellwright-cli-'));
}, 120000);
afterAll(async () => {
  endPrograms();
  await rm(folder, { recursive: true, force: true });
});

const example = (name: string): string => join('examples', name);
const temporary = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

describe('check', () => {
  it('passes the examples with status 0', async () => {
    const files = (await readdir(join(root, 'examples'))).map(example);
    const { status, out } = await cellwright(['check', ...files]);
    expect(status).toBe(0);
    for (const file of files) expect(out).toContain(`${file}: `);
  });

  it('takes thresholds and codes to leave out from the settings of the editor', async () => {
    const file = example('lithium-symmetric.cell');
    const settings = await temporary(
      'settings.json',
      JSON.stringify({
        'editor.fontSize': 12,
        'cellwright.checks.disabled': ['interface/elastic-criterion'],
        'cellwright.checks.thresholds': { 'separator/porous-pellet': { porosity: 0.3 } },
      }),
    );
    const { status, err } = await cellwright(['check', file, '--settings', settings]);
    expect(status).toBe(0);
    expect(err).toContain('stack/stripping-above-critical-current');
    expect(err).not.toContain('interface/elastic-criterion');
    expect(err).not.toContain('separator/porous-pellet');
    const wrong = await temporary('wrong.json', JSON.stringify({ thresholds: { 'separator/porous-pelet': {} } }));
    expect(await cellwright(['check', file, '--settings', wrong])).toMatchObject({
      status: 2,
      err: expect.stringContaining('did you mean separator/porous-pellet?') as string,
    });
  });

  it('shows a wrong unit at its place, in text, JSON and SARIF', async () => {
    const text = (await readFile(join(root, example('lithium-symmetric.cell')), 'utf8')).replace('500 um', '500 kg');
    const path = await temporary('wrong-unit.cell', text);
    const plain = await cellwright(['check', path]);
    expect(plain.status).toBe(1);
    expect(plain.err).toContain('error[units/dimension-mismatch]');
    expect(plain.err).toContain(':16:24');
    expect(plain.err).not.toMatch(/\u001b\[/);
    const json = JSON.parse((await cellwright(['check', path, '--format', 'json'])).out) as {
      files: {
        diagnostics: { code: string; severity: string; range: { start: { line: number; column: number } } }[];
      }[];
    };
    const found = json.files[0]!.diagnostics.find((d) => d.code === 'units/dimension-mismatch')!;
    expect(found.severity).toBe('error');
    expect(found.range.start).toEqual({ line: 16, column: 24 });
    const sarif = JSON.parse((await cellwright(['check', path, '--format', 'sarif'])).out) as {
      version: string;
      runs: { results: { ruleId: string }[] }[];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]!.results.some((r) => r.ruleId === 'units/dimension-mismatch')).toBe(true);
  });

  it('calls a file that is not there wrong use', async () => {
    const { status, err } = await cellwright(['check', 'nowhere.cell']);
    expect(status).toBe(2);
    expect(err).toContain('nowhere.cell');
    expect(err).not.toContain('    at ');
  });
});

describe('run', () => {
  it('gives the columns, steps and audit of a simulation as JSON', async () => {
    const { status, out } = await cellwright(['run', example('lg-m50.cell'), 'discharge', '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(out) as {
      simulation: string;
      status: string;
      columns: Record<string, number[]>;
      steps: { end_s: number; end_reason: string }[];
      expectations: { passed: boolean }[];
      audit: { lithium: number; charge: number; energy: number };
      counters: { steps: number; solve_ms: number };
    };
    expect(result.simulation).toBe('discharge');
    expect(result.status).toBe('completed');
    for (const key of [
      'time_s',
      'voltage_V',
      'current_A',
      'discharge_capacity_Ah',
      'temperature_K',
      'stack.pressure_Pa',
      'soc',
    ])
      expect(result.columns[key]!.length).toBeGreaterThan(50);
    expect(result.columns.current_A![1]).toBeLessThan(0);
    expect(Math.abs(result.steps[0]!.end_s - 3555.2)).toBeLessThan(0.5);
    expect(result.expectations.map((e) => e.passed)).toEqual([true, true]);
    expect(result.audit.charge).toBeLessThan(1e-9);
    expect(result.counters.solve_ms).toBeGreaterThan(0);
  });

  it('runs all simulations of a file, writes files and a report', async () => {
    const out = join(folder, 'out');
    const report = join(folder, 'report.html');
    const { status, out: printed } = await cellwright([
      'run',
      example('lg-m50.cell'),
      '--out',
      out,
      '--report',
      report,
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    expect((JSON.parse(printed) as { runs: { simulation: string }[] }).runs.map((r) => r.simulation)).toEqual([
      'discharge',
      'full_cycle',
    ]);
    expect((await readdir(out)).sort()).toEqual(
      ['discharge', 'full_cycle'].flatMap((n) =>
        ['bdf.csv', 'cellrun', 'csv', 'cycles.csv', 'cycles.parquet', 'parquet', 'profiles.parquet'].map(
          (ending) => `${n}.${ending}`,
        ),
      ),
    );
    const csv = (await readFile(join(out, 'discharge.csv'), 'utf8')).split('\n');
    expect(csv[0]).toMatch(/^time_s,cycle,step,voltage_V/);
    expect(csv.length).toBeGreaterThan(100);
    const html = await readFile(report, 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('does not run a text with an error that leaves nothing to run', async () => {
    const text = (await readFile(join(root, example('lithium-symmetric.cell')), 'utf8')).replace('500 um', '500 kg');
    const { status, out } = await cellwright(['run', await temporary('not-run.cell', text)]);
    expect(status).toBe(1);
    expect(out).toBe('');
  });

  it('fails with status 1 where an expectation does', async () => {
    const text = (await readFile(join(root, example('lg-m50.cell')), 'utf8')).replace('> 4.9 Ah', '> 5.5 Ah');
    const { status, out } = await cellwright(['run', await temporary('expects.cell', text), 'discharge']);
    expect(status).toBe(1);
    expect(out).toMatch(/FAILED\s+expect discharge_capacity > 5.5 Ah \(is 4.938 Ah\)/);
  });

  it('keeps partial results on Ctrl-C', async () => {
    const text = (await readFile(join(root, example('lithium-metal-liquid.cell')), 'utf8'))
      .replace('repeat 100', 'repeat 100000')
      .replace('model    = spme', 'model    = p2d');
    const path = await temporary('long.cell', text);
    const { status, out } = await cellwright(['run', path, '--format', 'json', '--out', folder], {
      signal: 'SIGINT',
      file: join(folder, 'cycle_life.cellrun'),
      size: 300_000,
    });
    expect(status).toBe(1);
    const result = JSON.parse(out) as { status: string; reason: string; columns: { time_s: number[] } };
    expect(result.status).toBe('cancelled');
    expect(result.reason).toContain('cancelled at t = ');
    expect(result.columns.time_s.length).toBeGreaterThan(10);
  });

  it('answers in JSON too where a text cannot be run', async () => {
    const text = (await readFile(join(root, example('lithium-symmetric.cell')), 'utf8')).replace('500 um', '500 kg');
    const { status, out } = await cellwright([
      'run',
      await temporary('json.cell', text),
      'low_rate',
      '--format',
      'json',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ simulation: 'low_rate', status: 'failed' });
  });

  it('runs what has no errors of its own, and says what it leaves alone', async () => {
    const text = `cell b extends lg_m50_chen2020 { }
cell a extends b { area = 5 kg }
protocol d { discharge at 1C until 2.5 V }
simulation good { cell = b protocol = d model = spm }
simulation bad { cell = a protocol = d }
`;
    const path = await temporary('partly.cell', text);
    const good = await cellwright(['run', path, 'good']);
    expect(good.status).toBe(0);
    expect(good.out).toContain('good (spm): completed');
    expect(good.err).toContain('an error elsewhere in the file, from line 2 on');
    const bad = await cellwright(['run', path, 'bad']);
    expect(bad).toMatchObject({ status: 1, out: '' });
    expect(bad.err).toContain('`bad` is not run: `area` is an area, but `5 kg` is a mass');
    const both = await cellwright(['run', path, '--format', 'json']);
    expect(both.status).toBe(1);
    expect(JSON.parse(both.out)).toMatchObject({
      runs: [
        { simulation: 'good', status: 'completed' },
        { simulation: 'bad', status: 'failed' },
      ],
    });
    const hidden = await cellwright(['run', await temporary('hidden.cell', `cell c {\n${text}`), 'good']);
    expect(hidden.status).toBe(1);
    expect(hidden.err).toContain('`good` is not run: this brace is not closed');
  });

  it('says plainly what cannot be run yet', async () => {
    const sweep = await cellwright(['run', example('argyrodite-nmc811.cell'), 'pressure_map']);
    expect(sweep.status).toBe(2);
    expect(sweep.err).toContain('`pressure_map` is a sweep');
    const fit = await cellwright(['fit', example('lg-m50.cell')]);
    expect(fit.status).toBe(2);
    expect(fit.err).toContain('not available yet');
  });

  it('names the simulations it has when asked for another', async () => {
    const { status, err } = await cellwright(['run', example('lg-m50.cell'), 'discharg']);
    expect(status).toBe(2);
    expect(err).toContain('discharge, full_cycle');
  });
});

describe('assess, explain, library, format', () => {
  it('assesses every mechanism without a run', async () => {
    const { status, out } = await cellwright(['assess', example('lithium-symmetric.cell'), '--format', 'json']);
    expect(status).toBe(0);
    const { verdicts } = JSON.parse(out) as {
      verdicts: { mechanism: string; status: string; message: string; probability?: number }[];
    };
    const contact = verdicts.find((v) => v.mechanism === 'contact_loss')!;
    expect(['watch', 'risk']).toContain(contact.status);
    for (const v of verdicts) {
      expect(['ok', 'watch', 'risk', 'not_assessed']).toContain(v.status);
      expect(v.message.length).toBeGreaterThan(5);
    }
    expect(contact.probability).toBeGreaterThan(0.9);
    expect(contact.probability).toBeLessThanOrEqual(1);
    const text = (await cellwright(['assess', example('lithium-symmetric.cell')])).out;
    expect(text).toMatch(/RISK +contact_loss .*\[estimate, > 99 % violated\]\n +help: /);
  });

  it('maps what happens at every stack pressure, as text, JSON and a chart', async () => {
    const file = example('argyrodite-nmc811.cell');
    const { status, out } = await cellwright(['assess', file, '--map', 'pressure']);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => line.includes('@'))).toHaveLength(2);
    expect(out.replaceAll('\n  ', ' ')).toMatch(/contact needs 3 MPa .*: at 5 MPa the cell works$/m);
    const json = await cellwright([
      'assess',
      file,
      '--map',
      'pressure',
      '--against',
      'temperature',
      '--format',
      'json',
    ]);
    const map = JSON.parse(json.out) as { against: string; own: { zone: string }; columns: { across: number }[] };
    expect(map).toMatchObject({ against: 'temperature', own: { across: 298.15, zone: 'works' } });
    expect(map.columns.length).toBeGreaterThan(30);
    for (const [ending, start] of [
      ['svg', '<svg'],
      ['json', '{\n  "$schema": "https://vega.github.io/schema/vega-lite'],
      ['csv', 'current_density_mA_per_cm2,from_MPa,to_MPa,zone'],
    ] as const) {
      const path = join(folder, `map.${ending}`);
      expect((await cellwright(['assess', file, '--map', 'pressure', '--out', path])).status).toBe(0);
      expect((await readFile(path, 'utf8')).startsWith(start)).toBe(true);
    }
  });

  it('says why there is no map, or which one to choose', async () => {
    const refused = async (...args: string[]): Promise<string> => {
      const { status, err } = await cellwright(['assess', ...args, '--map', 'pressure']);
      expect(status).toBe(2);
      return err;
    };
    const two = example('lithium-symmetric.cell');
    expect(await refused(example('lg-m50.cell'))).toContain('needs lithium on a solid electrolyte');
    expect(await refused(two, '--out', join(folder, 'two.svg'))).toContain('choose by --simulation');
    expect(await refused(two, '--simulation', 'middle')).toContain('there are `low_rate`, `low_pressure`');
    expect(await refused(two, '--out', join(folder, 'map.png'))).toContain('the results view in the editor makes PNG');
  });

  it('explains a code and its number alike', async () => {
    const byNumber = await cellwright(['explain', 'AE17']);
    expect(byNumber.status).toBe(0);
    expect(byNumber.out).toContain('stack/stripping-above-critical-current');
    const byCode = await cellwright(['explain', 'stack/stripping-above-critical-current']);
    expect(byCode.out).toBe(byNumber.out);
    expect((await cellwright(['explain', 'nonsense/code'])).status).toBe(2);
  });

  it('lists the library and prints a material with its sources', async () => {
    const list = await cellwright(['library']);
    expect(list.out).toContain('materials/li6ps5cl.cell');
    expect(list.out).toMatch(/^solid electrolyte \(\d+\)$/m);
    expect(list.out).toMatch(/^ {2}NMC811 +layered oxide with 80 % nickel +materials\/nmc811\.cell$/m);
    const material = await cellwright(['library', 'Li6PS5Cl']);
    expect(material.status).toBe(0);
    expect(material.out).toContain('material Li6PS5Cl');
    expect(material.out).toContain(' from ');
    expect(material.out).toContain('source kraft2017');
    expect((await cellwright(['library', 'lg_m50_chen2020'])).out).toContain('material NMC811_LGM50');
    expect((await cellwright(['library', 'cccv'])).out).toContain('hold at 4.2 V');
    expect((await cellwright(['library', 'unobtainium'])).status).toBe(2);
  });

  it('formats a file once', async () => {
    const path = join(folder, 'format.cell');
    await copyFile(join(root, example('lg-m50.cell')), path);
    await writeFile(path, (await readFile(path, 'utf8')).replace('  discharge at', '      discharge at'));
    expect((await cellwright(['format', '--check', path])).status).toBe(1);
    expect((await cellwright(['format', path])).out).toContain('formatted');
    expect((await cellwright(['format', '--check', path])).status).toBe(0);
  });

  it('answers wrong use with status 2 and help with 0', async () => {
    expect((await cellwright(['frobnicate'])).status).toBe(2);
    expect((await cellwright(['--help'])).status).toBe(0);
  });
});
