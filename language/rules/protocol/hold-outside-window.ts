import type { VoltageWindow } from '../../../model/cell.ts';
import type { ProtocolStep } from '../../../model/protocol.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { directionOf } from '../../../physics/step-direction.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const holdOutsideWindow = rule({
  code: 'protocol/hold-outside-window',
  id: 'D-PROT-02',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: "a step goes beyond the cell's own voltage window",
  why: 'the window says what the materials stand; beyond it they degrade',
  law: 'cut-off voltages',
  cite: [],
  options: {},
  check({ cell, simulation }, _options, report) {
    const window = cell.voltageWindow;
    if (simulation === undefined || window === undefined) return;
    const { protocol } = simulation;
    for (const { number, step } of stepsOf(protocol)) {
      const beyond = beyondWindow(step, window);
      if (beyond === undefined) continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` goes to ${beyond}, outside the window of ${inUnit(window.lower, 'V')} to ${inUnit(window.upper, 'V')}`,
        help: 'stay within the window, or widen `voltage_window`',
        related: [{ at: 'voltage_window', note: 'the window' }],
      });
    }
  },
});

/** What a step goes to beyond the window; undefined where it stays inside. */
function beyondWindow({ action, ends }: ProtocolStep, window: VoltageWindow): string | undefined {
  const direction = directionOf(action);
  const above = direction === -1 || action.kind === 'hold';
  const below = direction === 1 || action.kind === 'hold';
  const voltages = ends.flatMap((end) => (end.kind === 'limit' && end.column === 'voltage' ? [end.value] : []));
  const voltage = action.kind === 'hold' ? action.voltage : above ? Math.min(...voltages) : Math.max(...voltages);
  if (
    Number.isFinite(voltage) &&
    ((above && exceeds(voltage, window.upper)) || (below && exceeds(window.lower, voltage)))
  )
    return inUnit(voltage, 'V');
  const soc = ends.find((end) => end.kind === 'limit' && end.column === 'soc');
  if (soc?.kind !== 'limit' || voltages.length > 0) return undefined;
  return (above && exceeds(soc.value, 1)) || (below && soc.value < 0) ? inUnit(soc.value, '%') : undefined;
}
