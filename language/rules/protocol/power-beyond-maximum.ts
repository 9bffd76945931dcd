import type { CheckedCell } from '../../../model/cell.ts';
import type { StepAction } from '../../../model/protocol.ts';
import { cellResistance, largestPower, ohmicResistance } from '../../../physics/cell-resistance.ts';
import { exceeds } from '../../../physics/compare.ts';
import { driveDemand } from '../../../physics/drive-cycle.ts';
import { stackMass } from '../../../physics/energy-density.ts';
import { stepsOf } from '../../../physics/operation.ts';
import { directionOf, rateOf } from '../../../physics/step-direction.ts';
import { inUnit, typed } from '../in-unit.ts';
import { rule } from '../rule.ts';

export const powerBeyondMaximum = rule({
  code: 'protocol/power-beyond-maximum',
  id: 'D-PROT-04',
  severity: 'error',
  runs: 'fast',
  since: '0.2.0',
  summary: 'a step asks for more power than the cell can give',
  why: 'a source of constant resistance R gives at most U²/4R, at half its voltage; the reactions of a cell resist less at large currents, so only electrolyte, films and leads are counted on for an error',
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
      // Linear kinetics is no bound: reactions cost less at such currents. What is ohmic at rest stays, up to how far warmth
      // and salt gradients change the electrolyte.
      const isCertain = exceeds(demand, bound);
      report({
        at: `protocol.${simulation.protocol.name}.step[${number}]`,
        message: isCertain
          ? `\`${step.text}\` asks for ${inUnit(demand, 'W')}; full at ${inUnit(voltage, 'V')} the cell gives at most ${inUnit(bound, 'W')} through the ${inUnit(ohmic ?? NaN, 'ohm*cm^2')} that separator, films and leads have at rest`
          : `\`${step.text}\` asks for ${inUnit(demand, 'W')}; full at ${inUnit(voltage, 'V')} and with its ${inUnit(resistance, 'ohm*cm^2')} at rest the cell gives ${inUnit(most, 'W')} (estimate: reactions ease at large currents, diffusion takes more)`,
        severity: isCertain ? 'error' : 'warning',
        help: helpFor(step.action, most / 2 / demand, area, inUnit(most, 'W')),
        related: [{ at: 'area', note: `${inUnit(area, 'cm^2')} in all` }],
      });
    }
  },
});

/** What to write so that the step asks for `share` of what it asks for now. */
function helpFor(action: StepAction, share: number, area: number, most: string): string {
  const rate = rateOf(action);
  if (rate?.kind !== 'power' && rate?.kind !== 'specific_power')
    return `a cell of ${inUnit(area / share, 'cm^2')} in all has twice what is asked for`;
  const unit = rate.kind === 'power' ? 'W' : 'W/kg';
  const verb = action.kind === 'pulse' || action.kind === 'titrate' ? `${action.kind} discharge` : action.kind;
  return `write \`${verb} at ${typed(rate.value * share, unit, 2)}\`, half of the ${most} that it gives with the resistance of its reactions at rest`;
}

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
