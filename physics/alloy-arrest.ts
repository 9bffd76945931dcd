// Lithiation of an alloy by a front that its own shell stops (C-ARREST): the shell that has swollen by β presses on the
// front with 2 σ_Y ln(R_d/ξ), and the front stops when that pressure eats the overpotential: u = (e^(3Λ) − 1)/(e^(3Λ) − 1 + β),
// Λ = (F A_0/Ω − P)/(2 σ_Y). The pressure is an upper bound, so u is a lower one.
// Zhang et al., npj Comput. Mater. 3, 7 (2017); McDowell et al., Adv. Mater. 24, 6034 (2012).

import { faraday } from './constants.ts';

/** Share of a particle that is lithiated where the front stops, 0..1. `swelling` is β, lithiated over fresh volume. */
export function arrestedFraction(
  overpotential: number,
  yieldStrength: number,
  molarVolume: number,
  swelling: number,
  pressure: number = 0,
): number {
  const drive = Math.max(0, (faraday * overpotential) / molarVolume - pressure);
  const growth = Math.expm1((3 * drive) / (2 * yieldStrength));
  return growth === Infinity ? 1 : growth / (growth + swelling);
}

/** Yield strength at which the front gets as far as `fraction`, Pa. */
export function yieldStrengthFor(
  fraction: number,
  overpotential: number,
  molarVolume: number,
  swelling: number,
  pressure: number = 0,
): number {
  const drive = (faraday * overpotential) / molarVolume - pressure;
  return (3 * drive) / (2 * Math.log1p((swelling * fraction) / (1 - fraction)));
}
