// Windows against what the open-circuit potentials reach.

import { describe, expect, test } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { FunctionTable } from '../../model/state-function.ts';
import { balanceCell, knownRange, stoichiometryAt } from '../../physics/balance.ts';
import { lgM50 } from '../support/lg-m50.ts';

const lithium = { kind: 'lithium', thickness: 5e-5, density: 534, molarVolume: 1.3e-5, youngsModulus: 7.82e9 } as const;
const half = (lower: number, upper: number): CheckedCell => ({
  ...lgM50,
  anode: lithium,
  voltageWindow: { lower, upper },
});

describe('against lithium', () => {
  test('an upper end above the curve is not reached; the reachable voltages are told (D-BAL-01)', () => {
    const outcome = balanceCell(half(0.1, 6));
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.reachable?.lower).toBeCloseTo(3.49, 1);
    expect(outcome.reachable?.upper).toBeCloseTo(4.68, 1);
  });

  test('a lower end below the curve is reached with a full surface', () => {
    const outcome = balanceCell(half(2.5, 4.3));
    expect(outcome.ok && outcome.balance.cathode?.empty).toBe(1);
  });
});

const table: FunctionTable = { kind: 'table', argument: 'x', x: [0.3, 0.6, 0.9], y: [4.3, 3.9, 3.6] };
const tabulated = (lower: number, upper: number): CheckedCell => {
  const cell = half(lower, upper);
  if (cell.cathode.kind !== 'composite') throw new Error('LG M50 has a composite cathode');
  const actives = cell.cathode.actives.map((a) => ({ ...a, openCircuitPotential: { value: table } }));
  return { ...cell, cathode: { ...cell.cathode, actives } };
};

describe('a table for the potential', () => {
  test('is known between its ends, and is searched there only', () => {
    const cell = tabulated(2.5, 4.2);
    const active = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
    if (active === undefined) throw new Error('no active material');
    expect(knownRange(active)).toEqual([0.3, 0.9]);
    expect(knownRange({ ...active, ocpRange: [0.4, 0.8] })).toEqual([0.4, 0.8]);
    expect(stoichiometryAt(active, 2.5, cell)).toBe(0.9);
    expect(stoichiometryAt(active, 5, cell)).toBe(0.3);
  });

  test('ends the discharge, and bounds the charge', () => {
    const outcome = balanceCell(tabulated(2.5, 4.3));
    expect(outcome.ok && outcome.balance.cathode).toEqual({ empty: 0.9, full: 0.3 });
    const beyond = balanceCell(tabulated(2.5, 4.4));
    expect(!beyond.ok && beyond.reachable?.upper).toBeCloseTo(4.3, 9);
  });
});
