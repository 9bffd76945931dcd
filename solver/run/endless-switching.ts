// A mechanism whose regimes follow each other without the run getting on: two laws that hand over to each other at once. It is ended with
// the mechanism's name instead of going on for ever.

import type { RunFailure } from './result.ts';
import type { Integration } from './step-start.ts';
import type { StepEvent } from './step-events.ts';

/** So many ends of regimes within so many seconds of the run are no physics. */
const most = { switches: 1000, within: 1e-2 };

/** Takes the events of one step; gives a failure where they are the same one again and again. */
export function createSwitchGuard(run: Integration): (event: StepEvent) => RunFailure | undefined {
  let since = run.bdf.t;
  let count = 0;
  return ({ kind, text }) => {
    if (kind !== 'mode') return undefined;
    if (run.bdf.t - since > most.within) {
      since = run.bdf.t;
      count = 0;
    }
    if (++count < most.switches) return undefined;
    return {
      time: run.bdf.t,
      variable: text,
      cause: `\`${text}\` changes its regime without end at t = ${run.bdf.t.toPrecision(6)} s`,
      help: `leave \`${text}\` out, or change the current of the step a little`,
    };
  };
}
