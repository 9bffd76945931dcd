// The largest current a protocol asks for, in either direction.

import type { Operation } from './operation.ts';

/** A/m² of one electrode pair; undefined where no step has a current. */
export function largestCurrent(operation: Operation | undefined): number | undefined {
  const current = Math.max(operation?.plating?.current ?? 0, operation?.stripping?.current ?? 0);
  return current > 0 ? current : undefined;
}
