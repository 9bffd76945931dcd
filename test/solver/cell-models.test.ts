// Discharges of literature cells against numbers from outside: PyBaMM (IDAKLU, rtol 1e-6, 60 cells × 120 shells and
// finer, commit 7c9f5bd8) and analytic limits.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedSimulation, ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { stepEnds, valueAt } from '../support/result-lookup.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { xu2019 } from '../support/xu2019.ts';

const discharge = (cell: CheckedCell, rate: number, to: number, more: Partial<CheckedSimulation> = {}) =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(to)], 60)), [], more),
  );
const fineMesh = { anode: 40, separator: 20, cathode: 40, particle: 8 };

describe('P2D, LG M50 (Chen 2020) at 1C', () => {
  const reference: readonly (readonly [number, number])[] = [
    [300, 3.8975],
    [600, 3.8147],
    [1200, 3.6617],
    [1800, 3.5118],
    [2400, 3.393],
    [3000, 3.2254],
    [3300, 3.0005],
  ];

  it('is within 1 mV and 0.5 s of the mesh limit on 40/20/40 cells', async () => {
    const result = await discharge(lgM50, 1, 2.5, { mesh: fineMesh });
    for (const [t, v] of reference) expect(Math.abs(valueAt(result, 'voltage', t) - v)).toBeLessThan(1e-3);
    expect(Math.abs(result.steps[0]!.end - 3555.2)).toBeLessThan(0.5);
    expect(result.steps[0]!.capacity).toBeCloseTo(4.9378, 3);
  });

  it('is within 2 mV on the default mesh, with its books closed and its work on record', async () => {
    const result = await discharge(lgM50, 1, 2.5);
    for (const [t, v] of reference) expect(Math.abs(valueAt(result, 'voltage', t) - v)).toBeLessThan(2e-3);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    expect(result.audit.charge!).toBeLessThan(1e-12);
    expect(result.audit.energy!).toBeLessThan(1e-6);
    expect(result.counters.steps).toBe(122);
    expect(result.counters.newton).toBe(142);
  });

  it.each([
    [0.5, 7221.9, 1],
    [2, 1703.0, 1],
    [0.2, 18226.4, 2],
  ])('ends at the right time at %f C', async (rate, end, tolerance) => {
    const result = await discharge(lgM50, rate, 2.5, { mesh: fineMesh });
    expect(Math.abs(result.steps[0]!.end - end)).toBeLessThan(tolerance);
  });
});

describe('single-particle models, LG M50 at 1C', () => {
  const cases: readonly (readonly [ModelName, number, readonly (readonly [number, number])[]])[] = [
    [
      'spm',
      3567.7,
      [
        [600, 3.8675],
        [1800, 3.5682],
        [3000, 3.2929],
      ],
    ],
    [
      'spme',
      3555.8,
      [
        [300, 3.8944],
        [600, 3.8113],
        [1800, 3.5118],
        [3000, 3.236],
      ],
    ],
  ];
  it.each(cases)('%s is within 1 mV and 1 s', async (model, end, points) => {
    const result = await discharge(lgM50, 1, 2.5, { model });
    for (const [t, v] of points) expect(Math.abs(valueAt(result, 'voltage', t) - v)).toBeLessThan(1e-3);
    expect(Math.abs(result.steps[0]!.end - end)).toBeLessThan(1);
    expect(result.audit.charge!).toBeLessThan(1e-12);
    expect(result.audit.energy!).toBeLessThan(1e-4);
  });
});

describe('planar lithium anode in a liquid, half cell of Xu 2019', () => {
  it('discharges at 1C within 1 mV', async () => {
    const result = await discharge(xu2019, 1, 3.5, { mesh: fineMesh });
    const points = [
      [0, 4.1791],
      [360, 4.0729],
      [900, 3.9804],
      [1800, 3.8591],
      [2700, 3.7777],
      [3240, 3.7455],
      [3600, 3.7285],
    ] as const;
    for (const [t, v] of points) expect(Math.abs(valueAt(result, 'voltage', t) - v)).toBeLessThan(1e-3);
    expect(Math.abs(result.steps[0]!.end - 5511.5)).toBeLessThan(1);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    expect(result.audit.energy!).toBeLessThan(1e-4);
  });

  it('has the SPMe within 0.02 mV of the P2D model', async () => {
    // Compared below the time error of the default tolerance (0.6 mV at 1e-4).
    const tolerance = { relative: 1e-6, absolute: 1e-8 };
    const full = await discharge(xu2019, 1, 3.5, { tolerance });
    const reduced = await discharge(xu2019, 1, 3.5, { model: 'spme', tolerance });
    for (const t of [360, 1800, 3600])
      expect(Math.abs(valueAt(full, 'voltage', t) - valueAt(reduced, 'voltage', t))).toBeLessThan(2e-5);
  });
});

describe('solid-state composite', () => {
  const { electrolyte: _liquid, ...dry } = lgM50;
  /** Cell of V-SSB-1: flat potential, fast diffusion, so that only the linear electrode resistance is left. */
  const linearCell = (cells: {
    length: number;
    kappa: number;
    sigma: number;
    area: number;
    i0: number;
  }): CheckedCell => ({
    ...dry,
    capacity: 3600,
    area: 1,
    anode: { kind: 'lithium', thickness: 1e-3, density: 534, molarVolume: 1.3e-5, youngsModulus: 7.82e9 },
    separator: {
      kind: 'solid',
      layers: [{ material: { ...argyrodite, ionicConductivity: constant(1e3) }, thickness: 1e-6, relativeDensity: 1 }],
    },
    interfaces: { anode: { localResistance: 1e-12, resistance: 0 }, cathode: {} },
    cathode: {
      kind: 'composite',
      thickness: cells.length,
      porosity: 0,
      bruggeman: 1.5,
      contactFraction: 1,
      effectiveElectronicConductivity: cells.sigma,
      carbons: [],
      binders: [],
      electrolyte: {
        material: { ...argyrodite, ionicConductivity: constant(cells.kappa / 0.5 ** 1.5) },
        volumeFraction: 0.5,
        particleRadius: 1e-6,
      },
      actives: [
        {
          name: 'flat',
          volumeFraction: 0.5,
          particleRadius: 1.5 / cells.area,
          maximumConcentration: 5e6,
          openCircuitPotential: constant(3.8),
          diffusivity: constant(1e-8),
          exchangeCurrentDensity: constant(cells.i0),
          initialStoichiometry: 0.5,
        },
      ],
    },
  });

  it.each([
    [{ length: 100e-6, kappa: 0.02, sigma: 1, area: 3.6e5, i0: 1 }, 19.6025],
    [{ length: 50e-6, kappa: 0.1, sigma: 10, area: 6e5, i0: 1 }, 10.1872],
  ])(
    'has the resistance of the linear porous electrode (Newman & Tobias 1962)',
    async (parameters, ohmSquareCentimetre) => {
      const current = 0.01;
      const result = await runSimulation(
        simulate(
          linearCell(parameters),
          protocol(step({ kind: 'discharge', rate: { kind: 'current_density', value: current } }, [forTime(1)])),
          [],
        ),
      );
      const { first } = stepEnds(result, 'voltage', 1);
      const separator = 1e-6 / 1e3;
      const resistance = (3.8 - first) / current - separator;
      // Second order in the mesh: 0.22 % at 20 cells.
      expect(Math.abs((resistance * 1e4) / ohmSquareCentimetre - 1)).toBeLessThan(3e-3);
    },
  );
});

describe('protocol steps, LG M50', () => {
  it('runs CC, rest, CCCV and power against PyBaMM', async () => {
    const items = [
      step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)]),
      step({ kind: 'rest' }, [forTime(3600)]),
      step({ kind: 'charge', rate: cRate(1 / 3) }, [voltageEnd(4.2)]),
      step({ kind: 'hold', voltage: 4.2 }, [currentEnd(0.25)]),
      step({ kind: 'rest' }, [forTime(3600)]),
      step({ kind: 'discharge', rate: { kind: 'power', value: 20 } }, [voltageEnd(2.5)]),
    ];
    const result = await runSimulation(simulate(lgM50, protocol(...items), []));
    expect(result.status).toBe('completed');
    const durations = result.steps.map((s) => s.end - s.start);
    const expected = [3555.2, 3600, 9808.9, 1904.1, 3600, 3024.1];
    durations.forEach((d, k) => expect(Math.abs(d - expected[k]!)).toBeLessThan(1));
    expect(Math.abs(stepEnds(result, 'voltage', 2).last - 2.9835)).toBeLessThan(1e-3);
    expect(Math.abs(stepEnds(result, 'voltage', 5).last - 4.17295)).toBeLessThan(1e-3);
    expect(result.steps[3]!.capacity).toBeCloseTo(0.3732, 3);
    expect(result.audit.charge!).toBeLessThan(1e-9);
    expect(result.audit.energy!).toBeLessThan(1e-4);
  });
});
