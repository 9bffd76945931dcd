import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const anodeNearlyFull = rule({
  code: 'balance/anode-nearly-full',
  id: 'D-BAL-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a charge fills the anode almost to the last place',
  why: 'at a full surface the potential falls to that of lithium, and lithium plates on it',
  law: 'lithium inventory of two insertion electrodes',
  cite: ['mohtat-2019'],
  options: { stoichiometry: { default: 0.98, unit: '', meaning: 'largest stoichiometry of the anode at full charge' } },
  check({ cell, balance }, { stoichiometry }, report) {
    const full = balance.ok ? balance.balance.anode?.full : undefined;
    if (full === undefined || cell.anode.kind !== 'composite' || !exceeds(full, stoichiometry)) return;
    const name = cell.anode.actives[0]?.name ?? 'anode';
    report({
      at: `anode.active.${name}`,
      message: `a charge to ${inUnit(cell.voltageWindow?.upper ?? NaN, 'V')} fills \`${name}\` to x = ${inUnit(full, '', 4)}: lithium may plate on it`,
      help: 'charge to less, or make the anode thicker',
    });
  },
});
