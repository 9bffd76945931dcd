import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../charts/figure.ts';
import { figureSpec } from '../../charts/figure-spec.ts';
import { impedanceFigures } from '../../charts/impedance-figures.ts';
import { lossFigures } from '../../charts/loss-figures.ts';
import { renderReport } from '../../charts/report.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import { resultsPage } from '../../charts/results-page.ts';
import { runFigures } from '../../charts/run-figures.ts';
import { darkTheme, lightTheme } from '../../charts/theme.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate } from '../support/argyrodite.ts';
import { requestedPlots, runLiquidCell } from '../support/chart-runs.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { protocol, step, voltageEnd } from '../support/protocols.ts';
import { withLosses, withSpectra } from '../support/losses-and-spectra.ts';

let plain: RunResult;
let full: RunResult;
beforeAll(async () => {
  plain = await runLiquidCell();
  full = withSpectra(withLosses(plain), [600, 1800, 3000]);
});

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

function byId(figures: readonly Figure[], id: string): Figure {
  const figure = figures.find((f) => f.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

describe('the parts of the overpotential', () => {
  it('add up to the distance from the open-circuit voltage, in mV over charge', () => {
    const figure = byId(lossFigures(full), 'losses-discharge');
    expect(figure.title).toBe('What costs voltage on discharge (dashed: OCV − V)');
    expect(figure.x).toMatchObject({ title: 'Charge passed', unit: 'Ah' });
    expect(figure.y).toMatchObject({ title: 'Overpotential', unit: 'mV' });
    const parts = figure.series.filter((s) => s.isSum !== true);
    const sum = figure.series.find((s) => s.isSum === true);
    expect(parts.map((s) => s.label)).toEqual([
      'reaction, anode',
      'diffusion, anode',
      'electrolyte, ohmic',
      'salt gradient',
      'diffusion, cathode',
      'reaction, cathode',
      'solid, ohmic',
      'contacts',
    ]);
    sum?.y.forEach((total, k) => {
      const added = parts.reduce((all, s) => all + (s.y[k] ?? NaN), 0);
      expect(Math.abs(added - total)).toBeLessThan(1e-3);
    });
  });

  it('of a real run add up as well', () => {
    const [figure] = lossFigures(plain);
    const parts = figure?.series.filter((s) => s.isSum !== true) ?? [];
    const sum = figure?.series.find((s) => s.isSum === true)?.y ?? [];
    expect(parts.length).toBeGreaterThan(4);
    for (const [k, total] of sum.entries()) {
      const added = parts.reduce((all, s) => all + (s.y[k] ?? NaN), 0);
      expect(Math.abs(added - total), `row ${k}`).toBeLessThan(0.01);
    }
  });

  it('begin at zero charge after a turn of the current', async () => {
    const rate = { kind: 'c_rate', value: 1 / 3600 } as const;
    const body = [step({ kind: 'discharge', rate }, [voltageEnd(3)]), step({ kind: 'charge', rate }, [voltageEnd(4)])];
    const result = await runSimulation(
      simulate(lgM50, protocol({ type: 'repeat', count: 2, body }), [], { model: 'spme' }),
    );
    for (const { series } of lossFigures(result))
      for (const { x } of series) {
        expect(x[0]).toBeLessThan(1e-3);
        expect(x.every((charge, k) => k === 0 || charge >= (x[k - 1] ?? 0))).toBe(true);
      }
  });

  it('are turned on charge, so that what costs voltage is above zero', () => {
    const charging: RunResult = {
      ...full,
      columns: full.columns.map((c) =>
        c.name === 'current' || c.name.endsWith('overpotential') ? { ...c, values: c.values.map((v) => -v) } : c,
      ),
    };
    const figures = lossFigures(charging);
    expect(figures.map((f) => f.id)).toEqual(['losses-charge']);
    expect(figures[0]?.series[0]?.y.every((v) => v >= 0)).toBe(true);
  });

  it('are drawn only where a run has them', () => {
    const without = plain.columns.filter((c) => !c.name.endsWith('_overpotential'));
    expect(lossFigures({ ...plain, columns: without })).toEqual([]);
  });
});

describe('spectra', () => {
  it('are drawn as Nyquist with capacitive arcs above zero, in mΩ, and as Bode over decades', () => {
    const figures = impedanceFigures(full);
    expect(figures.map((f) => f.id)).toEqual(['impedance-nyquist', 'impedance-magnitude', 'impedance-phase']);
    const nyquist = byId(figures, 'impedance-nyquist');
    expect(nyquist.y).toMatchObject({ title: '−Im Z', unit: 'mΩ' });
    expect(nyquist.series.map((s) => s.label)).toEqual(['at 10 min', 'at 30 min', 'at 50 min']);
    expect(Math.max(...(nyquist.series[0]?.y ?? []))).toBeGreaterThan(1);
    const [x, y] = [nyquist.x.domain ?? [0, 0], nyquist.y.domain ?? [0, 0]];
    expect((x[1] - x[0]) / (y[1] - y[0])).toBeCloseTo(1.9, 6);
    for (const series of nyquist.series)
      for (const [k, re] of series.x.entries()) {
        expect(re).toBeGreaterThanOrEqual(x[0]);
        expect(re).toBeLessThanOrEqual(x[1]);
        expect(series.y[k]).toBeLessThanOrEqual(y[1]);
      }
    expect(byId(figures, 'impedance-magnitude').x.isLogarithmic).toBe(true);
    const phase = byId(figures, 'impedance-phase').series[0]?.y ?? [];
    expect(Math.min(...phase)).toBeLessThan(-5);
    expect(impedanceFigures(plain)).toEqual([]);
  });
});

it('satisfy the JSON schema of Vega-Lite and render in both themes', async () => {
  const { losses, impedance } = runFigures(full, requestedPlots);
  expect(losses.length + impedance.length).toBe(4);
  for (const figure of [...losses, ...impedance])
    for (const theme of [lightTheme, darkTheme]) {
      const spec = figureSpec(figure, { theme, width: 560, height: 300, isInteractive: true, hasTitle: true });
      validate(JSON.parse(JSON.stringify(spec)));
      expect(validate.errors, figure.id).toBeNull();
      const svg = await renderSvg(spec);
      expect(svg, figure.id).toContain(`>${figure.title}<`);
      expect(svg).not.toContain('NaN');
      expect(svg).toMatch(
        figure.isStacked === true ? /class="mark-area role-mark[^"]*"/ : /class="mark-line role-mark/,
      );
    }
});

it('have their place in the results view and in the report', async () => {
  const simulation = simulate(lgM50, { name: 'one_c_discharge', items: [] }, []);
  const page = resultsPage(simulation, full, lightTheme, []);
  expect(page.losses.map((f) => f.id)).toEqual(['losses-discharge']);
  expect(page.impedance).toHaveLength(3);
  expect(resultsPage(simulation, plain, lightTheme, []).impedance).toEqual([]);
  const report = await renderReport({ fileName: 'x.cell', text: '', runs: [{ simulation, result: full }], notes: [] });
  expect(report).toContain('<h2>Which part costs how much</h2>');
  expect(report).toContain('<h2>Impedance</h2>');
});
