import { failureProbability } from '../../../physics/filament-initiation.ts';
import { worstInterface } from '../../../physics/at-lithium.ts';
import { halfCyclesAt } from '../../../physics/lithium-interface.ts';
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
    const worst = worstInterface(cell, ({ role, layer, criticalPlatingCurrent: critical }) => {
      const current = halfCyclesAt(role, operation).plating?.current;
      return current === undefined || critical === undefined
        ? undefined
        : failureProbability(current, critical, cell.area, layer.material.weibullModulus);
    });
    if (worst === undefined || !exceeds(worst.value, warning)) return;
    const current = halfCyclesAt(worst.face.role, operation).plating?.current ?? NaN;
    report({
      at: 'area',
      severity: exceeds(worst.value, error) ? 'error' : 'warning',
      message: `${inUnit(worst.value, '%')} of cells of ${inUnit(cell.area, 'cm^2')} are predicted to start a filament${worst.where} at ${inUnit(current, 'mA/cm^2')} (estimate)`,
      help: 'plate slower, or shorten the flaws of the electrolyte',
    });
  },
});
