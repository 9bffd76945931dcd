import { exceeds } from '../../../physics/compare.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { stressedParticles } from './cracking-particles.ts';

export const tensionNearStrength = rule({
  code: 'fracture/tension-near-strength',
  id: 'D-DIS-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the tension in the particles comes near their strength',
  why: 'a gradient of lithium strains a particle unevenly: under constant flux the largest tension is Ω E j R/[15 (1 − ν) F D]',
  law: 'diffusion-induced stress in a sphere',
  cite: ['zhang-2007', 'cheng-2009'],
  options: { share: { default: 0.3, unit: '', meaning: 'largest share of the tensile strength' } },
  causedBy: ['material/volume-change-implausible', 'mechanics/stress-drives-diffusion', 'transport/surface-saturates'],
  check(subject, { share }, report) {
    for (const { active, path, stress, current } of stressedParticles(subject)) {
      const strength = active.tensileStrength;
      if (strength === undefined || !exceeds(stress.tension, share * strength)) continue;
      const radius = radiusAtLimit(active.particleRadius, stress.tension * stress.excess, share * strength, 2);
      report({
        at: `${path}.particle_radius`,
        message: `at ${inUnit(current, 'mA/cm^2')} the particles of \`${active.name}\` are pulled by ${inUnit(stress.tension, 'MPa')}, ${inUnit(stress.tension / strength, '%', 2)} of their strength of ${inUnit(strength, 'MPa')}`,
        help: `a radius below ${inUnit(radius, 'um')}, or a lower rate`,
        ...radiusFix(path, radius),
      });
    }
  },
});
