import type { ActiveMaterial, CompositeElectrode } from '../../../model/cell.ts';
import { exceeds, reaches } from '../../../physics/compare.ts';
import { largestCurrent } from '../../../physics/largest-current.ts';
import {
  criticalRadius,
  freshStressIntensity,
  misfitStrain,
  particleFractureEnergy,
  particleToughness,
  radiusForEnergy,
  radiusForIntensity,
} from '../../../physics/particle-fracture.ts';
import { particleStress, type ParticleStress } from '../../../physics/particle-stress.ts';
import { activeMaterials, type Role } from '../electrodes.ts';
import type { RuleSubject } from '../rule.ts';

export interface CrackingParticle {
  readonly role: Role;
  readonly electrode: CompositeElectrode;
  readonly active: ActiveMaterial;
  readonly path: string;
  readonly current: number;
  readonly stress: ParticleStress;
  /** K of the cracks of a fresh surface over the toughness; undefined where that is not known. */
  readonly intensity: number | undefined;
  readonly toughness: number | undefined;
  /** Radius up to which strain energy drives no crack at this current, m. */
  readonly safeRadius: number | undefined;
}

/** Particles whose stress at the largest current is known, with what cracks of their surface feel. */
export function stressedParticles({ cell, operation }: RuleSubject): CrackingParticle[] {
  const current = largestCurrent(operation);
  if (current === undefined) return [];
  return activeMaterials(cell).flatMap(({ role, electrode, active, path }): CrackingParticle[] => {
    const stress = particleStress(active, electrode, cell, current);
    if (stress === undefined) return [];
    const toughness = particleToughness(active);
    const energy = particleFractureEnergy(active);
    const strain = misfitStrain(stress.molarVolume, stress.difference);
    return [
      {
        role,
        electrode,
        active,
        path,
        current,
        stress,
        toughness,
        intensity: ratio(freshStressIntensity(active, stress.tension), toughness),
        safeRadius: energy === undefined ? undefined : criticalRadius(energy, stress.modulus, strain),
      },
    ];
  });
}

function ratio(value: number | undefined, to: number | undefined): number | undefined {
  return value === undefined || to === undefined ? undefined : value / to;
}

/** Whether cracks grow in it: K above a share of the toughness, or the radius above the safe one. */
export function cracks({ active, intensity, safeRadius }: CrackingParticle, share: number): boolean {
  return (
    (intensity !== undefined && reaches(intensity, share)) || exceeds(active.particleRadius, safeRadius ?? Infinity)
  );
}

/** Radius at which K falls to `share` of the toughness. */
export function radiusOfIntensity({ active, intensity, stress }: CrackingParticle, share: number): number {
  return radiusForIntensity(active.particleRadius, intensity ?? NaN, share, stress.excess);
}

/** Radius at which a particle is no larger than its own safe radius. */
export function radiusOfEnergy({ active, safeRadius, stress }: CrackingParticle): number {
  return radiusForEnergy(active.particleRadius, safeRadius ?? NaN, stress.excess);
}
