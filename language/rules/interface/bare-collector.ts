import { rule } from '../rule.ts';

export const bareCollector = rule({
  code: 'interface/bare-collector',
  id: 'AE30',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'lithium has to nucleate on a bare collector under a solid electrolyte',
  why: 'copper asks about 40 mV before lithium nucleates; islands then carry all current',
  law: 'nucleation overpotential',
  cite: ['yan-2016'],
  options: {},
  check({ cell }, _options, report) {
    if (cell.anode.kind !== 'none' || cell.separator.kind !== 'solid') return;
    if (cell.interfaces.anode.interlayer !== undefined) return;
    report({
      at: 'anode',
      message: `lithium nucleates on bare \`${cell.anode.collector.name}\`, without an interlayer, under a solid electrolyte`,
      help: 'add `interlayer = Ag { thickness = 100 nm }` to `interface anode | separator`',
    });
  },
});
