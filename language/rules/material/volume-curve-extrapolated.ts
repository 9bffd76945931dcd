import { exceeds } from '../../../physics/compare.ts';
import { chargedStoichiometry } from '../../../physics/operation.ts';
import { volumeChangeRange } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const volumeCurveExtrapolated = rule({
  code: 'material/volume-curve-extrapolated',
  id: 'D-OM-03',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the voltage window goes beyond the data of the volume change',
  why: 'layered oxides collapse where the data often end, so a curve continued from there says too little',
  law: 'volume change by insertion',
  cite: ['kondrakov-2017'],
  options: { slack: { default: 0.02, unit: '', meaning: 'stoichiometry beyond the data that is accepted' } },
  check({ cell, operation, balance }, { slack }, report) {
    for (const { role, active, path } of activeMaterials(cell)) {
      const range = volumeChangeRange(active);
      const window = balance.ok ? balance.balance[role] : undefined;
      if (range === undefined || window === undefined) continue;
      const full = role === 'cathode' ? chargedStoichiometry(cell, active, operation, window.full) : window.full;
      const low = Math.min(full, window.empty);
      const high = Math.max(full, window.empty);
      const below = exceeds(range[0] - slack, low);
      if (!below && !exceeds(high, range[1] + slack)) continue;
      report({
        at: `${path}.volume_change`,
        message: `the window takes \`${active.name}\` to x = ${inUnit(below ? low : high, '')}, beyond x = ${inUnit(below ? range[0] : range[1], '')} where the data of its volume change end`,
        help: 'a curve that reaches further, or a smaller window',
      });
    }
  },
});
