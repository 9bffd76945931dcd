import { exceeds } from '../../../physics/compare.ts';
import { crackLengthAfter } from '../../../physics/particle-fracture.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { stressedParticles } from './cracking-particles.ts';

export const crackCrossesParticle = rule({
  code: 'fracture/crack-crosses-particle',
  id: 'D-CRK-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'cracks grow through the particles within the target life',
  why: 'every hour under tension lengthens a crack by C K^m; once it has crossed the radius the particle is in pieces',
  law: 'Paris law under constant tension',
  cite: ['okane-2022', 'deshpande-2012'],
  options: { share: { default: 0.5, unit: '', meaning: 'share of the time that the surface is under tension' } },
  causedBy: [
    'material/volume-change-implausible',
    'mechanics/stress-drives-diffusion',
    'fracture/cracks-grow',
    'transport/surface-saturates',
  ],
  check(subject, { share }, report) {
    const { operation, balance } = subject;
    for (const { active, path, stress, current } of stressedParticles(subject)) {
      const { parisConstant, parisExponent, initialCrackLength, crackGeometryFactor: geometry } = active;
      const perCycle = (2 * Math.min(operation?.charge ?? NaN, balance.ok ? balance.balance.capacity : NaN)) / current;
      const life = operation?.targetLife ?? (operation?.targetCycles ?? NaN) * perCycle;
      if (parisConstant === undefined || parisExponent === undefined) continue;
      if (initialCrackLength === undefined || geometry === undefined || !(life > 0)) continue;
      const growth = { parisConstant, parisExponent, geometry };
      // Tension goes as the square of the radius at a given current.
      const lengthAt = (radius: number): number =>
        crackLengthAfter(
          initialCrackLength,
          stress.tension * Math.min(1, stress.excess * (radius / active.particleRadius) ** 2),
          share * life,
          growth,
        );
      const length = lengthAt(active.particleRadius);
      if (!exceeds(length, active.particleRadius)) continue;
      const sound = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2]
        .map((part) => part * active.particleRadius)
        .find((radius) => lengthAt(radius) < radius);
      report({
        at: `${path}.particle_radius`,
        message: `under ${inUnit(stress.tension, 'MPa')} cracks of ${inUnit(initialCrackLength, 'nm')} cross particles of \`${active.name}\` with ${inUnit(active.particleRadius, 'um')} within ${inUnit(life, 'd', 2)} (estimate)`,
        help: sound === undefined ? 'a lower rate' : `a radius of ${inUnit(sound, 'um')}, or a lower rate`,
        ...radiusFix(path, sound ?? 0),
      });
    }
  },
});
