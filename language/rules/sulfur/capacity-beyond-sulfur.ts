import { exceeds } from '../../../physics/compare.ts';
import { sulfurTheoreticalCapacity } from '../../../physics/sulfur.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const capacityBeyondSulfur = rule({
  code: 'sulfur/capacity-beyond-sulfur',
  id: 'D-LIS-07',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a sulfur cathode is said to hold more than sulfur can',
  why: 'two electrons per sulfur atom are 1672 mAh/g, and there is no third',
  law: 'Faraday’s law',
  cite: ['kumaresan-2008'],
  options: {},
  stopsRun: true,
  check({ cell }, _options, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || !exceeds(cathode.specificCapacity, sulfurTheoreticalCapacity)) return;
    report({
      at: 'cathode.specific_capacity',
      message: `\`specific_capacity\` is ${inUnit(cathode.specificCapacity, 'mAh/g', 4)} of sulfur; it holds at most ${inUnit(sulfurTheoreticalCapacity, 'mAh/g', 4)}`,
      help: 'good cells reach 1200 mAh/g; a capacity per mass of cathode or of carbon is another number',
      fix: { title: 'Count on 1200 mAh/g', path: 'cathode.specific_capacity', newText: typed(1200 * 3600, 'mAh/g', 4) },
    });
  },
});
