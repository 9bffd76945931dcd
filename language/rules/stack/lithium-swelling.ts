import type { CheckedCell } from '../../../model/cell.ts';
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
      help: helpFor(cell, growth),
    });
  },
});

/** A fixture that yields has its travel to give, a stiff one has to be made to yield. */
function helpFor(cell: CheckedCell, growth: number): string {
  const { fixture } = cell.stack;
  if (fixture.kind === 'constant_pressure')
    return `the pressure stays, but the fixture has to travel ${inUnit(growth, 'um')} at every charge: leave room for it in the module`;
  const softer = '`stack { fixture = constant_pressure }`';
  return fixture.kind === 'fixed_gap'
    ? `a fixed gap has no room for it: \`stack { fixture = spring(stiffness = 0.05 MPa/um) }\` or ${softer}`
    : `the spring of ${inUnit(fixture.stiffness, 'MPa/um')} presses by up to ${inUnit(fixture.stiffness * growth, 'MPa')} more: a softer one, or ${softer}`;
}
