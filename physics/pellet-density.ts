// Density of a cold-pressed pellet and what it stands (A22). Heckel's law ln 1/(1 − ρ) = K P + B for Li6PS5Cl: 0.82 at
// 370 MPa is measured, the rest of the line our estimate. Threshold capacity: trend of Lewis et al., ACS Appl. Mater.
// Interfaces 14 (2022); its size is our estimate.

const heckelSlope = 2.29e-9;
const heckelOffset = 0.8675;

/** Relative density after pressing at `pressure` (Pa). */
export function pressedDensity(pressure: number, slope: number = heckelSlope, offset: number = heckelOffset): number {
  return -Math.expm1(-(slope * pressure + offset));
}

/** Fabrication pressure (Pa) that reaches a relative density. */
export function pressureForDensity(
  relativeDensity: number,
  slope: number = heckelSlope,
  offset: number = heckelOffset,
): number {
  return (-Math.log1p(-relativeDensity) - offset) / slope;
}

/** Capacity per half cycle (C/m²) that a pellet of this porosity stands at `current` (A/m²) before lithium shorts it. */
export function thresholdCapacity(current: number, porosity: number): number {
  return 3 * 36000 * (10 / current) * Math.exp(-8 * (porosity - 0.178));
}
