// Whether ions and electrons find a way through a composite (C-PERC). Thresholds against the size ratio of active to
// electrolyte particles: our estimate of the trend of Bielefeld et al., J. Phys. Chem. C 123, 1626 (2019).

import type { CompositeElectrode } from '../model/cell.ts';

/** Electrolyte volume fraction below which no ionic path spans the composite; `sizeRatio` = d_active/d_electrolyte. */
export function ionicThreshold(sizeRatio: number): number {
  return 0.15 + 0.15 * Math.exp(-(sizeRatio - 1) / 2);
}

/** Radius of electrolyte particles at which `fraction` is the threshold, m; undefined where no radius helps. */
export function radiusToPercolate(electrode: CompositeElectrode, fraction: number): number | undefined {
  const ratio = particleSizeRatio(electrode);
  if (ratio === undefined || electrode.electrolyte === undefined || !(fraction > 0.15)) return undefined;
  const wanted = 1 - 2 * Math.log((fraction - 0.15) / 0.15);
  return wanted > 0 ? (electrode.electrolyte.particleRadius * ratio) / wanted : undefined;
}

/** Volume fraction of active material below which it carries no electrons on its own. */
export function electronicThreshold(sizeRatio: number): number {
  return 0.3 + 0.12 * (1 - Math.exp(-(sizeRatio - 1) / 2));
}

/**
 * d_active/d_electrolyte with the volume-weighted radius of a blend; undefined in liquids, and in polymers: those are no
 * particles but a matrix that is cast or melted around the others and hangs together at any share.
 */
export function particleSizeRatio(electrode: CompositeElectrode): number | undefined {
  if (isPolymer(electrode)) return undefined;
  const radius = electrode.electrolyte?.particleRadius;
  const volume = electrode.actives.reduce((sum, a) => sum + a.volumeFraction, 0);
  if (radius === undefined || !(volume > 0)) return undefined;
  const mean = electrode.actives.reduce((sum, a) => sum + a.volumeFraction * a.particleRadius, 0) / volume;
  return mean / radius;
}

/**
 * The ratio that counts for electrons from particle to particle. In a polymer nothing but the active particles packs:
 * their threshold is that of equal spheres, λ = 1 (our estimate).
 */
export function electronicSizeRatio(electrode: CompositeElectrode): number | undefined {
  return isPolymer(electrode) ? 1 : particleSizeRatio(electrode);
}

function isPolymer({ electrolyte }: CompositeElectrode): boolean {
  return electrolyte?.material.family === 'polymer';
}
