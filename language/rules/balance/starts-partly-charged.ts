import { deliveredState } from '../../../physics/initial-state.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const startsPartlyCharged = rule({
  code: 'balance/starts-partly-charged',
  id: 'D-BAL-04',
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: "the cell's own initial state is not its full charge",
  why: 'a first half cycle from there passes less than the capacity of the window',
  law: 'lithium inventory of two insertion electrodes',
  cite: ['mohtat-2019'],
  options: { share: { default: 0.01, unit: '', meaning: 'distance from full charge that is not mentioned' } },
  causedBy: ['balance/stoichiometry-outside-ocp', 'balance/window-not-reachable'],
  check({ cell, simulation }, { share }, report) {
    if (simulation?.startSoc !== undefined) return;
    const soc = deliveredState(cell)?.soc;
    if (soc === undefined || !(soc < 1 - share)) return;
    report({
      at: 'voltage_window',
      message: `\`${cell.name}\` starts at ${inUnit(soc, '%', 2)} of its window, from its initial stoichiometries`,
      help: 'write `start at soc 100 %` in the simulation to start full',
    });
  },
});
