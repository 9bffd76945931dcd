import { isInventoryGiven } from '../../../physics/balance.ts';
import { rule } from '../rule.ts';

export const lithiumInventoryAssumed = rule({
  code: 'balance/lithium-inventory-assumed',
  id: 'D-BAL-10',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the lithium of a cell with two insertion electrodes is not given',
  why: 'how much lithium there is decides where both electrodes end; at assembly it is all in the cathode, and formation takes a share of it',
  law: 'lithium inventory of two insertion electrodes',
  cite: ['mohtat-2019'],
  options: {},
  check({ cell }, _options, report) {
    if (cell.anode.kind !== 'composite' || cell.cathode.kind !== 'composite' || isInventoryGiven(cell)) return;
    const missing = [...cell.anode.actives, ...cell.cathode.actives].filter(
      (active) => active.initialStoichiometry === undefined,
    );
    report({
      at: 'anode',
      message: `${missing.map((active) => `\`${active.name}\``).join(' and ')} ${missing.length === 1 ? 'has' : 'have'} no \`initial_stoichiometry\`: the cell is balanced as assembled, with a full cathode and an empty anode (estimate)`,
      help: 'give \`initial_stoichiometry\` of both electrodes, after formation',
      related: [{ at: 'cathode', note: 'where the lithium is' }],
    });
  },
});
