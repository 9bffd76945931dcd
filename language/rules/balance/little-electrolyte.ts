import { platedElectrodes } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const littleElectrolyte = rule({
  code: 'balance/little-electrolyte',
  id: 'AE09',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium consumes the little electrolyte there is',
  why: 'every lost ampere-hour of lithium binds about 3.3 g of solvent in its film, so a lean cell dries out',
  law: 'consumption of solvent by the film',
  cite: ['fang-2019'],
  options: {
    amount: { default: 2e-3 / 3600, unit: 'kg/A/s', meaning: 'least electrolyte per capacity' },
    efficiency: { default: 0.995, unit: '', meaning: 'coulombic efficiency from which little is enough' },
  },
  check({ cell }, { amount, efficiency }, report) {
    const { electrolyte } = cell;
    if (electrolyte?.amount === undefined || electrolyte.coulombicEfficiency === undefined) return;
    if (platedElectrodes(cell).length === 0) return;
    if (!(electrolyte.amount < amount) || !(electrolyte.coulombicEfficiency < efficiency)) return;
    report({
      at: 'electrolyte.amount',
      message: `${inUnit(electrolyte.amount, 'g/Ah')} of \`${electrolyte.name}\` will dry out at a coulombic efficiency of ${inUnit(electrolyte.coulombicEfficiency, '%', 4)}`,
      fix: { title: `Give ${inUnit(amount, 'g/Ah')}`, path: 'electrolyte.amount', newText: typed(amount, 'g/Ah') },
      help: `${inUnit(amount, 'g/Ah')} or more, or an electrolyte with an efficiency above ${inUnit(efficiency, '%')}`,
    });
  },
});
