import { exceeds } from '../../../physics/compare.ts';
import { sulfurExpansion } from '../../../physics/sulfur.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const noRoomToSwell = rule({
  code: 'sulfur/no-room-to-swell',
  id: 'D-LSS-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'sulfur in a solid electrolyte has no room to swell',
  why: 'in a solid nothing flows away: what sulfur gains in volume has to fit into voids, or it presses on everything',
  law: 'volume of the discharge product',
  cite: ['ohno-2019'],
  options: {
    margin: { default: 0.03, unit: '', meaning: 'volume that elastic strain takes up' },
  },
  check({ cell }, { margin }, report) {
    const { cathode } = cell;
    if (cathode.kind !== 'sulfur' || cathode.electrolyte === undefined || cathode.startsAs === 'lithium_sulfide')
      return;
    const growth = sulfurExpansion * cathode.sulfurVolumeFraction;
    if (!exceeds(growth, cathode.porosity + margin)) return;
    report({
      at: 'cathode',
      message: `the sulfur grows by ${inUnit(growth, '%')} of the cathode on discharge, and there are ${inUnit(cathode.porosity, '%')} of voids: the pressure rises`,
      help: `leave ${inUnit(growth - margin, '%')} of voids, load less, or start from lithium sulfide`,
      fix: { title: 'Start from lithium sulfide', path: 'cathode.starts_as', newText: 'lithium_sulfide' },
    });
  },
});
