import type { ActiveMaterial } from '../../../model/cell.ts';
import { openCircuitPotential } from '../../../physics/balance.ts';
import { chargedStoichiometry } from '../../../physics/operation.ts';
import { assessDebonding, type DebondingAssessment } from '../../../physics/debonding.ts';
import { activeMaterials } from '../electrodes.ts';
import type { RuleSubject } from '../rule.ts';

export interface DebondingParticle {
  readonly active: ActiveMaterial;
  readonly path: string;
  readonly found: DebondingAssessment;
  /** Open-circuit potential at a stoichiometry, V. */
  readonly potential: (x: number) => number;
}

/** Cathode materials that open their interface between the discharged state and the cut-off of the charge. */
export function debondingParticles({ cell, operation, balance }: RuleSubject): DebondingParticle[] {
  const limits = balance.ok ? balance.balance.cathode : undefined;
  if (limits === undefined) return [];
  return activeMaterials(cell).flatMap(({ role, electrode, active, path }): DebondingParticle[] => {
    if (role !== 'cathode') return [];
    const charged = chargedStoichiometry(cell, active, operation, limits.full);
    const found = assessDebonding(cell, electrode, active, limits.empty, charged);
    if (found?.opensAt === undefined) return [];
    return [{ active, path, found, potential: (x) => openCircuitPotential(active, x, cell) }];
  });
}
