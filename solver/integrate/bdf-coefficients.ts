// Step-size coefficients and divided differences of the fixed-leading-coefficient form (`bdf.ts` has the symbols).

import type { BdfState } from './bdf-state.ts';

/** Coefficients for the step about to be tried; advances t. Returns α_leading = ∂y′/∂y. */
export function setCoefficients(s: BdfState): number {
  const k = s.order;
  const { psi, alpha, beta, gamma, sigma, stretch } = s;
  if (s.h !== s.hUsed || k !== s.orderUsed) s.constantSteps = 0;
  s.constantSteps = Math.min(s.constantSteps + 1, s.orderUsed + 2);
  if (k + 1 >= s.constantSteps) {
    beta[0] = 1;
    alpha[0] = 1;
    gamma[0] = 0;
    sigma[0] = 1;
    let sum = s.h;
    for (let i = 1; i <= k; i++) {
      const old = psi[i - 1];
      psi[i - 1] = sum;
      beta[i] = (beta[i - 1] * psi[i - 1]) / old;
      sum = old + s.h;
      alpha[i] = s.h / sum;
      sigma[i] = i * sigma[i - 1] * alpha[i];
      gamma[i] = gamma[i - 1] + alpha[i - 1] / s.h;
    }
    psi[k] = sum;
  }
  // Differences of the steps before the present step size are stretched to it.
  for (let j = 0; j < stretch.length; j++) stretch[j] = j >= s.constantSteps && j <= k ? beta[j] : 1;
  s.t += s.h;
  return harmonic(k) / s.h;
}

/** 1 + 1/2 + … + 1/k: the leading coefficient times h. */
export function harmonic(k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += 1 / i;
  return sum;
}

/**
 * Extrapolates the history to the new time: y = Σ β_j φ_j and y′ = Σ γ_j β_j φ_j. One loop over all orders, since memory is what it
 * costs; those above the present one count nothing.
 */
export function predict(s: BdfState): void {
  const { yPredicted, ypPredicted, phi } = s;
  const [p0, p1, p2, p3, p4, p5] = phi;
  const { order, stretch, gamma } = s;
  const b1 = stretch[1];
  const b2 = order > 1 ? stretch[2] : 0;
  const b3 = order > 2 ? stretch[3] : 0;
  const b4 = order > 3 ? stretch[4] : 0;
  const b5 = order > 4 ? stretch[5] : 0;
  const g1 = gamma[1] * b1;
  const g2 = gamma[2] * b2;
  const g3 = gamma[3] * b3;
  const g4 = gamma[4] * b4;
  const g5 = gamma[5] * b5;
  for (let i = 0; i < yPredicted.length; i++) {
    const d1 = p1[i];
    const d2 = p2[i];
    const d3 = p3[i];
    const d4 = p4[i];
    const d5 = p5[i];
    yPredicted[i] = p0[i] + b1 * d1 + b2 * d2 + b3 * d3 + b4 * d4 + b5 * d5;
    ypPredicted[i] = g1 * d1 + g2 * d2 + g3 * d3 + g4 * d4 + g5 * d5;
  }
}

/** Undoes `setCoefficients` after a failed attempt. */
export function restore(s: BdfState, tOld: number): void {
  s.t = tOld;
  for (let j = 1; j <= s.order; j++) s.psi[j - 1] = s.psi[j] - s.h;
}
