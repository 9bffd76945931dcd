import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const cathodeBelowStructuralLimit = rule({
  code: 'balance/cathode-below-structural-limit',
  id: 'D-BAL-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a charge takes more lithium out of the cathode than its structure stands',
  why: 'layered oxides collapse along c and release oxygen when too little lithium holds the layers',
  law: 'structural limit of layered oxides',
  cite: ['kondrakov-2017'],
  options: {},
  check({ cell, balance }, _options, report) {
    const full = balance.ok ? balance.balance.cathode?.full : undefined;
    const active = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
    const limit = active?.smallestStoichiometry;
    if (full === undefined || active === undefined || limit === undefined || !exceeds(limit, full)) return;
    report({
      at: `cathode.active.${active.name}`,
      message: `a charge to ${inUnit(cell.voltageWindow?.upper ?? NaN, 'V')} leaves x = ${inUnit(full, '')} in \`${active.name}\`, below the ${inUnit(limit, '')} its structure stands`,
      help: 'lower the upper end of `voltage_window`',
      related: [{ at: 'voltage_window', note: 'sets the charge' }],
    });
  },
});
