import { expect, it } from 'vitest';
import { specificCapacity, theoreticalCapacity } from '../../physics/specific-capacity.ts';

/** C/kg in one mAh/g. */
const milliampereHourPerGram = 3600;

it.each([
  // One lithium on six carbons, 12.011 g/mol each: the 372 mAh/g of every textbook.
  ['graphite', 2260 / (6 * 12.011e-3), 2260, 371.9],
  // LiFePO4, 157.76 g/mol: 170 mAh/g.
  ['LiFePO4', 3600 / 157.76e-3, 3600, 169.9],
])('%s', (_name, concentration, density, expected) =>
  expect(specificCapacity(concentration, density) / milliampereHourPerGram).toBeCloseTo(expected, 1),
);

it.each([
  ['layered_oxide', 275, 280],
  ['cobalt_oxide', 273, 275],
  ['nickel_cobalt_aluminium', 278, 280],
  ['spinel', 148, 149],
  ['olivine', 169, 170.5],
  ['titanate', 175, 176],
  ['graphite', 371, 372.5],
] as const)('theory of %s: %d to %d mAh/g', (family, lowest, highest) => {
  const found = (theoreticalCapacity(family) ?? NaN) / milliampereHourPerGram;
  expect(found).toBeGreaterThan(lowest);
  expect(found).toBeLessThan(highest);
});

it('has no theory for a family of many compositions', () => expect(theoreticalCapacity('tin')).toBeUndefined());
