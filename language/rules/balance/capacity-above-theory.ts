import { exceeds } from '../../../physics/compare.ts';
import { faraday } from '../../../physics/constants.ts';
import { specificCapacity, theoreticalCapacity } from '../../../physics/specific-capacity.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const capacityAboveTheory = rule({
  code: 'balance/capacity-above-theory',
  id: 'D-BOM-04',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a material would deliver more charge than it has lithium sites for',
  why: 'one lithium per formula unit is F/M: 275 to 280 mAh/g in layered oxides, 170 in LiFePO4, 148 in LiMn2O4',
  law: "Faraday's law",
  cite: ['crc'],
  options: { slack: { default: 0.02, unit: '', meaning: 'excess that is taken for rounding' } },
  check({ cell, balance }, { slack }, report) {
    for (const { role, active, path } of activeMaterials(cell)) {
      const window = balance.ok ? balance.balance[role] : undefined;
      const limit = active.theoreticalCapacity ?? theoreticalCapacity(active.family);
      if (window === undefined || limit === undefined || active.density === undefined) continue;
      const found =
        specificCapacity(active.maximumConcentration, active.density) * Math.abs(window.full - window.empty);
      if (!exceeds(found, (1 + slack) * limit)) continue;
      const concentration = (limit * active.density) / faraday;
      report({
        at: `${path}.maximum_concentration`,
        message: `\`${active.name}\` would deliver ${inUnit(found, 'mAh/g')} in this window, above its theoretical ${inUnit(limit, 'mAh/g')}`,
        help: `\`maximum_concentration\` of ${inUnit(concentration, 'mol/m^3', 5)} is what ${inUnit(limit, 'mAh/g')} and its density allow`,
        related: [{ at: 'voltage_window', note: 'the window' }],
        fix: {
          title: `Set it to ${inUnit(concentration, 'mol/m^3', 5)}`,
          path: `${path}.maximum_concentration`,
          newText: typed(concentration, 'mol/m^3', 5),
        },
      });
    }
  },
});
