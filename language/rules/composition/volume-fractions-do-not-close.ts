import { volumeFractionSum } from '../../../physics/composition.ts';
import { composites } from '../electrodes.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const volumeFractionsDoNotClose = rule({
  code: 'composition/volume-fractions-do-not-close',
  id: 'D-DFN-01',
  severity: 'error',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the phases of an electrode fill more than its volume',
  why: 'the volume fractions of all phases and the porosity add up to one: volume conservation',
  law: 'volume conservation',
  cite: ['doyle-1993'],
  options: { slack: { default: 1e-9, unit: '', meaning: 'excess that is taken for rounding' } },
  stopsRun: true,
  check({ cell }, { slack }, report) {
    for (const { role, electrode } of composites(cell)) {
      const sum = volumeFractionSum(electrode);
      if (!(sum > 1 + slack)) continue;
      const excess = sum - 1;
      const lower = electrode.porosity > excess;
      report({
        at: role,
        message: `the volume fractions of \`${role}\` add up to ${inUnit(sum, '%', 4)}, ${inUnit(excess, '%')} too much`,
        help: lower
          ? `lower \`${role}.porosity\` from ${inUnit(electrode.porosity, '%', 4)} to ${inUnit(electrode.porosity - excess, '%', 4)}, or a solid phase by as much`
          : `lower the solid phases of \`${role}\` by ${inUnit(excess, '%')} in all`,
        ...(lower
          ? {
              fix: {
                title: `Lower the porosity to ${inUnit(electrode.porosity - excess, '%', 4)}`,
                path: `${role}.porosity`,
                newText: typed(electrode.porosity - excess, '%', 4),
              },
            }
          : {}),
      });
    }
  },
});
