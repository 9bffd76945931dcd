import { exceeds } from '../../../physics/compare.ts';
import { dischargedPorosity } from '../../../physics/sulfur.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const poresBlock = rule({
  code: 'sulfur/pores-block',
  id: 'D-LIS-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'lithium sulfide nearly fills the pores before the discharge ends',
  why: 'lithium sulfide takes 79 % more volume than the sulfur it is made of; with little porosity left, ions no longer reach the carbon',
  law: 'volume of the discharge product',
  cite: ['kumaresan-2008'],
  options: {
    porosity: { default: 0.05, unit: '', meaning: 'least porosity after a full discharge' },
  },
  check({ cell }, { porosity }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.electrolyte !== undefined || cathode.startsAs === 'lithium_sulfide')
      return;
    const left = dischargedPorosity(cathode.porosity, cathode.sulfurVolumeFraction);
    if (!exceeds(porosity, left) || left < 0) return;
    report({
      at: 'cathode.porosity',
      message: `of ${inUnit(cathode.porosity, '%')} porosity ${inUnit(left, '%')} are left after a full discharge; below ${inUnit(porosity, '%')} the pores block`,
      help: 'less sulfur, or a more open cathode',
    });
  },
});
