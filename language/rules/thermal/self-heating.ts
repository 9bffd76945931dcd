import { steadyTemperatureRise } from '../../../physics/cell-heat.ts';
import { exceeds } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const selfHeating = rule({
  code: 'thermal/self-heating',
  id: 'D-TH-04',
  severity: 'warning',
  runs: 'fast',
  since: '0.2.0',
  summary: 'the cell heats itself far above its surroundings',
  why: 'the heat of the current leaves through the surface only as fast as the cooling lets it; everything with an activation energy then runs at another rate than at the temperature given',
  law: 'steady heat balance',
  cite: ['newman-2004'],
  options: {
    rise: { default: 30, unit: 'K', meaning: 'largest steady rise accepted' },
  },
  check({ cell, operation, simulation }, { rise }, report) {
    const isFollowed = cell.thermal?.model === 'lumped' || simulation?.include.includes('thermal') === true;
    const current = largestCurrent(operation);
    const found = current === undefined ? undefined : steadyTemperatureRise(cell, current);
    if (current === undefined || found === undefined || !exceeds(found, rise)) return;
    report({
      at: 'thermal',
      message: `at ${inUnit(current, 'mA/cm^2')} the cell warms by at least ${inUnit(found, 'K')} in the long run${isFollowed ? '' : `; the run is isothermal at ${inUnit(cell.temperature, 'degC')}`}`,
      help: `cool ${inUnit(found / rise, '', 2)} times as well, or lower the rate to ${inUnit(current * Math.sqrt(rise / found), 'mA/cm^2')}`,
    });
  },
});
