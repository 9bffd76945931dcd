import { separatorResistance } from '../../../physics/separator-resistance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const bulkResistanceHigh = rule({
  code: 'separator/bulk-resistance-high',
  id: 'AE32',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the solid electrolyte resists too much',
  why: 'a layer costs the voltage i L/κ; pores lower κ with the power 1.5 of density',
  law: "Ohm's law with Bruggeman's exponent",
  cite: ['bruggeman-1935'],
  options: { resistance: { default: 50e-4, unit: 'ohm*m^2', meaning: 'largest resistance accepted' } },
  check({ cell }, { resistance }, report) {
    const found = separatorResistance(cell);
    if (found === undefined || !exceeds(found, resistance)) return;
    report({
      at: 'separator.thickness',
      message: `the solid electrolyte has ${inUnit(found, 'ohm*cm^2')}; above ${inUnit(resistance, 'ohm*cm^2')} it dominates the cell`,
      help: 'make it thinner or denser, or choose a better conductor',
    });
  },
});
