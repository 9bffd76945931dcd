// A bug in a rule: the others still run, and it does not hide.

import { expect, test } from 'vitest';
import { rule } from '../../../language/rules/rule.ts';
import { runRules } from '../../../language/rules/run-rules.ts';
import { lgM50 } from '../../support/lg-m50.ts';

const metadata = {
  severity: 'info',
  runs: 'fast',
  since: '0.1.0',
  summary: 's',
  why: 'w',
  law: 'l',
  cite: [],
  options: {},
} as const;

test('a rule that throws becomes a warning that names it', () => {
  const broken = rule({
    ...metadata,
    code: 'a/broken',
    id: 'AE90',
    check() {
      throw new Error('boom');
    },
  });
  const sound = rule({
    ...metadata,
    code: 'a/sound',
    id: 'AE91',
    check(_subject, _options, report) {
      report({ at: 'area', message: 'seen' });
    },
  });
  const findings = runRules({ cell: lgM50, simulations: [] }, {}, [broken, sound]);
  expect(findings.map((f) => [f.code, f.severity])).toEqual([
    ['internal/rule-failed', 'warning'],
    ['a/sound', 'info'],
  ]);
  expect(findings[0]?.message).toMatch(/rule `a\/broken` failed on `.+`, .+: Error: boom/);
});
