import { exceeds } from '../../../physics/compare.ts';
import { activeMaterials } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule, type ValueFix } from '../rule.ts';

export const stoichiometryLimitsCrossed = rule({
  code: 'balance/stoichiometry-limits-crossed',
  id: 'D-BAL-08',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the stoichiometry limits of a material are crossed, or it starts outside them',
  why: 'the smallest stoichiometry is that of the empty host and the largest that of the full one; nothing lies between crossed limits',
  law: 'balance of lithium in a host',
  cite: ['mohtat-2019'],
  options: {},
  stopsRun: true,
  check({ cell }, _options, report) {
    for (const { active, path } of activeMaterials(cell)) {
      const { smallestStoichiometry: smallest, largestStoichiometry: largest, initialStoichiometry: initial } = active;
      if (smallest !== undefined && largest !== undefined && !exceeds(largest, smallest))
        report({
          at: `${path}.smallest_stoichiometry`,
          message: `\`${active.name}\` is said to hold at least ${inUnit(smallest, '')} and at most ${inUnit(largest, '')} of its lithium`,
          help: `swap the two: \`smallest_stoichiometry = ${typed(largest, '').trim()}\` and \`largest_stoichiometry = ${typed(smallest, '').trim()}\``,
          related: [{ at: `${path}.largest_stoichiometry`, note: 'the other limit' }],
          ...(exceeds(smallest, largest) ? { fix: swapOf(path, smallest, largest) } : {}),
        });
      else if (initial !== undefined && largest !== undefined && exceeds(initial, largest))
        report({
          at: `${path}.initial_stoichiometry`,
          message: `\`${active.name}\` starts at x = ${inUnit(initial, '')}, above its largest, ${inUnit(largest, '')}`,
          help: `start at ${inUnit(largest, '')} or below`,
          fix: {
            title: 'Start at the largest',
            path: `${path}.initial_stoichiometry`,
            newText: typed(largest, '').trim(),
          },
        });
    }
  },
});

function swapOf(path: string, smallest: number, largest: number): ValueFix {
  return {
    title: 'Swap the two',
    path: `${path}.smallest_stoichiometry`,
    newText: typed(largest, '').trim(),
    also: [{ path: `${path}.largest_stoichiometry`, newText: typed(smallest, '').trim() }],
  };
}
