import type { ProtocolStep } from '../../../model/protocol.ts';
import { firstBeyondWindow } from '../../../physics/charge-course.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const timeBeyondWindow = rule({
  code: 'protocol/time-beyond-window',
  id: 'D-PROT-13',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a step without a voltage at its end passes more charge than the voltage window has left',
  why: 'current times time is charge; what goes beyond the window is taken from lithium that is to stay, or from the electrolyte',
  law: "Faraday's law",
  cite: [],
  options: {
    slack: { default: 0.05, unit: '', meaning: 'share of the window by which a step may pass its end' },
    error: {
      default: 0.2,
      unit: '',
      meaning: 'share of the window from which on a step beyond it, either way, is an error',
    },
  },
  causedBy: ['protocol/end-never-reached'],
  check({ cell, simulation, balance }, { slack, error }, report) {
    const window = cell.voltageWindow;
    if (simulation === undefined || window === undefined) return;
    const found = firstBeyondWindow(simulation, slack);
    if (found === undefined) return;
    const { number, step, turn, isCharge, charge, room, time } = found;
    const area = cell.area * cell.electrodePairs;
    const end = isCharge ? window.upper : window.lower;
    report({
      at: `protocol.${simulation.protocol.name}.step[${number}]`,
      severity: balance.ok && charge - room > error * balance.balance.capacity ? 'error' : 'warning',
      message: `\`${step.text}\` passes ${inUnit(charge * area, 'mAh')}${turn > 1 ? ` in pass ${turn} of its block` : ''}, but ${inUnit(room * area, 'mAh')} are left until ${inUnit(end, 'V')}: ${isCharge ? 'overcharge' : 'overdischarge'} by ${inUnit((charge - room) * area, 'mAh')}`,
      help: helpFor(step, end, time),
      related: [{ at: 'voltage_window', note: 'the window' }],
    });
  },
});

/** The step with a voltage at its end, or with the time that fits. */
function helpFor({ text }: ProtocolStep, end: number, time: number): string {
  const ended = text.replace(/\s+(?:for|until)\s.*$/, ` until ${typed(end, 'V')}`);
  return time > 0 ? `write \`${ended}\`, or stop after ${inUnit(time, 'min')}` : `write \`${ended}\``;
}
