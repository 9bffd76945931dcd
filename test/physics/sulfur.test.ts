// Sulfur in closed forms (physics-cathode 8), beside the numbers published for it.

import { expect, test } from 'vitest';
import type { SulfurElectrode } from '../../model/sulfur.ts';
import {
  chargeShuttleFactor,
  depositCoverage,
  outerCarbonArea,
  sulfurCathodeMass,
  dischargedPorosity,
  sulfurExpansion,
  sulfurTheoreticalCapacity,
} from '../../physics/sulfur.ts';

test('capacity and expansion: 1672 mAh/g, 78.7 %', () => {
  expect(sulfurTheoreticalCapacity / 3600).toBeCloseTo(1671.96, 0);
  expect(100 * sulfurExpansion).toBeCloseTo(78.7, 1);
});

test('V-LIS5-3: the product takes 1.787 times the volume of the sulfur', () => {
  expect(0.16 + dischargedPorosity(0.778, 0.16)).toBeCloseTo(0.778 + 0.16 - 0.787 * 0.16, 3);
});

test('V-LIS0-4: 2.7 g at 2e-4 1/s never charge below 0.814 A', () => {
  // The model of Marinescu et al. counts 32 g/mol, and all the mass as S8: 0.7 % from the exact value.
  expect(chargeShuttleFactor(2e-4, 2.7e-3, 0.8141)).toBeCloseTo(1, 2);
});

test('a film covers more carbon than fingers, and more sulfur covers more', () => {
  const cathode = { sulfurVolumeFraction: 0.2, depositMorphology: 0 } as SulfurElectrode;
  const film = depositCoverage(cathode, 0.5, 1e7);
  expect(depositCoverage({ ...cathode, depositMorphology: 1 }, 0.5, 1e7)).toBeLessThan(film);
  expect(depositCoverage(cathode, 0.8, 1e7)).toBeGreaterThan(film);
});

test('the outer area of carbon is 3 φ/r, and unknown where a radius is', () => {
  const black = { name: 'black', volumeFraction: 0.1, particleRadius: 0.02e-6 };
  const outer = (...carbons: SulfurElectrode['carbons']): number | undefined =>
    outerCarbonArea({ carbons } as unknown as SulfurElectrode);
  expect(outer(black)).toBeCloseTo(1.5e7, -2);
  expect(outer(black, { name: 'other', volumeFraction: 0.1 })).toBeUndefined();
  expect(outer()).toBeUndefined();
});

test('a cathode made of lithium sulfide weighs 1.433 times its sulfur', () => {
  const bare = {
    loading: 0.03,
    thickness: 1e-4,
    carbons: [],
    binders: [],
    startsAs: 'sulfur',
  } as unknown as SulfurElectrode;
  expect(sulfurCathodeMass(bare)).toBe(0.03);
  expect(sulfurCathodeMass({ ...bare, startsAs: 'lithium_sulfide' })).toBeCloseTo(0.03 * 1.433, 4);
  // 10 % of carbon in 100 µm at 2000 kg/m³ is 2 mg/cm².
  expect(sulfurCathodeMass({ ...bare, carbons: [{ name: 'carbon', volumeFraction: 0.1 }] })).toBeCloseTo(0.05, 12);
});
