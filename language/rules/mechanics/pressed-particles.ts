import type { ActiveMaterial } from '../../../model/cell.ts';
import { confinementPressure } from '../../../physics/confinement.ts';
import { chargedStoichiometry } from '../../../physics/operation.ts';
import { curveMolarVolume, volumeChangeAt } from '../../../physics/volume-change.ts';
import { activeMaterials } from '../electrodes.ts';
import type { RuleSubject } from '../rule.ts';

export interface PressedParticle {
  readonly active: ActiveMaterial;
  readonly path: string;
  /** Compression at the end of the charge, Pa: of the matrix and of the stack; within what interface and matrix bear. */
  readonly pressure: number;
  /** Ω over the window, m³/mol. */
  readonly molarVolume: number;
}

/** Particles in a solid matrix with the pressure their volume change makes between the discharged and the charged state. */
export function pressedParticles({ cell, operation, balance }: RuleSubject): PressedParticle[] {
  return activeMaterials(cell).flatMap(({ role, electrode, active, path }): PressedParticle[] => {
    const window = balance.ok ? balance.balance[role] : undefined;
    if (window === undefined) return [];
    const full = role === 'cathode' ? chargedStoichiometry(cell, active, operation, window.full) : window.full;
    const molarVolume = curveMolarVolume(active, cell, window.empty, full);
    const change = (volumeChangeAt(active, full, cell) ?? NaN) - (volumeChangeAt(active, window.empty, cell) ?? NaN);
    const confined = Number.isFinite(change) ? confinementPressure(electrode, active, change) : undefined;
    if (molarVolume === undefined || confined === undefined) return [];
    return [{ active, path, molarVolume, pressure: confined + cell.stack.pressure }];
  });
}
