import { exceeds } from '../../../physics/compare.ts';
import { potentialShift } from '../../../physics/stress-potential.ts';
import { stressedParticles } from '../fracture/cracking-particles.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { pressedParticles } from './pressed-particles.ts';

export const stressShiftsPotential = rule({
  code: 'mechanics/stress-shifts-potential',
  id: 'D-SBV-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stress at the surface of the particles moves their potential by tens of millivolts',
  why: 'the potential of a stressed surface is U + Ω σ_h/F, with two thirds of the hoop stress as σ_h',
  law: 'chemical potential under stress',
  cite: ['monroe-2005', 'zhang-2007'],
  options: { shift: { default: 0.02, unit: 'V', meaning: 'largest shift of the potential' } },
  causedBy: [
    'material/volume-change-implausible',
    'mechanics/stress-drives-diffusion',
    'mechanics/strain-not-small',
    'transport/surface-saturates',
  ],
  check(subject, { shift }, report) {
    const pressed = pressedParticles(subject);
    const stressed = stressedParticles(subject);
    for (const path of new Set([...pressed, ...stressed].map((own) => own.path))) {
      const matrix = pressed.find((own) => own.path === path);
      const particle = stressed.find((own) => own.path === path);
      const fromMatrix = matrix === undefined ? 0 : potentialShift(matrix.molarVolume, matrix.pressure);
      const fromInside =
        particle === undefined ? 0 : potentialShift(particle.stress.molarVolume, (2 / 3) * particle.stress.tension);
      const found = Math.max(fromMatrix, fromInside);
      const active = particle?.active ?? matrix?.active;
      if (active === undefined || !exceeds(found, shift)) continue;
      const inside = fromInside >= fromMatrix;
      // The stress goes as the square of the radius at a given current.
      const radius = radiusAtLimit(active.particleRadius, fromInside * (particle?.stress.excess ?? 1), shift, 2);
      report({
        at: path,
        message: `${inside ? `the gradient in \`${active.name}\`` : `the matrix around \`${active.name}\``} moves its potential by ${inUnit(found, 'mV', 2)}${inside ? '' : ' (estimate)'}`,
        help: inside
          ? `a radius below ${inUnit(radius, 'um')}, or a lower rate`
          : 'a softer matrix or a smaller window',
        ...(inside && fromMatrix < shift ? radiusFix(path, radius) : {}),
      });
    }
  },
});
