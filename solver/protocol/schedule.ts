// A protocol as the sequence of steps that a run executes, with cycle numbers (definitions, section 1): a cycle is a pass
// of an outermost `repeat`; steps before the first one are cycle 0, steps after one belong to its last cycle; without any
// `repeat` everything is cycle 1. Pulses and titrations become steps with current and rests.

import type { CheckedProtocol, ProtocolItem, ProtocolStep, StopCondition } from '../../model/protocol.ts';
import { expectedPulses, piecesOf, type Titration } from './pulse-train.ts';

export interface ScheduledStep {
  readonly step: ProtocolStep;
  readonly cycle: number;
  /** True for the first step of its cycle. */
  readonly opensCycle: boolean;
  /** True for the last step of its cycle; `stops` are tested after it. */
  readonly closesCycle: boolean;
  /** The titration whose pulse or rest this is. */
  readonly titration?: Titration;
}

type Piece = Pick<ScheduledStep, 'step' | 'titration'>;

/**
 * The steps in order. Lazy: a protocol may repeat thousands of times, and a titration goes on until `noteEnd` of one of its
 * pulses says that it is over.
 */
export function* schedule(protocol: CheckedProtocol): Generator<ScheduledStep> {
  let held: (Piece & { readonly cycle: number }) | undefined;
  let opensCycle = true;
  for (const next of numbered(protocol)) {
    if (held !== undefined) {
      const closesCycle = next.cycle !== held.cycle;
      yield { ...held, opensCycle, closesCycle };
      opensCycle = closesCycle;
    }
    held = next;
  }
  if (held !== undefined) yield { ...held, opensCycle, closesCycle: true };
}

/** Steps with their cycle. What follows a block belongs to its last cycle until the next block begins. */
function* numbered(protocol: CheckedProtocol): Generator<Piece & { cycle: number }> {
  const hasBlocks = protocol.items.some((item) => item.type === 'repeat');
  let cycle = hasBlocks ? 0 : 1;
  for (const item of protocol.items) {
    const passes = item.type === 'repeat' ? item.count : 1;
    for (let pass = 0; pass < passes; pass++) {
      if (item.type === 'repeat') cycle++;
      const body = item.type === 'repeat' ? item.body : [item];
      for (const piece of expand(body, cycle)) yield { ...piece, cycle };
    }
  }
}

/** Stop conditions anywhere in the protocol; they are tested at cycle ends. */
export function stopConditions(items: readonly ProtocolItem[]): StopCondition[] {
  return items.flatMap((item) => {
    if (item.type === 'stop') return [item];
    return item.type === 'step' ? [] : stopConditions(item.body);
  });
}

/** Number of steps, for progress; titrations by what their rate makes likely. */
export function countSteps(items: readonly ProtocolItem[]): number {
  return items.reduce((sum, item) => {
    if (item.type === 'step') return sum + expectedPulses(item);
    if (item.type === 'repeat') return sum + item.count * countSteps(item.body);
    return sum;
  }, 0);
}

function* expand(items: readonly ProtocolItem[], cycle: number): Generator<Piece> {
  for (const item of items) {
    if (item.type === 'step') yield* piecesOf(item);
    else if (item.type === 'repeat') for (let pass = 0; pass < item.count; pass++) yield* expand(item.body, cycle);
    else if (item.type === 'every' && cycle > 0 && cycle % item.cycles === 0) yield* expand(item.body, cycle);
  }
}
