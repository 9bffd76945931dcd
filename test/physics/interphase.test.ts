import { expect, test } from 'vitest';
import {
  interphaseLithium,
  interphaseResistance,
  interphaseResistanceBySquare,
  interphaseThickness,
  squaredThicknessRate,
} from '../../physics/interphase.ts';
import { argyrodite } from '../support/solid-electrolytes.ts';

const at = (constant: number, seconds: number): number =>
  interphaseThickness({ ...argyrodite, interphaseGrowthConstant: constant }, seconds);

test('parabolic growth (A25): 2.68 nm in an hour, 13.1 nm in a day, 251 nm in a year at 1e-21 m²/s', () => {
  expect(at(1e-21, 3600) * 1e9).toBeCloseTo(2.68, 2);
  expect(at(1e-21, 86400) * 1e9).toBeCloseTo(13.1, 1);
  expect(at(1e-21, 31557600) * 1e9).toBeCloseTo(251, 0);
});

test('argyrodite after 200 h: 17 nm and 17 ohm cm²', () => {
  const thickness = interphaseThickness(argyrodite, 720000);
  expect(thickness * 1e9).toBeCloseTo(16.97, 2);
  expect(interphaseResistance(argyrodite, thickness) * 1e4).toBeCloseTo(16.97, 2);
  expect(interphaseLithium(argyrodite, thickness)).toBeCloseTo(6.96e-4, 6);
});

test('dR/d(L²) against a central difference', () => {
  const square = 4e-16;
  const r = (s: number): number => interphaseResistance(argyrodite, Math.sqrt(s));
  const numeric = (r(square * 1.0001) - r(square * 0.9999)) / (0.0002 * square);
  expect(interphaseResistanceBySquare(argyrodite, Math.sqrt(square)) / numeric).toBeCloseTo(1, 6);
  expect(interphaseResistanceBySquare(argyrodite, 0)).toBe(interphaseResistanceBySquare(argyrodite, 1e-12));
});

test('an electrolyte that does not react grows nothing', () => {
  const { interphaseGrowthConstant: _, ...inert } = argyrodite;
  expect(squaredThicknessRate(inert)).toBe(0);
});
