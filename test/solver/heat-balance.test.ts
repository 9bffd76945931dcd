// The lumped heat balance (C-TH) against what is exact; its numbers from outside are in `test/verification/thermal-rows.ts`.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, Thermal } from '../../model/cell.ts';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, valueAt } from '../support/result-lookup.ts';

/** ρ c_p V of the set, J/K. */
const heatCapacity = 1.76757e6 * 2.42e-5;
const warm = (more: Partial<Thermal> = {}): CheckedCell => ({
  ...lgM50,
  thermal: { model: 'lumped', heatTransfer: 10, coolingArea: 0.00531, heatCapacity: constant(heatCapacity), ...more },
});
const discharge = (cell: CheckedCell, model: ModelName = 'p2d') =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 60)), [], {
      model,
      tolerance: { relative: 1e-6, absolute: 1e-8 },
      mesh: { anode: 40, separator: 20, cathode: 40, particle: 10 },
    }),
  );

describe('lumped heat balance', () => {
  it('closes the energy of a discharge and has its verdict', async () => {
    const result = await discharge(warm());
    expect(result.audit.energy!).toBeLessThan(1e-5);
    expect(result.verdicts.find((v) => v.mechanism === 'thermal')!.status).toBe('ok');
  });

  it('cools as an exponential at rest', async () => {
    const items = [
      step({ kind: 'discharge', rate: cRate(2) }, [forTime(600)]),
      step({ kind: 'rest' }, [forTime(8000)], 1000),
    ];
    const result = await runSimulation(simulate(warm({ heatTransfer: 4 }), protocol(...items), []));
    const rise = (t: number): number => valueAt(result, 'temperature', t) - 298.15;
    // h A/C, once the concentrations have levelled out.
    const rate = (4 * 0.00531) / heatCapacity;
    expect(Math.log(rise(6600) / rise(8600)) / (rate * 2000)).toBeCloseTo(1, 2);
  });

  it.each(['spm', 'spme'] as const)('runs in %s', async (model) => {
    const result = await discharge(warm(), model);
    expect(result.status).toBe('completed');
    expect(column(result, 'temperature').at(-1)!).toBeGreaterThan(305);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('takes reversible heat from the entropy of the potentials', async () => {
    const cathode = lgM50.cathode as Extract<CheckedCell['cathode'], { kind: 'composite' }>;
    const entropy = (value: number): CheckedCell => ({
      ...warm({ heatTransfer: 0 }),
      cathode: {
        ...cathode,
        actives: cathode.actives.map((a) => ({ ...a, entropyCoefficient: { value: { kind: 'constant', value } } })),
      },
    });
    const [warmer, cooler] = [await discharge(entropy(-1e-4), 'spm'), await discharge(entropy(1e-4), 'spm')];
    // −T dU/dT I on discharge at the cathode: 2·10⁻⁴ V/K apart, 5 A; early, before the warmer cell loses less.
    const difference = valueAt(warmer, 'temperature', 60) - valueAt(cooler, 'temperature', 60);
    expect(Math.abs(difference / ((2e-4 * 298.4 * 5 * 60) / heatCapacity) - 1)).toBeLessThan(0.01);
  });
});

describe('temperature of a step', () => {
  const items = (temperature: number) => [
    { ...step({ kind: 'discharge', rate: cRate(1) }, [forTime(1200)], 600), temperature },
    step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)], 300),
  ];

  it('is that of an isothermal cell in that step alone', async () => {
    const hot = await runSimulation(simulate(lgM50, protocol(...items(318.15)), []));
    const wholly = await runSimulation(
      simulate(
        { ...lgM50, temperature: 318.15 },
        protocol(step({ kind: 'discharge', rate: cRate(1) }, [forTime(1200)], 600)),
        [],
      ),
    );
    expect(Math.abs(valueAt(hot, 'voltage', 600) - valueAt(wholly, 'voltage', 600))).toBeLessThan(2e-5);
    expect(valueAt(hot, 'temperature', 600)).toBe(318.15);
    expect(valueAt(hot, 'temperature', 1500)).toBe(298.15);
    const cold = await runSimulation(simulate(lgM50, protocol(...items(298.15)), []));
    expect(valueAt(hot, 'voltage', 600)).toBeGreaterThan(valueAt(cold, 'voltage', 600) + 0.01);
  });
});
