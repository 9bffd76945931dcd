// Charge transfer after Marcus, Hush and Chidsey, for overpotentials of more than some 100 mV at lithium, where measured rates
// level off (Boyle et al., ACS Energy Lett. 5, 701 (2020)). Closed form of Zeng, Smith, Bai & Bazant, J. Electroanal. Chem. 735,
// 77 (2014): with λ = λ_r/k_BT and z = Fη/RT,
//   k ∝ √(πλ) erfc[(λ − √(1 + √λ + z²))/(2√λ)] / (1 + e^∓z),   j = i0 (k_ox − k_red)/k(0)
// It agrees with the integral within a few percent.

import { thermalVoltage } from './constants.ts';

const boltzmann = 1.380649e-23;
/** Overpotential beyond which nothing rises any more, V. */
const farthest = 5;

/** Current over the exchange current at an overpotential (V); `reorganization` in J per particle. Positive: oxidation. */
export function marcusCurrentRatio(overpotential: number, reorganization: number, temperature: number): number {
  const lambda = reorganization / (boltzmann * temperature);
  const z = overpotential / thermalVoltage(temperature);
  const overlap = (at: number): number =>
    erfc((lambda - Math.sqrt(1 + Math.sqrt(lambda) + at * at)) / (2 * Math.sqrt(lambda)));
  // 1/(1 + e^−z) − 1/(1 + e^z) = tanh(z/2); both are a half without an overpotential.
  return (overlap(z) / overlap(0)) * 2 * Math.tanh(z / 2);
}

/** Largest current over the exchange current that charge transfer can carry. */
export function marcusLimit(reorganization: number, temperature: number): number {
  return marcusCurrentRatio(farthest, reorganization, temperature);
}

/** Overpotential that drives `current` against `exchange` (both A/m²), V; undefined where charge transfer cannot carry it. */
export function marcusOverpotential(
  current: number,
  exchange: number,
  reorganization: number,
  temperature: number,
): number | undefined {
  const ratio = current / exchange;
  if (!(ratio < marcusLimit(reorganization, temperature))) return undefined;
  let [low, high] = [0, farthest];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (marcusCurrentRatio(middle, reorganization, temperature) < ratio) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Complementary error function, relative error below 1.2e-7 (Numerical Recipes, Chebyshev fit). */
function erfc(x: number): number {
  const t = 1 / (1 + 0.5 * Math.abs(x));
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ].reduceRight((sum, c) => c + t * sum, 0);
  const tail = t * Math.exp(-x * x + series);
  return x >= 0 ? tail : 2 - tail;
}
