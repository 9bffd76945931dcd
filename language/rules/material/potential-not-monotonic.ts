import { exceeds } from '../../../physics/compare.ts';
import { largestRise } from '../../../physics/potential-shape.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const potentialNotMonotonic = rule({
  code: 'material/potential-not-monotonic',
  id: 'D-DFN-13',
  severity: 'warning',
  runs: 'slow',
  since: '0.2.0',
  summary: 'an open-circuit potential rises where lithium goes in',
  why: 'a potential that rises with lithium means a material that would rather split into two phases: it has no unique state of charge, and most rises are slips in a table',
  law: 'thermodynamic stability of a single phase',
  cite: ['newman-2004'],
  options: {
    rise: { default: 0.01, unit: 'V', meaning: 'rise that is accepted as noise of a measurement' },
  },
  check({ cell }, { rise }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const found = largestRise(active, cell);
      if (found === undefined || !exceeds(found.height, rise)) continue;
      report({
        at: `${path}.open_circuit_potential`,
        message: `the potential of \`${active.name}\` rises by ${inUnit(found.height, 'mV')} from x = ${inUnit(found.from, '')} to x = ${inUnit(found.to, '')}`,
        help: 'check the table for a swapped or misread row, and whether x counts lithium in, not out',
      });
    }
  },
});
