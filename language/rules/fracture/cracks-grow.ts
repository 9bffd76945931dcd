import { reaches } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { radiusOfIntensity, stressedParticles } from './cracking-particles.ts';

export const cracksGrow = rule({
  code: 'fracture/cracks-grow',
  id: 'D-CRK-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cracks of a fresh surface are close to running',
  why: 'a crack of length l under tension σ feels K = b σ √(π l); it grows with every cycle from about half the toughness on and runs at it',
  law: 'linear elastic fracture mechanics',
  cite: ['deshpande-2012', 'zhao-2010'],
  options: { share: { default: 0.5, unit: '', meaning: 'stress intensity over toughness from which it is reported' } },
  causedBy: ['material/volume-change-implausible', 'mechanics/stress-drives-diffusion', 'transport/surface-saturates'],
  check(subject, { share }, report) {
    for (const particle of stressedParticles(subject)) {
      const { active, path, stress, intensity, toughness, current } = particle;
      if (intensity === undefined || toughness === undefined || !reaches(intensity, share)) continue;
      const radius = radiusOfIntensity(particle, share);
      report({
        at: `${path}.particle_radius`,
        message: `at ${inUnit(current, 'mA/cm^2')} a tension of ${inUnit(stress.tension, 'MPa')} brings the fresh cracks of \`${active.name}\` to ${inUnit(intensity * toughness, 'MPa*m^(1/2)', 2)} of stress intensity; it stands ${inUnit(toughness, 'MPa*m^(1/2)', 2)}${reaches(intensity, 1) ? ', so it cracks in the first cycle' : ''}`,
        help: `a radius below ${inUnit(radius, 'um')}, or a lower rate`,
        ...radiusFix(path, radius),
      });
    }
  },
});
