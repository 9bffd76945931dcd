// Verification numbers of stress, fracture, confinement and arrest in particles.
import { expect, test } from 'vitest';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import { arrestedFraction, yieldStrengthFor } from '../../physics/alloy-arrest.ts';
import { compliance, matrixCompliance } from '../../physics/confinement.ts';
import { grainMismatchStress } from '../../physics/grain-mismatch.ts';
import {
  crackLengthAfter,
  criticalFlaw,
  criticalRadius,
  particleFractureEnergy,
  radiusForEnergy,
  radiusForIntensity,
  stressIntensity,
} from '../../physics/particle-fracture.ts';
import {
  particleStress,
  quasiSteadyStress,
  stressDiffusionFactor,
  surfaceOffset,
} from '../../physics/particle-stress.ts';
import { exchangeFactor, potentialShift, transferBarrierShift } from '../../physics/stress-potential.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

const constant = (value: number): { readonly value: { readonly kind: 'constant'; readonly value: number } } => ({
  value: { kind: 'constant', value },
});

const nmc: ActiveMaterial = {
  name: 'NMC',
  volumeFraction: 0.5,
  particleRadius: 2.5e-6,
  maximumConcentration: 49137,
  openCircuitPotential: constant(4),
  diffusivity: constant(4e-15),
  exchangeCurrentDensity: constant(1),
  youngsModulus: 140e9,
  poissonRatio: 0.3,
};
const matrix = (youngsModulus: number, poissonRatio: number): SolidElectrolyte => ({
  ...argyrodite,
  youngsModulus,
  poissonRatio,
});

function expectRatio(value: number, reference: number, tolerance: number): void {
  expect(Math.abs(value / reference - 1), `${value} against ${reference}`).toBeLessThan(tolerance);
}

// LMO of Zhang, Shyy & Sastry (2007).
const lmo = { omega: 3.497e-6, modulus: 10e9, nu: 0.3, diffusivity: 7.08e-15, maximum: 2.29e4 };

test('V-DIS-1: 48.754 MPa in LiMn2O4 particles of 5 µm at 2 A/m²', () => {
  expectRatio(
    quasiSteadyStress(lmo.omega, lmo.modulus, lmo.nu, 2 / 96485.33212, 5e-6, lmo.diffusivity),
    48.754e6,
    1e-4,
  );
});

test('surface against mean: the steady part of the exact response of a sphere under constant flux', () => {
  // c_surf − c_mean = (j R/D) [1/5 − 2 Σ exp(−λ² Fo)/λ²], tan λ = λ; at Fo = 0.5 the sum is below 2e-6 of it.
  const exact = 1.69999591 - 3 * 0.5;
  expectRatio((surfaceOffset(3e-6, 4e-6, 1e-14) * 1e-14) / (3e-6 * 4e-6), exact, 1e-4);
});

test('stress-driven diffusion: θ_M of LiMn2O4, and the 414 that OKane2022 has', () => {
  const theta = stressDiffusionFactor(lmo.omega, lmo.modulus, lmo.nu, 298.15);
  expectRatio(theta, 1.5661e-5, 1e-4);
  expectRatio(theta * lmo.maximum, 0.3586, 1e-3);
  expectRatio(stressDiffusionFactor(1.25e-5, 375e9, 0.2, 298.15) * 63104, 414.3, 1e-3);
  expect(stressDiffusionFactor(0, 375e9, 0.2, 298.15)).toBe(0);
});

test.each([
  [22e9, 0.3, 102.87, 63.5],
  [22.1e9, 0.37, 98.47, 64.3],
  [150e9, 0.26, 472.3, 327.7],
  [0.05e9, 0.4, 0.238, 0.154],
])('pressure per 1 %% of volume in a matrix of %s Pa (C-CONF)', (modulus, nu, infinite, shell) => {
  const own = matrix(modulus, nu);
  expectRatio(0.01 / 3 / (matrixCompliance(nmc, own) ?? NaN) / 1e6, infinite, 2e-3);
  expectRatio(0.01 / 3 / (compliance(nmc, own, 1.5 ** 3) ?? NaN) / 1e6, shell, 3e-3);
  expectRatio(compliance(nmc, own, 1e9) ?? NaN, matrixCompliance(nmc, own) ?? NaN, 1e-6);
});

test('potential under pressure (C-SBV)', () => {
  expectRatio(potentialShift(2.1e-6, 1e6) * 1e3, 0.02176, 1e-3);
  expectRatio(potentialShift(9e-6, 1e6) * 1e3, 0.0933, 1e-3);
  expectRatio(potentialShift(1.3e-5, 1e6) * 1e3, 0.1347, 1e-3);
  expectRatio(transferBarrierShift(1.5e-5, 5e-6, 1, 1e-6, 0), 20, 1e-12);
  expectRatio(transferBarrierShift(1.5e-5, 5e-6, 0, 1e-6, 100e6), -500, 1e-12);
});

test('arrest of the front (C-ARREST): β 3.8, and the bound without swelling', () => {
  for (const [overpotential, gigapascal, reference, deformed] of [
    [0.1, 0.5, 0.9599, 0.863],
    [0.1, 1, 0.7997, 0.5124],
    [0.1, 2, 0.5525, 0.2452],
    [0.05, 1, 0.5525, 0.2452],
    [0.2, 1, 0.9599, 0.863],
  ] as const) {
    expect(arrestedFraction(overpotential, gigapascal * 1e9, 9e-6, 1)).toBeCloseTo(reference, 4);
    expect(arrestedFraction(overpotential, gigapascal * 1e9, 9e-6, 3.8)).toBeCloseTo(deformed, 4);
  }
  expect(arrestedFraction(0.1, 1, 9e-6, 3.8)).toBe(1);
  // The pressure that takes the whole overpotential leaves no front.
  expect(arrestedFraction(0.1, 1e9, 9e-6, 3.8, (96485.33212 * 0.1) / 9e-6)).toBe(0);
  expectRatio(arrestedFraction(0.1, yieldStrengthFor(0.9, 0.1, 9e-6, 3.8), 9e-6, 3.8), 0.9, 1e-9);
});

const okane = { parisConstant: (3.9e-20 * 1e6 ** 2.2) / 3600, parisExponent: 2.2, geometry: 1.12 };

test('cracks (C-CRACK): 28074 Pa √m and 20.240 nm after an hour at 100 MPa', () => {
  expectRatio(stressIntensity(100e6, 20e-9, 1.12), 28074, 1e-4);
  expectRatio(crackLengthAfter(20e-9, 100e6, 3600, okane) * 1e9, 20.24, 1e-4);
  expectRatio((crackLengthAfter(20e-9, 100e6, 1, okane) - 20e-9) / 1, 6.6228e-14, 1e-3);
  expect(Number.isFinite(crackLengthAfter(20e-9, 100e6, 3.01e6, okane))).toBe(true);
  expect(crackLengthAfter(20e-9, 100e6, 3.03e6, okane)).toBe(Infinity);
  expectRatio(crackLengthAfter(20e-9, 0, 1e9, okane), 20e-9, 1e-12);
});

test('V-CRK-4: the critical flaw falls as the square of the stress, and has the toughness there', () => {
  expectRatio(criticalFlaw(0.3e6, 100e6, 1.12), 4 * criticalFlaw(0.3e6, 200e6, 1.12), 1e-12);
  expectRatio(stressIntensity(100e6, criticalFlaw(0.3e6, 100e6, 1.12), 1.12), 0.3e6, 1e-12);
});

test('fracture energy from toughness, weaker along grain boundaries; the critical radius', () => {
  const tough = { ...nmc, fractureToughness: 1e6 };
  expectRatio(particleFractureEnergy(tough) ?? NaN, (1e12 * 0.91) / 140e9, 1e-12);
  expectRatio(
    particleFractureEnergy({ ...tough, microstructure: 'polycrystal', grainBoundaryToughnessRatio: 0.4 }) ?? NaN,
    (0.16e12 * 0.91) / 140e9,
    1e-12,
  );
  expect(particleFractureEnergy({ ...tough, fractureEnergy: 5 })).toBe(5);
  expect(particleFractureEnergy(nmc)).toBeUndefined();
  // Strain energy over the radius equals the energy of fracture: E e² R_c = G_c.
  expectRatio(140e9 * 0.01 ** 2 * criticalRadius(5, 140e9, 0.01), 5, 1e-12);
});

test('grains that strain differently (C-ORI): half of the fully constrained stress', () => {
  expectRatio(grainMismatchStress(140e9, 0.3, 0.02), 2e9, 1e-12);
});

test('a gradient is no larger than what the host holds, and the stress with it', () => {
  const active: ActiveMaterial = { ...nmc, partialMolarVolume: 1.3e-6 };
  const electrode = { kind: 'composite', thickness: 50e-6, actives: [active] } as unknown as CompositeElectrode;
  const cell = { temperature: 298.15, referenceTemperature: 298.15 } as unknown as CheckedCell;
  const slow = particleStress(active, electrode, cell, 1);
  const fast = particleStress(active, electrode, cell, 1e4);
  expect(slow?.excess).toBe(1);
  expect(fast?.difference).toBeCloseTo(nmc.maximumConcentration, 6);
  expectRatio(fast?.excess ?? NaN, (1e4 * (slow?.difference ?? NaN)) / nmc.maximumConcentration, 1e-12);
  expectRatio((fast?.tension ?? NaN) * (fast?.excess ?? NaN), 1e4 * (slow?.tension ?? NaN), 1e-12);
});

test('the radii that criteria ask for meet them', () => {
  // K goes as R² at a given current, E e² R as R⁵.
  const radius = radiusForIntensity(5e-6, 2, 0.5, 1);
  expectRatio(2 * (radius / 5e-6) ** 2, 0.5, 1e-12);
  const finer = radiusForEnergy(5e-6, 1e-6, 1);
  expectRatio(1e-6 * (5e-6 / finer) ** 4, finer, 1e-12);
});

test('half of a barrier of 2 RT ln 2 halves the exchange current', () => {
  expect(exchangeFactor(-2 * 8.314462618 * 300 * Math.LN2, 0.5, 300)).toBeCloseTo(0.5, 12);
});
