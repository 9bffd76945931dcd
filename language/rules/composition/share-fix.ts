// The fix that lowers the share of the only carbon or binder of a composite.

import type { CompositePhase } from '../../../model/cell.ts';
import { inUnit, typed } from '../in-unit.ts';
import type { ValueFix } from '../rule.ts';
import type { Role } from '../electrodes.ts';

/** Scales its volume fraction by `factor` < 1; nothing where several phases share the role. Light phases: mass follows volume. */
export function shareFix(
  role: Role,
  kind: 'carbon' | 'binder',
  phases: readonly CompositePhase[],
  factor: number,
): { readonly fix?: ValueFix } {
  const [only, second] = phases;
  if (only === undefined || second !== undefined) return {};
  const fraction = 0.97 * only.volumeFraction * factor;
  return {
    fix: {
      title: `Lower \`${only.name}\` to ${inUnit(fraction, '%', 2)}`,
      path: `${role}.${kind}.${only.name}.volume_fraction`,
      newText: typed(fraction, '%', 2),
    },
  };
}
