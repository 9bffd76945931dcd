import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const starvedOfElectrolyte = rule({
  code: 'sulfur/starved-of-electrolyte',
  id: 'D-LIS-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a sulfur cathode has too little electrolyte for its polysulfides',
  why: 'all sulfur dissolves on the way; in little electrolyte its concentration depresses the conductivity at the step between the plateaus',
  law: 'conductivity with dissolved polysulfide',
  cite: ['zhang-2015'],
  options: {
    ratio: { default: 2.5e-3, unit: 'm^3/kg', meaning: 'least electrolyte per sulfur' },
  },
  check({ cell }, { ratio }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.electrolyte !== undefined || cathode.electrolytePerSulfur === undefined)
      return;
    if (!exceeds(ratio, cathode.electrolytePerSulfur)) return;
    report({
      at: 'cathode.electrolyte_per_sulfur',
      message: `${inUnit(cathode.electrolytePerSulfur, 'uL/mg')} of electrolyte hold the polysulfides; below ${inUnit(ratio, 'uL/mg')} they starve the conductivity`,
      help: `give at least ${inUnit(ratio, 'uL/mg')}`,
      fix: {
        title: `Give ${typed(ratio, 'uL/mg')}`,
        path: 'cathode.electrolyte_per_sulfur',
        newText: typed(ratio, 'uL/mg'),
      },
    });
  },
});
