// Focusing of the plating current (physics-anode A14, A28) and what a cell gives at most.

import { expect, test } from 'vitest';
import { biotNumber } from '../../physics/cell-heat.ts';
import { largestPower } from '../../physics/cell-resistance.ts';
import { boundaryCurrent, unevennessAtLithium } from '../../physics/current-focusing.ts';

test('V16: boundaries that conduct 100 times as well, κR 1e-7 m, 20 nm wide: 5.17', () => {
  expect(boundaryCurrent(100, 1e-7 / 20e-9) / 5.17).toBeCloseTo(1, 1.3);
});

test('V-A14-1: without an interface resistance the ratio itself, with a large one even', () => {
  expect(boundaryCurrent(3, 0)).toBeCloseTo(2.751, 3);
  expect(boundaryCurrent(1, 5)).toBeCloseTo(1, 12);
  expect(boundaryCurrent(1000, 1e6)).toBeCloseTo(1.404, 3);
});

test('V-A28-1: decay of unevenness through the electrolyte', () => {
  expect(unevennessAtLithium(1, 1, 1) - 1).toBeCloseTo(1.87e-3, 5);
  expect(unevennessAtLithium(1, 0.1, 1) - 1).toBeCloseTo(0.533, 3);
});

test('Biot number; largest power at half the voltage', () => {
  expect(biotNumber(10, 0.01, 1)).toBeCloseTo(0.1, 12);
  const [voltage, resistance] = [4, 2];
  const at = (current: number): number => (voltage - current * resistance) * current;
  expect(largestPower(voltage, resistance)).toBeCloseTo(at(voltage / 2 / resistance), 12);
});
