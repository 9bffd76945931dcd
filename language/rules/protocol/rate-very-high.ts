import { cRateOf, operationOf } from '../../../physics/operation.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const rateVeryHigh = rule({
  code: 'protocol/rate-very-high',
  id: 'D-PROT-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a step asks for more than ten times the capacity an hour',
  why: 'few cells stand such rates, and a current in the wrong unit gives one easily',
  law: 'C-rate',
  cite: [],
  causedBy: ['units/value-looks-like-a-slip'],
  options: { rate: { default: 10, unit: '', meaning: 'largest C-rate' } },
  check({ cell, simulation }, { rate }, report) {
    if (simulation === undefined) return;
    const { protocol } = simulation;
    for (const half of operationOf(simulation).halfCycles) {
      const found = cRateOf(half.current, cell);
      if (found === undefined || !exceeds(found, rate)) continue;
      report({
        at: `protocol.${protocol.name}.step[${half.step}]`,
        message: `\`${half.text}\` is ${inUnit(found, '')}C, ${inUnit(half.current, 'mA/cm^2')}`,
        help: 'check the unit of the current and the capacity of the cell',
      });
    }
  },
});
