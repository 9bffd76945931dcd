import { meanDiffusivity, particleFlux, surfaceOffset } from '../../../physics/particle-stress.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { activeMaterials } from '../electrodes.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const surfaceSaturates = rule({
  code: 'transport/surface-saturates',
  id: 'D-DFN-09',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the surface of the particles is full or empty long before their inside',
  why: 'under constant flux j the surface of a sphere runs ahead of its mean by j R/(5 F D)',
  law: 'diffusion in a sphere',
  cite: ['doyle-1993'],
  options: { share: { default: 0.5, unit: '', meaning: 'largest lead of the surface over the largest concentration' } },
  check({ cell, operation }, { share }, report) {
    const current = largestCurrent(operation);
    if (current === undefined) return;
    for (const { electrode, active, path } of activeMaterials(cell)) {
      const offset = surfaceOffset(
        particleFlux(electrode, current),
        active.particleRadius,
        meanDiffusivity(active, cell),
      );
      const found = offset / active.maximumConcentration;
      if (!exceeds(found, share)) continue;
      // The flux falls with the radius too: the lead goes as its square.
      const radius = radiusAtLimit(active.particleRadius, found, share, 2);
      report({
        at: `${path}.particle_radius`,
        message: `at ${inUnit(current, 'mA/cm^2')} the surface of \`${active.name}\` runs ${inUnit(found, '')} of the stoichiometry ahead of its mean`,
        help: `a radius below ${inUnit(radius, 'um')}, or a lower rate`,
        ...radiusFix(path, radius),
      });
    }
  },
});
