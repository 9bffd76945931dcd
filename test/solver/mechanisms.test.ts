// Every mechanism, one test: its partial derivatives agree with differences, in each of its modes.

import { describe, expect, it } from 'vitest';
import type { InterfaceVariables, Mechanism } from '../../solver/mechanisms/mechanism.ts';
import { clearContribution, createContribution } from '../../solver/mechanisms/mechanism.ts';
import { interfaceMechanisms, mechanismsFor } from '../../solver/mechanisms/registry.ts';
import { symmetricCell } from '../support/argyrodite.ts';

const at: InterfaceVariables = {
  current: 4,
  pressure: 2e6,
  highestPressure: 25e6,
  temperature: 310,
  contact: 0.8,
  replenishment: 1.5,
  focusing: 1.2,
};
/** A point inside the range of each state, by mechanism. */
const points: Readonly<Record<string, readonly number[]>> = {
  contact_loss: [0.63, 0.12],
  interphase_growth: [2.5e-17],
};

function evaluated(mechanism: Mechanism, own: Float64Array, mode: number, where: InterfaceVariables) {
  const out = createContribution(own.length);
  clearContribution(out);
  mechanism.evaluate(where, own, mode, out);
  return out;
}

const close = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThan(2e-5 * Math.max(Math.abs(a), Math.abs(b)) + 1e-22);

describe.each(interfaceMechanisms)('%s', (name) => {
  const mechanism = mechanismsFor([name], symmetricCell(2e6), 'anode')[0]!;
  const own = Float64Array.from(points[name]!);

  it.each([0, 1, 2])('has right derivatives in mode %d', (mode) => {
    const base = evaluated(mechanism, own, mode, at);
    const n = own.length;
    for (let l = 0; l < n; l++) {
      const h = 1e-6 * own[l]!;
      const moved = (sign: number) => {
        const shifted = own.slice();
        shifted[l]! += sign * h;
        return evaluated(mechanism, shifted, mode, at);
      };
      const [up, down] = [moved(1), moved(-1)];
      const slope = (read: (c: typeof base) => number): number => (read(up) - read(down)) / (2 * h);
      for (let k = 0; k < n; k++)
        close(
          base.rateByOwn[k * n + l]!,
          slope((c) => c.rate[k]!),
        );
      close(
        base.areaByOwn[l]!,
        slope((c) => c.areaFactor),
      );
      close(
        base.contactResistanceByOwn[l]!,
        slope((c) => c.contactResistance),
      );
      close(
        base.nominalResistanceByOwn[l]!,
        slope((c) => c.nominalResistance),
      );
      close(
        base.replenishmentByOwn[l]!,
        slope((c) => c.replenishment),
      );
      close(
        base.boundLithiumByOwn[l]!,
        slope((c) => c.boundLithium),
      );
    }
    const by = (change: Partial<InterfaceVariables>) => evaluated(mechanism, own, mode, { ...at, ...change });
    for (let k = 0; k < n; k++) {
      close(base.rateByCurrent[k]!, (by({ current: 4.001 }).rate[k]! - by({ current: 3.999 }).rate[k]!) / 0.002);
      close(base.rateByPressure[k]!, (by({ pressure: 2.001e6 }).rate[k]! - by({ pressure: 1.999e6 }).rate[k]!) / 2e3);
      close(base.rateByContact[k]!, (by({ contact: 0.801 }).rate[k]! - by({ contact: 0.799 }).rate[k]!) / 0.002);
      close(
        base.rateByReplenishment[k]!,
        (by({ replenishment: 1.501 }).rate[k]! - by({ replenishment: 1.499 }).rate[k]!) / 0.002,
      );
    }
    close(base.areaByPressure, (by({ pressure: 2.001e6 }).areaFactor - by({ pressure: 1.999e6 }).areaFactor) / 2e3);
    close(
      base.nominalResistanceByContact,
      (by({ contact: 0.8001 }).nominalResistance - by({ contact: 0.7999 }).nominalResistance) / 2e-4,
    );
  });

  it('describes its states and columns', () => {
    expect(mechanism.name).toBe(name);
    expect(mechanism.states.length).toBe(own.length);
    for (const c of mechanism.columns) expect(c.unit.length * c.description.length).toBeGreaterThan(0);
  });
});
