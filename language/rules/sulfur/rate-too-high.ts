import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const rateTooHigh = rule({
  code: 'sulfur/rate-too-high',
  id: 'D-LIS-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the lower plateau of sulfur is driven far beyond its exchange current',
  why: 'the reduction of the last polysulfides is slow; at many times its exchange current the voltage falls to the cut-off before the sulfur is used',
  law: 'overpotential of the lower plateau',
  cite: ['kumaresan-2008'],
  options: {
    multiple: {
      default: 10000,
      unit: '',
      meaning: 'current over exchange current of the lower plateau from which a warning is given',
    },
  },
  check({ cell, operation }, { multiple }, report) {
    const { cathode } = cell;
    const current = operation?.stripping?.current;
    if (cathode.kind !== 'sulfur' || current === undefined) return;
    const area = cathode.specificSurfaceArea * cathode.thickness;
    const ratio = current / area / cathode.exchangeCurrentDensity;
    if (!exceeds(ratio, multiple)) return;
    report({
      at: 'cathode',
      message: `discharging at ${inUnit(current, 'mA/cm^2')} is ${inUnit(ratio, '')} times the exchange current of the lower plateau on ${inUnit(area, '', 3)} m² of carbon per m²`,
      help: `a lower rate (${inUnit((current * multiple) / ratio, 'mA/cm^2')}), or carbon with more area`,
    });
  },
});
