// The double layer of planar lithium in a run: it charges with R_ct C, gives back what it holds, and leaves a run as it was otherwise.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, LithiumElectrode } from '../../model/cell.ts';
import { thermalVoltage } from '../../physics/constants.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, symmetricCell } from '../support/argyrodite.ts';
import { constant } from '../support/lg-m50.ts';
import { liquidSymmetric } from '../support/liquid-lithium.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { at as valueAt } from '../verification/cell-runs.ts';
import { column } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';

const density = (value: number) => ({ kind: 'current_density', value }) as const;
const tight = { tolerance: { relative: 1e-7, absolute: 1e-9 } };

/** Two foils on a solid, each of 10 Ω cm² and 0.1 F/m²: 0.1 ms. */
const face = { localResistance: 1e-3, resistance: 3e-3, doubleLayerCapacitance: 0.1 };
const foils: CheckedCell = { ...symmetricCell(25e6), interfaces: { anode: face, cathode: face } };
const tau = 1e-4;

const pulse = (current: number): ReturnType<typeof protocol> =>
  protocol(
    step({ kind: 'discharge', rate: density(current) }, [forTime(10 * tau)], tau / 20),
    step({ kind: 'rest' }, [forTime(10 * tau)], tau / 20),
  );

function run(cell: CheckedCell, steps: ReturnType<typeof protocol>, include = ['double_layer']): Promise<RunResult> {
  return runSimulation(simulate(cell, steps, include, tight));
}

describe('the double layer of lithium', () => {
  it('charges and discharges as a single exponential', async () => {
    const result = await run(foils, pulse(0.1));
    expect(result.status).toBe('completed');
    const [time, values] = [column(result, 'time'), column(result, 'anode.reaction_overpotential')];
    const full = 0.1 * 1e-3;
    time.forEach((t, k) => {
      if (Math.abs(t - 10 * tau) < 1e-9) return;
      const expected = t < 10 * tau ? 1 - Math.exp(-t / tau) : Math.exp(10 - t / tau);
      expect(Math.abs(values[k]! / full - expected)).toBeLessThan(1e-3);
    });
  });

  it('takes a current of any size: charge transfer that is not linear', async () => {
    // C dη/dt = j − 2 i0 sinh(Fη/2RT), by Runge and Kutta's method in steps of a thousandth.
    const current = 500;
    const result = await run(foils, pulse(current));
    const thermal = thermalVoltage(298.15);
    const rate = (eta: number): number => (current - (2 * thermal * Math.sinh(eta / (2 * thermal))) / 1e-3) / 0.1;
    const h = tau / 1000;
    let eta = 0;
    for (let n = 1; n <= 1000; n++) {
      const a = rate(eta);
      const b = rate(eta + 0.5 * h * a);
      const c = rate(eta + 0.5 * h * b);
      eta += (h / 6) * (a + 2 * b + 2 * c + rate(eta + h * c));
      if (n % 100 === 0)
        expect(Math.abs(valueAt(result, 'anode.reaction_overpotential', n * h) / eta - 1)).toBeLessThan(2e-3);
    }
  });

  it.each([
    ['on a solid', foils],
    ['in a liquid', liquidSymmetric()],
  ])('keeps the books closed %s', async (_where, cell) => {
    const steps = protocol(
      step({ kind: 'discharge', rate: density(5) }, [forTime(0.01)], 1e-3),
      step({ kind: 'charge', rate: density(5) }, [forTime(1)], 0.1),
      step({ kind: 'rest' }, [forTime(60)]),
    );
    const { audit, status } = await run(cell, steps);
    expect(status).toBe('completed');
    expect(audit.lithium!).toBeLessThan(1e-12);
    expect(audit.charge!).toBeLessThan(1e-9);
    expect(audit.energy).not.toBeNull();
    expect(audit.energy!).toBeLessThan(1e-4);
  });

  it('leaves a discharge as it is but for its first instant', async () => {
    const steps = protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3.5)], 60));
    const [without, included] = [await run(xu2019, steps, []), await run(xu2019, steps)];
    expect(included.status).toBe('completed');
    expect(Math.abs(included.steps[0]!.end - without.steps[0]!.end)).toBeLessThan(1);
    for (const t of [60, 1200, 3600])
      expect(Math.abs(valueAt(included, 'voltage', t) - valueAt(without, 'voltage', t))).toBeLessThan(1e-4);
    // At first the lithium takes nothing: 5.66 mV.
    const anode = column(included, 'anode.reaction_overpotential');
    expect(Math.abs(anode[0]!)).toBeLessThan(1e-6);
    expect(1e3 * anode.at(-1)!).toBeGreaterThan(4);
  });

  it('gives the same spectra with and without the run having it', async () => {
    const cell = { ...xu2019, anode: { ...(xu2019.anode as LithiumElectrode), exchangeCurrentDensity: constant(20) } };
    const steps = protocol(step({ kind: 'impedance', from: 1e5, to: 1e-3, pointsPerDecade: 2 }, []));
    const [without, included] = [(await run(cell, steps, [])).spectra[0]!, (await run(cell, steps)).spectra[0]!];
    without.real.forEach((z, k) => {
      expect(Math.abs(included.real[k]! / z - 1)).toBeLessThan(1e-9);
      expect(Math.abs(included.imaginary[k]! - without.imaginary[k]!)).toBeLessThan(1e-9 * z);
    });
  });

  it('follows held voltages and changing currents', async () => {
    const steps = protocol(
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]),
      step({ kind: 'hold', voltage: 3.9 }, [forTime(600)]),
      step({ kind: 'charge', rate: cRate(0.5) }, [forTime(600)]),
      step({ kind: 'discharge', rate: { kind: 'power', value: 0.005 } }, [forTime(600)]),
    );
    const [without, included] = [await run(xu2019, steps, []), await run(xu2019, steps)];
    expect(included.status).toBe('completed');
    for (const t of [599, 1150, 1799, 2399])
      for (const name of ['voltage', 'current'])
        expect(Math.abs(valueAt(included, name, t) / valueAt(without, name, t) - 1)).toBeLessThan(1e-3);
  });
});
