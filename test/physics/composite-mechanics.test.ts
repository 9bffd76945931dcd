// Verification numbers of packing, contact, utilisation, volume change, fade and energy of composites.
import { expect, test } from 'vitest';
import type { ActiveMaterial, CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import { coatingResistance, surfaceFilmResistance } from '../../physics/cathode-interphase.ts';
import { contactFraction, ionicTransportEfficiency, pressureForContact } from '../../physics/composite.ts';
import { afterCycles, contactLossPerCycle } from '../../physics/contact-fade.ts';
import { hertzContactPressure, hertzContactRatio } from '../../physics/contact-mechanics.ts';
import { electrolyteDrop, porousElectrodeResistance } from '../../physics/electrode-transport.ts';
import { balanceCell } from '../../physics/balance.ts';
import { cellEnergy, meanVoltage, stackEnergy } from '../../physics/energy-density.ts';
import { chargeVolumeChange, cobaltRatio, nullShare } from '../../physics/layered-oxide.ts';
import { binaryPacking, furnasPacking } from '../../physics/packing.ts';
import { ionicThreshold, particleSizeRatio, radiusToPercolate } from '../../physics/percolation.ts';
import { diffusionUtilisation, electronicUtilisation, radiusOfUtilisation } from '../../physics/utilisation.ts';
import { curveMolarVolume, fullVolumeChange, meanMolarVolume } from '../../physics/volume-change.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

function expectRatio(value: number, reference: number, tolerance: number): void {
  expect(Math.abs(value / reference - 1), `${value} against ${reference}`).toBeLessThan(tolerance);
}

const thermal = 298.15 * (8.314462618 / 96485.33212);
const scale = (length: number, ionic: number, electronic: number, area: number, exchange: number): number =>
  length * Math.sqrt(((area * exchange) / thermal) * (1 / ionic + 1 / electronic));

test.each([
  [100e-6, 0.02, 1, 3.6e5, 1, 19.6025, 2.67321],
  [50e-6, 0.1, 10, 6e5, 1, 10.1872, 0.767896],
  [75.6e-6, 0.9487 * 0.335 ** 1.5, 0.18, 3.82184e5, 2, 7.1954, undefined],
])('V-SSB-1: porous electrode of %s m', (length, ionic, electronic, area, exchange, resistance, nu) => {
  const own = scale(length, ionic, electronic, area, exchange);
  if (nu !== undefined) expectRatio(own, nu, 1e-5);
  expectRatio(1e4 * porousElectrodeResistance(length, ionic, electronic, own), resistance, 1e-5);
});

test('V-SSB-2: with perfect conductors only the reaction is left', () => {
  const own = scale(50e-6, 1e7, 1e7, 6e5, 1);
  expectRatio(porousElectrodeResistance(50e-6, 1e7, 1e7, own), thermal / (6e5 * 50e-6), 1e-5);
  // Deep in a poor conductor: R → √(R_ct/κ), whatever the thickness.
  const poor = scale(1e-2, 0.01, 1e9, 6e5, 1);
  expectRatio(porousElectrodeResistance(1e-2, 0.01, 1e9, poor), Math.sqrt(thermal / (0.01 * 6e5)), 1e-3);
});

test('packing of two sizes (C-PACK): Furnas, and linear packing at finite ratios', () => {
  expectRatio(furnasPacking(0.64).solids, 0.8704, 1e-4);
  expectRatio(furnasPacking(0.64).coarseShare, 0.7353, 1e-4);
  expectRatio(1 - (1 - furnasPacking(0.64).solids) * 0.36, 0.9533, 1e-4);
  for (const [ratio, best, share] of [
    [0.05, 0.8344, 0.699],
    [0.1, 0.8119, 0.689],
    [0.2, 0.7761, 0.681],
    [0.5, 0.702, 0.694],
  ] as const) {
    const shares = Array.from({ length: 1001 }, (_, i) => i / 1000);
    const solids = shares.map((x) => binaryPacking(x, ratio));
    const found = Math.max(...solids);
    expect(found).toBeCloseTo(best, 3);
    expect(shares[solids.indexOf(found)]).toBeCloseTo(share, 2);
  }
  for (const share of [0, 0.3, 1]) expectRatio(binaryPacking(share, 1), 0.64, 1e-12);
});

test('contacts of packed spheres (C-CONT)', () => {
  for (const [modulus, nu, ratios] of [
    [22e9, 0.3, [0.0758, 0.1633, 0.2967]],
    [150e9, 0.26, [0.0403, 0.0868, 0.1577]],
  ] as const)
    [5e6, 50e6, 300e6].forEach((pressure, i) =>
      expect(hertzContactRatio(pressure, modulus, nu)).toBeCloseTo(ratios[i] ?? NaN, 4),
    );
  expectRatio(hertzContactPressure(300e6, 22e9, 0.3), 3.0e9, 0.02);
  expectRatio(hertzContactRatio(5e6, 22e9, 0.3) / hertzContactRatio(5e6, 150e9, 0.26), 1.881, 1e-3);
});

test('utilisation (C-UTIL): full for fine particles, falling with their size', () => {
  const electrons = [0.1e-6, 2e-6, 5e-6, 20e-6].map((d) => electronicUtilisation(0.45, 0.35, 60e-6 / d));
  expect(electrons[0]).toBeCloseTo(1, 6);
  expect(electrons).toEqual(electrons.toSorted((a, b) => b - a));
  expect(electronicUtilisation(0.3, 0.35, 100)).toBe(0);
  expect(diffusionUtilisation(1e-9, 4e-15, 3600)).toBeCloseTo(1, 6);
  // Constant current into a sphere: the surface is full when 3 Fo + 1/5 reaches 3 Fo of the window, for Fo > 0.3.
  expectRatio(diffusionUtilisation(5e-6, 4e-15, 12000), 1 - 1 / 15 / ((4e-15 * 12000) / 25e-12), 1e-12);
});

test('zero-strain oxides and blends (C-ZS, C-BLEND)', () => {
  expect(100 * chargeVolumeChange(cobaltRatio(0.3, 0.6))).toBeCloseTo(-0.29, 2);
  expect(100 * chargeVolumeChange(cobaltRatio(0.2, 0.7))).toBeCloseTo(0.53, 2);
  expect(100 * chargeVolumeChange(cobaltRatio(0.8, 0.15))).toBeCloseTo(-4.04, 2);
  expectRatio(5.202 / 7.365, 0.7063, 1e-3);
  for (const [change, share] of [
    [5.1, 0.729],
    [3.2, 0.627],
    [2.6, 0.578],
    [1.2, 0.387],
  ] as const)
    expect(nullShare(1.9, change)).toBeCloseTo(share, 3);
});

test('V-FADE-1: contact and voids after N cycles', () => {
  const rate = contactLossPerCycle(0.051, 0.0108);
  expect(rate).toBe(0.05);
  for (const [cycles, voids] of [
    [10, 5.71],
    [25, 8.02],
    [50, 9.5],
    [100, 10.04],
  ] as const)
    expect(afterCycles(2.87, 10.093, rate, cycles)).toBeCloseTo(voids, 2);
  expect(afterCycles(1, 0.3, rate, 50)).toBeCloseTo(0.3575, 4);
  expect(contactLossPerCycle(0.005, 0.0108)).toBe(0);
});

// Per cm²: charge in mAh, masses in mg, lengths in µm, densities in g/cm³ (0.1 mg/cm² per µm).
const energyOf = (charge: number, voltage: number, mass: number, thickness: number): readonly [number, number] => {
  const found = stackEnergy(charge * 36000, voltage, mass * 1e-2, thickness * 1e-6);
  return [found.specific / 3600, found.volumetric / 3.6e6];
};

test('V-BOM-1: a solid-state stack, 376.0 Wh/kg and 884.5 Wh/L charged, 997.1 without the plated lithium', () => {
  const solids = 4e3 / 200 / 0.7;
  const cathode = (solids * (0.7 / 4.78 + 0.27 / 1.86 + 0.03 / 1.9) * 10) / 0.95;
  expectRatio(solids, 28.57, 1e-3);
  expectRatio(cathode, 92.45, 1e-3);
  const mass = solids + 30 * 0.186 + 20 * 0.0534 + (12 * 0.27 + 8 * 0.896) / 2;
  expectRatio(mass, 40.42, 1e-3);
  const layers = cathode + 30 + 20 + (12 + 8) / 2;
  const [specific, volumetric] = energyOf(4, 3.8, mass, layers + 4 * 4.85);
  expectRatio(specific, 376, 1e-3);
  expectRatio(volumetric, 884.5, 1e-3);
  expectRatio(energyOf(4, 3.8, mass, layers)[1], 997.1, 1e-3);
});

test('V-BOM-2: lithium–sulfur, 426.8 Wh/kg with 3 µL/mg and 180.6 with 10', () => {
  const mass = (lean: number): number => 5 / 0.7 + 5 * lean * 1.15 + 50 * 0.0534 + 16 * 0.095 * 0.55 + (12 * 0.27) / 2;
  expectRatio(energyOf(6, 2.1, mass(3), 100)[0], 426.8, 1e-3);
  expectRatio(energyOf(6, 2.1, mass(10), 100)[0], 180.6, 1e-3);
});

const [anode, cathode] = [lgM50.anode, lgM50.cathode] as [CompositeElectrode, CompositeElectrode];

test('LG M50: the drop that a single-particle model leaves out, and its energy', () => {
  // 48.69 A/m²: 85.2/(3·0.9487·0.25^1.5) + 12/(0.9487·0.47^1.5) + 75.6/(3·0.9487·0.335^1.5) µm·m/S
  expectRatio(electrolyteDrop(lgM50, 48.69) ?? NaN, 48.69 * (239.5e-6 + 39.26e-6 + 137.0e-6), 2e-3);
  const outcome = balanceCell(lgM50);
  if (!outcome.ok) throw new Error(outcome.reason);
  const voltage = meanVoltage(lgM50, outcome.balance) ?? NaN;
  expect(voltage).toBeGreaterThan(3.6);
  expect(voltage).toBeLessThan(3.8);
  // No densities stand in the hand-written cell: no number rather than a wrong one.
  expect(cathode.actives[0]?.density).toBeUndefined();
  expect(cellEnergy(lgM50, outcome.balance)).toBeUndefined();
  const dense = (electrode: CompositeElectrode, density: number): CompositeElectrode => ({
    ...electrode,
    actives: electrode.actives.map((own) => ({ ...own, density })),
  });
  const known: CheckedCell = {
    ...lgM50,
    anode: dense(anode, 2260),
    cathode: dense(cathode, 4780),
    ...(lgM50.electrolyte === undefined ? {} : { electrolyte: { ...lgM50.electrolyte, density: 1200 } }),
  };
  // kg/m²: solids, polyolefin and liquid of the three layers; 5.0 mAh/cm² between the cut-offs.
  const mass =
    85.2e-6 * 0.75 * 2260 +
    75.6e-6 * 0.665 * 4780 +
    12e-6 * 0.53 * 950 +
    1200 * (85.2e-6 * 0.25 + 75.6e-6 * 0.335 + 12e-6 * 0.47);
  expectRatio(cellEnergy(known, outcome.balance)?.specific ?? NaN, (outcome.balance.capacity * voltage) / mass, 1e-9);
});

test('tortuosity replaces the exponent; a film adds to the coating', () => {
  expectRatio(ionicTransportEfficiency({ ...anode, tortuosity: 2.5 }), anode.porosity / 2.5, 1e-12);
  const coated = {
    ...(cathode.actives[0] as ActiveMaterial),
    coating: { name: 'LiNbO3', thickness: 1e-8, ionicConductivity: 1e-4 },
  };
  expectRatio(coatingResistance(coated) ?? NaN, 1e-4, 1e-12);
  expectRatio(surfaceFilmResistance(coated, { ...cathode, interphaseResistance: 2e-4 }), 3e-4, 1e-12);
});

test('Ω of a curve: NMC811 loses 5.1 % from x = 1 to 0.2 (C-OMEGA)', () => {
  const active = {
    ...(cathode.actives[0] as ActiveMaterial),
    maximumConcentration: 49137,
    volumeChange: { value: { kind: 'table' as const, argument: 'x' as const, x: [0.2, 1], y: [-0.051, 0] } },
  };
  expectRatio(curveMolarVolume(active, lgM50, 0.2, 1) ?? NaN, 1.297e-6, 2e-3);
  expectRatio(fullVolumeChange(active, lgM50) ?? NaN, 0.06375, 1e-6);
  expect(meanMolarVolume({ ...active, partialMolarVolume: -7.28e-7 }, lgM50, 0, 1)).toBe(-7.28e-7);
});

test('radius and pressure that a criterion asks for give it back', () => {
  const electrolyte = { material: argyrodite, volumeFraction: 0.25, particleRadius: 4e-6 };
  const pressed: CompositeElectrode = { ...cathode, electrolyte };
  const radius = radiusToPercolate(pressed, 0.22) ?? NaN;
  const finer = { ...pressed, electrolyte: { ...electrolyte, particleRadius: radius } };
  expectRatio(ionicThreshold(particleSizeRatio(finer) ?? NaN), 0.22, 1e-9);
  expect(radiusToPercolate(pressed, 0.15)).toBeUndefined();
  const soft = { ...pressed, electrolyte: { ...electrolyte, material: { ...argyrodite, flowStress: 0.35e9 } } };
  const pressure = pressureForContact(soft, 5e6, 0.5) ?? NaN;
  expect(contactFraction(soft, pressure, 5e6)).toBeGreaterThan(0.5);
  expect(contactFraction(soft, 0.98 * pressure, 5e6)).toBeLessThan(0.5);
  expect(pressureForContact({ ...soft, contactFraction: 0.2 }, 5e6, 0.5)).toBeUndefined();
});

test('sintering bonds what pressing does not (C-CONT, item 5): within 0.5 to 0.95, a measured fraction beats it', () => {
  const electrolyte = { material: argyrodite, volumeFraction: 0.25, particleRadius: 4e-6 };
  const sintered: CompositeElectrode = { ...cathode, electrolyte, sinteringTemperature: 873 };
  const theta = contactFraction(sintered, 0, 0);
  expect(theta).toBeGreaterThanOrEqual(0.5);
  expect(theta).toBeLessThanOrEqual(0.95);
  expect(contactFraction(sintered, 5e8, 5e6)).toBe(theta);
  expect(contactFraction({ ...sintered, contactFraction: 0.3 }, 0, 0)).toBe(0.3);
  expect(pressureForContact(sintered, 5e6, 0.9)).toBeUndefined();
});

test('the radius of a utilisation gives it back', () => {
  const radius = radiusOfUtilisation(0.8, 1e-15, 3600);
  expectRatio(diffusionUtilisation(radius, 1e-15, 3600), 0.8, 1e-12);
  expect(radiusOfUtilisation(1.1, 1e-15, 3600)).toBe(0);
});
