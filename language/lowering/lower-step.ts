// One step: what it does, its ends and its modifiers.

import type { ProtocolStep, StepAction, StepEnd } from '../../model/protocol.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Action, Modifier, PulseAction, Step, StrayStep } from '../generated/ast.ts';
import { given } from './given.ts';
import { finding } from './messages.ts';
import { placeOf, textOf } from './parsed-file.ts';
import { lowerAction } from './lower-action.ts';
import { durationEnd, lowerEnd } from './lower-end.ts';
import { pulseOf } from './lower-pulse.ts';
import { lowerRate } from './lower-rate.ts';
import type { ProtocolLowering } from './protocol-lowering.ts';
import { numberIn, positiveIn } from './protocol-lowering.ts';

export function lowerStep(node: Step | StrayStep, lowering: ProtocolLowering): readonly ProtocolStep[] {
  const words = modifiersOf(node.modifiers, lowering);
  const form = formOf(node, words, lowering);
  const hasEnds = node.modifiers.some(({ $type }) => $type === 'Until' || $type === 'For');
  const isEndUnread = hasEnds && words.until.length === 0 && words.times.length === 0;
  if (form === undefined || isEndUnread) return [];
  reportManySamples(node, form.ends, words.sampleInterval, lowering);
  // Only steps that are kept count: the same numbers come out when the checked protocol is counted.
  lowering.steps += 1;
  lowering.places.set(`protocol.${lowering.name}.step[${lowering.steps}]`, placeOf(lowering.file, node));
  const line = node.$cstNode === undefined ? 1 : node.$cstNode.range.start.line + 1;
  return [
    {
      type: 'step',
      ...form,
      ...given('temperature', words.temperature),
      ...given('sampleInterval', words.sampleInterval),
      text: textOf(node),
      line,
    },
  ];
}

interface Form {
  readonly action: StepAction;
  readonly ends: readonly StepEnd[];
}

function formOf(node: Step | StrayStep, words: Modifiers, lowering: ProtocolLowering): Form | undefined {
  // `pulse` alone is a name wherever a name can stand, so the grammar does not take it for a step.
  if (node.$type === 'StrayStep') return pulseOf({ verb: 'pulse', direction: undefined, rate: undefined, ...words });
  const action = node.action as Action | undefined;
  if (action === undefined) return undefined;
  if (action.$type !== 'PulseAction') return plainForm(action, words, lowering);
  const rate =
    action.rate === undefined ? undefined : lowerRate(action.rate, action.direction ?? action.verb, lowering);
  if (action.rate !== undefined && rate === undefined) return undefined;
  return pulseOf({ verb: action.verb, direction: action.direction, rate, ...words });
}

function plainForm(
  action: Exclude<Action, PulseAction>,
  words: Modifiers,
  lowering: ProtocolLowering,
): Form | undefined {
  if (words.thenRest !== undefined)
    lowering.report(
      finding(
        'structure/misplaced',
        'error',
        placeOf(lowering.file, words.thenRest),
        `\`${textOf(words.thenRest)}\` belongs to a pulse or a titration`,
        { help: `write \`${textOf(words.thenRest).replace(/^then\s+/, '')}\` as a step of its own` },
      ),
    );
  const lowered = lowerAction(action, lowering);
  const ends = [...words.until, ...words.times];
  if (lowered?.kind !== 'drive') return lowered === undefined ? undefined : { action: lowered, ends };
  const duration = lowered.times.at(-1) ?? 0;
  return { action: lowered, ends: [...ends, { kind: 'time', duration, text: `the end of "${lowered.file}"` }] };
}

interface Modifiers {
  readonly until: readonly StepEnd[];
  readonly times: readonly StepEnd[];
  readonly temperature: number | undefined;
  readonly sampleInterval: number | undefined;
  readonly thenRest: Extract<Modifier, { $type: 'ThenRest' }> | undefined;
  readonly rests: boolean;
  readonly rest: number | undefined;
}

function modifiersOf(nodes: readonly Modifier[], lowering: ProtocolLowering): Modifiers {
  const until: StepEnd[] = [];
  const times: StepEnd[] = [];
  let temperature: number | undefined;
  let sampleInterval: number | undefined;
  let rest: number | undefined;
  for (const modifier of nodes) {
    switch (modifier.$type) {
      case 'Until':
        until.push(...modifier.ends.flatMap((end) => lowerEnd(end, lowering)));
        break;
      case 'For':
        times.push(...modifier.durations.flatMap((end) => durationEnd(end, lowering)));
        break;
      case 'AtTemperature':
        temperature = numberIn(modifier.temperature, 'temperature', 'degC', lowering);
        break;
      case 'SampleEvery':
        sampleInterval = positiveIn(modifier.interval, 'sampling interval', 's', lowering);
        break;
      case 'ThenRest':
        rest = positiveIn(modifier.duration, 'rest', 'min', lowering);
        break;
    }
  }
  const thenRest = nodes.find((own) => own.$type === 'ThenRest');
  return { until, times, temperature, sampleInterval, thenRest, rests: thenRest !== undefined, rest };
}

/** Points of one step that a run can keep. */
const mostSamples = 1e7;

function reportManySamples(
  node: Step | StrayStep,
  ends: readonly StepEnd[],
  interval: number | undefined,
  lowering: ProtocolLowering,
): void {
  const duration = ends.reduce((least, end) => (end.kind === 'time' ? Math.min(least, end.duration) : least), Infinity);
  const modifier = node.modifiers.find((own) => own.$type === 'SampleEvery');
  if (interval === undefined || duration === Infinity || duration / interval <= mostSamples) return;
  lowering.report(
    finding(
      'range/impossible',
      'error',
      placeOf(lowering.file, modifier ?? node),
      `\`${textOf(modifier)}\` makes ${printNumber(duration / interval, 2)} points in this step`,
      { help: `sample every ${printNumber(duration / mostSamples, 1)} s or more rarely` },
    ),
  );
}
