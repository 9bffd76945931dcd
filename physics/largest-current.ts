// The largest current that a protocol asks for over a time, in either direction: what diffusion and heat come to.

import type { Operation } from './operation.ts';

/** A/m² of one electrode pair; undefined where no step has a current that lasts. */
export function largestCurrent(operation: Operation | undefined): number | undefined {
  const current = operation?.halfCycles.reduce((most, { lasting }) => Math.max(most, lasting), 0) ?? 0;
  return current > 0 ? current : undefined;
}
