import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const alloyParticleTooLarge = rule({
  code: 'fracture/alloy-particle-too-large',
  id: 'D-ARR-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'silicon particles are larger than those that stay whole in their first lithiation',
  why: 'the swollen shell is pulled apart as the front moves in; below a critical size its energy does not suffice for a crack',
  law: 'size limit of fracture',
  cite: ['liu-2012', 'mcdowell-2013'],
  options: {
    crystalline: { default: 75e-9, unit: 'm', meaning: 'largest radius of crystalline silicon' },
    amorphous: { default: 435e-9, unit: 'm', meaning: 'largest radius of amorphous silicon' },
  },
  check({ cell }, { crystalline, amorphous }, report) {
    for (const { active, path } of activeMaterials(cell)) {
      if (active.family !== 'silicon') continue;
      const isAmorphous = active.crystallinity === 'amorphous';
      const limit = isAmorphous ? amorphous : crystalline;
      if (!exceeds(active.particleRadius, limit)) continue;
      report({
        at: `${path}.particle_radius`,
        message: `particles of \`${active.name}\` with ${inUnit(active.particleRadius, 'um')} will crack in their first lithiation; ${isAmorphous ? 'amorphous' : 'crystalline'} silicon stays whole up to ${inUnit(limit, 'um')}`,
        help: isAmorphous ? 'finer particles' : 'finer particles, or `crystallinity = amorphous`',
        ...radiusFix(path, limit),
      });
    }
  },
});
