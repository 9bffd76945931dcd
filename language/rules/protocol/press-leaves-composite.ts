import { stepsOf } from '../../../physics/operation.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const pressLeavesComposite = rule({
  code: 'protocol/press-leaves-composite',
  id: 'D-PROT-10',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'pressing again acts on lithium only: contacts inside a composite stay as they were',
  why: 'pressure closes gaps between particles and electrolyte again; how many is not modelled, so what a press brings back there is not in the result',
  law: 'contact of pressed composites',
  cite: [],
  options: {},
  check({ cell, simulation }, _options, report) {
    if (simulation === undefined || cell.separator.kind !== 'solid') return;
    const composites = (['anode', 'cathode'] as const).filter((role) => cell[role].kind === 'composite');
    if (composites.length === 0) return;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      if (step.action.kind !== 'press') continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `at ${inUnit(step.action.pressure, 'MPa')} the contacts inside the ${composites.join(' and the ')} would close again; the run keeps them as they are and presses on lithium alone`,
        help: 'read the result as the least that pressing does',
        related: composites.map((role) => ({ at: role, note: 'contact as pressed at the start' })),
      });
    }
  },
});
