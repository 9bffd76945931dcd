import { exceeds, reaches } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { radiusOfEnergy, stressedParticles } from './cracking-particles.ts';

export const particleAboveCriticalRadius = rule({
  code: 'fracture/particle-above-critical-radius',
  id: 'D-CRK-02',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the particles store more strain energy than it takes to crack them',
  why: 'a particle of radius R with the misfit e between surface and centre can give E e² R per area to a crack; at G_c one can run through',
  law: 'energy balance of fracture',
  cite: ['hu-2010', 'zhao-2010'],
  options: {
    share: { default: 0.5, unit: '', meaning: 'stress intensity over toughness from which it is a warning' },
  },
  causedBy: ['material/volume-change-implausible', 'mechanics/stress-drives-diffusion', 'transport/surface-saturates'],
  check(subject, { share }, report) {
    for (const particle of stressedParticles(subject)) {
      const { active, path, safeRadius, intensity, current } = particle;
      if (safeRadius === undefined || !exceeds(active.particleRadius, safeRadius)) continue;
      const radius = radiusOfEnergy(particle);
      report({
        at: `${path}.particle_radius`,
        severity: intensity !== undefined && reaches(intensity, share) ? 'warning' : 'info',
        message: `at ${inUnit(current, 'mA/cm^2')} particles of \`${active.name}\` with ${inUnit(active.particleRadius, 'um')} store enough strain energy for a crack to run through; below ${inUnit(radius, 'um')} they do not (estimate)`,
        help: 'finer particles, whose gradient is flatter too, or a lower rate',
        ...radiusFix(path, radius),
      });
    }
  },
});
