import type { CheckedCell } from '../../../model/cell.ts';
import { deliveredState } from '../../../physics/initial-state.ts';
import { knownRange, openCircuitPotential, type BalanceOutcome } from '../../../physics/balance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule, type Report } from '../rule.ts';

export const stoichiometryOutsideOcp = rule({
  code: 'balance/stoichiometry-outside-ocp',
  id: 'D-DFN-10',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the cell starts where its open-circuit potential was not measured, or outside its own cut-offs',
  why: 'a fitted potential says nothing beyond its data, and a cell outside its cut-offs has no state of charge',
  law: 'open-circuit potential',
  cite: ['doyle-1993'],
  options: { slack: { default: 1e-3, unit: 'V', meaning: 'distance from a cut-off that is taken for rounding' } },
  stopsRun: true,
  check({ cell, simulation, balance }, { slack }, report) {
    reportWindow(cell, balance, slack, report);
    if (simulation?.startSoc !== undefined) return;
    for (const { active, path } of activeMaterials(cell)) {
      const { initialStoichiometry: x } = active;
      const range = knownRange(active);
      if (x === undefined || !(exceeds(range[0], x) || exceeds(x, range[1]))) continue;
      report({
        at: `${path}.initial_stoichiometry`,
        message: `\`${active.name}\` starts at x = ${inUnit(x, '')}, but its open-circuit potential was measured from ${inUnit(range[0], '')} to ${inUnit(range[1], '')}`,
        help: 'start within the range, or give a potential that reaches further',
      });
      return;
    }
    const state = deliveredState(cell);
    const window = cell.voltageWindow;
    if (state === undefined || window === undefined) return;
    const voltage = state.openCircuitVoltage;
    if (voltage >= window.lower - slack && voltage <= window.upper + slack) return;
    const role =
      cell.cathode.kind === 'composite' ? `cathode.active.${cell.cathode.actives[0]?.name ?? ''}` : 'cathode';
    report({
      at: `${role}.initial_stoichiometry`,
      message: `the cell starts at an open-circuit voltage of ${inUnit(voltage, 'V', 4)}, outside its window of ${inUnit(window.lower, 'V')} to ${inUnit(window.upper, 'V')}`,
      help: 'correct the initial stoichiometries or the window',
      related: [{ at: 'voltage_window', note: 'the window' }],
    });
  },
});

/** A discharge to the lower end that needs more than the data of the open-circuit potential say. */
function reportWindow(
  cell: CheckedCell,
  balance: BalanceOutcome,
  slack: number,
  report: (finding: Report) => void,
): void {
  const { voltageWindow: window, anode, cathode } = cell;
  const limits = balance.ok ? balance.balance : undefined;
  if (window === undefined || limits?.cathode === undefined) return;
  const y = limits.cathode.empty;
  const x = limits.anode?.empty;
  for (const { role, active, path } of activeMaterials(cell)) {
    const [first, last] = knownRange(active);
    const filled = role === 'cathode' && last < (active.largestStoichiometry ?? 1) && y >= last - 1e-6;
    const emptied = role === 'anode' && first > 0 && x !== undefined && x <= first + 1e-6;
    if (!filled && !emptied) continue;
    const positive = cathode.kind === 'composite' ? cathode.actives[0] : undefined;
    const negative = anode.kind === 'composite' ? anode.actives[0] : undefined;
    if (positive === undefined) return;
    const voltage =
      openCircuitPotential(positive, y, cell) -
      (negative === undefined || x === undefined ? 0 : openCircuitPotential(negative, x, cell));
    if (voltage <= window.lower + slack) continue;
    report({
      at: path,
      severity: 'warning',
      message: `a discharge to ${inUnit(window.lower, 'V')} needs \`${active.name}\` beyond x = ${inUnit(filled ? last : first, '')}, where the data of its open-circuit potential end at a cell voltage of ${inUnit(voltage, 'V')}`,
      help: `raise the lower end of \`voltage_window\`, or give a potential that reaches further; capacity is counted to x = ${inUnit(filled ? last : first, '')}`,
      related: [{ at: 'voltage_window', note: 'the window' }],
    });
  }
}
