import { reachableEnds } from '../../../physics/reachable-ends.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { rule } from '../rule.ts';

export const endAlreadyMet = rule({
  code: 'protocol/end-already-met',
  id: 'D-PROT-08',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'an end of a step is met before the step begins',
  why: 'a step that is over at once passes no charge; mostly the comparison or the number is the wrong way round',
  law: 'open-circuit voltage and lithium inventory',
  cite: [],
  options: {},
  check({ cell, simulation }, _options, report) {
    if (simulation === undefined) return;
    const { protocol, include, model } = simulation;
    const steps = stepsOf(protocol);
    const around = { steps: steps.map(({ step }) => step), include, model };
    for (const { number, step } of steps) {
      const ends = reachableEnds(step, cell, around);
      const found = ends.find((end) => end.outcome === 'met');
      if (found === undefined) continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` is over at once, \`${found.end.text}\` is already met: ${found.reason}`,
        help: 'turn the comparison round, or give an end that lies ahead',
      });
    }
  },
});
