// Diffusion in a sphere under a small alternating flux (C-EIS): the surface concentration lags behind, exactly
//   ĉ_s/ĝ = tanh q/(q − tanh q),  q = √(iωR²/D),  g = R ∂c/∂r at the surface.

/** [real, imaginary] of tanh q/(q − tanh q) for iωR²/D = i `number`; `number` > 0. */
export function sphereAdmittance(number: number): readonly [number, number] {
  // √(i n) = (1 + i) √(n/2)
  const p = Math.sqrt(number / 2);
  const [tr, ti] = tanhDiagonal(p);
  const [dr, di] = p < 0.05 ? smallDifference(p) : [p - tr, p - ti];
  const size = dr * dr + di * di;
  return [(tr * dr + ti * di) / size, (ti * dr - tr * di) / size];
}

/** tanh((1 + i) p) */
function tanhDiagonal(p: number): readonly [number, number] {
  if (p > 20) return [1, 0];
  const denominator = Math.cosh(2 * p) + Math.cos(2 * p);
  return [Math.sinh(2 * p) / denominator, Math.sin(2 * p) / denominator];
}

/** q − tanh q = q³/3 − 2 q⁵/15 + 17 q⁷/315 for small q = (1 + i) p, where the difference would cancel. */
function smallDifference(p: number): readonly [number, number] {
  // q³ = (−2 + 2i) p³, q⁵ = (−4 − 4i) p⁵, q⁷ = (8 − 8i) p⁷
  const [a, b, c] = [p ** 3 / 3, (2 * p ** 5) / 15, (17 * p ** 7) / 315];
  return [-2 * a + 4 * b + 8 * c, 2 * a + 4 * b - 8 * c];
}
