import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { debondingParticles } from './debonding-particles.ts';

export const pressureCannotHoldParticles = rule({
  code: 'composition/pressure-cannot-hold-particles',
  id: 'D-DEL-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'no practical stack pressure holds the particles in contact',
  why: 'to hold an interface shut the pressure must make up for the strain over the compliance of the matrix',
  law: 'misfit of a sphere in a matrix',
  cite: ['bucci-2018'],
  options: { practical: { default: 100e6, unit: 'Pa', meaning: 'largest stack pressure of a practical cell' } },
  check(subject, { practical }, report) {
    for (const { active, path, found } of debondingParticles(subject)) {
      if (!(found.holdingPressure > practical)) continue;
      report({
        at: 'stack.pressure',
        message: `it would take ${inUnit(found.holdingPressure, 'MPa')} to hold \`${active.name}\` against its electrolyte; ${inUnit(subject.cell.stack.pressure, 'MPa')} is given and ${inUnit(practical, 'MPa')} is practical`,
        help: 'do not count on pressure here: a smaller window, smaller particles or a zero-strain material',
        related: [{ at: path, note: 'where it debonds' }],
      });
    }
  },
});
