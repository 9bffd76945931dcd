// Focusing of the plating current (physics-anode A14, A28) and what a cell gives at most.

import { describe, expect, test } from 'vitest';
import { biotNumber, steadyTemperatureRise } from '../../physics/cell-heat.ts';
import { largestPower } from '../../physics/cell-resistance.ts';
import {
  currentAtBoundaries,
  grainBoundaryFocusing,
  levelledHeight,
  mismatchHeight,
  mismatchStress,
  modulusUnder,
  unevennessAtLithium,
} from '../../physics/current-focusing.ts';
import { measuredCreep } from '../../physics/lithium-creep.ts';
import { boundaryCurrents, solveBoundary } from '../../physics/grain-boundary-field.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { argyrodite, garnet } from '../support/solid-electrolytes.ts';

/** κ_gb/κ_g across, κ_g R/δ down: converged on 110 × 220 cells by an independent code (physics-fields, A14 of the appendix). */
const ratios = [0.01, 0.1, 0.3, 3, 10, 30, 100, 1000];
const converged: Readonly<Record<number, readonly number[]>> = {
  0.05: [0.011, 0.1086, 0.3178, 2.747, 8.093, 21.44, 58.79, 215.8],
  0.5: [0.01978, 0.1789, 0.4467, 1.92, 4.188, 9.162, 21.49, 65.97],
  5: [0.1043, 0.5577, 0.7959, 1.248, 1.794, 2.85, 5.157, 12.34],
  50: [0.5547, 0.9167, 0.9661, 1.045, 1.145, 1.33, 1.702, 2.713],
  250: [0.8655, 0.9812, 0.9922, 1.011, 1.036, 1.082, 1.172, 1.402],
};

describe('grain boundaries (V16, V-A14): columnar grains 500 boundaries wide', () => {
  test.each([
    ['live', 20, 4, 0.027],
    ['twice as fine', 40, 6, 0.0135],
    ['fine', 60, 10, 0.006],
  ] as const)('%s mesh within its error of the converged table', (_, cells, cellsInBoundary, tolerance) => {
    for (const [interfaceNumber, row] of Object.entries(converged))
      row.forEach((reference, k) => {
        const found = solveBoundary(ratios[k] ?? NaN, Number(interfaceNumber), 500, {
          across: cells,
          along: cells,
          cellsInBoundary,
        });
        expect(Math.abs(found.middle / reference - 1), `${interfaceNumber} ${ratios[k]}`).toBeLessThan(tolerance);
        expect(Math.abs(found.imbalance)).toBeLessThan(1e-8);
      });
  });

  test('V-A14-2: the table of the appendix, another code on 3510 cells, within 5 per cent on the live mesh', () => {
    const published: Readonly<Record<number, readonly number[]>> = {
      0.05: [0.011, 0.109, 0.318, 2.751, 8.164, 21.76, 59.83, 219.8],
      0.5: [0.02, 0.181, 0.448, 1.926, 4.212, 9.219, 21.62, 66.34],
      5: [0.107, 0.557, 0.795, 1.249, 1.797, 2.855, 5.168, 12.37],
      50: [0.553, 0.916, 0.966, 1.045, 1.145, 1.331, 1.704, 2.718],
      250: [0.864, 0.981, 0.992, 1.011, 1.036, 1.082, 1.173, 1.404],
    };
    for (const [interfaceNumber, row] of Object.entries(published))
      row.forEach((reference, k) => {
        const { middle } = boundaryCurrents(ratios[k] ?? NaN, Number(interfaceNumber), 500);
        expect(Math.abs(middle / reference - 1), `${interfaceNumber} ${ratios[k]}`).toBeLessThan(0.05);
      });
  });

  test('grain size: 3.408, 5.160 and 5.890 for 100, 500 and 2500 widths', () => {
    for (const [grain, reference] of [
      [100, 3.408],
      [500, 5.16],
      [2500, 5.89],
    ] as const)
      expect(Math.abs(boundaryCurrents(100, 5, grain).middle / reference - 1)).toBeLessThan(0.025);
  });

  test('V-A14-1: without an interface resistance the ratio itself, with a large one even', () => {
    // The mean has the boundary's share in it: 3/(1 + 2/500).
    expect(boundaryCurrents(3, 0, 500).peak).toBeCloseTo(3 / (1 + 2 / 500), 6);
    expect(boundaryCurrents(1, 5, 500).peak).toBeCloseTo(1, 9);
    expect(boundaryCurrents(1000, 1e6, 500).peak).toBeCloseTo(1, 3);
  });

  test('boundaries that conduct badly focus nothing: the peak is at the grain; mean of the boundary is not its middle', () => {
    const found = solveBoundary(0.01, 5, 500, { across: 60, along: 60, cellsInBoundary: 10 });
    expect(found.peak).toBeLessThan(1.003);
    expect(found.middle).toBeCloseTo(0.104, 2);
    expect(found.boundary / 0.194).toBeCloseTo(1, 1);
    // 1 mAh/cm² of dense lithium is 4.85 µm.
    expect(mismatchHeight(found, 36000) / 4.85e-6).toBeCloseTo(found.grain - found.boundary, 3);
    // 100 nm over grains of 10 µm, 20 GPa stiff: one per cent of strain.
    expect(mismatchStress(-100e-9, 20e9, 10e-6)).toBeCloseTo(200e6, 0);
  });

  test('what stands higher is levelled by creep, over boundaries that are softer', () => {
    const ceramic = { ...garnet, youngsModulus: 150e9, grainBoundaryModulusRatio: 0.75 };
    const modulus = modulusUnder(-83.1e-9, ceramic) ?? NaN;
    expect(modulus).toBeCloseTo(112.5e9, -3);
    expect(modulusUnder(83.1e-9, ceramic)).toBe(150e9);
    // 0.0776 nm on grains of 5 µm press with 1.746 MPa, under which lithium creeps 7.7e-3 · 1.746^6.56 = 0.298 1/s: 83.1 nm in an hour.
    const left = levelledHeight(-83.1e-9, 3600, modulus, 5e-6, 298.15, measuredCreep);
    expect(left / 0.0776e-9).toBeCloseTo(1, 2);
    expect(mismatchStress(left, modulus, 5e-6) / 1.746e6).toBeCloseTo(1, 2);
    // Where the stress is too small to move lithium it stays.
    expect(levelledHeight(1e-12, 3600, 1e9, 5e-6, 298.15, measuredCreep)).toBe(1e-12);
  });

  test('a material: nothing without grains or without a ratio, 1 where boundaries conduct worse', () => {
    const ceramic = { ...garnet, grainBoundaryConductivityRatio: 10, grainBoundaryWidth: 20e-9, grainSize: 10e-6 };
    expect(grainBoundaryFocusing(ceramic, 0.05, 2e-6)).toBeCloseTo(boundaryCurrents(10, 5, 500).peak, 9);
    expect(grainBoundaryFocusing({ ...ceramic, microstructure: 'glass' }, 0.05, 2e-6)).toBe(1);
    expect(grainBoundaryFocusing({ ...ceramic, grainBoundaryConductivityRatio: 0.1 }, 0.05, 2e-6)).toBe(1);
    expect(currentAtBoundaries(argyrodite, 0.15, 2e-4)?.peak ?? 1).toBeCloseTo(1, 9);
  });
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

test('V-A27-2: 20 Ω cm² at 3 mA/cm² give off 1.80 W/m²', async () => {
  const { cells } = await checkText(
    createTestServices(),
    `material plain : solid_electrolyte extends Li6PS5Cl { ionic_conductivity = 0.1 S/m }
    cell own {
      area = 1 cm^2
      anode = lithium { thickness = 50 um }
      cathode = lithium { thickness = 50 um }
      separator = solid { electrolyte = plain  thickness = 200 um  relative_density = 100 % }
      interface anode | separator { local_resistance = 0 ohm*cm^2  resistance = 0 ohm*cm^2 }
      interface separator | cathode { local_resistance = 0 ohm*cm^2  resistance = 0 ohm*cm^2 }
      thermal { heat_transfer = 10 W/m^2/K  cooling_area = 1 cm^2 }
    }`,
  );
  expect(10 * (cells[0]?.cell === undefined ? NaN : (steadyTemperatureRise(cells[0].cell, 30) ?? NaN))).toBeCloseTo(
    1.8,
    9,
  );
});
