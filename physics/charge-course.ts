// The state of charge along a protocol, as far as it is certain: by Faraday's law a step of known current and time moves a
// known share of what the voltage window holds. Bounds are kept where a voltage or an unknown current ends a step.

import type { CheckedCell } from '../model/cell.ts';
import type { ProtocolItem, ProtocolStep } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { balanceCell } from './balance.ts';
import { deliveredState } from './initial-state.ts';
import { chargeUntil, currentDensityOf, stepsOf } from './operation.ts';
import { directionOf } from './step-direction.ts';

/** A step whose time takes the cell beyond its window, whatever came before it. */
export interface StepBeyondWindow {
  /** 1-based number of the step in the text, blocks opened. */
  readonly number: number;
  readonly step: ProtocolStep;
  /** Pass of the block around it in which it happens, from 1. */
  readonly turn: number;
  readonly isCharge: boolean;
  /** Charge of the step, and the most that fits before it leaves the window, C/m² of one electrode pair. */
  readonly charge: number;
  readonly room: number;
  /** Time in which the room is used up, s. */
  readonly time: number;
}

/** State of charge: 0 and 1 are the ends of the voltage window. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

const unknown: Bounds = { low: -Infinity, high: Infinity };
/** Passes of one block that are followed; by then a course has settled or left the window. */
const mostPasses = 200;

/** The first step that passes more than `slack` (share of the window) beyond what is left; undefined where none is sure to. */
export function firstBeyondWindow(simulation: CheckedSimulation, slack: number): StepBeyondWindow | undefined {
  const { cell, protocol } = simulation;
  const outcome = balanceCell(cell);
  const capacity = outcome.ok ? outcome.balance.capacity : 0;
  if (cell.voltageWindow === undefined || !(capacity > 0)) return undefined;
  const numbers = new Map(stepsOf(protocol).map(({ number, step }) => [step, number]));
  let found: StepBeyondWindow | undefined;
  let turn = 1;
  const pass = (items: readonly ProtocolItem[], from: Bounds): Bounds => {
    let bounds = from;
    for (const item of items) {
      if (found !== undefined) return bounds;
      if (item.type === 'step') {
        const over = beyond(item, bounds, capacity, cell, slack);
        if (over !== undefined) found = { ...over, number: numbers.get(item) ?? 0, step: item, turn };
        bounds = after(item, bounds, capacity, cell);
      } else if (item.type === 'repeat') {
        for (let i = 0; i < Math.min(item.count, mostPasses) && found === undefined; i++) {
          turn = i + 1;
          const next = pass(item.body, bounds);
          if (next.low === bounds.low && next.high === bounds.high) break;
          bounds = next;
        }
        turn = 1;
      } else if (item.type === 'every') {
        // Done in some cycles only: before it the state is as without, behind it as either.
        bounds = hull(bounds, pass(item.body, bounds));
      }
    }
    return bounds;
  };
  pass(protocol.items, startOf(simulation));
  return found;
}

/**
 * The most that each step with current can pass from the state the steps before it leave, C/m², by its number; steps are
 * taken once in the order of the text. Empty where the window has no balance: then only the step's own ends say.
 */
export function largestCharges({ cell, protocol, ...rest }: CheckedSimulation): ReadonlyMap<number, number> {
  const outcome = balanceCell(cell);
  const capacity = outcome.ok ? outcome.balance.capacity : 0;
  const charges = new Map<number, number>();
  if (cell.voltageWindow === undefined || !(capacity > 0)) return charges;
  let bounds = startOf({ cell, protocol, ...rest });
  for (const { number, step } of stepsOf(protocol)) {
    const direction = directionOf(step.action);
    // Within the window a charge ends at 1 and a discharge at 0, at the latest.
    const share = direction === -1 ? 1 - bounds.low : bounds.high;
    const isExact = chargeOf(step, cell) !== undefined;
    if (direction !== undefined && !isExact && Number.isFinite(share))
      charges.set(number, Math.max(0, share) * capacity);
    bounds = after(step, bounds, capacity, cell);
  }
  return charges;
}

function beyond(
  step: ProtocolStep,
  { low, high }: Bounds,
  capacity: number,
  cell: CheckedCell,
  slack: number,
): Omit<StepBeyondWindow, 'number' | 'step' | 'turn'> | undefined {
  const passed = chargeOf(step, cell);
  if (passed === undefined) return undefined;
  const isCharge = directionOf(step.action) === -1;
  const room = isCharge ? 1 - low : high;
  if (!Number.isFinite(room) || passed.charge / capacity <= Math.max(0, room) + slack) return undefined;
  const used = Math.max(0, room) * capacity;
  return { isCharge, charge: passed.charge, room: used, time: used / passed.current };
}

function after(step: ProtocolStep, bounds: Bounds, capacity: number, cell: CheckedCell): Bounds {
  const { action } = step;
  if (action.kind === 'rest' || action.kind === 'press' || action.kind === 'impedance') return bounds;
  const passed = chargeOf(step, cell);
  const direction = directionOf(action);
  if (passed !== undefined && direction !== undefined) {
    const share = (-direction * passed.charge) / capacity;
    return { low: bounds.low + share, high: bounds.high + share };
  }
  // A voltage keeps what it ends within the window, or close to it.
  const isHeld = action.kind === 'hold' || step.ends.some((end) => end.kind === 'limit' && end.column === 'voltage');
  if (!isHeld) return unknown;
  if (direction === -1) return { low: bounds.low, high: Math.max(bounds.high, 1) };
  if (direction === 1) return { low: Math.min(bounds.low, 0), high: bounds.high };
  return { low: Math.min(bounds.low, 0), high: Math.max(bounds.high, 1) };
}

/** Of a step that nothing but time or its own charge ends, at a current that is known: C/m² and A/m². */
function chargeOf(
  { action, ends }: ProtocolStep,
  cell: CheckedCell,
): { readonly charge: number; readonly current: number } | undefined {
  if (!('rate' in action) || action.kind === 'pulse' || action.kind === 'titrate' || ends.length === 0)
    return undefined;
  const { kind } = action.rate;
  if (kind !== 'c_rate' && kind !== 'current' && kind !== 'current_density') return undefined;
  if (!ends.every((end) => end.kind === 'time' || end.column === 'capacity')) return undefined;
  const current = currentDensityOf(action.rate, cell);
  if (current === undefined) return undefined;
  const charges = ends.flatMap((end) => chargeUntil(end, current, cell) ?? []);
  const charge = Math.min(...charges);
  return charges.length === ends.length && Number.isFinite(charge) ? { charge, current } : undefined;
}

function startOf({ cell, protocol, startSoc }: CheckedSimulation): Bounds {
  const first = stepsOf(protocol).find(({ step }) => directionOf(step.action) !== undefined)?.step;
  const usual = first !== undefined && directionOf(first.action) === 1 ? 1 : 0;
  const delivered = deliveredState(cell);
  if (startSoc === undefined && delivered !== undefined && delivered.soc === undefined) return unknown;
  const soc = startSoc ?? delivered?.soc ?? usual;
  return { low: soc, high: soc };
}

function hull(a: Bounds, b: Bounds): Bounds {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}
