import { afterCycles, contactLossPerCycle } from '../../../physics/contact-fade.ts';
import { exceeds } from '../../../physics/compare.ts';
import { radiusAtLimit } from '../../../physics/radius-at-limit.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { debondingParticles } from './debonding-particles.ts';

export const voidsGrow = rule({
  code: 'composition/voids-grow',
  id: 'D-FADE-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'voids will take more than a tenth of a composite',
  why: 'particles that debond every cycle leave a gap that does not close; voids relax to their end as v_∞ + (v_0 − v_∞) e^(−r N)',
  law: 'ratchet of a debonding interface',
  cite: ['shi-2020', 'koerver-2017'],
  options: { fraction: { default: 0.1, unit: '', meaning: 'largest void fraction' } },
  check(subject, { fraction }, report) {
    const { cathode } = subject.cell;
    if (cathode.kind !== 'composite' || cathode.finalVoidFraction === undefined) return;
    const cycles = subject.operation?.targetCycles ?? Infinity;
    for (const { active, path, found } of debondingParticles(subject)) {
      const rate = contactLossPerCycle(found.contraction, found.critical, cathode.contactLossRate);
      const voids = afterCycles(cathode.porosity, cathode.finalVoidFraction, rate, cycles);
      if (!exceeds(voids, fraction)) continue;
      const radius = radiusAtLimit(active.particleRadius, found.critical, found.contraction, -1 / 2);
      report({
        at: path,
        message: `voids around \`${active.name}\` will grow from ${inUnit(cathode.porosity, '%', 2)} to ${inUnit(voids, '%', 2)} of the cathode${Number.isFinite(cycles) ? ` in ${inUnit(cycles, '')} cycles` : ''} (estimate)`,
        help: `a smaller window, or particles below ${inUnit(radius, 'um', 2)}, which do not debond`,
        ...radiusFix(path, radius),
      });
    }
  },
});
