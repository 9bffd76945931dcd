import { rule } from '../rule.ts';

export const lithiumCathodeAlone = rule({
  code: 'balance/lithium-cathode-alone',
  id: 'D-BAL-07',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a lithium cathode faces an anode that is not lithium',
  why: 'lithium is the most negative electrode there is; as cathode it belongs to a symmetric cell, lithium on both sides',
  law: 'sign of the cell voltage',
  cite: [],
  options: {},
  stopsRun: true,
  check({ cell }, _options, report) {
    if (cell.cathode.kind !== 'lithium' || cell.anode.kind === 'lithium') return;
    const anode =
      cell.anode.kind === 'composite'
        ? `\`${cell.anode.actives[0]?.name ?? 'a composite'}\``
        : cell.anode.kind === 'none'
          ? `a bare \`${cell.anode.collector.name}\` collector`
          : 'sulfur';
    report({
      at: 'cathode',
      message: `the cathode of \`${cell.name}\` is lithium, but its anode is ${anode}: no model is there for such a cell`,
      help: 'lithium as cathode needs lithium as anode; to test an electrode against lithium make it the cathode and `anode = lithium { thickness = … }`',
      related: [{ at: 'anode', note: 'the anode' }],
    });
  },
});
