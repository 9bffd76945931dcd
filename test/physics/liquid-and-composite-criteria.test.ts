// Verification numbers of the closed-form criteria in liquids and composites.
import { expect, test } from 'vitest';
import type { CheckedCell } from '../../model/cell.ts';
import type { LiquidElectrolyte } from '../../model/electrolyte.ts';
import { matrixCompliance } from '../../physics/confinement.ts';
import { assessDebonding, crackEnergy, criticalVolumeChange } from '../../physics/debonding.ts';
import { depositPorosity, lithiumCharge } from '../../physics/lithium-swelling.ts';
import { lithiumThicknessPerCharge } from '../../physics/lithium.ts';
import { crystalConcentration, elasticMismatch } from '../../physics/material-consistency.ts';
import { electronicThreshold, ionicThreshold } from '../../physics/percolation.ts';
import {
  depletionTime,
  limitingCurrent,
  nernstEinsteinDiffusivity,
  saltProperties,
} from '../../physics/salt-transport.ts';
import { bumpAtRupture, ruptureCharge } from '../../physics/sei-stability.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';
import { lgM50 } from '../support/lg-m50.ts';

function expectEach(values: readonly number[], references: readonly number[], digits: number): void {
  expect(values.length).toBe(references.length);
  values.forEach((value, i) => expect(value).toBeCloseTo(references[i] ?? NaN, digits));
}

const constant = (value: number): { readonly value: { readonly kind: 'constant'; readonly value: number } } => ({
  value: { kind: 'constant', value },
});

function expectRatio(value: number, reference: number, tolerance: number): void {
  expect(Math.abs(value / reference - 1), `${value} against ${reference}`).toBeLessThan(tolerance);
}

const free: LiquidElectrolyte = {
  name: 'free',
  initialConcentration: 1000,
  ionicConductivity: constant(1),
  saltDiffusivity: constant(3e-10),
  transferenceNumber: constant(0.38),
  thermodynamicFactor: constant(1),
};
const lithium = { kind: 'lithium', thickness: 1e-4, density: 534, molarVolume: 1.3e-5, youngsModulus: 7.82e9 } as const;
const millimetre: CheckedCell = {
  ...lgM50,
  anode: lithium,
  cathode: lithium,
  separator: { kind: 'porous', thickness: 1e-3, porosity: 1, bruggeman: 1.5 },
  electrolyte: free,
};

test('limiting current (A02): 93.37 A/m² over 1 mm of free electrolyte', () => {
  expectRatio(limitingCurrent(millimetre) ?? NaN, 93.373, 1e-4);
});

test('depletion (A03): Sand far above the limit, later close to it, never below', () => {
  const at = (j: number): number | undefined => depletionTime(j, 93.373, 3e-10, 1, 1e-3);
  expectRatio(at(200) ?? NaN, 142.77, 1e-3);
  expectRatio(at(100) ?? NaN, 845.7, 1e-3);
  expect(at(90)).toBeUndefined();
});

test('LG M50: κ and D of its electrolyte agree within a factor two (1.8)', () => {
  const cell = lgM50;
  if (cell.electrolyte === undefined) throw new Error('the LG M50 has an electrolyte');
  const salt = saltProperties(cell.electrolyte, cell);
  expectRatio(salt.diffusivity / nernstEinsteinDiffusivity(salt, cell.temperature), 1.8, 0.05);
});

test('film rupture (A06)', () => {
  for (const [strain, height, seconds] of [
    [0.02, 29.26, 217.2],
    [0.05, 53.93, 400.3],
    [0.1, 82.63, 613.2],
    [0.2, 123.75, 918.5],
  ] as const) {
    expectRatio(bumpAtRupture(20e-9, strain) * 1e9, height, 1e-3);
    expectRatio(ruptureCharge(20e-9, 0.1, strain) / 10, seconds, 1e-3);
  }
  expectRatio(ruptureCharge(20e-9, 0.05, 0.05), 2 * ruptureCharge(20e-9, 0.1, 0.05), 1e-12);
});

test('lithium per charge and deposits under pressure (A09, A24)', () => {
  expectRatio(lithiumThicknessPerCharge * 36000, 4.85e-6, 1e-3);
  expectRatio(lithiumCharge(4.85e-6), 36000, 1e-3);
  expect(depositPorosity(0)).toBe(0.5);
  expect(depositPorosity(350e3)).toBeCloseTo(0.005, 3);
});

test('crystal limit and elastic constants', () => {
  expectRatio(crystalConcentration(4780, 0.09728), 49137, 1e-5);
  expectRatio(crystalConcentration(3600, 0.15776), 22819, 1e-4);
  expect(elasticMismatch(7.82e9, 2.83e9, 0.381)).toBeCloseTo(0, 2);
});

const nmc = {
  name: 'NMC811',
  volumeFraction: 0.55,
  particleRadius: 2.5e-6,
  maximumConcentration: 49137,
  openCircuitPotential: constant(4),
  diffusivity: constant(4e-15),
  exchangeCurrentDensity: constant(1),
  youngsModulus: 140e9,
  poissonRatio: 0.3,
  volumeChange: {
    value: {
      kind: 'table',
      argument: 'x',
      x: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1],
      y: [-0.071, -0.051, -0.034, -0.022, -0.016, -0.012, -0.006, 0],
    },
  },
} as const;

test('debonding (C-DELAM): critical volume change of NMC in thiophosphate glass and garnet', () => {
  const glass = { ...argyrodite, youngsModulus: 22e9, poissonRatio: 0.3 };
  const garnet = { ...argyrodite, youngsModulus: 150e9, poissonRatio: 0.26 };
  const critical = (se: typeof glass, radius: number): number =>
    100 * criticalVolumeChange(matrixCompliance(nmc, se) ?? NaN, 0.5, radius);
  expect(matrixCompliance(nmc, glass)).toBeCloseTo(3.24e-11, 13);
  expectEach(
    [1e-6, 2.5e-6, 5e-6].map((a) => critical(glass, a)),
    [1.71, 1.08, 0.76],
    2,
  );
  expectEach(
    [1e-6, 2.5e-6, 5e-6].map((a) => critical(garnet, a)),
    [0.8, 0.5, 0.36],
    2,
  );
  expect(crackEnergy(argyrodite)).toBeCloseTo(2.44, 2);
});

test('debonding opens at x = 0.636 for 2.5 µm particles in thiophosphate glass', () => {
  const electrode = {
    kind: 'composite',
    thickness: 4e-5,
    porosity: 0.1,
    actives: [nmc],
    electrolyte: {
      material: { ...argyrodite, youngsModulus: 22e9, poissonRatio: 0.3 },
      volumeFraction: 0.35,
      particleRadius: 1.5e-6,
    },
    carbons: [],
    binders: [],
    bruggeman: 2,
  } as const;
  const found = assessDebonding(millimetre, electrode, nmc, 1, 0.2);
  expect(found?.opensAt).toBeCloseTo(0.636, 2);
  expect(found?.contraction).toBeCloseTo(0.051, 6);
  expectRatio(found?.holdingPressure ?? NaN, 525e6, 1e-2);
});

test('percolation thresholds against the size ratio', () => {
  expect(ionicThreshold(1)).toBeCloseTo(0.3, 12);
  expect(ionicThreshold(2.5 / 1.5)).toBeCloseTo(0.257, 3);
  expect(electronicThreshold(1)).toBeCloseTo(0.3, 12);
});
