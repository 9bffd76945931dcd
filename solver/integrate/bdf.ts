// Variable-order, variable-step BDF in fixed-leading-coefficient form with modified divided differences,
// for index-1 DAEs. Written from Brenan, Campbell & Petzold, "Numerical Solution of Initial-Value Problems in
// Differential-Algebraic Equations" (1996), ch. 5, and the mathematics page of the SUNDIALS/IDA documentation.
//   φ_j   modified divided differences     ψ_j   sums of step sizes
//   α, β, γ, σ  step-size coefficients     e     corrector minus predictor

import { harmonic, predict, restore, setCoefficients } from './bdf-coefficients.ts';
import { correctionNorms, updateWeights, weightedNorm, type BdfState, type CorrectionNorms } from './bdf-state.ts';

export type StepOutcome = 'accepted' | 'step-too-small' | 'too-many-failures';

/** (Re)starts at order 1 from consistent `s.y`, `s.yp` at `s.t` with first step `h`. */
export function startBdf(s: BdfState, h: number): void {
  s.h = h;
  s.order = 1;
  s.orderUsed = 0;
  s.hUsed = 0;
  s.constantSteps = 0;
  s.starting = true;
  s.stepsSinceStart = 0;
  s.contraction = Infinity;
  s.singleInARow = 0;
  s.tPrevious = s.t;
  for (const phi of s.phi) phi.fill(0);
  s.phi[0].set(s.y);
  for (let i = 0; i < s.y.length; i++) s.phi[1][i] = h * s.yp[i];
  s.psi.fill(0);
  s.psi[0] = h;
  updateWeights(s);
}

/** Weighted root-mean-square of y′ with the weights of the current point: 1/time scale of the fastest change. */
export function rateNorm(s: BdfState): number {
  updateWeights(s);
  return weightedNorm(s, s.yp);
}

/** Takes one step of at most `tStop − t`, retrying with smaller steps until it is accepted or hopeless. */
export function stepBdf(s: BdfState, tStop: number, hMinimum: number): StepOutcome {
  const n = s.system.size;
  let errorFailures = 0;
  let newtonFailures = 0;
  for (;;) {
    if (s.t + s.h * (1 + 1e-12) >= tStop) s.h = tStop - s.t;
    else if (s.t + 2 * s.h > tStop && s.stepsSinceStart > 0) s.h = Math.min(s.h, (tStop - s.t) * 0.5 + 1e-300);
    const tOld = s.t;
    const alphaLeading = setCoefficients(s);
    predict(s);
    s.e.fill(0);
    s.system.prepare(s.t, alphaLeading, s.yPredicted, s.ypPredicted);
    const converged = solveCorrector(s);
    let next = { order: s.order, factor: 0.25 };
    if (converged) {
      testError(s);
      if (test.error <= 1) {
        complete(s);
        s.tPrevious = tOld;
        return 'accepted';
      }
      errorFailures++;
      next = afterErrorFailure(s, errorFailures);
    } else {
      newtonFailures++;
    }
    s.counters.rejected++;
    restore(s, tOld);
    s.order = next.order;
    s.h *= next.factor;
    if (s.stepsSinceStart === 0) {
      // φ_1 is h y′: it must shrink with the step, or every first step that is too large fails for good.
      s.psi[0] = s.h;
      for (let i = 0; i < n; i++) s.phi[1][i] *= next.factor;
    }
    if (!(s.h > hMinimum)) return 'step-too-small';
    if (newtonFailures > 20 || errorFailures > 20) return 'too-many-failures';
  }
}

/** y at `t` within the last accepted step (or slightly outside it), from the BDF interpolant. */
export function interpolate(s: BdfState, t: number, y: Float64Array): void {
  const order = Math.max(1, s.orderUsed);
  const delta = t - s.t;
  let c = 1;
  let gam = delta / s.psi[0];
  y.set(s.phi[0]);
  for (let j = 1; j <= order; j++) {
    c *= gam;
    gam = (delta + s.psi[j - 1]) / s.psi[j];
    const phi = s.phi[j];
    for (let i = 0; i < y.length; i++) y[i] += c * phi[i];
  }
}

/** Norm of a first correction from which on it is followed by a second whatever κ says: κ was measured on smaller ones. */
const largestUnchecked = 5;

/**
 * Newton's method on the corrector. Full Newton is quadratic: dn₂ ≈ κ dn₁², and κ, measured on steps with two
 * iterations, lets a step be accepted after one (at most twenty in a row before κ is measured again).
 */
function solveCorrector(s: BdfState): boolean {
  let previous = 0;
  for (let iteration = 1; iteration <= 6; iteration++) {
    const norm = s.system.iterate(s.e, s.weights);
    s.counters.newton++;
    s.counters.factorizations++;
    if (!Number.isFinite(norm)) return false;
    if (iteration === 2) rememberContraction(s, norm, previous);
    if (norm < 1e-6) return true;
    if (iteration === 1) {
      if (
        s.options.singleIteration &&
        s.singleInARow < 20 &&
        norm < largestUnchecked &&
        s.contraction * norm * norm <= 0.1
      ) {
        s.singleInARow++;
        return true;
      }
    } else {
      const ratio = norm / previous;
      if (ratio > 2) return false;
      if (norm * Math.min(ratio, 1) <= 0.033) return true;
    }
    previous = norm;
  }
  return false;
}

function rememberContraction(s: BdfState, norm: number, previous: number): void {
  s.contraction = Math.max(norm / (previous * previous), Number.isFinite(s.contraction) ? 0.3 * s.contraction : 0);
  s.singleInARow = 0;
}

interface ErrorTest {
  /** Local error estimate against tolerance 1. */
  error: number;
  orderNext: number;
  /** Estimates at order k and k − 1, and k, k − 1 "terms" that are compared. */
  atK: number;
  atKm1: number;
  termK: number;
  termKm1: number;
}

/** Of the last step tried. */
const test: ErrorTest = { error: 0.5, orderNext: 1, atK: 0.5, atKm1: 0.5, termK: 0.5, termKm1: 0.5 };

const norms: CorrectionNorms = { same: 0, lower: 0, lowest: 0, higher: 0 };

function testError(s: BdfState): void {
  const k = s.order;
  const { alpha, sigma } = s;
  let alpha0 = 0;
  for (let i = 0; i < k; i++) alpha0 -= alpha[i];
  const ck = Math.max(Math.abs(alpha[k] - harmonic(k) - alpha0), alpha[k]);
  correctionNorms(s, k, norms);
  const norm = norms.same;
  const atK = sigma[k] * norm;
  const termK = (k + 1) * atK;
  let orderNext = k;
  let atKm1 = 0;
  let termKm1 = 0;
  if (k > 1) {
    atKm1 = sigma[k - 1] * norms.lower;
    termKm1 = k * atKm1;
    if (k > 2) {
      const termKm2 = (k - 1) * sigma[k - 2] * norms.lowest;
      if (Math.max(termKm1, termKm2) <= termK) orderNext = k - 1;
    } else if (termKm1 <= 0.5 * termK) {
      orderNext = k - 1;
    }
  }
  test.error = ck * norm;
  test.orderNext = orderNext;
  test.atK = atK;
  test.atKm1 = atKm1;
  test.termK = termK;
  test.termKm1 = termKm1;
}

function afterErrorFailure(s: BdfState, failures: number): { order: number; factor: number } {
  if (failures > 2) return { order: 1, factor: 0.25 };
  const order = test.orderNext;
  if (failures === 2) return { order, factor: 0.25 };
  const estimate = order === s.order ? test.atK : test.atKm1;
  const factor = 0.9 * Math.pow(2 * estimate + 1e-4, -1 / (order + 1));
  return { order, factor: Math.min(0.9, Math.max(0.25, factor)) };
}

/** Accepts the step: chooses the next order and size, and updates the history. */
function complete(s: BdfState): void {
  const k = s.order;
  const orderChange = k - s.orderUsed;
  s.counters.steps++;
  s.stepsSinceStart++;
  s.orderUsed = k;
  s.hUsed = s.h;
  if (test.orderNext === k - 1 || k === s.options.maxOrder) s.starting = false;
  if (s.starting) {
    if (s.stepsSinceStart > 1) {
      s.order = k + 1;
      s.h *= 2;
    }
  } else {
    chooseNext(s, orderChange);
  }
  s.h = Math.min(s.h, s.options.maxStep);
  const { e, phi } = s;
  if (k < s.options.maxOrder) phi[k + 1].set(e);
  cascade(phi, s.stretch, k, e);
  s.y.set(phi[0]);
  updateWeights(s);
}

/** φ_k, stretched, takes e, and down to φ_0 each takes the one above; two at a time, since memory is what it costs. */
function cascade(phi: readonly Float64Array[], stretch: Float64Array, k: number, e: Float64Array): void {
  let high = e;
  let j = k;
  for (; j >= 1; j -= 2) {
    const middle = phi[j];
    const low = phi[j - 1];
    const ofMiddle = stretch[j];
    const ofLow = stretch[j - 1];
    for (let i = 0; i < low.length; i++) {
      const sum = ofMiddle * middle[i] + high[i];
      middle[i] = sum;
      low[i] = ofLow * low[i] + sum;
    }
    high = low;
  }
  if (j < 0) return;
  const last = phi[0];
  for (let i = 0; i < last.length; i++) last[i] += high[i];
}

function chooseNext(s: BdfState, orderChange: number): void {
  const k = s.order;
  let order = k;
  let estimate = test.atK;
  if (test.orderNext === k - 1) {
    order = k - 1;
    estimate = test.atKm1;
  } else if (k < s.options.maxOrder && k + 1 < s.constantSteps && orderChange !== 1) {
    const atKp1 = norms.higher / (k + 2);
    const termKp1 = (k + 2) * atKp1;
    if (k > 1 && test.termKm1 <= Math.min(test.termK, termKp1)) {
      order = k - 1;
      estimate = test.atKm1;
    } else if (termKp1 < (k === 1 ? 0.5 * test.termK : test.termK)) {
      order = k + 1;
      estimate = atKp1;
    }
  }
  s.order = order;
  const growth = Math.pow(2 * estimate + 1e-4, -1 / (order + 1));
  if (growth >= 2) s.h *= 2;
  else if (growth <= 1) s.h *= Math.max(0.5, Math.min(0.9, growth));
}
