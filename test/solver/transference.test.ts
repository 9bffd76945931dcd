// A transference number that depends on concentration: salt is conserved, nothing changes where it only looks as if it varied,
// and the steady state of Li | electrolyte | Li is the analytic one.

import { describe, expect, it } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { Expression, StateFunction } from '../../model/state-function.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { valueAt } from '../support/result-lookup.ts';

const num = (value: number): Expression => ({ kind: 'number', value });
const c: Expression = { kind: 'argument', name: 'c' };
const op = (operator: '+' | '*', left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
/** t₊ = at + slope (c/1000 − 1) */
const linear = (at: number, slope: number): StateFunction => ({
  value: { kind: 'expression', body: op('+', num(at - slope), op('*', num(slope / 1000), c)) },
});
const withTransference = (transferenceNumber: StateFunction): CheckedCell => ({
  ...lgM50,
  electrolyte: { ...lgM50.electrolyte!, transferenceNumber },
});
const discharge = (cell: CheckedCell, model: 'p2d' | 'spme') =>
  runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 300)), [], {
      model,
      tolerance: { relative: 1e-6, absolute: 1e-8 },
    }),
  );

describe.each(['p2d', 'spme'] as const)('transference number in %s', (model) => {
  it('gives the same voltage as a constant where it does not vary', async () => {
    const fixed = await discharge(withTransference(constant(0.2594)), model);
    const looks = await discharge(withTransference(linear(0.2594, 0)), model);
    for (const t of [300, 1800, 3000])
      expect(Math.abs(valueAt(fixed, 'voltage', t) - valueAt(looks, 'voltage', t))).toBeLessThan(1e-9);
  });

  it('conserves salt and charge where it varies, and matters', async () => {
    const fixed = await discharge(withTransference(constant(0.2594)), model);
    const varied = await discharge(withTransference(linear(0.2594, -0.1)), model);
    expect(varied.audit.lithium!).toBeLessThan(1e-12);
    expect(varied.audit.charge!).toBeLessThan(1e-12);
    expect(varied.audit.energy!).toBeLessThan(1e-5);
    expect(Math.abs(valueAt(fixed, 'voltage', 1800) - valueAt(varied, 'voltage', 1800))).toBeGreaterThan(1e-4);
  });
});

it('has the analytic steady state between two lithium electrodes', async () => {
  // D dc/dx = −(1 − t₊(c)) j/F with t₊ linear in c: 1 − t₊ = p + q (c/c0 − 1) gives an exponential.
  const [length, D, c0, j] = [1e-3, 3e-10, 1000, 20];
  const [at, slope] = [0.38, -0.2];
  const lithium = {
    kind: 'lithium' as const,
    thickness: 1e-3,
    density: 534,
    molarVolume: 1.3e-5,
    youngsModulus: 7.82e9,
    exchangeCurrentDensity: constant(1e6),
  };
  const cell: CheckedCell = {
    ...lgM50,
    area: 1e-4,
    anode: lithium,
    cathode: lithium,
    separator: { kind: 'porous', thickness: length, porosity: 1, bruggeman: 1.5 },
    electrolyte: {
      name: 'free electrolyte',
      initialConcentration: c0,
      ionicConductivity: constant(1),
      saltDiffusivity: constant(D),
      transferenceNumber: linear(at, slope),
      thermodynamicFactor: constant(1),
    },
  };
  const items = [step({ kind: 'discharge', rate: { kind: 'current_density', value: j } }, [forTime(2e5)])];
  const mesh = { anode: 1, separator: 80, cathode: 1, particle: 8 };
  const result = await runSimulation(simulate(cell, protocol(...items), [], { mesh }));
  expect(result.status).toBe('completed');
  const profile = result.profiles.profiles.find((p) => p.name === 'electrolyte.concentration')!;
  const end = profile.values.at(-1)!;
  // w = p + q (c/c0 − 1), p = 1 − t₊(c0), q = −slope: dw/dx = −(q j/(F D c0)) w, so w = A exp(−k x).
  const [p, q] = [1 - at, -slope];
  const k = (q * j) / (96485.33212 * D * c0);
  // A from the conserved mean of c: mean w = p.
  const A = (p * k * length) / (1 - Math.exp(-k * length));
  profile.position.forEach((x, i) => {
    const exact = c0 * (1 + (A * Math.exp(-k * x) - p) / q);
    expect(Math.abs(end[i]! / exact - 1)).toBeLessThan(2e-4);
  });
});
