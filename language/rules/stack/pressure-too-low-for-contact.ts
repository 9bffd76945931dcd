import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pressureTooLowForContact = rule({
  code: 'stack/pressure-too-low-for-contact',
  id: 'D-FIX-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'stack pressure does not hold solids in contact',
  why: 'solids touch where pressure holds them; without it the breathing of the electrodes opens gaps',
  law: 'breathing against the fixture',
  cite: ['doux-2020'],
  options: { threshold: { default: 0.1e6, unit: 'Pa', meaning: 'least pressure on a solid electrolyte' } },
  causedBy: ['stack/lithium-does-not-creep'],
  check({ cell }, { threshold }, report) {
    if (cell.separator.kind !== 'solid' || !(cell.stack.pressure < threshold)) return;
    report({
      at: 'stack.pressure',
      message: `${inUnit(cell.stack.pressure, 'MPa')} will not hold the contact of a solid electrolyte; ${inUnit(threshold, 'MPa')} is the least`,
      help: `raise \`stack.pressure\` above ${inUnit(threshold, 'MPa')}`,
      fix: { title: 'Raise the stack pressure to 5 MPa', path: 'stack.pressure', newText: '5 MPa' },
    });
  },
});
