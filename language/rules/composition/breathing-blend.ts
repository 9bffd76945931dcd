import type { ActiveMaterial, CompositeElectrode } from '../../../model/cell.ts';
import { stoichiometryAt } from '../../../physics/balance.ts';
import { chargePotential } from '../../../physics/charge-potential.ts';
import { volumeChangeAt } from '../../../physics/volume-change.ts';
import type { RuleSubject } from '../rule.ts';

export interface BreathingBlend {
  readonly electrode: CompositeElectrode;
  readonly grows: ActiveMaterial;
  readonly shrinks: ActiveMaterial;
  /** Relative volume changes of a charge, as magnitudes. */
  readonly growth: number;
  readonly shrinkage: number;
}

/** A cathode of two materials of which one grows and the other shrinks on charge; undefined where it is none. */
export function breathingBlend({ cell, operation }: RuleSubject): BreathingBlend | undefined {
  const { cathode } = cell;
  if (cathode.kind !== 'composite' || cathode.actives.length !== 2) return undefined;
  const upper = chargePotential(cell, operation);
  const lower = cell.voltageWindow?.lower;
  if (upper === undefined || lower === undefined) return undefined;
  const changes = cathode.actives.map((active) => {
    const full = stoichiometryAt(active, upper, cell);
    const empty = Math.min(stoichiometryAt(active, lower, cell), active.largestStoichiometry ?? 1);
    return (volumeChangeAt(active, full, cell) ?? NaN) - (volumeChangeAt(active, empty, cell) ?? NaN);
  });
  const up = changes.findIndex((change) => change > 0);
  const down = changes.findIndex((change) => change < 0);
  const [grows, shrinks] = [cathode.actives[up], cathode.actives[down]];
  if (grows === undefined || shrinks === undefined) return undefined;
  return { electrode: cathode, grows, shrinks, growth: changes[up] ?? NaN, shrinkage: -(changes[down] ?? NaN) };
}
