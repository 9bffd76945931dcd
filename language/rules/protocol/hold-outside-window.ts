import type { VoltageWindow } from '../../../model/cell.ts';
import type { ProtocolStep, StepAction } from '../../../model/protocol.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { directionOf } from '../../../physics/step-direction.ts';
import { exceeds } from '../../../physics/compare.ts';
import { voltageMargin } from '../../../physics/voltage-margin.ts';
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
  stopsRun: true,
  check({ cell, simulation }, _options, report) {
    const window = cell.voltageWindow;
    if (simulation === undefined || window === undefined) return;
    const { protocol } = simulation;
    for (const { number, step } of stepsOf(protocol)) {
      const beyond = beyondWindow(step, window);
      if (beyond === undefined) continue;
      const [lowest, highest] = demanded(step.action);
      const isHopeless =
        exceeds(highest, window.upper + voltageMargin) || exceeds(window.lower - voltageMargin, lowest);
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        severity: isHopeless ? 'error' : 'warning',
        message: `\`${step.text}\` goes to ${beyond}, outside the window of ${inUnit(window.lower, 'V')} to ${inUnit(window.upper, 'V')}`,
        help: isHopeless
          ? `a run ends ${inUnit(voltageMargin, 'V')} outside the window; demand a voltage within it`
          : 'stay within the window, or widen `voltage_window`',
        related: [{ at: 'voltage_window', note: 'the window' }],
      });
    }
  },
});

/** What a step goes to beyond the window; undefined where it stays inside. */
function beyondWindow({ action, ends }: ProtocolStep, window: VoltageWindow): string | undefined {
  const [lowest, highest] = demanded(action);
  if (exceeds(highest, window.upper)) return inUnit(highest, 'V');
  if (exceeds(window.lower, lowest)) return inUnit(lowest, 'V');
  const direction = directionOf(action);
  const above = direction === -1;
  const below = direction === 1;
  const voltages = ends.flatMap((end) => (end.kind === 'limit' && end.column === 'voltage' ? [end.value] : []));
  const voltage = above ? Math.min(...voltages) : Math.max(...voltages);
  if (
    Number.isFinite(voltage) &&
    ((above && exceeds(voltage, window.upper)) || (below && exceeds(window.lower, voltage)))
  )
    return inUnit(voltage, 'V');
  const soc = ends.find((end) => end.kind === 'limit' && end.column === 'soc');
  if (soc?.kind !== 'limit' || voltages.length > 0) return undefined;
  return (above && exceeds(soc.value, 1)) || (below && soc.value < 0) ? inUnit(soc.value, '%') : undefined;
}

/** Lowest and highest voltage that a step holds itself; none for one that does not. */
function demanded(action: StepAction): readonly [number, number] {
  if (action.kind === 'hold') return [action.voltage, action.voltage];
  if (action.kind !== 'drive' || action.quantity !== 'voltage') return [Infinity, -Infinity];
  return [
    action.values.reduce((least, value) => Math.min(least, value), Infinity),
    action.values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}
