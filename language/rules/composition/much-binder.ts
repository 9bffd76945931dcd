import { massFraction } from '../../../physics/composition.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { shareFix } from './share-fix.ts';

export const muchBinder = rule({
  code: 'composition/much-binder',
  id: 'D-PERC-06',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'there is much binder in a composite with a solid electrolyte',
  why: 'binder does not conduct and covers the contacts of the electrolyte',
  law: 'effective transport in a composite',
  cite: ['bielefeld-2019'],
  options: { share: { default: 0.03, unit: '', meaning: 'largest mass share of binder' } },
  check({ cell }, { share }, report) {
    for (const { role, electrode } of composites(cell)) {
      const mass = massFraction(electrode, electrode.binders);
      if (electrode.electrolyte === undefined || mass === undefined || !exceeds(mass, share)) continue;
      report({
        at: role,
        message: `${inUnit(mass, '%', 2)} of the mass of the ${role} is binder; above ${inUnit(share, '%')} it costs conductivity`,
        help: 'less binder',
        ...shareFix(role, 'binder', electrode.binders, share / mass),
      });
    }
  },
});
