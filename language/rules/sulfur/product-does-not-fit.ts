import { dischargedPorosity, sulfurExpansion } from '../../../physics/sulfur.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const productDoesNotFit = rule({
  code: 'sulfur/product-does-not-fit',
  id: 'D-LIS-05',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'lithium sulfide needs more volume than the cathode has',
  why: 'the discharge product is larger than the sulfur and all the pores together, so the discharge cannot end',
  law: 'volume of the discharge product',
  cite: ['kumaresan-2008'],
  options: {},
  check({ cell }, _options, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.startsAs === 'lithium_sulfide') return;
    if (cathode.electrolyte !== undefined || dischargedPorosity(cathode.porosity, cathode.sulfurVolumeFraction) >= 0)
      return;
    const growth = sulfurExpansion * cathode.sulfurVolumeFraction;
    const loading = (cathode.loading * cathode.porosity) / growth;
    report({
      at: 'cathode.loading',
      message: `${inUnit(cathode.loading, 'mg/cm^2')} of sulfur grow by ${inUnit(growth, '%')} of the cathode on discharge, but its pores are ${inUnit(cathode.porosity, '%')}`,
      help: `load ${inUnit(loading * 0.8, 'mg/cm^2')} or less, or make the cathode ${inUnit(growth / cathode.porosity, '', 2)} times as thick`,
      fix: {
        title: 'Load as much as the pores take',
        path: 'cathode.loading',
        newText: typed(loading * 0.8, 'mg/cm^2'),
      },
    });
  },
});
