import type { ProtocolItem, StopCondition } from '../../../model/protocol.ts';
import { absentColumn } from '../../../physics/absent-column.ts';
import { rule } from '../rule.ts';

export const stopNeverMet = rule({
  code: 'protocol/stop-never-met',
  id: 'D-PROT-11',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a condition that stops the run asks for a result that the run does not make',
  why: 'what a mechanism would make is not there without it, so the run fails before its first step',
  law: 'protocols',
  cite: [],
  options: {},
  check({ simulation }, _options, report) {
    if (simulation === undefined) return;
    const { protocol } = simulation;
    stopsOf(protocol.items).forEach((stop, k) => {
      const absence = absentColumn(stop.column, simulation);
      if (absence === undefined) return;
      report({
        at: `protocol.${protocol.name}.stop[${k + 1}]`,
        message: `\`${stop.text}\` cannot be tested: ${absence.reason}`,
        help: `${absence.help}, or stop at another result`,
      });
    });
  },
});

/** In the order of the text. */
function stopsOf(items: readonly ProtocolItem[]): readonly StopCondition[] {
  return items.flatMap((item) => (item.type === 'stop' ? [item] : item.type === 'step' ? [] : stopsOf(item.body)));
}
