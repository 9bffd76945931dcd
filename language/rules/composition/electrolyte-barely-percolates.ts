import { ionicThreshold, particleSizeRatio, radiusToPercolate } from '../../../physics/percolation.ts';
import { composites, electrolytePath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const electrolyteBarelyPercolates = rule({
  code: 'composition/electrolyte-barely-percolates',
  id: 'D-PERC-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte of a composite is close to losing its path',
  why: 'near the threshold conductivity falls to nothing within a few volume per cent',
  law: 'percolation',
  cite: ['bielefeld-2019'],
  options: { margin: { default: 0.05, unit: '', meaning: 'least volume fraction above the threshold' } },
  causedBy: ['composition/electrolyte-does-not-percolate'],
  check({ cell }, { margin }, report) {
    for (const { role, electrode } of composites(cell)) {
      const ratio = particleSizeRatio(electrode);
      const solid = electrode.electrolyte;
      if (ratio === undefined || solid === undefined || !(solid.volumeFraction < ionicThreshold(ratio) + margin))
        continue;
      const radius = radiusToPercolate(electrode, solid.volumeFraction - margin);
      report({
        at: `${electrolytePath(role, electrode)}.volume_fraction`,
        message: `${inUnit(solid.volumeFraction, '%')} of \`${solid.material.name}\` is close to the ${inUnit(ionicThreshold(ratio), '%')} below which it forms no path across the ${role} (estimate)`,
        ...radiusFix(electrolytePath(role, electrode), radius ?? 0),
        help: `${inUnit(ionicThreshold(ratio) + margin, '%')} or more, or finer electrolyte particles`,
      });
    }
  },
});
