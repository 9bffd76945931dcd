// Stack pressure from breathing (C-FIX): verification values of 4 mAh/cm² of lithium on a stack of three layers.

import { expect, test } from 'vitest';
import type { CheckedCell, Fixture } from '../../model/cell.ts';
import { freeThicknessChange, pressureSwing, stackStiffness } from '../../physics/fixture.ts';
import { symmetricCell } from '../support/argyrodite.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

const lithium = (thickness: number, youngsModulus: number) =>
  ({ kind: 'lithium', thickness, density: 534, molarVolume: 1.3e-5, youngsModulus }) as const;

/** 30 µm of separator at 22 GPa between 20 µm of lithium at 5 GPa and 60 µm of a rigid counter layer at 20 GPa. */
const stacked = (fixture: Fixture, electrodePairs = 1): CheckedCell => {
  const base = symmetricCell(0);
  return {
    ...base,
    electrodePairs,
    stack: { ...base.stack, fixture },
    anode: lithium(20e-6, 5e9),
    separator: {
      kind: 'solid',
      layers: [{ material: { ...argyrodite, youngsModulus: 22e9 }, thickness: 30e-6, relativeDensity: 1 }],
    },
    cathode: lithium(60e-6, 20e9),
  };
};
const growth = 19.4e-6;
const pressure = (fixture: Fixture, pairs?: number): number => stackStiffness(stacked(fixture, pairs)) * growth;

test('springs from soft to rigid', () => {
  const spring = (stiffness: number): number => pressure({ kind: 'spring', stiffness });
  expect(spring(1e9)).toBeCloseTo(0.0194e6, -2);
  expect(spring(1e10) / 0.194e6).toBeCloseTo(1, 2);
  expect(spring(1e11) / 1.938e6).toBeCloseTo(1, 2);
  expect(spring(1e12) / 19.24e6).toBeCloseTo(1, 2);
  expect(pressure({ kind: 'fixed_gap' }) / 2320e6).toBeCloseTo(1, 1);
  expect(pressure({ kind: 'constant_pressure' })).toBe(0);
});

test('electrode pairs add up against a spring, not against themselves', () => {
  const soft: Fixture = { kind: 'spring', stiffness: 1e9 };
  expect(pressure(soft, 10) / pressure(soft)).toBeCloseTo(10, 2);
  expect(pressure({ kind: 'fixed_gap' }, 10)).toBe(pressure({ kind: 'fixed_gap' }));
});

test('lithium on both sides keeps its thickness; a swing has no sign', () => {
  const cell = stacked({ kind: 'fixed_gap' });
  expect(freeThicknessChange(cell, { anode: [0], cathode: [0] })(1e5).value).toBeCloseTo(0, 12);
  expect(pressureSwing(cell, { anode: [0], cathode: [0] }, 1e5, 1).swing).toBeCloseTo(0, 3);
});
