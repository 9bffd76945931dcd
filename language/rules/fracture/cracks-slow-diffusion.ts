import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { cracks, radiusOfEnergy, radiusOfIntensity, stressedParticles } from './cracking-particles.ts';

export const cracksSlowDiffusion = rule({
  code: 'fracture/cracks-slow-diffusion',
  id: 'D-CRK-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'particles crack where no liquid can follow into the cracks',
  why: 'a liquid wets a crack and gains area; a solid electrolyte does not, so a crack only lengthens the way and cuts off grains',
  law: 'diffusion around cracks',
  cite: ['ruess-2020'],
  options: { share: { default: 0.5, unit: '', meaning: 'stress intensity over toughness from which cracks count' } },
  causedBy: ['material/volume-change-implausible', 'mechanics/stress-drives-diffusion', 'transport/surface-saturates'],
  check(subject, { share }, report) {
    for (const particle of stressedParticles(subject)) {
      const { active, path, role, electrode, current } = particle;
      const solid = electrode.electrolyte?.material;
      if (solid === undefined || !cracks(particle, share)) continue;
      const radius = Math.min(
        ...[radiusOfIntensity(particle, share), radiusOfEnergy(particle)].filter(Number.isFinite),
        active.particleRadius,
      );
      report({
        at: path,
        message: `\`${active.name}\` cracks at ${inUnit(current, 'mA/cm^2')} and \`${solid.name}\` cannot flow into the cracks of the ${role}: no new area, only slower diffusion`,
        help: `single crystals, or a radius below ${inUnit(radius, 'um')}`,
        ...radiusFix(path, radius),
      });
    }
  },
});
