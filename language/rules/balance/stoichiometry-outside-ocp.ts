import { deliveredState } from '../../../physics/initial-state.ts';
import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

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
  check({ cell, simulation }, { slack }, report) {
    if (simulation?.startSoc !== undefined) return;
    for (const { active, path } of activeMaterials(cell)) {
      const { initialStoichiometry: x, ocpRange: range } = active;
      if (x === undefined || range === undefined || !(exceeds(range[0], x) || exceeds(x, range[1]))) continue;
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
