// The fix that makes particles as fine as a criterion asks for.

import { typed } from './in-unit.ts';
import type { ValueFix } from './rule.ts';

/** Finest particles that are worth proposing, m: below, powders are another material. */
const finest = 0.02e-6;
/** Room for the rounding of the printed value. */
const margin = 0.97;

/** Sets `path.particle_radius` a little below `radius`; nothing where that is finer than powders are. */
export function radiusFix(path: string, radius: number): { readonly fix?: ValueFix } {
  if (!(radius > finest)) return {};
  const text = typed(margin * radius, 'um', 3);
  return { fix: { title: `Set the radius to ${text}`, path: `${path}.particle_radius`, newText: text } };
}
