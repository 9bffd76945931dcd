import { sulfurExpansion } from '../../../physics/sulfur.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const shellTooTight = rule({
  code: 'sulfur/shell-too-tight',
  id: 'D-ARCH-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a yolk of sulfur has too little room in its shell',
  why: 'a hollow shell spares the cathode the swelling only where its void takes the 79 % that sulfur grows by',
  law: 'volume of the discharge product',
  cite: ['ohno-2019'],
  options: {},
  check({ cell }, _options, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.architecture !== 'yolk_shell' || cathode.startsAs === 'lithium_sulfide')
      return;
    const growth = sulfurExpansion * cathode.sulfurVolumeFraction;
    if (!exceeds(growth, cathode.porosity)) return;
    report({
      at: 'cathode',
      message: `the shells need ${inUnit(growth, '%')} of void for their sulfur, and the cathode has ${inUnit(cathode.porosity, '%')}`,
      help: 'larger shells, or less sulfur in them',
    });
  },
});
