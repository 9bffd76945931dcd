import { binaryPacking } from '../../../physics/packing.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const sizesTooSimilar = rule({
  code: 'composition/sizes-too-similar',
  id: 'D-PACK-02',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'two sizes of particles are too alike to pack denser than one',
  why: 'fine particles fill the gaps between coarse ones only where they fit: from a ratio of four on',
  law: 'packing of two sizes of spheres',
  cite: ['stovall-1986'],
  options: {
    ratio: { default: 4, unit: '', meaning: 'size ratio from which packing gains' },
    same: { default: 1.2, unit: '', meaning: 'size ratio up to which the sizes count as one' },
  },
  check({ cell }, { ratio, same }, report) {
    for (const { role, electrode } of composites(cell)) {
      const sorted = electrode.actives.toSorted((a, b) => b.particleRadius - a.particleRadius);
      const [coarse, fine] = [sorted[0], sorted.at(-1)];
      if (coarse === undefined || fine === undefined || coarse === fine) continue;
      const found = coarse.particleRadius / fine.particleRadius;
      if (!exceeds(found, same) || !exceeds(ratio, found)) continue;
      const share = coarse.volumeFraction / (coarse.volumeFraction + fine.volumeFraction);
      const path = `${role}.active.${fine.name}`;
      report({
        at: `${path}.particle_radius`,
        message: `\`${coarse.name}\` is ${inUnit(found, '', 2)} times as coarse as \`${fine.name}\`: the two pack to ${inUnit(binaryPacking(share, 1 / found), '%', 2)}, with a ratio of ${inUnit(ratio, '')} to ${inUnit(binaryPacking(share, 1 / ratio), '%', 2)} (estimate)`,
        help: `${inUnit(coarse.particleRadius / ratio, 'um')} or finer`,
        ...radiusFix(path, coarse.particleRadius / ratio),
      });
    }
  },
});
