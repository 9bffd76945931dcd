import { npRatio as chargesOf } from '../../../physics/balance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const npRatio = rule({
  code: 'balance/np-ratio',
  id: 'D-BAL-05',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the electrodes of an insertion cell do not fit each other',
  why: 'an anode that holds less than the cathode gives is plated on charge; one that holds much more is dead weight',
  law: 'areal capacity balance',
  cite: ['mohtat-2019'],
  options: {
    lowest: { default: 1.02, unit: '', meaning: 'least N/P ratio' },
    highest: { default: 1.3, unit: '', meaning: 'largest N/P ratio' },
  },
  check({ cell, balance }, { lowest, highest }, report) {
    const charges = balance.ok ? chargesOf(cell, balance.balance) : undefined;
    if (charges === undefined || cell.anode.kind !== 'composite') return;
    const { takes, gives, ratio } = charges;
    const low = exceeds(lowest, ratio);
    if (!low && !exceeds(ratio, highest)) return;
    const target = low ? 1.1 : 1.2;
    const thickness = (cell.anode.thickness * target) / ratio;
    report({
      at: 'anode.thickness',
      message: `N/P ratio is ${inUnit(ratio, '')}: the anode takes ${inUnit(takes, 'mAh/cm^2')}, the cathode gives ${inUnit(gives, 'mAh/cm^2')}`,
      help: `${low ? 'raise' : 'lower'} \`anode.thickness\` from ${inUnit(cell.anode.thickness, 'um')} to about ${inUnit(thickness, 'um')} for N/P = ${inUnit(target, '', 2)}, with \`initial_stoichiometry\` changed so that the lithium in it stays the same`,
      related: [{ at: 'cathode.thickness', note: 'the other electrode' }],
    });
  },
});
