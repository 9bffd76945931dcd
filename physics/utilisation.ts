// How much of the active material of a solid-state composite takes part (C-UTIL): u = u_el u_diff where the electrolyte
// percolates. Electrons: u_el = 1 − exp[−(φ − φ_c)/w (L/d)^½] where active material carries them; the width w is our
// estimate. Diffusion under constant current to a full surface: u_diff = 1 − R²/(15 D t), for D t/R² > 0.3.
// Strauss et al., ACS Energy Lett. 3, 992 (2018).

import type { CheckedCell, CompositeElectrode } from '../model/cell.ts';
import { meanDiffusivity } from './particle-stress.ts';
import { electronicSizeRatio, electronicThreshold } from './percolation.ts';

/** Width of the electronic percolation transition (our estimate). */
const transitionWidth = 0.08;

export interface Utilisation {
  readonly electronic: number;
  readonly diffusion: number;
  readonly total: number;
}

/** Share of the particles that electrons reach. */
export function electronicUtilisation(fraction: number, threshold: number, layers: number): number {
  return 1 - Math.exp((-Math.max(0, fraction - threshold) / transitionWidth) * Math.sqrt(layers));
}

/** Share of the stoichiometry window that passes in `time` (s) before the surface is full. */
export function diffusionUtilisation(radius: number, diffusivity: number, time: number): number {
  return Math.max(0, 1 - radius ** 2 / (15 * diffusivity * time));
}

/** Largest radius of which `share` of the window passes in `time`, m: the inverse of `diffusionUtilisation`. */
export function radiusOfUtilisation(share: number, diffusivity: number, time: number): number {
  return share < 1 ? Math.sqrt((1 - share) * 15 * diffusivity * time) : 0;
}

/** Utilisation of a composite with a solid electrolyte when its window takes `time`; undefined in liquids. */
export function utilisation(electrode: CompositeElectrode, cell: CheckedCell, time: number): Utilisation | undefined {
  const ratio = electronicSizeRatio(electrode);
  const [active] = electrode.actives;
  if (ratio === undefined || active === undefined) return undefined;
  const carbon = electrode.carbons.reduce((sum, c) => sum + c.volumeFraction, 0);
  const solids = electrode.actives.reduce((sum, a) => sum + a.volumeFraction, 0);
  const layers = electrode.thickness / (2 * active.particleRadius);
  const electronic =
    carbon > 0 || electrode.effectiveElectronicConductivity !== undefined
      ? 1
      : electronicUtilisation(solids, electronicThreshold(ratio), layers);
  const diffusion = diffusionUtilisation(active.particleRadius, meanDiffusivity(active, cell), time);
  return { electronic, diffusion, total: electronic * diffusion };
}
