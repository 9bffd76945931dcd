// What happens to a film on lithium that deposits lift unevenly (A06). Bumps grow by the uneven part of the current, ḣ = −(Ω/F) j δ_j
// (j > 0 strips: they recede again), until the film over them breaks at the height of `sei-stability.ts`. What the surface gains from
// there on is bare, and is covered anew: the fresh area is the stretch of a cosine of amplitude h and wavelength λ,
// √(1 + 2(πh/λ)²) − 1. For small bumps that is the membrane strain (πh/λ)² of the criterion, for tall ones the length of their
// flanks within a tenth; that films break so is what is seen, the form is our estimate.
// Shen et al., Adv. Energy Mater. 10, 1903645 (2020); Hao, Verma & Mukherjee, ACS Appl. Mater. Interfaces 10, 26320 (2018).

import { lithiumThicknessPerCharge } from './lithium.ts';

/** Rate at which bumps grow, m/s, at `current` (A/m², > 0 strips) that varies by `variation`. */
export function bumpRate(current: number, variation: number): number {
  return -lithiumThicknessPerCharge * current * variation;
}

/** Area of a bumpy surface over the flat one. */
export function surfaceStretch(height: number, spacing: number): number {
  return Math.sqrt(1 + 2 * ((Math.PI * height) / spacing) ** 2);
}

/** d(stretch)/dh, 1/m, and its derivative by h. */
export function stretchByHeight(
  height: number,
  spacing: number,
): { readonly value: number; readonly byHeight: number } {
  const steepness = 2 * (Math.PI / spacing) ** 2;
  const stretch = surfaceStretch(height, spacing);
  return { value: (steepness * height) / stretch, byHeight: steepness / stretch ** 3 };
}

/** Resistance of a film of `resistance` (Ω m²) of which a share is broken, in series with `rest` everywhere: in cracks only that. */
export function brokenFilmResistance(
  resistance: number,
  rest: number,
  broken: number,
): { readonly value: number; readonly byResistance: number; readonly byBroken: number } {
  const sum = rest + broken * resistance;
  return {
    value: (rest * resistance * (1 - broken)) / sum,
    byResistance: (rest ** 2 * (1 - broken)) / sum ** 2,
    byBroken: (-rest * resistance * (rest + resistance)) / sum ** 2,
  };
}
