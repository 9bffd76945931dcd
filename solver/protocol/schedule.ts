// A protocol as the sequence of steps that a run executes, with cycle numbers (definitions, section 1): a cycle is a pass
// of an outermost `repeat`; steps before the first one are cycle 0; without any `repeat` everything is cycle 1.

import type { CheckedProtocol, ProtocolItem, ProtocolStep, StopCondition } from '../../model/protocol.ts';

export interface ScheduledStep {
  readonly step: ProtocolStep;
  readonly cycle: number;
  /** True for the first step of its cycle. */
  readonly opensCycle: boolean;
  /** True for the last step of its cycle; `stops` are tested after it. */
  readonly closesCycle: boolean;
}

/** The steps in order. Lazy: a protocol may repeat thousands of times. */
export function* schedule(protocol: CheckedProtocol): Generator<ScheduledStep> {
  const hasCycles = protocol.items.some((item) => item.type === 'repeat');
  let cycle = 0;
  if (!hasCycles) {
    yield* mark(expand(protocol.items, 1), 1);
    return;
  }
  for (const item of protocol.items) {
    if (item.type !== 'repeat') {
      yield* mark(expand([item], cycle), cycle);
      continue;
    }
    for (let pass = 0; pass < item.count; pass++) {
      cycle++;
      yield* mark(expand(item.body, cycle), cycle);
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

/** Number of steps, for progress. */
export function countSteps(items: readonly ProtocolItem[]): number {
  return items.reduce((sum, item) => {
    if (item.type === 'step') return sum + 1;
    if (item.type === 'repeat') return sum + item.count * countSteps(item.body);
    return sum;
  }, 0);
}

function* expand(items: readonly ProtocolItem[], cycle: number): Generator<ProtocolStep> {
  for (const item of items) {
    if (item.type === 'step') yield item;
    else if (item.type === 'repeat') for (let pass = 0; pass < item.count; pass++) yield* expand(item.body, cycle);
    else if (item.type === 'every' && cycle > 0 && cycle % item.cycles === 0) yield* expand(item.body, cycle);
  }
}

function* mark(steps: Generator<ProtocolStep>, cycle: number): Generator<ScheduledStep> {
  let held: ProtocolStep | undefined;
  let opens = true;
  for (const step of steps) {
    if (held !== undefined) {
      yield { step: held, cycle, opensCycle: opens, closesCycle: false };
      opens = false;
    }
    held = step;
  }
  if (held !== undefined) yield { step: held, cycle, opensCycle: opens, closesCycle: true };
}
