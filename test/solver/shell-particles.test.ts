// Particles on shells: against the modes where both apply, and a diffusivity with a deep minimum against a fine mesh.

import { describe, expect, it } from 'vitest';
import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
import type { ModelName } from '../../model/simulation.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { valueAt } from '../support/result-lookup.ts';

const num = (value: number): Expression => ({ kind: 'number', value });
const x: Expression = { kind: 'argument', name: 'x' };
const op = (operator: '+' | '-' | '*' | '^', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const f = (body: Expression): StateFunction => ({ value: { kind: 'expression', body } });

/** The LG M50 with the diffusivity of its active materials replaced. */
const withDiffusivity = (
  make: (constant: number) => StateFunction,
  roles: readonly string[] = ['anode', 'cathode'],
): CheckedCell => {
  const electrode = (role: 'anode' | 'cathode', value: number): CompositeElectrode => {
    const e = lgM50[role] as CompositeElectrode;
    if (!roles.includes(role)) return e;
    return { ...e, actives: e.actives.map((a) => ({ ...a, diffusivity: make(value) })) };
  };
  return { ...lgM50, anode: electrode('anode', 3.3e-14), cathode: electrode('cathode', 4e-15) };
};

const discharge = (cell: CheckedCell, model: ModelName, shells: number | undefined, rate = 1) =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(2.5)], 60)), [], {
      model,
      mesh: { anode: 20, separator: 20, cathode: 20, particle: 8, ...(shells === undefined ? {} : { shells }) },
      tolerance: { relative: 1e-5, absolute: 1e-7 },
    }),
  );

describe('shells with a diffusivity that only looks as if it varied', () => {
  const varied = withDiffusivity((d) => f(op('*', num(d), op('+', num(1), op('*', num(0), x)))));

  it.each(['p2d', 'spm', 'spme'] as const)('agree with the modes in %s', async (model) => {
    const modes = await discharge(lgM50, model, undefined);
    const shells = await discharge(varied, model, 40);
    for (const t of [60, 300, 1200, 2400, 3300])
      expect(Math.abs(valueAt(modes, 'voltage', t) - valueAt(shells, 'voltage', t))).toBeLessThan(4e-4);
    expect(Math.abs(modes.steps[0]!.end - shells.steps[0]!.end)).toBeLessThan(0.3);
    expect(shells.audit.lithium!).toBeLessThan(1e-12);
    expect(shells.audit.charge!).toBeLessThan(1e-12);
    expect(shells.audit.energy!).toBeLessThan(1e-5);
  });
});

describe('a diffusivity with a deep minimum', () => {
  // Falls by a factor 30 around x = 0.5, as fits of graphite do.
  const deep = withDiffusivity(
    (d) =>
      f(
        op(
          '*',
          num(d),
          op(
            '^',
            num(10),
            op(
              '*',
              num(-1.5),
              op('^', num(Math.E), op('*', num(-1), op('^', op('*', num(8), op('-', x, num(0.5))), num(2)))),
            ),
          ),
        ),
      ),
    ['anode'],
  );

  it('converges with the shells, and the default is within 0.2 mV and 0.2 s', { timeout: 60_000 }, async () => {
    const [coarse, medium, fine] = [
      await discharge(deep, 'p2d', undefined),
      await discharge(deep, 'p2d', 60),
      await discharge(deep, 'p2d', 160),
    ];
    const end = (r: typeof fine): number => r.steps[0]!.end;
    expect(Math.abs(end(coarse) - end(fine))).toBeLessThan(0.2);
    expect(Math.abs(end(medium) - end(fine))).toBeLessThan(Math.abs(end(coarse) - end(fine)));
    const times = [300, 900, 1800].filter((t) => t < end(fine));
    for (const t of times)
      expect(Math.abs(valueAt(coarse, 'voltage', t) - valueAt(fine, 'voltage', t))).toBeLessThan(2e-4);
    expect(fine.audit.charge!).toBeLessThan(1e-12);
  });

  it('rests to a uniform particle', async () => {
    const items = [
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(1200)]),
      step({ kind: 'rest' }, [forTime(3e6)]),
    ];
    const result = await runSimulation(simulate(deep, protocol(...items), []));
    const { profiles } = result.profiles;
    const last = (name: string): Float64Array => profiles.find((p) => p.name === name)!.values.at(-1)!;
    for (const role of ['anode', 'cathode']) {
      const mean = last(`${role}.stoichiometry`);
      const surface = last(`${role}.surface_stoichiometry`);
      mean.forEach((value, k) => expect(Math.abs(value - surface[k]!)).toBeLessThan(1e-5));
    }
  });
});
