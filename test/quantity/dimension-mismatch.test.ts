// What is said about two dimensions that differ.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameDimension } from '../../quantity/dimension.ts';
import {
  alignedDimensions,
  explainMismatch,
  missingFactor,
  plausibleUnit,
  similarUnit,
} from '../../quantity/dimension-mismatch.ts';
import { knownUnit } from '../../quantity/unit.ts';

const dimensionOf = (text: string) => knownUnit(text).dimension;

describe('a mismatch', () => {
  it('puts like factors under each other and names both sides', () => {
    expect(alignedDimensions(dimensionOf('mg/cm^2'), dimensionOf('mg/cm^3'))).toBe(
      ['expected  Mass × Length⁻²  (areal loading)', '   found  Mass × Length⁻³  (density)'].join('\n'),
    );
    expect(alignedDimensions(dimensionOf('m'), dimensionOf('kg'))).toBe(
      ['expected         Length  (length)', '   found  Mass           (mass)'].join('\n'),
    );
  });

  it.each([
    ['mg/cm^2', 'mg/cm^3', 'multiply by a length'],
    ['mA/cm^2', 'mA', 'divide by an area'],
    ['mAh', 'mA', 'multiply by a time'],
    ['m', 'm^-1', 'take the inverse'],
    ['S/m', 'ohm*m', 'take the inverse'],
  ])('of %s and %s: %s', (expected, found, factor) => {
    expect(missingFactor(dimensionOf(expected), dimensionOf(found))).toBe(factor);
  });

  it('suggests nothing where nothing simple mends it', () => {
    expect(missingFactor(dimensionOf('MPa'), dimensionOf('mol/L'))).toBeUndefined();
  });

  it('offers the unit that differs in one factor', () => {
    expect(similarUnit(knownUnit('mg/cm^3'), dimensionOf('kg/m^2'))).toBe('mg/cm^2');
    expect(similarUnit(knownUnit('S/m^2'), dimensionOf('S/m'))).toBe('S/m');
    expect(explainMismatch(dimensionOf('V'), dimensionOf('A'), knownUnit('A')).unit).toBeUndefined();
  });

  it('never offers a unit of another dimension', () => {
    const units = fc.constantFrom('mg/cm^3', 'mA/cm^2', 'ohm*cm^2', 'S/m', 'W/m^2/K', 'mAh/g', 'MPa*m^(1/2)');
    fc.assert(
      fc.property(units, units, (given, expected) => {
        const repaired = similarUnit(knownUnit(given), dimensionOf(expected));
        expect(repaired === undefined || sameDimension(dimensionOf(repaired), dimensionOf(expected))).toBe(true);
      }),
    );
  });
});

describe('an absurd number', () => {
  const alternatives = ['cm^2/s', 'm^2/s'];
  it('looks like the unit in which it is usual', () => {
    expect(plausibleUnit(4e-11, knownUnit('m^2/s'), [1e-17, 1e-12], alternatives)).toBe('cm²/s');
  });

  it('looks like nothing where no unit makes it usual', () => {
    expect(plausibleUnit(40, knownUnit('m^2/s'), [1e-17, 1e-12], alternatives)).toBeUndefined();
  });
});
