import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const littleActiveMaterial = rule({
  code: 'composition/little-active-material',
  id: 'D-PACK-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a composite holds unusually little active material',
  why: 'everything else in an electrode weighs without storing charge; what is published has a third of its volume or more in active material',
  law: 'volume balance of a composite',
  cite: ['randau-2020'],
  options: { fraction: { default: 0.3, unit: '', meaning: 'least volume fraction of all active materials together' } },
  check({ cell }, { fraction }, report) {
    for (const { role, electrode } of composites(cell)) {
      const found = electrode.actives.reduce((sum, active) => sum + active.volumeFraction, 0);
      const [first, ...others] = electrode.actives;
      if (first === undefined || !exceeds(fraction, found)) continue;
      report({
        at: `${role}.active.${first.name}.volume_fraction`,
        message: `${others.length === 0 ? `\`${first.name}\` fills` : `active materials fill`} ${inUnit(found, '%')} of the ${role}; ${inUnit(fraction, '%')} or more are usual`,
        help: `check whether it is a share of volume: \`volume_fraction = 55 %\``,
      });
    }
  },
});
