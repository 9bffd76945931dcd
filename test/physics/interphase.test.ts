import { describe, expect, test } from 'vitest';
import type { SolidElectrolyte } from '../../model/electrolyte.ts';
import {
  interphaseAdvanceRate,
  interphaseLithium,
  interphasePassage,
  interphaseResistance,
  interphaseThickness,
  interphaseThicknessAt,
  interphaseThicknessByAdvance,
  interphaseTime,
} from '../../physics/interphase.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

const room = 298.15;
const year = 31557600;
const at = (constant: number, seconds: number): number =>
  interphaseThickness({ ...argyrodite, interphaseGrowthConstant: constant }, seconds, room);

test('parabolic growth (A25): 2.68 nm in an hour, 13.1 nm in a day, 251 nm in a year at 1e-21 m²/s', () => {
  expect(at(1e-21, 3600) * 1e9).toBeCloseTo(2.68, 2);
  expect(at(1e-21, 86400) * 1e9).toBeCloseTo(13.1, 1);
  expect(at(1e-21, year) * 1e9).toBeCloseTo(251, 0);
});

test('argyrodite after 200 h: 17 nm and 17 ohm cm²', () => {
  const thickness = interphaseThickness(argyrodite, 720000, room);
  expect(thickness * 1e9).toBeCloseTo(16.97, 2);
  expect(interphaseResistance(argyrodite, thickness) * 1e4).toBeCloseTo(16.97, 2);
  expect(interphaseLithium(argyrodite, thickness)).toBeCloseTo(6.96e-4, 6);
});

test('growth at 60 °C: exp(65 kJ/mol/R (1/298.15 − 1/333.15)) times the square, or with the activation energy of the text', () => {
  const square = (material: SolidElectrolyte, T: number): number => interphaseThickness(material, year, T) ** 2;
  expect(square(argyrodite, 333.15) / square(argyrodite, room)).toBeCloseTo(
    Math.exp((65000 / 8.314462618) * (1 / room - 1 / 333.15)),
    9,
  );
  const cool = { ...argyrodite, interphaseGrowthActivationEnergy: 0 };
  expect(square(cool, 333.15)).toBe(square(cool, room));
});

describe('an interphase whose reaction is slow', () => {
  const slow: SolidElectrolyte = { ...argyrodite, interphaseReactionRate: 1e-15 };

  test('grows as k_r t while it is thin, and as the parabola when it is thick', () => {
    expect(interphaseThickness(slow, 60, room) / (1e-15 * 60)).toBeCloseTo(1, 3);
    const thick = 1e6 * year;
    expect(interphaseThickness(slow, thick, room) / interphaseThickness(argyrodite, thick, room)).toBeCloseTo(1, 2);
  });

  test('satisfies L/k_r + L²/(2 k_p) = t', () => {
    const thickness = interphaseThickness(slow, year, room);
    expect(thickness / 1e-15 + thickness ** 2 / (2 * 2e-22)).toBeCloseTo(year, 3);
  });
});

describe('an interphase that passivates', () => {
  const closing: SolidElectrolyte = { ...argyrodite, interphasePassivationLength: 5e-9 };

  test('grows like one that does not while it is thin, and slower and slower then', () => {
    const open = (t: number): number => interphaseThickness(argyrodite, t, room);
    expect(interphaseThickness(closing, 1, room) / open(1)).toBeCloseTo(1, 2);
    const decades = [year, 10 * year, 100 * year].map((t) => interphaseThickness(closing, t, room));
    expect(decades[0]!).toBeLessThan(open(year) / 3);
    // Each decade of time adds about L_p ln 10.
    expect((decades[2]! - decades[1]!) / (5e-9 * Math.log(10))).toBeGreaterThan(0.7);
    expect((decades[2]! - decades[1]!) / (5e-9 * Math.log(10))).toBeLessThan(1);
  });

  test('by its integral as by small steps of dθ/dt', () => {
    const both: SolidElectrolyte = { ...closing, interphaseReactionRate: 1e-14 };
    let [advance, t] = [0, 0];
    for (const step of Array.from({ length: 200_000 }, () => year / 200_000)) {
      const rate = (theta: number): number =>
        interphaseAdvanceRate(both, room) * interphasePassage(both, interphaseThicknessAt(both, theta)).value;
      advance += step * rate(advance + 0.5 * step * rate(advance));
      t += step;
    }
    expect(interphaseThicknessAt(both, advance) / interphaseThickness(both, t, room)).toBeCloseTo(1, 6);
  });
});

test('the time to a thickness is what the thickness takes', () => {
  for (const more of [{}, { interphaseReactionRate: 1e-15 }, { interphasePassivationLength: 5e-9 }]) {
    const material: SolidElectrolyte = { ...argyrodite, ...more };
    expect(interphaseTime(material, interphaseThickness(material, year, 320), 320) / year).toBeCloseTo(1, 9);
  }
});

test('slopes against central differences', () => {
  const material: SolidElectrolyte = {
    ...argyrodite,
    interphaseReactionRate: 1e-14,
    interphasePassivationLength: 8e-9,
  };
  const advance = 4e-16;
  const thickness = interphaseThicknessAt(material, advance);
  const difference = (of: (x: number) => number, x: number): number => (of(x * 1.0001) - of(x * 0.9999)) / (0.0002 * x);
  const byAdvance = difference((theta) => interphaseThicknessAt(material, theta), advance);
  expect(interphaseThicknessByAdvance(material, thickness) / byAdvance).toBeCloseTo(1, 6);
  const passage = difference((L) => interphasePassage(material, L).value, thickness);
  expect(interphasePassage(material, thickness).byThickness / passage).toBeCloseTo(1, 6);
  expect(interphaseThicknessByAdvance(argyrodite, 0)).toBe(interphaseThicknessByAdvance(argyrodite, 1e-12));
});

test('an electrolyte that does not react grows nothing', () => {
  const { interphaseGrowthConstant: _, ...inert } = argyrodite;
  expect(interphaseThickness(inert, year, room)).toBe(0);
});
