import { fadeOverpotential, radiusThatStaysBonded } from '../../../physics/contact-fade.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit } from '../in-unit.ts';
import { radiusFix } from '../radius-fix.ts';
import { rule } from '../rule.ts';
import { debondingParticles } from './debonding-particles.ts';

export const contactFades = rule({
  code: 'composition/contact-fades',
  id: 'D-FADE-02',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'which part of the fade of a solid-state cathode is mechanical, and what helps against it',
  why: 'lost contact raises the local current, the interphase raises the resistance; pressure mends only the first, a coating only the second',
  law: 'charge transfer through what contact is left',
  cite: ['shi-2020', 'koerver-2017'],
  options: { least: { default: 0.005, unit: 'V', meaning: 'added overpotential from which it is reported' } },
  check(subject, { least }, report) {
    const { cell, operation } = subject;
    const { cathode } = cell;
    const cycles = operation?.targetCycles;
    const current = largestCurrent(operation);
    if (cathode.kind !== 'composite' || cathode.electrolyte === undefined) return;
    if (cycles === undefined || current === undefined) return;
    for (const { active, path, found } of debondingParticles(subject)) {
      const { contraction: swing, critical } = found;
      const { mechanical, chemical } = fadeOverpotential(cell, cathode, active, current, { swing, critical, cycles });
      if (!(mechanical + chemical > least)) continue;
      const isMechanical = mechanical > chemical;
      const radius = radiusThatStaysBonded(active.particleRadius, swing, critical);
      report({
        at: path,
        message: `after ${inUnit(cycles, '')} cycles lost contact adds ${inUnit(mechanical, 'mV', 2)} and the interphase ${inUnit(chemical, 'mV', 2)} to the overpotential of \`${active.name}\`: the fade is mostly ${isMechanical ? 'mechanical' : 'chemical'} (estimate)`,
        help: isMechanical
          ? `pressing the cell again, a zero-strain material, or particles below ${inUnit(radius, 'um', 2)}`
          : 'a coating, less carbon, or a lower upper cut-off',
        ...(isMechanical ? radiusFix(path, radius) : {}),
      });
    }
  },
});
