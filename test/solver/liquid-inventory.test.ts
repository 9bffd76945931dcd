// Lithium and liquid of simulated cells against what the laws of their losses say by hand: dead lithium and its layer, a coulombic efficiency,
// liquid that is used up.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { ProtocolItem } from '../../model/protocol.ts';
import { faraday } from '../../physics/constants.ts';
import { deadShare } from '../../physics/dead-lithium.ts';
import { poreVolume } from '../../physics/electrolyte-consumption.ts';
import { limitingCurrent } from '../../physics/salt-transport.ts';
import { usualDeposit } from '../../physics/usual-film.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate } from '../support/argyrodite.ts';
import { filmed, liquidFull, liquidSymmetric } from '../support/liquid-lithium.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column, stepEnds, valueAt } from '../support/result-lookup.ts';

const mesh = { anode: 4, separator: 8, cathode: 8, particle: 6 };
const tolerance = { relative: 1e-7, absolute: 1e-8 };
const last = (result: RunResult, name: string): number => column(result, name).at(-1)!;
const ratio = (a: number, b: number): number => Math.abs(a / b - 1);
const half = (kind: 'plate' | 'strip', current: number, seconds: number): ProtocolItem =>
  step({ kind, rate: { kind: 'current_density', value: current } }, [forTime(seconds)], seconds / 8);

describe('dead lithium (A08)', () => {
  const run = (cell: CheckedCell, ...items: ProtocolItem[]): Promise<RunResult> =>
    runSimulation(simulate(cell, protocol(...items), ['dead_lithium'], { mesh, tolerance }));
  const cell = liquidSymmetric();
  /** Share of what was plated at `plating` that dies when it is stripped at `stripping`, A/m². */
  const share = (plating: number, stripping: number): number =>
    deadShare(usualDeposit, stripping, 0.2e6, plating / limitingCurrent(cell)!);

  it.each([
    [10, 10],
    [10, 30],
    [40, 10],
  ])('plated at %d and stripped at %d A/m², the share of the law is dead', async (plating, stripping) => {
    const charge = 36000;
    const result = await run(
      cell,
      half('plate', plating, charge / plating),
      half('strip', stripping, charge / stripping),
      half('strip', stripping, 600),
    );
    expect(ratio(last(result, 'anode.dead_lithium'), share(plating, stripping) * charge)).toBeLessThan(1e-5);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    // The cathode was stripped first: its foil loses nothing; then what was plated there is not stripped again.
    expect(last(result, 'cathode.dead_lithium')).toBe(0);
    // What the deposit did not give came from the foil.
    const dead = last(result, 'anode.dead_lithium');
    expect(
      ratio(1e-4 - last(result, 'anode.lithium_thickness'), ((dead + 600 * stripping) * 1.3e-5) / faraday),
    ).toBeLessThan(1e-6);
  });

  it('leaves a layer through which the current pays for ions and for salt', async () => {
    // Thirty percent of 20 mAh/cm² would leave 58 µm; the plating that follows is the same with and without.
    const deposit = { ...usualDeposit, deadFraction: 0.3, deadPressure: 1e12, deadRateExponent: 0 };
    const interfaces = { anode: filmed({}, { deposit }), cathode: filmed() };
    const items = [half('plate', 20, 9000), half('strip', 20, 9000), half('plate', 5, 1200)];
    const [clean, dead] = [await run(cell, ...items), await run({ ...cell, interfaces }, ...items)];
    const end = last(dead, 'time');
    const layer = valueAt(dead, 'anode.dead_layer_thickness', end);
    expect(layer).toBeGreaterThan(5e-6);
    const thin = valueAt(clean, 'anode.dead_layer_thickness', end);
    expect(thin).toBeLessThan(layer / 20);
    // Above the layer there is as much salt with it as without.
    const salt = await saltAboveLayer(items);
    /** δ τ/(κ ε) j and K ln(1 + g j/c) with τ 3, ε 0.5, κ 1 S/m, D 3e-10 m²/s, t₊ 0.38. */
    const loss = (thickness: number): number => {
      const way = (thickness * 3) / 0.5;
      return 5 * way - 2 * 0.0256926 * 0.62 * Math.log(1 - (0.62 * 5 * way) / (faraday * 3e-10 * salt));
    };
    const pays = (result: RunResult): number => valueAt(result, 'voltage', end);
    expect(ratio(pays(dead) - pays(clean), loss(layer) - loss(thin))).toBeLessThan(2e-3);
  });

  async function saltAboveLayer(items: readonly ProtocolItem[]): Promise<number> {
    const result = await runSimulation(simulate(cell, protocol(...items), ['sand_time'], { mesh, tolerance }));
    return last(result, 'anode.surface_concentration');
  }
});

const cycles = (count: number): ProtocolItem => ({
  type: 'repeat',
  count,
  body: [
    step({ kind: 'charge', rate: cRate(0.5) }, [voltageEnd(4.2)]),
    step({ kind: 'discharge', rate: cRate(0.5) }, [voltageEnd(3.5)]),
  ],
});

/** So slow that the cathode takes back all the lithium there is. */
const slowCycles = (count: number): ProtocolItem => ({
  type: 'repeat',
  count,
  body: [
    step({ kind: 'charge', rate: cRate(0.05) }, [voltageEnd(4.2)]),
    step({ kind: 'discharge', rate: cRate(0.05) }, [voltageEnd(3.2)]),
  ],
});

describe('a coulombic efficiency (cycle_life, A08)', () => {
  const efficient = (efficiency: number): CheckedCell => {
    const cell = liquidFull();
    return { ...cell, electrolyte: { ...cell.electrolyte!, coulombicEfficiency: efficiency } };
  };

  it('takes its share of all that is plated, and the reserve lasts as many cycles as the closed form says (V-A08-3)', async () => {
    const result = await runSimulation(
      simulate(efficient(0.99), protocol(cycles(3)), ['cycle_life'], { mesh, tolerance, model: 'spme', startSoc: 0 }),
    );
    const passed = (kind: string): number[] =>
      result.steps.filter((s) => s.kind === kind).map((s) => (3600 * s.capacity) / (0.01 * 0.0154));
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    const plated = sum(passed('charge'));
    expect(ratio(last(result, 'anode.sei_lithium'), 0.01 * plated)).toBeLessThan(1e-6);
    const verdict = result.verdicts.find((v) => v.mechanism === 'cycle_life')!;
    // q_ex/[(1 − CE) Q_c]: 50 µm and what the cathode has kept back, less what is lost so far, against the later cycles.
    const reserve = (50e-6 * faraday) / 1.3e-5 + 0.99 * plated - sum(passed('discharge'));
    const perCycle = sum(passed('charge').slice(1)) / 2;
    expect(ratio(verdict.value!, 3 + reserve / (0.01 * perCycle))).toBeLessThan(1e-4);
    expect(result.audit.lithium!).toBeLessThan(1e-12);
  });

  it('without a reserve leaves its power of the capacity (V-A08-1)', async () => {
    const cell = efficient(0.95);
    const bare: CheckedCell = { ...cell, anode: { kind: 'none', collector: { name: 'Cu' } } };
    const result = await runSimulation(
      simulate(bare, protocol(slowCycles(8)), ['cycle_life'], { mesh, model: 'spme', startSoc: 0 }),
    );
    const capacities = result.steps.filter((s) => s.kind === 'discharge').map((s) => s.capacity);
    // What comes back is what was plated less what was lost, and no more can be plated the next time.
    capacities
      .slice(2)
      .forEach((capacity, k) => expect(ratio(capacity / capacities[1]!, 0.95 ** (k + 1))).toBeLessThan(2e-3));
    const verdict = result.verdicts.find((v) => v.mechanism === 'cycle_life')!;
    expect(ratio(verdict.value!, Math.log(0.8) / Math.log(0.95))).toBeLessThan(2e-3);
  });

  it('leaves the losses to the mechanisms that simulate them', async () => {
    const result = await runSimulation(
      simulate(efficient(0.5), protocol(cycles(2)), ['cycle_life', 'dead_lithium'], {
        mesh,
        model: 'spme',
        startSoc: 0,
      }),
    );
    expect(result.columns.some((c) => c.name === 'anode.sei_lithium')).toBe(false);
    expect(result.verdicts.find((v) => v.mechanism === 'cycle_life')!.message).toContain('coulombic efficiency of 99.');
  });
});

describe('liquid that is used up (A08)', () => {
  /** Pores of 23.7 µm, filled 1.05 times: 90 % efficiency dries them within two cycles. */
  const pores = poreVolume(liquidFull());
  const capacity = 56e3;
  const lean = (efficiency: number): CheckedCell => {
    const cell = liquidFull();
    const amount = (1.05 * 1200 * pores) / capacity;
    return {
      ...cell,
      capacity: capacity * cell.area,
      voltageWindow: { lower: 3.5, upper: 4.2 },
      electrolyte: { ...cell.electrolyte!, coulombicEfficiency: efficiency, amount },
    };
  };

  it('is one molecule of ethylene carbonate per lithium bound; pores that run dry conduct with the power 1.5', async () => {
    const result = await runSimulation(
      simulate(lean(0.9), protocol(cycles(3)), ['cycle_life', 'electrolyte_consumption'], {
        mesh,
        tolerance,
        model: 'spme',
        startSoc: 0,
      }),
    );
    const saturation = column(result, 'anode.electrolyte_saturation');
    const bound = column(result, 'anode.sei_lithium');
    expect(saturation[0]!).toBeGreaterThan(1);
    expect(saturation.at(-1)!).toBeLessThan(0.95);
    saturation.forEach((s, k) =>
      expect(Math.abs(saturation[0]! - s - (bound[k]! * 88.06e-3) / faraday / (1200 * pores))).toBeLessThan(1e-9),
    );
    // At the end of the first and the last discharge the same current meets the same mean salt.
    const steps = result.steps.filter((s) => s.kind === 'discharge');
    const at = (name: string, k: number): number => stepEnds(result, name, steps[k]!.step).first;
    const [first, final] = [0, 2].map((k) => at('electrolyte.ohmic_overpotential', k));
    expect(ratio(final! / first!, Math.min(1, at('anode.electrolyte_saturation', 2)) ** -1.5)).toBeLessThan(0.01);
    // The lithium that is wetted takes more to react: (2RT/F) asinh(j/2 i0 S).
    expect(at('anode.reaction_overpotential', 2)).toBeGreaterThan(at('anode.reaction_overpotential', 0));
    expect(result.audit.lithium!).toBeLessThan(1e-12);
    expect(result.verdicts.find((v) => v.mechanism === 'electrolyte_consumption')!.status).toBe('watch');
  });

  it('changes nothing while pores are full', async () => {
    const one = (include: readonly string[]): Promise<RunResult> =>
      runSimulation(simulate(lean(0.999), protocol(cycles(1)), include, { mesh, model: 'spme', startSoc: 0 }));
    const [with_, without] = [await one(['cycle_life', 'electrolyte_consumption']), await one(['cycle_life'])];
    expect(column(with_, 'voltage')).toEqual(column(without, 'voltage'));
  });
});
