import { stepsOf } from '../../../physics/operation.ts';
import { rule } from '../rule.ts';

export const stepWithoutEnd = rule({
  code: 'protocol/step-without-end',
  id: 'D-PROT-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a step says how to begin but not when to stop',
  why: 'a run would go on until the model breaks down',
  law: 'protocols',
  cite: [],
  options: {},
  stopsRun: true,
  check({ simulation }, _options, report) {
    if (simulation === undefined) return;
    const { protocol } = simulation;
    for (const { number, step } of stepsOf(protocol)) {
      if (step.ends.length > 0 || step.action.kind === 'unavailable') continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` has no end`,
        help: step.action.kind === 'rest' ? 'add `for 10 min`' : 'add `until` a voltage or current, or `for` a time',
      });
    }
  },
});
