import { exceeds } from '../../../physics/compare.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';
import { cyclesOfReserve, efficiencyForCycles } from '../../../physics/cycle-life.ts';
import { lithiumCharge } from '../../../physics/lithium-swelling.ts';

export const efficiencyBelowTarget = rule({
  code: 'balance/efficiency-below-target',
  id: 'AE07',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'coulombic efficiency and lithium reserve do not last for the target cycles',
  why: 'every cycle loses (1 − CE) of its lithium; without a reserve capacity falls as CE^N',
  law: 'lithium inventory',
  cite: ['fang-2019'],
  options: { retention: { default: 0.8, unit: '', meaning: 'capacity that is to be left without a reserve' } },
  check({ cell, operation, balance }, { retention }, report) {
    const efficiency = cell.electrolyte?.coulombicEfficiency;
    const cycles = operation?.targetCycles;
    if (efficiency === undefined || cycles === undefined || !balance.ok || cell.anode.kind === 'composite') return;
    const foil = cell.anode.kind === 'lithium' ? lithiumCharge(cell.anode.thickness) : 0;
    if (foil === 0) {
      const needed = efficiencyForCycles(cycles, retention);
      if (!exceeds(needed, efficiency)) return;
      report({
        at: 'anode',
        message: `without a reserve of lithium ${inUnit(cycles, '')} cycles need a coulombic efficiency of ${inUnit(needed, '%', 5)}; \`${cell.electrolyte?.name ?? ''}\` gives ${inUnit(efficiency, '%', 4)}`,
        help: 'add lithium, or choose an electrolyte with a higher efficiency',
      });
      return;
    }
    const lasting = cyclesOfReserve(foil, efficiency, balance.balance.capacity);
    if (!exceeds(cycles, lasting)) return;
    const enough = (cell.anode.kind === 'lithium' ? cell.anode.thickness : 0) * (cycles / lasting);
    report({
      at: 'anode.thickness',
      severity: 'warning',
      id: 'AE08',
      message: `the reserve of lithium lasts about ${Math.floor(lasting)} of ${inUnit(cycles, '')} cycles at a coulombic efficiency of ${inUnit(efficiency, '%', 4)}`,
      help: `${inUnit(enough, 'um')} of lithium would last`,
      fix: {
        title: `Set the thickness to ${inUnit(1.01 * enough, 'um')}`,
        path: 'anode.thickness',
        newText: typed(1.01 * enough, 'um'),
      },
    });
  },
});
