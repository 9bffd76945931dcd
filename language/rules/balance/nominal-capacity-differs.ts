import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const nominalCapacityDiffers = rule({
  code: 'balance/nominal-capacity-differs',
  id: 'D-DFN-12',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'C-rates refer to another capacity than the cell holds',
  why: '1C empties the nominal capacity in an hour; a cell that holds another one is cycled at another rate than it says',
  law: 'capacity between the cut-offs',
  cite: ['mohtat-2019'],
  options: { share: { default: 0.2, unit: '', meaning: 'difference that is accepted' } },
  causedBy: ['composition/volume-fractions-do-not-close'],
  check({ cell, balance }, { share }, report) {
    if (!balance.ok || cell.capacity === undefined) return;
    const held = balance.balance.capacity * cell.area * cell.electrodePairs;
    if (!exceeds(Math.abs(cell.capacity / held - 1), share)) return;
    const unit = cell.capacity < 360 ? 'mAh' : 'Ah';
    report({
      at: 'capacity',
      message: `C-rates refer to ${inUnit(cell.capacity, unit)}, but \`${cell.name}\` holds ${inUnit(held, unit)} in its window`,
      help: `set \`capacity\` to ${inUnit(held, unit)}, or leave it out`,
      fix: { title: `Set the capacity to ${inUnit(held, unit)}`, path: 'capacity', newText: typed(held, unit) },
    });
  },
});
