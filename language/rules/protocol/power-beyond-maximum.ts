import { largestPower, cellResistance } from '../../../physics/cell-resistance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { inUnit } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const powerBeyondMaximum = rule({
  code: 'protocol/power-beyond-maximum',
  id: 'D-PROT-04',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a step asks for more power than the cell can give',
  why: 'a source gives at most U²/4R, at half its voltage; beyond that no current exists that makes the power',
  law: 'maximum power of a source with resistance',
  cite: ['newman-2004'],
  options: {},
  stopsRun: true,
  check({ cell, simulation }, _options, report) {
    const resistance = cellResistance(cell);
    const voltage = cell.voltageWindow?.upper;
    if (simulation === undefined || resistance === undefined || voltage === undefined) return;
    const most = largestPower(voltage, resistance) * cell.area * cell.electrodePairs;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const { action } = step;
      if (action.kind !== 'discharge' || action.rate.kind !== 'power' || !exceeds(action.rate.value, most)) continue;
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: `\`${step.text}\` asks for ${inUnit(action.rate.value, 'W')}, but even full at ${inUnit(voltage, 'V')} the cell gives at most ${inUnit(most, 'W')} through its ${inUnit(resistance, 'ohm*cm^2')}`,
        help: `ask for less than ${inUnit(most / 2, 'W')}`,
        related: [{ at: 'area', note: `${inUnit(cell.area * cell.electrodePairs, 'cm^2')} in all` }],
      });
    }
  },
});
