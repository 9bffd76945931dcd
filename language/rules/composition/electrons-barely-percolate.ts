import { electronicSizeRatio, electronicThreshold } from '../../../physics/percolation.ts';
import { composites } from '../electrodes.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const electronsBarelyPercolate = rule({
  code: 'composition/electrons-barely-percolate',
  id: 'D-PERC-03',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'a composite without carbon has hardly enough active material to carry electrons',
  why: 'without carbon the active particles themselves have to touch from end to end',
  law: 'percolation',
  cite: ['bielefeld-2019'],
  options: { margin: { default: 0.05, unit: '', meaning: 'least volume fraction above the threshold' } },
  check({ cell }, { margin }, report) {
    for (const { role, electrode } of composites(cell)) {
      const ratio = electronicSizeRatio(electrode);
      if (ratio === undefined || electrode.effectiveElectronicConductivity !== undefined) continue;
      const active = electrode.actives.reduce((sum, a) => sum + a.volumeFraction, 0);
      const carbon = electrode.carbons.reduce((sum, c) => sum + c.volumeFraction, 0);
      if (carbon > 0 || !(active < electronicThreshold(ratio) + margin)) continue;
      report({
        at: role,
        message: `${inUnit(active, '%')} of active material without carbon hardly carries electrons across the ${role}; it takes ${inUnit(electronicThreshold(ratio) + margin, '%')} (estimate)`,
        help: 'add 2 vol% of conductive carbon, or more active material',
      });
    }
  },
});
