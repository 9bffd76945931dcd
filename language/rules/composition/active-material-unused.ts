import { meanDiffusivity } from '../../../physics/particle-stress.ts';
import { radiusOfUtilisation, utilisation } from '../../../physics/utilisation.ts';
import { cRateOf } from '../../../physics/operation.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const activeMaterialUnused = rule({
  code: 'composition/active-material-unused',
  id: 'D-UTIL-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a part of the active material of a solid-state composite takes no part',
  why: 'a particle takes part where electrons reach it and as far as lithium diffuses in the time of a half cycle',
  law: 'percolation and diffusion in a sphere',
  cite: ['strauss-2018'],
  options: { share: { default: 0.8, unit: '', meaning: 'least share of the active material that takes part' } },
  causedBy: ['composition/no-ionic-path', 'composition/electrolyte-does-not-percolate', 'transport/surface-saturates'],
  check({ cell, operation }, { share }, report) {
    const current = largestCurrent(operation);
    const rate = current === undefined ? undefined : cRateOf(current, cell);
    if (rate === undefined || !(rate > 0)) return;
    for (const { role, electrode } of composites(cell)) {
      const time = 3600 / rate;
      const found = utilisation(electrode, cell, time);
      const [active] = electrode.actives;
      if (found === undefined || active === undefined || !exceeds(share, found.total)) continue;
      const slow = found.diffusion < found.electronic;
      const path = `${role}.active.${active.name}`;
      const radius = radiusOfUtilisation(share / found.electronic, meanDiffusivity(active, cell), time);
      report({
        at: path,
        message: `about ${inUnit(found.total, '%', 2)} of \`${active.name}\` takes part at ${inUnit(rate, '', 2)}C (estimate): ${slow ? `lithium diffuses through ${inUnit(found.diffusion, '%', 2)} of a particle` : `electrons reach ${inUnit(found.electronic, '%', 2)} of the particles`}`,
        help: slow
          ? `a radius below ${inUnit(radius, 'um')}, or a lower rate`
          : 'add conductive carbon, or use finer particles',
        ...(slow ? radiusFix(path, radius) : {}),
      });
    }
  },
});
