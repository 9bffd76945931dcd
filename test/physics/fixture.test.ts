// Stack pressure from breathing (C-FIX): what holds exactly; its numbers are in `test/verification/fixture-rows.ts`.

import { expect, test } from 'vitest';
import type { Fixture } from '../../model/cell.ts';
import { freeThicknessChange, pressureSwing } from '../../physics/fixture.ts';
import { pressureOfGrowth, stackedCell } from '../verification/fixture-rows.ts';

test('constant pressure has no stiffness', () => {
  expect(pressureOfGrowth({ kind: 'constant_pressure' })).toBe(0);
});

test('electrode pairs add up against a spring, not against themselves', () => {
  const soft: Fixture = { kind: 'spring', stiffness: 1e9 };
  expect(pressureOfGrowth(soft, 10) / pressureOfGrowth(soft)).toBeCloseTo(10, 2);
  expect(pressureOfGrowth({ kind: 'fixed_gap' }, 10)).toBe(pressureOfGrowth({ kind: 'fixed_gap' }));
});

test('lithium on both sides keeps its thickness; a swing has no sign', () => {
  const cell = stackedCell({ kind: 'fixed_gap' });
  expect(freeThicknessChange(cell, { anode: [0], cathode: [0] })(1e5).value).toBeCloseTo(0, 12);
  expect(pressureSwing(cell, { anode: [0], cathode: [0] }, 1e5, 1).swing).toBeCloseTo(0, 3);
});
