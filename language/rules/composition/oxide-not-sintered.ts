import { contactFraction } from '../../../physics/composite.ts';
import { composites, electrolytePath } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const oxideNotSintered = rule({
  code: 'composition/oxide-not-sintered',
  id: 'D-CONT-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a ceramic electrolyte in a composite is neither sintered nor wetted',
  why: 'oxides are too hard to flow under cold pressing: without sintering, a liquid or a polymer particles touch in points',
  law: 'plastic flow of powders',
  cite: ['sakuda-2013'],
  options: {},
  check({ cell }, _options, report) {
    for (const { role, electrode } of composites(cell)) {
      const solid = electrode.electrolyte?.material;
      if (solid === undefined || (solid.family !== 'oxide' && solid.family !== 'phosphate')) continue;
      if (electrode.sinteringTemperature !== undefined || electrode.contactFraction !== undefined) continue;
      const theta = contactFraction(electrode, cell.stack.fabricationPressure ?? 0, cell.stack.pressure);
      report({
        at: electrolytePath(role, electrode),
        message: `\`${solid.name}\` in the ${role} is not sintered, so pressing leaves ${inUnit(theta, '%')} of the active surface in contact (estimate)`,
        help: 'give the `sintering_temperature` and the `contact_fraction` it left, or use a soft electrolyte in the composite',
      });
    }
  },
});
