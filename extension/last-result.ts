// What the last run of a simulation came to, in a few words for the line above it. Kept for every simulation of a file:
// the run store keeps the results of the latest run only.

import type { RunResult } from '../solver/run/result.ts';

export interface LastResult {
  /** `1.48 mAh discharged, 2 of 2 expectations, 1 risk`. */
  readonly text: string;
  /** Fingerprint of the text that ran. */
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
}

/** What came of a run: how it ended where it did not complete, charge, expectations, verdicts. */
export function resultText({ status, steps, expectations, verdicts }: RunResult): string {
  const discharged = steps.filter((own) => own.kind === 'discharge').map((own) => own.capacity);
  const judged = expectations.filter((own) => own.passed !== null);
  const passed = judged.filter((own) => own.passed === true).length;
  const assessed = verdicts.filter((own) => own.status !== 'not_assessed');
  const risks = assessed.filter((own) => own.status === 'risk').length;
  const last = discharged.at(-1);
  const parts = [
    ...(status === 'completed' ? [] : [status]),
    ...(last === undefined ? [] : [`${charge(last)} discharged`]),
    ...(judged.length === 0 ? [] : [`${passed} of ${judged.length} expectations`]),
    ...(assessed.length === 0 ? [] : [risks === 0 ? 'no risk' : `${risks} ${risks === 1 ? 'risk' : 'risks'}`]),
  ];
  return parts.length === 0 ? status : parts.join(', ');
}

/** The title above the simulation whose file now has the fingerprint `hash`. */
export function resultTitle(last: LastResult | undefined, hash: string): string {
  if (last === undefined) return 'Not run yet';
  if (last.hash !== hash) return 'Result is for an older version';
  const time = new Date(last.finishedAt);
  const clock = [time.getHours(), time.getMinutes()].map((own) => String(own).padStart(2, '0')).join(':');
  return `${last.text} (${clock})`;
}

function charge(ampereHours: number): string {
  return ampereHours < 1
    ? `${Number((1000 * ampereHours).toPrecision(3))} mAh`
    : `${Number(ampereHours.toPrecision(3))} Ah`;
}
