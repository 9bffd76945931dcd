import { arealCapacity } from '../../../physics/balance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const loadingContradictsPhases = rule({
  code: 'balance/loading-contradicts-phases',
  id: 'D-BAL-09',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the areal capacity that is given is not the one that the phases hold',
  why: 'areal capacity follows from concentration, volume fraction and thickness: a run uses these, whatever was weighed',
  law: 'F c_max ε L over the stoichiometry window',
  cite: ['mohtat-2019'],
  options: { share: { default: 0.1, unit: '', meaning: 'largest difference over the capacity of the phases' } },
  check({ cell, balance }, { share }, report) {
    for (const { role, electrode } of composites(cell)) {
      const window = balance.ok ? balance.balance[role] : undefined;
      const given = electrode.capacityLoading;
      if (given === undefined || window === undefined) continue;
      const held = arealCapacity(electrode) * Math.abs(window.full - window.empty);
      if (!exceeds(Math.abs(given - held), share * held)) continue;
      report({
        at: `${role}.capacity_loading`,
        message: `\`capacity_loading\` of the ${role} is ${inUnit(given, 'mAh/cm^2')}, but its phases hold ${inUnit(held, 'mAh/cm^2')} in this window`,
        help: 'correct `volume_fraction`, `thickness` or the loading',
        related: [{ at: `${role}.thickness`, note: 'takes part' }],
      });
    }
  },
});
