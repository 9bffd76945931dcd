import { exceeds } from '../../../physics/compare.ts';
import { cRateOf } from '../../../physics/operation.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const loadingBeyondPractice = rule({
  code: 'sulfur/loading-beyond-practice',
  id: 'D-LIS-06',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a sulfur loading and a rate that no published cell combines',
  why: 'thick sulfur cathodes work at low rates only: ions, electrons and lithium all have to come further',
  law: 'published practice of lithium–sulfur cells',
  cite: ['kumaresan-2008'],
  options: {
    loading: { default: 7e-2, unit: 'kg/m^2', meaning: 'loading from which the rate matters' },
    rate: { default: 0.1, unit: '', meaning: 'C-rate above which it is too much' },
  },
  check({ cell, operation }, { loading, rate }, report) {
    const { cathode } = cell;
    const current = largestCurrent(operation);
    const found = current === undefined ? undefined : cRateOf(current, cell);
    if (cathode.kind !== 'sulfur' || found === undefined || !exceeds(cathode.loading, loading) || !exceeds(found, rate))
      return;
    report({
      at: 'cathode.loading',
      message: `${inUnit(cathode.loading, 'mg/cm^2')} of sulfur at ${inUnit(found, '')}C: above ${inUnit(loading, 'mg/cm^2')} cells are run at ${inUnit(rate, '')}C at most`,
      help: `load ${inUnit(loading, 'mg/cm^2')}, or run at ${inUnit(rate, '')}C`,
      fix: {
        title: `Load ${typed(loading, 'mg/cm^2')}`,
        path: 'cathode.loading',
        newText: typed(loading, 'mg/cm^2'),
      },
    });
  },
});
