// The radius that is advised meets the limit, by the law itself.

import { expect, it } from 'vitest';
import { criticalVolumeChange } from '../../physics/debonding.ts';
import { radiusAtLimit } from '../../physics/radius-at-limit.ts';

it('for the volume change that opens an interface', () => {
  const [compliance, toughness, radius, wanted] = [5e-12, 0.5, 2.5e-6, 0.035];
  const found = criticalVolumeChange(compliance, toughness, radius);
  const advised = radiusAtLimit(radius, found, wanted, -1 / 2);
  expect(criticalVolumeChange(compliance, toughness, advised)).toBeCloseTo(wanted, 12);
});

it('for what goes as the square of the radius', () => {
  const time = (radius: number): number => radius ** 2 / (15 * 1e-14);
  expect(time(radiusAtLimit(5e-6, time(5e-6), 900, 2))).toBeCloseTo(900, 9);
});
