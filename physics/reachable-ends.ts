// Whether the end of a protocol step can ever come, or is met before the step begins. Only what is certain counts: the
// range that the compared quantity stays in during the step, from open-circuit voltages, from what the electrodes hold
// and from what the step itself holds fixed.

import type { CheckedCell } from '../model/cell.ts';
import type { Comparison, ProtocolStep, StepEnd } from '../model/protocol.ts';
import type { ModelName } from '../model/simulation.ts';
import { absentColumn } from './absent-column.ts';
import { arealCapacity, balanceCell, nominalCapacity } from './balance.ts';
import { exceeds, reaches } from './compare.ts';
import { currentDensityOf } from './operation.ts';
import { voltageDuring } from './reachable-voltages.ts';
import { directionOf } from './step-direction.ts';

export interface EndOutlook {
  readonly end: StepEnd;
  /** `never`: it cannot come; `met`: it is so from the start; `open`: neither is certain. */
  readonly outcome: 'open' | 'never' | 'met';
  /** Why, where it is not open. */
  readonly reason: string;
}

/** What is known about a simulation around one of its steps. */
export interface Around {
  /** All steps of the protocol in order. */
  readonly steps: readonly ProtocolStep[];
  /** Mechanisms of the run. */
  readonly include: readonly string[];
  readonly model: ModelName;
}

type Limit = Extract<StepEnd, { kind: 'limit' }>;

/** Values that a quantity keeps to, in the unit of the limit's SI value, and why. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly reason: string;
}

export function reachableEnds(step: ProtocolStep, cell: CheckedCell, around: Around): readonly EndOutlook[] {
  return step.ends.map((end): EndOutlook => {
    if (end.kind === 'time') return { end, outcome: 'open', reason: '' };
    const missing = absentColumn(end.column, { cell, ...around })?.reason;
    if (missing !== undefined) return { end, outcome: 'never', reason: missing };
    const range = rangeOf(step, end, cell, around);
    if (range === undefined) return { end, outcome: 'open', reason: '' };
    return {
      end,
      outcome: judge(end.comparison ?? impliedComparison(step, end, cell), end.value, range),
      reason: range.reason,
    };
  });
}

function judge(comparison: Comparison | undefined, value: number, { low, high }: Range): EndOutlook['outcome'] {
  switch (comparison) {
    case '>':
    case '>=':
      return exceeds(value, high) ? 'never' : reaches(low, value) ? 'met' : 'open';
    case '<':
    case '<=':
      return exceeds(low, value) ? 'never' : reaches(value, high) ? 'met' : 'open';
    case '!=':
      return 'open';
    default:
      if (low === high && reaches(value, low) && reaches(high, value)) return 'met';
      return exceeds(value, high) || exceeds(low, value) ? 'never' : 'open';
  }
}

/** The comparison that a limit without one stands for; undefined where it is crossed from wherever the step starts. */
export function impliedComparison(
  { action }: ProtocolStep,
  { column }: Limit,
  cell: CheckedCell,
): Comparison | undefined {
  if (column === 'current' || column === 'current_density') return '<=';
  if (column.endsWith('capacity')) return '>=';
  if ((column !== 'voltage' && column !== 'soc') || cell.cathode.kind === 'lithium') return undefined;
  const direction = directionOf(action);
  return direction === undefined ? undefined : direction < 0 ? '>=' : '<=';
}

function rangeOf(step: ProtocolStep, end: Limit, cell: CheckedCell, around: Around): Range | undefined {
  const { action } = step;
  switch (end.column) {
    case 'current':
    case 'current_density':
      return currentDuring(step, end, cell, around.steps);
    case 'voltage':
      if (action.kind === 'hold') return fixed(action.voltage, 'the step holds the voltage itself');
      return voltageDuring(step, cell, around.steps);
    case 'capacity':
    case 'discharge_capacity':
    case 'charge_capacity':
      if (action.kind === 'rest' && end.column === 'capacity') return fixed(0, 'no charge passes in a rest');
      if (action.kind === 'press' && end.column === 'capacity')
        return fixed(0, 'no charge passes while the stack is pressed');
      return isOneRun(action.kind) && end.column === 'capacity' ? chargeDuring(end, cell) : undefined;
    case 'soc':
      return socDuring(cell);
    case 'temperature':
      return cell.thermal?.model === 'lumped' ||
        around.include.some((name) => name === 'thermal' || name === 'self_heating')
        ? undefined
        : fixed(step.temperature ?? cell.temperature, 'the cell is isothermal');
    case 'stack.pressure':
      if (action.kind === 'press') return fixed(action.pressure, 'the step sets the pressure itself');
      return cell.stack.fixture.kind === 'constant_pressure'
        ? fixed(cell.stack.pressure, 'the fixture holds the pressure constant')
        : undefined;
    default:
      return undefined;
  }
}

const fixed = (value: number, reason: string): Range => ({ low: value, high: value, reason });

/** Steps whose current flows one way without a pause. */
function isOneRun(kind: string): boolean {
  return kind === 'charge' || kind === 'discharge' || kind === 'plate' || kind === 'strip' || kind === 'pulse';
}

/** |I| in the unit of the limit. A hold that follows a step to its own voltage starts at that step's current at most. */
function currentDuring(
  step: ProtocolStep,
  end: Limit,
  cell: CheckedCell,
  steps: readonly ProtocolStep[],
): Range | undefined {
  const { action } = step;
  if (action.kind === 'rest') return fixed(0, 'no current flows in a rest');
  if (action.kind === 'press') return fixed(0, 'no current flows while the stack is pressed');
  if ('rate' in action) {
    if (action.rate.kind !== 'c_rate' && action.rate.kind !== 'current' && action.rate.kind !== 'current_density')
      return undefined;
    const held = inUnitOf(end, currentDensityOf(action.rate, cell), cell);
    return held === undefined ? undefined : fixed(held, 'the step holds the current itself');
  }
  const before = steps[steps.indexOf(step) - 1];
  if (action.kind !== 'hold' || before === undefined || !('rate' in before.action)) return undefined;
  const led = before.ends.every(
    (e) => e.kind === 'limit' && e.column === 'voltage' && Math.abs(e.value - action.voltage) < 1e-9,
  );
  const { rate } = before.action;
  const steady = rate.kind === 'c_rate' || rate.kind === 'current' || rate.kind === 'current_density';
  const start = led && steady ? inUnitOf(end, currentDensityOf(rate, cell), cell) : undefined;
  return start === undefined
    ? undefined
    : { low: 0, high: start, reason: `\`${before.text}\` brings no more current than it has itself` };
}

/** A current density (A/m²) as the limit counts it. */
function inUnitOf(end: Limit, density: number | undefined, cell: CheckedCell): number | undefined {
  if (density === undefined) return undefined;
  const area = cell.area * cell.electrodePairs;
  if (end.basis === 'per_area' || end.column === 'current_density') return density;
  if (end.basis === 'absolute') return density * area;
  const capacity = nominalCapacity(cell);
  return end.basis === 'c_rate' && capacity !== undefined ? (density * area) / capacity : undefined;
}

/** Charge of one step, in the unit of the limit: at most what the smaller electrode holds. */
function chargeDuring(end: Limit, cell: CheckedCell): Range | undefined {
  const held = [cell.cathode, cell.anode].flatMap((e) => (e.kind === 'composite' ? [arealCapacity(e)] : []));
  if (held.length === 0) return undefined;
  const least = Math.min(...held);
  const area = cell.area * cell.electrodePairs;
  const nominal = nominalCapacity(cell);
  const scale =
    end.basis === 'per_area'
      ? 1
      : end.basis === 'absolute'
        ? area
        : end.basis === 'relative' && nominal !== undefined
          ? area / nominal
          : undefined;
  if (scale === undefined) return undefined;
  const reason = `the electrode holds ${(least / 36000).toPrecision(3)} mAh/cm² in all`;
  return { low: 0, high: least * scale, reason };
}

/** From the cathode full of lithium to the cathode without any. */
function socDuring(cell: CheckedCell): Range | undefined {
  const outcome = balanceCell(cell);
  const limits = outcome.ok ? outcome.balance.cathode : undefined;
  if (limits === undefined) return undefined;
  const at = (y: number): number => (limits.empty - y) / (limits.empty - limits.full);
  const low = at(1);
  const high = at(0);
  return {
    low,
    high,
    reason: `the cathode allows states of charge from ${Math.round(100 * low)} % to ${Math.round(100 * high)} %`,
  };
}
