import { failureProbability } from '../../../physics/filament-initiation.ts';
import { halfCyclesAt, lithiumInterfaces } from '../../../physics/lithium-interface.ts';
import { exceeds } from '../../../physics/compare.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const cellsPredictedToShort = rule({
  code: 'interface/cells-predicted-to-short',
  id: 'AE13',
  severity: 'warning',
  runs: 'fast',
  since: '0.1.0',
  summary: 'the flaws of an area this large start filaments in too many cells',
  why: 'a larger area holds a worse flaw: Weibull statistics of the critical current',
  law: 'Weibull statistics of flaws',
  cite: ['porz-2017'],
  options: {
    warning: { default: 0.01, unit: '', meaning: 'share of cells from which a warning is given' },
    error: { default: 0.1, unit: '', meaning: 'share of cells from which it is an error' },
  },
  check({ cell, operation }, { warning, error }, report) {
    if (operation === undefined) return;
    for (const face of lithiumInterfaces(cell)) {
      const current = halfCyclesAt(face.role, operation).plating?.current;
      const critical = face.criticalPlatingCurrent;
      if (current === undefined || critical === undefined) continue;
      const share = failureProbability(current, critical, cell.area, face.layer.material.weibullModulus);
      if (!exceeds(share, warning)) continue;
      report({
        at: 'area',
        severity: exceeds(share, error) ? 'error' : 'warning',
        message: `${inUnit(share, '%')} of cells of ${inUnit(cell.area, 'cm^2')} are predicted to start a filament at ${inUnit(current, 'mA/cm^2')} (estimate)`,
        help: 'plate slower, or shorten the flaws of the electrolyte',
      });
      return;
    }
  },
});
