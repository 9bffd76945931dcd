import { stepsOf } from '../../../physics/operation.ts';
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
      const { action } = step;
      if (action.kind !== 'hold') continue;
      if (!exceeds(action.voltage, window.upper) && !exceeds(window.lower, action.voltage)) continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` holds at ${inUnit(action.voltage, 'V')}, outside the window of ${inUnit(window.lower, 'V')} to ${inUnit(window.upper, 'V')}`,
        help: 'hold within the window, or widen `voltage_window`',
        related: [{ at: 'voltage_window', note: 'the window' }],
      });
    }
  },
});
