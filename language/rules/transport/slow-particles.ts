import { particleRelaxationTime } from '../../../physics/electrode-transport.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { cRateOf } from '../../../physics/operation.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const slowParticles = rule({
  code: 'transport/slow-particles',
  id: 'D-DFN-06',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'diffusion in the particles is slower than the largest rate',
  why: 'surface and mean of a particle differ by what flows in during R²/(15 D): beyond a quarter of the half cycle the voltage ends first',
  law: 'diffusion in a sphere',
  cite: ['doyle-1993'],
  options: { share: { default: 0.25, unit: '', meaning: 'relaxation time over the time of a half cycle' } },
  check({ cell, operation }, { share }, report) {
    const rate = cRateOf(largestCurrent(operation) ?? 0, cell);
    if (rate === undefined || !(rate > 0)) return;
    for (const { active, path } of activeMaterials(cell)) {
      const time = particleRelaxationTime(active, cell);
      const half = 3600 / rate;
      if (!exceeds(time, share * half)) continue;
      // The time goes as the square of the radius.
      const radius = radiusAtLimit(active.particleRadius, time, share * half, 2);
      report({
        at: `${path}.particle_radius`,
        message: `particles of \`${active.name}\` with ${inUnit(active.particleRadius, 'um')} relax in ${inUnit(time, 'min')}, while a half cycle at ${inUnit(rate, '')}C lasts ${inUnit(half, 'min')}`,
        ...radiusFix(path, radius),
        help: `a radius below ${inUnit(radius, 'um')}, or a rate below ${inUnit((share * 3600) / time, '')}C`,
      });
    }
  },
});
