import { lithiumCharge } from '../../../physics/lithium-swelling.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const muchExcessLithium = rule({
  code: 'balance/much-excess-lithium',
  id: 'D-BOM-03',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the lithium foil holds many times what the cathode can take',
  why: 'lithium beyond the reserve a cell consumes adds volume and cost without charge; it does the cell no harm',
  law: 'areal capacity balance',
  cite: ['randau-2020'],
  options: { ratio: { default: 3, unit: '', meaning: 'largest N/P ratio of a foil' } },
  check({ cell, balance }, { ratio }, report) {
    if (!balance.ok || cell.anode.kind !== 'lithium' || cell.cathode.kind !== 'composite') return;
    const foil = lithiumCharge(cell.anode.thickness);
    const found = foil / balance.balance.capacity;
    if (!exceeds(found, ratio)) return;
    report({
      at: 'anode.thickness',
      message: `the foil holds ${inUnit(foil, 'mAh/cm^2')}, ${inUnit(found, '', 2)} times the ${inUnit(balance.balance.capacity, 'mAh/cm^2')} of the cathode`,
      fix: {
        title: `Set the thickness to ${inUnit((0.99 * cell.anode.thickness * ratio) / found, 'um')}`,
        path: 'anode.thickness',
        newText: typed((0.99 * cell.anode.thickness * ratio) / found, 'um'),
      },
      help: `${inUnit((cell.anode.thickness * ratio) / found, 'um')} of lithium would be ${inUnit(ratio, '')} times`,
    });
  },
});
