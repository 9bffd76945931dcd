// Numbers as written in another unit: the same value to rounding, in sensible digits.

import { describe, expect, it } from 'vitest';
import { convertDifference, convertWritten } from '../../quantity/convert-written.ts';
import { namedDimensions } from '../../quantity/named-dimension.ts';
import { knownUnit, toSi } from '../../quantity/unit.ts';

const convert = (written: string, from: string, to: string): string =>
  convertWritten(written, knownUnit(from), knownUnit(to));

describe('convertWritten', () => {
  it.each([
    ['50', 'um', 'mm', '0.05'],
    ['50', 'um', 'm', '5e-5'],
    ['2.0', 'mS/cm', 'S/m', '0.20'],
    ['0.150', 'S/m', 'mS/cm', '1.50'],
    ['25', 'degC', 'K', '298.15'],
    ['298.15', 'K', 'degC', '25'],
    ['-40', 'degC', 'K', '233.15'],
    ['0', 'degC', 'K', '273.15'],
    ['92', '%', '', '0.92'],
    ['375', 'MPa', 'Pa', '3.75e8'],
    ['1e-14', 'm^2/s', 'cm^2/s', '1e-10'],
    ['100', 's', 'h', '0.02777777777778'],
    ['0', 'um', 'm', '0'],
    ['21', 'mg/cm^2', 'kg/m^2', '0.21'],
    ['2', 'MPa*m^(1/2)', 'Pa*m^(1/2)', '2e6'],
  ])('%s %s in %s is %s', (written, from, to, expected) => {
    expect(convert(written, from, to)).toBe(expected);
  });

  it('leaves the zero of a scale out of a difference', () => {
    expect(convertDifference('0.5', knownUnit('degC'), knownUnit('K'))).toBe('0.5');
  });

  it('keeps the value between all usual units', () => {
    for (const { units } of namedDimensions) {
      for (const from of units) {
        for (const to of units) {
          for (const written of ['1', '2.5', '0.037', '123456', '4.2e-9', '299792458']) {
            const si = toSi(Number(written), knownUnit(from));
            const now = toSi(Number(convert(written, from, to)), knownUnit(to));
            expect(Math.abs(now - si), `${written} ${from} in ${to}`).toBeLessThanOrEqual(
              1e-12 * Math.abs(si) + 1e-10 * Number(from === 'degC' || to === 'degC'),
            );
          }
        }
      }
    }
  });
});
