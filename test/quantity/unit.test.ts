// Units as written: reading, converting, printing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { product, quotient, sameDimension } from '../../quantity/dimension.ts';
import { nameOfDimension, namedDimensions } from '../../quantity/named-dimension.ts';
import { printQuantity, prettyUnit } from '../../quantity/print.ts';
import { unitPattern } from '../../quantity/unit-syntax.ts';
import { fromSi, knownUnit, parseUnit, toSi } from '../../quantity/unit.ts';
import { unitSymbols } from '../../quantity/units.ts';

const symbols = [...unitSymbols()].filter((symbol) => !/degC|°C/.test(symbol));
const anySymbol = fc.constantFrom(...symbols);
const anyFactor = fc
  .tuple(anySymbol, fc.constantFrom('', '^2', '^-1', '^3', '^(1/2)', '^1.5'))
  .map(([symbol, power]) => symbol + power);
const anyUnit = fc
  .array(fc.tuple(fc.constantFrom('*', '/'), anyFactor), { minLength: 1, maxLength: 4 })
  .map((factors) => factors.map(([operator, factor], i) => (i === 0 ? '' : operator) + factor).join(''));

describe('units', () => {
  it.each([
    ['mA/cm^2', 10],
    ['MPa*m^(1/2)', 1e6],
    ['W/m^2/K', 1],
    ['ohm*cm^2', 1e-4],
    ['mAh/cm^2', 36000],
    ['g/Ah', 1e-3 / 3600],
    ['%', 0.01],
    ['um', 1e-6],
    ['µm', 1e-6],
    ['\u03bcm', 1e-6],
    ['C', 1 / 3600],
    ['mS/cm', 0.1],
    ['mol/L', 1000],
    ['M', 1000],
    ['mM', 1],
    ['angstrom', 1e-10],
    ['yr', 31557600],
    ['ppm', 1e-6],
    ['MPa/um', 1e12],
    ['ohm*cm^2*MPa^1.85', 1e-4 * 1e6 ** 1.85],
  ])('%s is %d in SI', (text, factor) => {
    expect(knownUnit(text).factor / factor).toBeCloseTo(1, 12);
  });

  it('convert exactly where a decimal is exact', () => {
    expect(toSi(50, knownUnit('um'))).toBe(5e-5);
    expect(toSi(25, knownUnit('degC'))).toBe(298.15);
    expect(toSi(0.785, knownUnit('cm^2'))).toBe(7.85e-5);
    expect(toSi(1, knownUnit('C'))).toBe(1 / 3600);
  });

  it('go to SI and back', () => {
    fc.assert(
      fc.property(anyUnit, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (text, value) => {
        const unit = knownUnit(text);
        fc.pre(unit.factor > 1e-200 && unit.factor < 1e200);
        expect(Math.abs(fromSi(toSi(value, unit), unit) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      }),
    );
  });

  it('multiply as their texts do', () => {
    fc.assert(
      fc.property(anyUnit, anySymbol, (text, symbol) => {
        const [unit, factor] = [knownUnit(text), knownUnit(symbol)];
        expect(sameDimension(knownUnit(`${text}*${symbol}`).dimension, product(unit.dimension, factor.dimension))).toBe(
          true,
        );
        expect(
          sameDimension(knownUnit(`${text}/${symbol}`).dimension, quotient(unit.dimension, factor.dimension)),
        ).toBe(true);
      }),
    );
  });

  it('are all matched whole by the lexer', () => {
    const whole = new RegExp(`^${unitPattern}$`);
    fc.assert(
      fc.property(anyUnit, (text) => {
        expect(whole.test(text)).toBe(true);
      }),
    );
  });

  it('say why a text is none', () => {
    expect(parseUnit('mA/x')).toEqual({ ok: false, cause: 'unknown', symbol: 'x' });
    expect(parseUnit('degC/m')).toEqual({ ok: false, cause: 'affine', symbol: 'degC' });
    expect(parseUnit('m//s')).toEqual({ ok: false, cause: 'form' });
    expect(parseUnit('m^(1/0)')).toEqual({ ok: false, cause: 'form' });
  });

  it('print as people write them and keep the unit that was given', () => {
    expect(printQuantity(5e6, knownUnit('MPa'))).toBe('5 MPa');
    expect(printQuantity(298.15, knownUnit('degC'))).toBe('25 °C');
    expect(printQuantity(2e-22, knownUnit('m^2/s'))).toBe('2e-22 m²/s');
    expect(prettyUnit('ohm*cm^2')).toBe('Ω·cm²');
    expect(prettyUnit('MPa*m^(1/2)')).toBe('MPa·m^(1/2)');
    expect(prettyUnit('um/h')).toBe('µm/h');
  });
});

describe('named dimensions', () => {
  it.each(namedDimensions)('$name has the same dimension in all its units', ({ units }) => {
    const [first, ...others] = units.map(knownUnit);
    for (const other of others)
      expect(first !== undefined && sameDimension(first.dimension, other.dimension)).toBe(true);
  });

  it('are found again from their unit', () => {
    expect(nameOfDimension(knownUnit('MPa').dimension)?.name).toBe('Pressure');
    expect(nameOfDimension(knownUnit('mA/cm^2').dimension)?.name).toBe('Current density');
    expect(nameOfDimension(knownUnit('kg^7').dimension)).toBeUndefined();
  });
});
