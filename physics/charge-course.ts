// The state of charge along a protocol, as far as it is certain: by Faraday's law a step of known current and time moves a
// known share of what the voltage window holds. Bounds are kept where a voltage or an unknown current ends a step.

import type { CheckedCell } from '../model/cell.ts';
import type { ProtocolItem, ProtocolStep, Rate } from '../model/protocol.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { balanceCell, stoichiometryAt } from './balance.ts';
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

/** What a step passes that an end other than its charge or time may end first, C/m² of one electrode pair. */
export interface ChargeRange {
  /** What it takes to come to rest at the voltage that ends it; 0 where that is not known. Losses end it earlier. */
  readonly least: number;
  /** What it cannot exceed: by what the steps before it leave, and by its own time or charge. */
  readonly most: number;
}

/**
 * Ranges of the steps whose charge is not their own, by number; steps are taken once in the order of the text. Empty where the window
 * has no balance: then only the step's own ends say.
 */
export function chargeRanges({ cell, protocol, ...rest }: CheckedSimulation): ReadonlyMap<number, ChargeRange> {
  const outcome = balanceCell(cell);
  const capacity = outcome.ok ? outcome.balance.capacity : 0;
  const ranges = new Map<number, ChargeRange>();
  if (cell.voltageWindow === undefined || !(capacity > 0)) return ranges;
  let bounds = startOf({ cell, protocol, ...rest });
  for (const { number, step } of stepsOf(protocol)) {
    const direction = directionOf(step.action);
    if (direction !== undefined && chargeOf(step, cell) === undefined)
      ranges.set(number, rangeOf(step, direction, bounds, capacity, cell));
    bounds = after(step, bounds, capacity, cell);
  }
  return ranges;
}

function rangeOf(
  step: ProtocolStep,
  direction: 1 | -1,
  { low, high }: Bounds,
  capacity: number,
  cell: CheckedCell,
): ChargeRange {
  // Within the window a charge ends at 1 and a discharge at 0, at the latest.
  const room = Math.max(0, direction === -1 ? 1 - low : high) * capacity;
  const most = Math.min(room, ownCharge(step, cell));
  const end = socAtEnd(step, direction, cell);
  const needed = end === undefined ? 0 : direction === -1 ? end - high : low - end;
  return { most, least: Math.min(most, Math.max(0, needed) * capacity) };
}

/** State of charge at which the cell is at rest at the voltage that ends a step; undefined where it is not known. */
function socAtEnd({ ends }: ProtocolStep, direction: 1 | -1, cell: CheckedCell): number | undefined {
  const voltages = ends.flatMap((end) => (end.kind === 'limit' && end.column === 'voltage' ? [end.value] : []));
  const outcome = balanceCell(cell);
  const { cathode, anode } = cell;
  if (voltages.length === 0 || !outcome.ok || cathode.kind !== 'composite' || anode.kind === 'composite')
    return undefined;
  const limits = outcome.balance.cathode;
  const [active, ...others] = cathode.actives;
  if (limits === undefined || active === undefined || others.length > 0) return undefined;
  // Of several the one that comes first.
  const voltage = direction === -1 ? Math.min(...voltages) : Math.max(...voltages);
  const soc = (limits.empty - stoichiometryAt(active, voltage, cell)) / (limits.empty - limits.full);
  return Math.min(1, Math.max(0, soc));
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
  const isHeld = action.kind === 'hold' || step.ends.some((end) => end.kind === 'limit' && end.column === 'voltage');
  const share = ownCharge(step, cell) / capacity;
  if (!isHeld && share === Infinity) return unknown;
  // A voltage keeps what it ends within the window, or close to it; its own time or charge may end it before.
  const highest = Math.min(isHeld ? Math.max(bounds.high, 1) : Infinity, bounds.high + share);
  const lowest = Math.max(isHeld ? Math.min(bounds.low, 0) : -Infinity, bounds.low - share);
  if (direction === -1) return { low: bounds.low, high: highest };
  if (direction === 1) return { low: lowest, high: bounds.high };
  return { low: Math.min(bounds.low, 0), high: Math.max(bounds.high, 1) };
}

/** The most that its own time or charge lets pass at a current that is known, C/m²; infinite where neither ends it. */
function ownCharge({ action, ends }: ProtocolStep, cell: CheckedCell): number {
  if (!('rate' in action) || action.kind === 'pulse' || action.kind === 'titrate' || !isCurrent(action.rate))
    return Infinity;
  const current = currentDensityOf(action.rate, cell);
  if (current === undefined) return Infinity;
  const own = ends.filter((end) => end.kind === 'time' || end.column === 'capacity');
  const charges = own.flatMap((end) => chargeUntil(end, current, cell) ?? []).filter(Number.isFinite);
  return Math.min(Infinity, ...charges);
}

function isCurrent({ kind }: Rate): boolean {
  return kind === 'c_rate' || kind === 'current' || kind === 'current_density';
}

/** Of a step that nothing but time or its own charge ends, at a current that is known: C/m² and A/m². */
function chargeOf(
  { action, ends }: ProtocolStep,
  cell: CheckedCell,
): { readonly charge: number; readonly current: number } | undefined {
  if (!('rate' in action) || action.kind === 'pulse' || action.kind === 'titrate' || ends.length === 0)
    return undefined;
  if (!isCurrent(action.rate)) return undefined;
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
