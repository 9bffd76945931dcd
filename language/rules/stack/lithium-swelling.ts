import { platingGrowth, stackThickness } from '../../../physics/lithium-swelling.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const lithiumSwelling = rule({
  code: 'stack/lithium-swelling',
  id: 'AE28',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'plated lithium lifts the stack by more than a tenth',
  why: 'every mAh/cm² of lithium is 4.85 µm thick where it is dense, and thicker where it is porous',
  law: "molar volume of lithium and Faraday's law",
  cite: ['fang-2021'],
  options: { share: { default: 0.1, unit: '', meaning: 'growth per charge over the thickness of the stack' } },
  check({ cell, operation }, { share }, report) {
    const charge = operation?.charge;
    if (charge === undefined || cell.anode.kind === 'composite' || cell.cathode.kind === 'lithium') return;
    const growth = platingGrowth(cell, charge);
    const stack = stackThickness(cell);
    if (!exceeds(growth, share * stack)) return;
    report({
      at: 'anode',
      message: `lithium grows by ${inUnit(growth, 'um')} per charge, ${inUnit(growth / stack, '%')} of the ${inUnit(stack, 'um')} of lithium, separator and cathode`,
      help: 'give the stack a compliant fixture: `fixture = spring(stiffness = …)`',
    });
  },
});
