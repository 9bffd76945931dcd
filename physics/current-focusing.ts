// How uneven plating is along a solid electrolyte before contact is lost: grain boundaries that conduct better than grains
// (A14), and cathodes whose unevenness reaches through a thin electrolyte (A28).

import type { CheckedCell } from '../model/cell.ts';
import type { SolidElectrolyte } from '../model/electrolyte.ts';

/** Width of a grain boundary of which nothing is known, m (typical: 1 to 5 nm structural, to 50 nm effective). */
const usualBoundaryWidth = 2e-9;

/**
 * Current density at a grain boundary over the mean, from a 2-D finite-volume solution of columnar grains (10 µm grains,
 * boundaries of 20 nm): rows κ R/δ, columns κ_gb/κ_grain. Interpolated in the logarithms; within 5 % of the solution, and
 * weakly dependent on the grain size (Vishnugopi et al., Adv. Energy Mater. 2023 for the mechanism).
 */
const ratios = [0.01, 0.1, 0.3, 1, 3, 10, 30, 100, 1000];
const interfaceNumbers = [0.05, 0.5, 5, 50, 250];
const focusing = [
  [0.011, 0.109, 0.318, 1, 2.751, 8.164, 21.76, 59.83, 219.8],
  [0.02, 0.181, 0.448, 1, 1.926, 4.212, 9.219, 21.62, 66.34],
  [0.107, 0.557, 0.795, 1, 1.249, 1.797, 2.855, 5.168, 12.37],
  [0.553, 0.916, 0.966, 1, 1.045, 1.145, 1.331, 1.704, 2.718],
  [0.864, 0.981, 0.992, 1, 1.011, 1.036, 1.082, 1.173, 1.404],
];

/** Factor by which a grain boundary focuses the current; 1 where boundaries conduct no better than grains. */
export function grainBoundaryFocusing(
  material: SolidElectrolyte,
  conductivity: number,
  interfaceResistance: number,
): number {
  const ratio = material.grainBoundaryConductivityRatio ?? 1;
  if (!(ratio > 1) || (material.microstructure !== undefined && material.microstructure !== 'polycrystal')) return 1;
  const width = material.grainBoundaryWidth ?? usualBoundaryWidth;
  return boundaryCurrent(ratio, (conductivity * interfaceResistance) / width);
}

/** j at the boundary over the mean for κ_gb/κ_grain and κ R/δ; clamped to the table. */
export function boundaryCurrent(ratio: number, interfaceNumber: number): number {
  const [column, across] = position(ratios, ratio);
  const [row, down] = position(interfaceNumbers, interfaceNumber);
  const at = (r: number): number =>
    (1 - across) * Math.log(focusing[r][column]) + across * Math.log(focusing[r][column + 1]);
  return Math.exp((1 - down) * at(row) + down * at(row + 1));
}

/** Index of the interval and the share of it, in the logarithm. */
function position(grid: readonly number[], value: number): readonly [number, number] {
  const clamped = Math.min(Math.max(value, grid[0]), grid[grid.length - 1]);
  let index = 0;
  while (index < grid.length - 2 && clamped > grid[index + 1]) index++;
  return [index, Math.log(clamped / grid[index]) / Math.log(grid[index + 1] / grid[index])];
}

/** 1 + δ exp(−2πL/λ): what is left at lithium of the unevenness δ of the cathode, through an electrolyte of thickness L. */
export function unevennessAtLithium(heterogeneity: number, thickness: number, wavelength: number): number {
  return 1 + heterogeneity * Math.exp((-2 * Math.PI * thickness) / wavelength);
}

/** The same of a cell whose cathode has a `heterogeneity`; 1 where it has none. */
export function cathodeUnevenness(cell: CheckedCell): number {
  const { cathode, separator } = cell;
  if (cathode.kind !== 'composite' || cathode.heterogeneity === undefined || separator.kind !== 'solid') return 1;
  const largest = Math.max(...cathode.actives.map(({ particleRadius }) => particleRadius));
  const thickness = separator.layers.reduce((sum, layer) => sum + layer.thickness, 0);
  return unevennessAtLithium(cathode.heterogeneity, thickness, cathode.heterogeneityWavelength ?? 8 * largest);
}
