import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { debondingParticles } from './debonding-particles.ts';

export const particlesDebond = rule({
  code: 'composition/particles-debond',
  id: 'D-DEL-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'active particles shrink away from the solid electrolyte',
  why: 'a shrinking particle stores elastic energy a s²/(2S) per area; the interface opens when that reaches its toughness',
  law: 'energy release of a debonding sphere',
  cite: ['barai-2021', 'bucci-2018'],
  options: {},
  check(subject, _options, report) {
    for (const { active, path, found, potential } of debondingParticles(subject)) {
      const at = found.opensAt ?? NaN;
      // The critical change goes as one over the root of the radius.
      const radius = radiusAtLimit(active.particleRadius, found.critical, found.contraction, -1 / 2);
      report({
        at: path,
        message: `\`${active.name}\` shrinks by ${inUnit(found.contraction, '%', 2)} in this window and debonds from ${inUnit(found.critical, '%', 2)} on, at x = ${inUnit(at, '')} (${inUnit(potential(at), 'V')} against lithium; estimate)`,
        ...radiusFix(path, radius),
        help: `charge to less than ${inUnit(potential(at), 'V')}, use smaller particles, or a tougher interface`,
      });
    }
  },
});
