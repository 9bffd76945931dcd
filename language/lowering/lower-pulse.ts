// `pulse discharge at 2C for 10 s then rest for 40 s` and `titrate discharge at C/10 for 10 min then rest for 1 h until 2.5 V`:
// what is left out has the usual value.

import type { Direction, ProtocolStep, PulseStep, Rate, StepEnd, TitrationStep } from '../../model/protocol.ts';
import { given } from './given.ts';

/** What a pulse is where nothing else is said: 1C for 10 s, as in hybrid pulse tests. */
const usualPulse = { rate: { kind: 'c_rate', value: 1 / 3600 }, duration: 10, rest: 40 } as const;
/** And a titration: C/10 for 10 min, an hour of rest. */
const usualTitration = { rate: { kind: 'c_rate', value: 0.1 / 3600 }, duration: 600, rest: 3600 } as const;

/** What a step of pulses says. */
export interface PulseWords {
  readonly verb: string;
  readonly direction: Direction | undefined;
  readonly rate: Rate | undefined;
  /** Ends behind `until`, and behind `for`. */
  readonly until: readonly StepEnd[];
  readonly times: readonly StepEnd[];
  /** True where the step has a rest after its current. */
  readonly rests: boolean;
  /** s; left out: the usual one. */
  readonly rest: number | undefined;
}

export type PulseForm = Pick<ProtocolStep, 'ends'> & { readonly action: PulseStep | TitrationStep };

export function pulseOf(words: PulseWords): PulseForm {
  const direction = words.direction ?? 'discharge';
  if (words.verb === 'titrate') {
    const durations = words.times.flatMap((end) => (end.kind === 'time' ? [end.duration] : []));
    return {
      action: {
        kind: 'titrate',
        direction,
        rate: words.rate ?? usualTitration.rate,
        pulse: durations.length === 0 ? usualTitration.duration : Math.min(...durations),
        rest: words.rest ?? usualTitration.rest,
      },
      ends: words.until,
    };
  }
  const ends = [...words.until, ...words.times];
  const { duration } = usualPulse;
  return {
    action: {
      kind: 'pulse',
      direction,
      rate: words.rate ?? usualPulse.rate,
      ...given('rest', words.rests ? (words.rest ?? usualPulse.rest) : undefined),
    },
    ends: ends.length > 0 ? ends : [{ kind: 'time', duration, text: `${duration} s` }],
  };
}
