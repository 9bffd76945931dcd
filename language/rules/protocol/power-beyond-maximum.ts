import type { CheckedCell } from '../../../model/cell.ts';
import type { StepAction } from '../../../model/protocol.ts';
import { cellResistance, largestPower, ohmicResistance } from '../../../physics/cell-resistance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { driveDemand } from '../../../physics/drive-cycle.ts';
import { stackMass } from '../../../physics/energy-density.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { directionOf, rateOf } from '../../../physics/step-direction.ts';
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
    const ohmic = ohmicResistance(cell);
    const voltage = cell.voltageWindow?.upper;
    if (simulation === undefined || resistance === undefined || voltage === undefined) return;
    const area = cell.area * cell.electrodePairs;
    const most = largestPower(voltage, resistance) * area;
    const bound = ohmic === undefined ? Infinity : largestPower(voltage, ohmic) * area;
    for (const { number, step } of stepsOf(simulation.protocol)) {
      const demand = powerOf(step.action, cell);
      if (demand === undefined || !exceeds(demand, most)) continue;
      // Reactions cost less than linear kinetics says at such currents; only the ohmic part is certain.
      const isCertain = exceeds(demand, bound);
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: isCertain
          ? `\`${step.text}\` asks for ${inUnit(demand, 'W')}, but even full at ${inUnit(voltage, 'V')} the cell gives at most ${inUnit(bound, 'W')} through the ${inUnit(ohmic ?? NaN, 'ohm*cm^2')} of its electrolyte and leads alone`
          : `\`${step.text}\` asks for ${inUnit(demand, 'W')}; full at ${inUnit(voltage, 'V')} the cell gives about ${inUnit(most, 'W')} at most, through its ${inUnit(resistance, 'ohm*cm^2')} at rest`,
        severity: isCertain ? 'error' : 'warning',
        help: `ask for less than ${inUnit(most / 2, 'W')}`,
        related: [{ at: 'area', note: `${inUnit(area, 'cm^2')} in all` }],
      });
    }
  },
});

/** Largest power that a step draws, W of the whole cell. */
function powerOf(action: StepAction, cell: CheckedCell): number | undefined {
  const rate = directionOf(action) === 1 ? rateOf(action) : undefined;
  const kind = action.kind === 'drive' ? action.quantity : rate?.kind;
  if (kind !== 'power' && kind !== 'specific_power') return undefined;
  const value = action.kind === 'drive' ? driveDemand(action, cell)?.discharging : rate?.value;
  const lower = cell.voltageWindow?.lower;
  if (value === undefined || lower === undefined) return undefined;
  const area = cell.area * cell.electrodePairs;
  // The demand of a drive is a current at the lower end of the window.
  if (action.kind === 'drive') return value * lower * area;
  return kind === 'power' ? value : value * (stackMass(cell) ?? NaN) * area;
}
