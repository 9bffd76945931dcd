import { deliveredState } from '../../../physics/initial-state.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const chargedWithoutLithium = rule({
  code: 'balance/charged-without-lithium',
  id: 'D-LI-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a cell without lithium at its anode starts charged',
  why: 'all lithium of an anode-free cell is in its cathode: where the cathode starts without it, it is nowhere',
  law: 'lithium inventory',
  cite: ['randau-2020'],
  options: { soc: { default: 0.01, unit: '', meaning: 'state of charge that is taken for empty' } },
  check({ cell, simulation, balance }, { soc }, report) {
    if (cell.anode.kind !== 'none' || !balance.ok || (cell.anode.excessLithium ?? 0) > 0) return;
    const start = simulation?.startSoc;
    const delivered = deliveredState(cell)?.soc;
    const found = start ?? delivered;
    if (found === undefined || !exceeds(found, soc)) return;
    const at = start === undefined ? 'cathode' : 'simulation.startSoc';
    report({
      at,
      message: `\`${cell.name}\` starts at ${inUnit(found, '%', 2)} with a bare collector: the ${inUnit(found * balance.balance.capacity, 'mAh/cm^2')} that its cathode lacks are nowhere`,
      help: 'start at 0 %, or give the anode lithium',
      ...(start === undefined ? {} : { fix: { title: 'Start empty', path: 'simulation.startSoc', newText: '0 %' } }),
    });
  },
});
