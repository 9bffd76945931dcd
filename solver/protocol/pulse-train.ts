// Pulses and titrations as the steps that run: a current, then a rest. A titration repeats the two until one of its ends is
// met in a pulse; the rest after that pulse is still done, because it is what the pulse was for.

import type { ProtocolStep, StepEnd } from '../../model/protocol.ts';

/** What the pulses and rests of one titration share. */
export interface Titration {
  readonly ends: readonly StepEnd[];
  /** Simulated time at which it began, s. */
  start: number | undefined;
  over: boolean;
}

export interface Piece {
  readonly step: ProtocolStep;
  readonly titration?: Titration;
}

export function* piecesOf(step: ProtocolStep): Generator<Piece> {
  const { action } = step;
  if (action.kind === 'titrate') {
    yield* titrate(step);
    return;
  }
  if (action.kind !== 'pulse' || action.rest === undefined) {
    yield { step };
    return;
  }
  const { rest, ...current } = action;
  yield { step: { ...step, action: current } };
  yield { step: { ...step, action: { kind: 'rest' }, ends: [lasting(rest)], text: `rest after ${step.text}` } };
}

function* titrate(step: ProtocolStep): Generator<Piece> {
  const { action } = step;
  if (action.kind !== 'titrate') return;
  const { direction, rate, pulse, rest } = action;
  const titration: Titration = { ends: step.ends, start: undefined, over: false };
  const limits = step.ends.filter((end) => end.kind === 'limit');
  for (let k = 1; !titration.over; k++) {
    yield {
      titration,
      step: {
        ...step,
        action: { kind: 'pulse', direction, rate },
        ends: [lasting(pulse), ...limits],
        text: `pulse ${k} of ${step.text}`,
      },
    };
    yield {
      titration,
      step: { ...step, action: { kind: 'rest' }, ends: [lasting(rest)], text: `rest ${k} of ${step.text}` },
    };
  }
}

/**
 * To be told of every step that was run, and again of those that a resumed run skips. A pulse that ended before its time for
 * whatever reason (no lithium is left on a bare collector) was the last one.
 */
export function noteEnd(
  { titration, step }: Piece,
  record: { readonly start: number; readonly endReason: string },
): void {
  if (titration === undefined) return;
  titration.start ??= record.start;
  const isOver = titration.ends.some(({ text }) => [text, alreadyMet(text)].includes(record.endReason));
  const isCut = step.action.kind === 'pulse' && step.ends[0]?.text !== record.endReason;
  if (isOver || isCut) titration.over = true;
}

/** How the step table names an end that was met before the step began. */
export function alreadyMet(text: string): string {
  return `${text} already met at the start`;
}

/** Time that is left of a titration when one of its steps begins at `t`, s. */
export function titrationTimeLeft(titration: Titration | undefined, t: number): { time: number; text: string } {
  let left = { time: Infinity, text: '' };
  for (const end of titration?.ends ?? []) {
    if (end.kind !== 'time') continue;
    const time = (titration?.start ?? t) + end.duration - t;
    if (time < left.time) left = { time: Math.max(0, time), text: end.text };
  }
  return left;
}

function lasting(duration: number): StepEnd {
  const [size, unit] = duration % 3600 === 0 ? [3600, 'h'] : duration % 60 === 0 ? [60, 'min'] : [1, 's'];
  return { kind: 'time', duration, text: `${duration / size} ${unit}` };
}

/** Where nothing better is known, for progress only. */
const usualPulses = 40;

/** Steps that one step of the text becomes. */
export function expectedPulses({ action }: ProtocolStep): number {
  if (action.kind === 'pulse') return action.rest === undefined ? 1 : 2;
  if (action.kind !== 'titrate') return 1;
  const pulses = action.rate.kind === 'c_rate' ? Math.ceil(1 / (action.rate.value * action.pulse)) : usualPulses;
  return 2 * pulses;
}
