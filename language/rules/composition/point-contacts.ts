import { contactFraction, pressureForContact } from '../../../physics/composite.ts';
import { composites } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

/** Largest pressure of a usual press, Pa. */
const practical = 600e6;

export const pointContacts = rule({
  code: 'composition/point-contacts',
  id: 'D-CONT-01',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'less than half of the active surface touches electrolyte',
  why: 'rigid particles touch in points; pressing makes a soft electrolyte flow around them',
  law: 'plastic flow and rough elastic contact',
  cite: ['persson-2006', 'sakuda-2013'],
  options: { contact: { default: 0.5, unit: '', meaning: 'least contact fraction' } },
  causedBy: ['composition/no-ionic-path'],
  check({ cell }, { contact }, report) {
    for (const { role, electrode } of composites(cell)) {
      const theta = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
      if (electrode.electrolyte === undefined || !(theta < contact)) continue;
      const pressure = pressureForContact(electrode, cell.stack.pressure, contact);
      report({
        at: role,
        message: `${inUnit(theta, '%')} of the active surface of the ${role} touches \`${electrode.electrolyte.material.name}\` (estimate); the current on it is ${inUnit(1 / theta, '')} times as high`,
        help: 'a higher `stack.fabrication_pressure`, a softer electrolyte, or sintering',
        ...(pressure === undefined || pressure > practical
          ? {}
          : {
              fix: {
                title: `Press it at ${inUnit(pressure, 'MPa')}`,
                path: 'stack.fabrication_pressure',
                newText: typed(pressure, 'MPa'),
              },
            }),
      });
    }
  },
});
