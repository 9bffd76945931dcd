// Verification numbers of the closed-form criteria at solid electrolytes.
import { expect, test } from 'vitest';
import type { CheckedCell, SolidLayer } from '../../model/cell.ts';
import type { LithiumInterfaceData } from '../../physics/lithium-interface.ts';
import type { Operation } from '../../physics/operation.ts';
import { pressureLimit } from '../../physics/pressure-limits.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { leakageCurrent, precipitationZone } from '../../physics/electronic-leakage.ts';
import { lithiumPoissonRatio, lithiumShearModulus, stabilityNumber } from '../../physics/elastic-stability.ts';
import {
  crackingOverpotential,
  criticalPlatingCurrent,
  failureProbability,
} from '../../physics/filament-initiation.ts';
import { immediateShortPressure, pressureForLife, timeToShort } from '../../physics/pressure-short.ts';
import { pressedDensity, pressureForDensity, thresholdCapacity } from '../../physics/pellet-density.ts';

const room = 298.15;

function expectRatio(value: number, reference: number, tolerance: number): void {
  expect(Math.abs(value / reference - 1), `${value} against ${reference}`).toBeLessThan(tolerance);
}

test('filament initiation (A12): a flaw of 1 µm at 1 MPa√m cracks at 67.87 mV', () => {
  for (const [flaw, millivolt] of [
    [1e-8, 678.7],
    [1e-6, 67.87],
    [1e-5, 21.46],
    [2.5e-5, 13.57],
  ] as const)
    expectRatio(1000 * crackingOverpotential(1e6, flaw), millivolt, 1e-3);
  expectRatio(1000 * crackingOverpotential(0.23e6, 1e-6), 15.61, 1e-3);
  expectRatio(criticalPlatingCurrent(1e6, 1e-6, 1e-3, Infinity) / 10, 6.79, 1e-3);
});

test('critical plating current of the library materials', () => {
  expectRatio(criticalPlatingCurrent(0.25e6, 1e-5, 2e-4, 0.15) / 10, 2.012, 1e-3);
  expectRatio(criticalPlatingCurrent(1e6, 5e-6, 2e-4, 0.05) / 10, 10.12, 1e-3);
  expectRatio(criticalPlatingCurrent(1e6, 5e-6, 1e-2, 0.05) / 10, 0.3005, 1e-3);
  expectRatio(criticalPlatingCurrent(1e6, 5e-8, 2e-4, 0.05) / 10, 151, 2e-3);
});

test('Weibull: a hundred times the area fails at 0.464 of the current', () => {
  const share = failureProbability(1, 2, 1e-4);
  expectRatio(failureProbability(100 ** (-1 / 6), 2, 1e-2), share, 1e-12);
  expectRatio(failureProbability(20, 20.12, 0.785e-4), 0.53, 0.01);
});

test('elastic stability (A10): the shear modulus ratio above which roughness decays', () => {
  const root = (v: number, s: number, e: number): number => {
    let low = 0.01;
    let high = 20;
    const sign = Math.sign(stabilityNumber(low, v, s, e));
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (Math.sign(stabilityNumber(middle, v, s, e)) === sign) low = middle;
      else high = middle;
    }
    return low;
  };
  expectRatio(root(3.85, 0.33, 0.42), 2.159, 1e-3);
  expectRatio(root(3.85, 0.26, 0.381), 2.678, 1e-3);
  expectRatio(root(0, 0.33, 0.42), 0.758, 1e-3);
  expectRatio(root(0.1, 0.33, 0.42), 0.697, 1e-3);
  expectRatio(stabilityNumber(59.5e9 / lithiumShearModulus, 0.1, 0.26, lithiumPoissonRatio), 13.01, 1e-3);
  expectRatio(stabilityNumber(8.1e9 / lithiumShearModulus, 0.1, 0.37), 1.864, 1e-3);
  expectRatio(stabilityNumber(8.1e9 / lithiumShearModulus, 3.85, 0.37), -1.786, 1e-3);
});

test('pressure short (A21): surrogate of the measured lives and its inverse', () => {
  const hours = (p: number): number => timeToShort(p * 1e6, 0.75, room, 0.18) / 3600;
  for (const [p, reference] of [
    [5, 1128],
    [10, 548],
    [15, 266],
    [20, 129],
    [25, 63],
  ] as const)
    expectRatio(hours(p), reference, 5e-3);
  for (const [p, measured] of [
    [10, 474],
    [15, 272],
    [20, 190],
    [25, 48],
  ] as const) {
    expect(hours(p) / measured).toBeGreaterThan(1 / 1.5);
    expect(hours(p) / measured).toBeLessThan(1.5);
  }
  expectRatio(immediateShortPressure(0.18), 75e6, 1e-12);
  expect(immediateShortPressure(0.03)).toBe(Infinity);
  expectRatio(timeToShort(5e6, 20, room, 0.18) / 3600, 42, 0.02);
  expectRatio(pressureForLife(2000 * 3600, 20, room, 0.18), -21.7e6, 5e-3);
  expectRatio(timeToShort(pressureForLife(1e6, 2, 310, 0.12), 2, 310, 0.12), 1e6, 1e-9);
});

test('pellet density (A22): Heckel line and the sign of the threshold capacity', () => {
  for (const [p, density] of [
    [0, 0.58],
    [50, 0.625],
    [125, 0.685],
    [250, 0.763],
    [375, 0.822],
    [490, 0.863],
  ] as const)
    expect(pressedDensity(p * 1e6)).toBeCloseTo(density, 3);
  expectRatio(pressureForDensity(pressedDensity(3e8)), 3e8, 1e-9);
  expectRatio(thresholdCapacity(10, 0.178) / thresholdCapacity(10, 0.315), Math.exp(8 * 0.137), 1e-9);
});

test('electronic leakage (A15)', () => {
  expectRatio(leakageCurrent(1e-4 / 1e-6, 0, 4, room), 2.569e-4, 1e-3);
  expectRatio(precipitationZone(0.01 + 0.01, room), 0.3224, 1e-3);
  expect(precipitationZone(0.005, room)).toBe(0);
});

test('what forbids a stack pressure: the worst reason first', () => {
  const cell = { temperature: room } as unknown as CheckedCell;
  const layer: SolidLayer = { material: { ...argyrodite, family: 'sulfide' }, thickness: 5e-4, relativeDensity: 0.82 };
  const face = { role: 'anode', layer, barrier: layer } as unknown as LithiumInterfaceData;
  const reason = (needed: number, own: Partial<Operation> = {}, at = face): string | undefined =>
    pressureLimit(cell, at, own as Operation, needed)?.reason;
  expect(reason(4e6)).toBeUndefined();
  expect(reason(6e6)).toBe('creeps');
  expect(reason(80e6)).toBe('shorts');
  const plating = { current: 20 } as Operation['plating'] & object;
  expect(reason(4e6, { plating, targetLife: 2000 * 3600 })).toBe('life');
  const dense: SolidLayer = { ...layer, material: { ...argyrodite, family: 'oxide' }, relativeDensity: 0.99 };
  const oxide = { role: 'anode', layer: dense, barrier: dense };
  expect(reason(50e6, {}, oxide as unknown as LithiumInterfaceData)).toBeUndefined();
  expect(reason(200e6, {}, oxide as unknown as LithiumInterfaceData)).toBe('practice');
});
