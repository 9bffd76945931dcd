import { hertzContactPressure } from '../../../physics/contact-mechanics.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const contactsFlow = rule({
  code: 'mechanics/contacts-flow',
  id: 'D-CONT-04',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'contacts in a composite flow under the stack pressure, so their elastic estimate ends',
  why: 'where the pressure in a contact of spheres reaches the hardness, area grows with the load and no longer with its cube root',
  law: 'Hertzian contact',
  cite: ['johnson-1985'],
  options: {},
  check({ cell }, _options, report) {
    for (const { electrode } of composites(cell)) {
      const solid = electrode.electrolyte?.material;
      if (solid?.hardness === undefined || solid.youngsModulus === undefined) continue;
      if (electrode.contactFraction !== undefined || electrode.sinteringTemperature !== undefined) continue;
      const found = hertzContactPressure(cell.stack.pressure, solid.youngsModulus, solid.poissonRatio ?? 0.3);
      if (!exceeds(found, solid.hardness)) continue;
      report({
        at: 'stack.pressure',
        message: `at ${inUnit(cell.stack.pressure, 'MPa')} the contacts of \`${solid.name}\` bear ${inUnit(found, 'GPa')}, above its hardness of ${inUnit(solid.hardness, 'GPa')}: they flow, and the contact fraction is underestimated (estimate)`,
        help: 'give `contact_fraction` as measured',
      });
      return;
    }
  },
});
