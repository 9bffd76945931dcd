// The books of a run are closed, and where one was not kept there is a named reason: an audit that is missing is a failure.

import { expect } from 'vitest';
import type { RunResult, StepRecord } from '../../solver/run/result.ts';

/** Why a step with current is over as it begins: the only ones there are. */
const overAtOnce = /^no lithium left on the (anode|cathode)$|already met at the start$/;
/** What a step passes at least that is not over at once, Ah: far above rounding, far below any cell of the tests. */
const leastCharge = 1e-12;

/** @param energy largest error of the energy; left out: it is not judged */
export function expectClosedBooks(result: RunResult, energy?: number): void {
  const { audit } = result;
  const reason = whyNoCharge(result);
  expect(audit.lithium === null, 'no audit of lithium').toBe(result.columns.length === 0);
  expect(audit.charge === null, `no audit of charge; ${reason ?? 'charge has passed'}`).toBe(reason !== undefined);
  expect(audit.energy === null, `no audit of energy; ${reason ?? 'charge has passed'}`).toBe(reason !== undefined);
  if (audit.lithium !== null) expect(audit.lithium).toBeLessThan(1e-8);
  if (audit.charge !== null) expect(audit.charge).toBeLessThan(1e-8);
  if (audit.energy !== null && energy !== undefined) expect(audit.energy).toBeLessThan(energy);
}

/** Undefined where charge has passed, so that there is something to close. */
export function whyNoCharge(result: RunResult): string | undefined {
  if (result.columns.length === 0) return `the run did not start: ${result.reason}`;
  if (result.failure?.time === 0) return `the run failed as it began: ${result.failure.cause}`;
  const reasons = result.steps.map(whyIdle);
  return reasons.every((reason) => reason !== undefined) ? reasons.join('; ') : undefined;
}

function whyIdle({ text, endReason, capacity }: StepRecord): string | undefined {
  if (capacity >= leastCharge) return undefined;
  if (/^(rest|press|impedance)\b/.test(text)) return `\`${text}\` carries no current`;
  return overAtOnce.test(endReason) ? `\`${text}\` is over at once: ${endReason}` : undefined;
}
