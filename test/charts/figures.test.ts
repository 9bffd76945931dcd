import { beforeAll, describe, expect, it } from 'vitest';
import { pointsDrawn, type Figure } from '../../charts/figure.ts';
import { figureSummary } from '../../charts/figure-summary.ts';
import { requestedFigures } from '../../charts/requested-figures.ts';
import { runFigures } from '../../charts/run-figures.ts';
import { constantColumns } from '../../charts/time-figures.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';
import { requestedPlots, runLiquidCell, runSymmetricCell } from '../support/chart-runs.ts';

let liquid: RunResult;
let symmetric: RunResult;
beforeAll(async () => {
  liquid = await runLiquidCell();
  symmetric = await runSymmetricCell();
});

const byId = (figures: readonly Figure[], id: string): Figure => {
  const figure = figures.find((f) => f.id === id);
  if (figure === undefined) throw new Error(`no figure ${id} among ${figures.map((f) => f.id).join(', ')}`);
  return figure;
};

describe('figures of a discharge', () => {
  it('puts what the text asks for first', () => {
    const { overview, missing } = runFigures(liquid, requestedPlots);
    expect(overview.map((f) => f.id)).toEqual([
      'voltage-discharge_capacity',
      'electrolyte-concentration-position',
      'voltage-time',
      'current-time',
    ]);
    expect(missing).toEqual([]);
  });

  it('shows an hour in minutes, charge in Ah and concentration in mol/L', () => {
    const { overview } = runFigures(liquid, requestedPlots);
    expect(byId(overview, 'voltage-time').x).toMatchObject({ title: 'Time', unit: 'min' });
    expect(byId(overview, 'voltage-discharge_capacity').x.unit).toBe('Ah');
    const profile = byId(overview, 'electrolyte-concentration-position');
    expect(profile.y.unit).toBe('mol/L');
    expect(profile.x.unit).toBe('µm');
    expect(profile.title).toBe('Salt concentration at 30 min');
    expect(profile.bands.map((b) => b.label)).toEqual(['anode', 'separator', 'cathode']);
  });

  it('interpolates a profile between the stored times', () => {
    const { times, profiles } = liquid.profiles;
    const stored = profiles.find((p) => p.name === 'electrolyte.concentration');
    const k = times.findIndex((t) => t > 1800);
    const figure = requestedFigures(liquid, requestedPlots).figures[1];
    const [first] = figure?.series[0]?.y ?? [];
    const ends = [stored?.values[k - 1]?.[0] ?? 0, stored?.values[k]?.[0] ?? 0].map((c) => c / 1000);
    expect(first).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-4);
    expect(first).toBeLessThanOrEqual(Math.max(...ends) + 1e-4);
  });

  it('leaves constant columns to a line of text', () => {
    expect(constantColumns(liquid).map((c) => c.name)).toEqual(
      expect.arrayContaining(['temperature', 'stack.pressure', 'charge_capacity']),
    );
    expect(runFigures(liquid, []).time.map((f) => f.id)).not.toContain('temperature-time');
  });

  it('says in words what the curve does', () => {
    expect(figureSummary(byId(runFigures(liquid, requestedPlots).overview, 'voltage-discharge_capacity'))).toBe(
      'Voltage (V) against Discharge capacity (Ah): starts at 4.037, ends at 2.5, between 2.5 and 4.037.',
    );
  });

  it('names the column that a plot lacks', () => {
    const { figures, missing } = requestedFigures(liquid, [
      { text: 'shorted vs time', y: 'shorted', x: 'time', byCycle: false },
    ]);
    expect(figures).toEqual([]);
    expect(missing).toEqual(['`plot shorted vs time`: the run has no column `shorted`']);
  });
});

describe('figures of cycling between lithium electrodes', () => {
  it('draws both electrodes in one figure and a small current per area', () => {
    const { time } = runFigures(symmetric, []);
    expect(byId(time, 'contact_fraction-time').series.map((s) => s.label)).toEqual(['anode', 'cathode']);
    expect(byId(time, 'contact_fraction-time').y.unit).toBe('%');
    expect(byId(time, 'current_density-time').y.unit).toBe('mA/cm²');
  });

  it('marks where steps begin', () => {
    const { rules } = byId(runFigures(symmetric, []).time, 'voltage-time');
    expect(rules).toHaveLength(symmetric.steps.length - 1);
  });

  it('cuts a curve over capacity where the charge starts again', () => {
    const plot = { text: 'voltage vs capacity by cycle', y: 'voltage', x: 'capacity', byCycle: true };
    const [figure] = requestedFigures(symmetric, [plot]).figures;
    expect(figure?.sequence).toEqual({ title: 'Cycle', unit: '' });
    // Strip and plate of three cycles.
    expect(figure?.series.map((s) => s.order)).toEqual([1, 1, 2, 2, 3, 3]);
    for (const series of figure?.series ?? [])
      for (let k = 1; k < series.x.length; k++)
        expect(series.x[k]).toBeGreaterThanOrEqual((series.x[k - 1] ?? 0) - 0.4);
  });

  it('follows capacity over cycles', () => {
    const figure = byId(runFigures(symmetric, []).cycle, 'discharge_capacity-cycle');
    expect(figure.series[0]?.x).toEqual([1, 2, 3]);
    expect(figure.y.unit).toBe('µAh');
  });

  it('never draws more than 4000 points in a figure', () => {
    const long = Float64Array.from({ length: 100_000 }, (_, k) => k);
    const columns = symmetric.columns.map((c) => ({
      ...c,
      values: c.name === 'time' ? long : long.map((k) => (c.values[k % c.values.length] ?? 0) + 0.1 * Math.sin(k)),
    }));
    const figures = runFigures({ ...symmetric, columns, steps: [] }, []).time;
    for (const figure of figures) expect(pointsDrawn(figure)).toBeLessThanOrEqual(4000);
    expect(byId(figures, 'voltage-time').pointsStored).toBe(200_000);
  });
});

describe('figures of lithium that is lost', () => {
  it('show per cycle where it has gone, in mAh/cm², beside the film and the liquid', async () => {
    const text = readExample('lithium-metal-liquid.cell').replace('repeat 100', 'repeat 3');
    const { simulations } = await checkText(createTestServices(), text);
    const result = await runSimulation(simulations[0]!.simulation!);
    const { cycle: all } = runFigures(result, []);
    const lost = byId(all, 'anode-sei_lithium-cycle');
    expect(lost).toMatchObject({ title: 'Lithium lost against cycle', y: { unit: 'mAh/cm²' } });
    expect(lost.series.map((s) => s.label)).toEqual(['lithium bound in films', 'dead lithium']);
    const bound = result.cycles[2]!.values['anode.sei_lithium']! / 36000;
    expect(lost.series[0]!.y.at(-1)!).toBeCloseTo(bound, 7);
    expect(byId(all, 'anode-sei_resistance-cycle').y.unit).toBe('Ω cm²');
    expect(byId(all, 'anode-electrolyte_saturation-cycle').y.title).toBe('Liquid over pores, anode');
  });
});
