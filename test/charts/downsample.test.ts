import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayUnit, printNumber, printQuantity } from '../../charts/display-unit.ts';
import { downsample } from '../../charts/downsample.ts';

describe('downsampling', () => {
  it('keeps a spike of one sample, the ends and the pinned points', () => {
    const y = new Float64Array(100_000).fill(1);
    y[51_234] = 9;
    y[77_001] = -9;
    const kept = downsample(y, [33_333], 1500);
    expect(kept).toEqual(expect.arrayContaining([0, 33_333, 51_234, 77_001, 99_999]));
    expect(kept.length).toBeLessThanOrEqual(1501);
  });

  it('returns ascending indices without repeats and never loses the extremes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true }), { minLength: 2, maxLength: 400 }),
        fc.integer({ min: 8, max: 60 }),
        (y, most) => {
          const kept = downsample(y, [], most);
          for (let k = 1; k < kept.length; k++) expect(kept[k]).toBeGreaterThan(kept[k - 1] ?? -1);
          const values = kept.map((k) => y[k] ?? NaN);
          expect(Math.max(...values)).toBe(Math.max(...y));
          expect(Math.min(...values)).toBe(Math.min(...y));
        },
      ),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('display units', () => {
  it.each([
    ['time', 's', 90, 's'],
    ['time', 's', 3555, 'min'],
    ['time', 's', 2e5, 'h'],
    ['time', 's', 9e6, 'd'],
    ['voltage', 'V', 4.2, 'V'],
    ['voltage', 'V', 0.03, 'mV'],
    ['current_density', 'A/m^2', 10, 'mA/cm²'],
    ['current', 'A', 3e-4, 'µA'],
    ['capacity', 'Ah', 4.9e-3, 'mAh'],
    ['position', 'm', 5e-7, 'µm'],
    ['anode.interphase_thickness', 'm', 3e-9, 'nm'],
    ['stack.pressure', 'Pa', 5e6, 'MPa'],
    ['temperature', 'K', 300, '°C'],
    ['electrolyte.concentration', 'mol/m^3', 1000, 'mol/L'],
    ['anode.interphase_resistance', 'ohm*m^2', 1e-3, 'Ω cm²'],
    ['anode.contact_fraction', '1', 1, '%'],
    ['cathode.stoichiometry', '1', 0.9, ''],
  ])('%s in %s up to %d is shown in %s', (name, unit, largest, shown) => {
    expect(displayUnit(name, unit, largest).unit).toBe(shown);
  });

  it('prints quantities as people write them', () => {
    expect(printQuantity('temperature', 'K', 298.15)).toBe('25 °C');
    expect(printQuantity('current_density', 'A/m^2', 10)).toBe('1 mA/cm²');
    expect(printQuantity('discharge_capacity', 'Ah', 4.937736)).toBe('4.938 Ah');
    expect(printNumber(123456)).toBe('123456');
    expect(printNumber(2.5e-9, 3)).toBe('2.50e-9');
  });
});
