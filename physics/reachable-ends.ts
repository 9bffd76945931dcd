// Whether the end of a protocol step can ever come. Only what is certain counts: a voltage beyond every open-circuit
// voltage plus guard, a charge beyond what the electrodes hold, a quantity that the step itself holds fixed.

import type { CheckedCell } from '../model/cell.ts';
import type { ProtocolStep, StepEnd } from '../model/protocol.ts';
import { arealCapacity, openCircuitPotential } from './balance.ts';

/** Height of the guard at an empty or full surface, V (`kinetics.ts`). */
const guard = 1;

export interface EndOutlook {
  readonly end: StepEnd;
  /** Why it cannot come; undefined where it may. */
  readonly reason: string | undefined;
}

export function reachableEnds(step: ProtocolStep, cell: CheckedCell): readonly EndOutlook[] {
  return step.ends.map((end) => ({ end, reason: end.kind === 'time' ? undefined : whyNever(step, end, cell) }));
}

type Limit = Extract<StepEnd, { kind: 'limit' }>;

function whyNever(step: ProtocolStep, end: Limit, cell: CheckedCell): string | undefined {
  const { action } = step;
  switch (end.column) {
    case 'current':
    case 'current_density':
      if (action.kind === 'rest') return 'no current flows in a rest';
      if (isCurrentStep(action.kind) && 'rate' in action && isFixedCurrent(action.rate.kind))
        return 'the step holds the current itself';
      return undefined;
    case 'voltage':
      if (action.kind === 'hold') return 'the step holds the voltage itself';
      return whyVoltageNever(action.kind, end.value, cell);
    case 'capacity':
    case 'discharge_capacity':
    case 'charge_capacity':
      if (action.kind === 'rest') return 'no charge passes in a rest';
      return isCurrentStep(action.kind) ? whyChargeNever(end, cell) : undefined;
    case 'soc':
      return end.value < 0 || end.value > 1.5 ? 'a state of charge lies between 0 % and 100 %' : undefined;
    case 'temperature':
      return Math.abs(end.value - (step.temperature ?? cell.temperature)) > 0.01 ? 'the cell is isothermal' : undefined;
    default:
      return undefined;
  }
}

function isCurrentStep(kind: string): boolean {
  return kind === 'charge' || kind === 'discharge' || kind === 'plate' || kind === 'strip';
}

function isFixedCurrent(kind: string): boolean {
  return kind === 'c_rate' || kind === 'current' || kind === 'current_density';
}

function whyVoltageNever(kind: string, value: number, cell: CheckedCell): string | undefined {
  const range = openCircuitRange(cell);
  if (range === undefined) return undefined;
  if ((kind === 'charge' || kind === 'plate') && value > range.upper + guard)
    return `the open-circuit voltage reaches at most ${range.upper.toFixed(2)} V`;
  if ((kind === 'discharge' || kind === 'strip') && value < range.lower - guard)
    return `the open-circuit voltage falls to ${range.lower.toFixed(2)} V at least`;
  return undefined;
}

/** Voltages between empty and full electrodes, whatever their balance. */
function openCircuitRange(cell: CheckedCell): { readonly lower: number; readonly upper: number } | undefined {
  const cathode = cell.cathode.kind === 'composite' ? cell.cathode.actives[0] : undefined;
  const anode = cell.anode.kind === 'composite' ? cell.anode.actives[0] : undefined;
  if (cathode === undefined || (cell.anode.kind === 'composite' && anode === undefined)) return undefined;
  const anodeAt = (x: number): number => (anode === undefined ? 0 : openCircuitPotential(anode, x, cell));
  return {
    lower: openCircuitPotential(cathode, 1, cell) - anodeAt(0),
    upper: openCircuitPotential(cathode, 0, cell) - anodeAt(1),
  };
}

function whyChargeNever(end: Limit, cell: CheckedCell): string | undefined {
  const electrode = [cell.cathode, cell.anode].find((e) => e.kind === 'composite');
  if (electrode?.kind !== 'composite') return undefined;
  const held = arealCapacity(electrode);
  const area = cell.area * cell.electrodePairs;
  const asked = end.basis === 'per_area' ? end.value : end.basis === 'absolute' ? end.value / area : undefined;
  if (asked === undefined || !(asked > held * (1 + 1e-9))) return undefined;
  return `the electrode holds ${(held / 36000).toPrecision(3)} mAh/cm² in all`;
}
