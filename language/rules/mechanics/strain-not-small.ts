import { exceeds } from '../../../physics/compare.ts';
import { stressedParticles } from '../fracture/cracking-particles.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';

export const strainNotSmall = rule({
  code: 'mechanics/strain-not-small',
  id: 'D-DIS-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the stress in the particles is beyond what linear elasticity describes',
  why: 'small-strain elasticity holds to a few per cent of strain; beyond, hosts flow or break and the formula overstates the stress',
  law: 'linear elasticity',
  cite: ['cheng-2009', 'bower-2011'],
  options: { strain: { default: 0.05, unit: '', meaning: 'largest stress over modulus' } },
  causedBy: ['material/volume-change-implausible', 'mechanics/stress-drives-diffusion', 'transport/surface-saturates'],
  check(subject, { strain }, report) {
    for (const { active, path, stress } of stressedParticles(subject)) {
      const found = stress.tension / stress.modulus;
      if (!exceeds(found, strain)) continue;
      const radius = radiusAtLimit(active.particleRadius, found * stress.excess, strain, 2);
      report({
        at: path,
        message: `the stress in \`${active.name}\` comes to ${inUnit(stress.tension, 'GPa')}, ${inUnit(found, '%', 2)} of its modulus: small-strain elasticity ends at ${inUnit(strain, '%', 2)}`,
        help: `a radius below ${inUnit(radius, 'um')}, a lower rate, or a check of \`partial_molar_volume\` and \`diffusivity\``,
        ...radiusFix(path, radius),
      });
    }
  },
});
