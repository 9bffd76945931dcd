// What ends a cell that warms: the first of what melts or decomposes.

import { expect, it } from 'vitest';
import { temperatureLimit } from '../../physics/temperature-limit.ts';
import { symmetricCell } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';

it('the separator before electrodes, lithium before electrodes', () => {
  const solidCell = symmetricCell(5e6);
  const { separator } = solidCell;
  const inLiquid = temperatureLimit(lgM50);
  const oxideWithoutLithium = temperatureLimit({ ...lgM50, separator });
  const solid = temperatureLimit(solidCell);
  expect(inLiquid.what).toContain('separator');
  expect(oxideWithoutLithium.what).toContain('decompose');
  expect(solid.what).toContain('lithium');
  expect(inLiquid.value).toBeLessThan(solid.value);
  expect(solid.value).toBeLessThan(oxideWithoutLithium.value);
  // Polypropylene melts between 160 and 170 °C, by its crystals.
  expect(Math.abs(inLiquid.value - 273.15 - 165)).toBeLessThanOrEqual(5);
});
