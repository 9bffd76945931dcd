import { ionicThreshold, particleSizeRatio, radiusToPercolate } from '../../../physics/percolation.ts';
import { composites, electrolytePath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const electrolyteDoesNotPercolate = rule({
  code: 'composition/electrolyte-does-not-percolate',
  id: 'D-PERC-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte of a composite forms no path across it',
  why: 'below a threshold, the lower the finer its particles are against the active ones, the electrolyte is islands only',
  law: 'percolation',
  cite: ['bielefeld-2019'],
  options: {},
  stopsRun: true,
  check({ cell }, _options, report) {
    for (const { role, electrode } of composites(cell)) {
      const ratio = particleSizeRatio(electrode);
      const solid = electrode.electrolyte;
      if (ratio === undefined || solid === undefined || !(solid.volumeFraction <= ionicThreshold(ratio))) continue;
      const radius = radiusToPercolate(electrode, solid.volumeFraction - 0.005);
      report({
        at: `${electrolytePath(role, electrode)}.volume_fraction`,
        message: `${inUnit(solid.volumeFraction, '%')} of \`${solid.material.name}\` with particles of ${inUnit(solid.particleRadius, 'um')} forms no path across the ${role}; it takes ${inUnit(ionicThreshold(ratio), '%')} (estimate)`,
        ...radiusFix(electrolytePath(role, electrode), radius ?? 0),
        help: 'more electrolyte, or finer electrolyte particles',
      });
    }
  },
});
