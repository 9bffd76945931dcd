import { reachableEnds } from '../../../physics/reachable-ends.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { rule } from '../rule.ts';

export const endNeverReached = rule({
  code: 'protocol/end-never-reached',
  id: 'D-PROT-07',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'none of the ends of a step can ever come',
  why: 'what the step holds fixed cannot change, and voltage and charge stay within what the electrodes allow',
  law: 'open-circuit voltage and lithium inventory',
  cite: [],
  options: {},
  stopsRun: true,
  check({ cell, simulation }, _options, report) {
    if (simulation === undefined) return;
    const { protocol, include, model } = simulation;
    const steps = stepsOf(protocol);
    const around = { steps: steps.map(({ step }) => step), include, model };
    for (const { number, step } of steps) {
      const ends = reachableEnds(step, cell, around);
      const reason = ends[0]?.reason;
      if (reason === undefined || ends.some((end) => end.outcome !== 'never')) continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` never ends: ${reason}`,
        help: 'give an end that can be reached, or add `or` a time',
      });
    }
  },
});
