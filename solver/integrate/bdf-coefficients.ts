// Step-size coefficients and divided differences of the fixed-leading-coefficient form (`bdf.ts` has the symbols).

import type { BdfState } from './bdf-state.ts';

/** Coefficients for the step about to be tried; advances t. Returns α_leading = ∂y′/∂y. */
export function setCoefficients(s: BdfState): number {
  const k = s.order;
  const { psi, alpha, beta, gamma, sigma } = s;
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
  for (let i = s.constantSteps; i <= k; i++) {
    const phi = s.phi[i];
    const factor = beta[i];
    for (let m = 0; m < phi.length; m++) phi[m] *= factor;
  }
  s.t += s.h;
  return harmonic(k) / s.h;
}

/** 1 + 1/2 + … + 1/k: the leading coefficient times h. */
export function harmonic(k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += 1 / i;
  return sum;
}

/** Extrapolates the history to the new time. */
export function predict(s: BdfState): void {
  const { yPredicted, ypPredicted, gamma } = s;
  const { phi, order } = s;
  const [zeroth, first] = phi;
  const g1 = gamma[1];
  for (let i = 0; i < zeroth.length; i++) {
    yPredicted[i] = zeroth[i] + first[i];
    ypPredicted[i] = g1 * first[i];
  }
  // Two at a time: memory is what it costs.
  let j = 2;
  for (; j < order; j += 2) {
    const a = phi[j];
    const b = phi[j + 1];
    const ga = gamma[j];
    const gb = gamma[j + 1];
    for (let i = 0; i < a.length; i++) {
      yPredicted[i] += a[i] + b[i];
      ypPredicted[i] += ga * a[i] + gb * b[i];
    }
  }
  if (j > order) return;
  const last = phi[j];
  const g = gamma[j];
  for (let i = 0; i < last.length; i++) {
    yPredicted[i] += last[i];
    ypPredicted[i] += g * last[i];
  }
}

/** Undoes `setCoefficients` after a failed attempt. */
export function restore(s: BdfState, tOld: number): void {
  s.t = tOld;
  for (let j = 1; j <= s.order; j++) s.psi[j - 1] = s.psi[j] - s.h;
  for (let j = s.constantSteps; j <= s.order; j++) {
    const phi = s.phi[j];
    const factor = 1 / s.beta[j];
    for (let m = 0; m < phi.length; m++) phi[m] *= factor;
  }
}
