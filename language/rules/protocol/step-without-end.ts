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
      // A spectrum is taken at one moment.
      if (step.ends.length > 0 || step.action.kind === 'impedance') continue;
      report({
        at: `protocol.${protocol.name}.step[${number}]`,
        message: `\`${step.text}\` has no end`,
        help: helps[step.action.kind] ?? 'add `until` a voltage or current, or `for` a time',
      });
    }
  },
});

const helps: Readonly<Record<string, string>> = {
  rest: 'add `for 10 min`',
  press: 'add `for 5 min`',
  titrate: 'add `until` a voltage, or give the cell a `voltage_window` to go through',
};
