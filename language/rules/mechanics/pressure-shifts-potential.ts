import { exceeds } from '../../../physics/compare.ts';
import { potentialShift } from '../../../physics/stress-potential.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { pressedParticles } from './pressed-particles.ts';

export const pressureShiftsPotential = rule({
  code: 'mechanics/pressure-shifts-potential',
  id: 'D-CONF-02',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the pressure of the matrix moves the potential of the particles',
  why: 'a pressed host takes up lithium at U + Ω σ/F: pressure on a material that swells lowers its potential',
  law: 'chemical potential under stress',
  cite: ['monroe-2005', 'bucci-2017'],
  options: { shift: { default: 0.005, unit: 'V', meaning: 'largest shift that goes unnoticed' } },
  causedBy: ['mechanics/stress-shifts-potential'],
  check(subject, { shift }, report) {
    for (const { active, path, pressure, molarVolume } of pressedParticles(subject)) {
      const found = potentialShift(molarVolume, pressure);
      if (!exceeds(found, shift)) continue;
      report({
        at: path,
        message: `the matrix presses \`${active.name}\` by ${inUnit(pressure, 'MPa')} at full charge, which moves its potential by ${inUnit(found, 'mV', 2)} (estimate)`,
        help: 'a softer matrix or a smaller window; expect cut-offs to move by as much',
      });
    }
  },
});
