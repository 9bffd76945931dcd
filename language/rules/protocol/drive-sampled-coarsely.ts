import { exceeds } from '../../../physics/compare.ts';
import { fastestResponse, usualInterval } from '../../../physics/drive-cycle.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const driveSampledCoarsely = rule({
  code: 'protocol/drive-sampled-coarsely',
  id: 'D-PROT-05',
  severity: 'info',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the points of a drive cycle lie further apart than the cell answers',
  why: 'between the points the demand is a straight line; what really happened there is lost where the cell would have followed it',
  law: 'relaxation times of diffusion in particles and in the salt',
  cite: ['newman-2004'],
  options: { share: { default: 0.2, unit: '', meaning: 'of the fastest relaxation time, the longest interval' } },
  check({ cell, simulation }, { share }, report) {
    const fastest = fastestResponse(cell);
    if (simulation === undefined || fastest === undefined) return;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const { action } = step;
      // A stepwise course says what happens between its points.
      if (action.kind !== 'drive' || action.interpolation === 'stepwise') continue;
      const interval = usualInterval(action);
      if (!exceeds(interval, share * fastest)) continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `"${action.file}" has a point every ${inUnit(interval, 's')}; diffusion in \`${cell.name}\` answers within ${inUnit(fastest, 's')}`,
        help: `take a point every ${typed(share * fastest, 's', 2)}, or write \`stepwise\` where each value holds until the next`,
      });
    }
  },
});
