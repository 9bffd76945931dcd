// The lumped heat balance (C-TH) against PyBaMM (V-TH-1) and against what is exact.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, Thermal } from '../../model/cell.ts';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
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
  it('is that of PyBaMM for the LG M50 at 1C (V-TH-1)', async () => {
    const result = await discharge(warm());
    expect(Math.abs(result.steps[0]!.end - 3561.9)).toBeLessThan(1);
    expect(Math.abs(column(result, 'temperature').at(-1)! - 311.99)).toBeLessThan(0.1);
    expect(Math.abs(valueAt(result, 'temperature', 1800) - 309.1)).toBeLessThan(0.1);
    expect(Math.abs(valueAt(result, 'ohmic_heat', 1800) / 0.2927 - 1)).toBeLessThan(0.01);
    expect(Math.abs(valueAt(result, 'reaction_heat', 1800) / 0.3327 - 1)).toBeLessThan(0.01);
    expect(result.audit.energy!).toBeLessThan(1e-5);
    expect(result.verdicts.find((v) => v.mechanism === 'thermal')!.status).toBe('ok');
  });

  it('without cooling keeps all heat: C ΔT is what was lost (V-TH-3)', async () => {
    // A single particle has one overpotential per electrode, so what is lost can be read off; the heat of mixing within
    // particles is not part of the balance.
    const result = await discharge(warm({ heatTransfer: 0 }), 'spm');
    const time = column(result, 'time');
    const current = column(result, 'current');
    const [anode, cathode] = ['anode', 'cathode'].map((role) => column(result, `${role}.reaction_overpotential`));
    let lost = 0;
    for (let k = 1; k < time.length; k++) {
      const power = (n: number): number => -current[n]! * (anode![n]! + cathode![n]!);
      lost += 0.5 * (power(k) + power(k - 1)) * (time[k]! - time[k - 1]!);
    }
    const rise = column(result, 'temperature').at(-1)! - 298.15;
    expect(Math.abs((rise * heatCapacity) / lost - 1)).toBeLessThan(2e-3);
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

describe("O'Regan's cell at 1C (V-TH-2)", () => {
  // Heat capacities of the layers as functions of temperature (O'Regan et al. 2022), averaged over their thickness.
  const text = `
    cell warm extends lg_m50_oregan2022 {
      thermal {
        model = lumped
        heat_transfer = 10 W/m^2/K
        cooling_area  = 53.1 cm^2
        let t  = T / (1 K)
        let ln = 1280 * 229 * 0.25
        let ls = 1280 * 229 * 0.47
        let lp = 1280 * 229 * 0.335
        let n  = 2060 * (1740 * (4.932e-4 * t^3 - 0.491 * t^2 + 169.4 * t - 18970) + ln) / (1740 + 1280 * 0.25)
        let s  = 1548 * (946 * (1.494e-3 * t^3 - 1.444 * t^2 + 475.5 * t - 51300) + ls) / (946 + 1280 * 0.47)
        let p  = 3699 * (3270 * (-8.414e-4 * t^3 + 0.7892 * t^2 - 241.3 * t + 25080) + lp) / (3270 + 1280 * 0.335)
        let cu = 8933 * (1.445e-6 * t^3 - 1.946e-3 * t^2 + 0.9633 * t + 236)
        let al = 2702 * (4.503e-6 * t^3 - 6.256e-3 * t^2 + 3.281 * t + 355.7)
        heat_capacity(T) = 2.42e-5 * (85.2 * n + 12 * s + 75.6 * p + 12 * cu + 16 * al) / 200.8 * 1 J/K
      }
    }
    protocol p { discharge at 1C until 2.5 V sample every 1800 s }
    simulation s { cell = warm  protocol = p }`;

  it('ends and warms as PyBaMM says', { timeout: 60_000 }, async () => {
    const { simulations, findings } = await checkText(createTestServices(), text);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    const result = await runSimulation(simulations[0]!.simulation!);
    expect(Math.abs(result.steps[0]!.end - 3342.1)).toBeLessThan(1);
    expect(Math.abs(column(result, 'temperature').at(-1)! - 312.31)).toBeLessThan(0.1);
    expect(Math.abs(valueAt(result, 'temperature', 1800) - 305.08)).toBeLessThan(0.1);
    expect(Math.abs(valueAt(result, 'reversible_heat', 1800) / 0.0371 - 1)).toBeLessThan(0.03);
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
