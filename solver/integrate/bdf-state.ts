// The state of one integration, and the norms in which it measures errors.

import type { ImplicitSystem } from './implicit-system.ts';

export interface BdfOptions {
  /** Relative tolerance; default 1e-4. */
  readonly relative: number;
  /** Absolute tolerance, multiplied by the system's `scale`; default 1e-6. */
  readonly absolute: number;
  /** 1 to 5; default 5. */
  readonly maxOrder: number;
  /** Largest step, s; default none. */
  readonly maxStep: number;
  /** Accept a step after one Newton iteration when its remembered contraction allows it; default false. */
  readonly singleIteration: boolean;
}

export interface BdfCounters {
  steps: number;
  newton: number;
  /** Linear systems set up and factorised; every Newton iteration of a structured system is one. */
  factorizations: number;
  rejected: number;
}

/** The state of one integration. `y` is at time `t`; `interpolate` is valid on the last accepted step. */
export interface BdfState {
  readonly system: ImplicitSystem;
  readonly options: BdfOptions;
  readonly counters: BdfCounters;
  t: number;
  /** Time at the start of the last accepted step. */
  tPrevious: number;
  readonly y: Float64Array;
  readonly yp: Float64Array;
  /** Next step size to try, s. */
  h: number;
  order: number;
  readonly phi: readonly Float64Array[];
  readonly psi: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly gamma: Float64Array;
  readonly sigma: Float64Array;
  /** What φ_j is multiplied by before it enters the present step. */
  readonly stretch: Float64Array;
  readonly e: Float64Array;
  readonly weights: Float64Array;
  /** The same with the emphasis of the error test. */
  readonly errorWeights: Float64Array;
  readonly yPredicted: Float64Array;
  readonly ypPredicted: Float64Array;
  orderUsed: number;
  hUsed: number;
  /** Steps taken with the present step size and order. */
  constantSteps: number;
  starting: boolean;
  stepsSinceStart: number;
  weightCount: number;
  contraction: number;
  singleInARow: number;
}

/** Above it the method is of no use for stiff systems. */
const highestOrder = 5;

export const defaultBdfOptions: BdfOptions = {
  relative: 1e-4,
  absolute: 1e-6,
  maxOrder: highestOrder,
  maxStep: Infinity,
  singleIteration: false,
};

export function createBdf(system: ImplicitSystem, options: Partial<BdfOptions> = {}): BdfState {
  const n = system.size;
  const merged = { ...defaultBdfOptions, ...options };
  const array = (): Float64Array => new Float64Array(n);
  const coefficients = (): Float64Array => new Float64Array(highestOrder + 2);
  return {
    system,
    options: merged,
    counters: { steps: 0, newton: 0, factorizations: 0, rejected: 0 },
    t: 0,
    tPrevious: 0,
    y: array(),
    yp: array(),
    h: 0,
    order: 1,
    phi: Array.from({ length: highestOrder + 2 }, array),
    psi: coefficients(),
    alpha: coefficients(),
    beta: coefficients(),
    gamma: coefficients(),
    sigma: coefficients(),
    stretch: coefficients().fill(1),
    e: array(),
    weights: array(),
    errorWeights: array(),
    yPredicted: array(),
    ypPredicted: array(),
    orderUsed: 0,
    hUsed: 0,
    constantSteps: 0,
    starting: true,
    stepsSinceStart: 0,
    weightCount: system.emphasis.reduce((sum, share) => sum + (share > 0 ? 1 : 0), 0),
    contraction: Infinity,
    singleInARow: 0,
  };
}

/** Weights 1/(rtol |y| + atol) at `s.y`. */
export function updateWeights(s: BdfState): void {
  const { relative, absolute } = s.options;
  const { scale, magnitude, emphasis, origins = [] } = s.system;
  const { y, weights, errorWeights } = s;
  for (let i = 0; i < y.length; i++) {
    const own = magnitude[i];
    const weight = own < i ? weights[own] : 1 / (relative * Math.abs(y[own]) + absolute * scale[i]);
    weights[i] = weight;
    errorWeights[i] = emphasis[i] * weight;
  }
  for (const { index: i, value } of origins) {
    weights[i] = 1 / (relative * Math.abs(y[i] - value) + absolute * scale[i]);
    errorWeights[i] = emphasis[i] * weights[i];
  }
}

/** Weighted root-mean-square over the unknowns that the error test counts. */
export function weightedNorm(s: BdfState, a: Float64Array): number {
  const { errorWeights } = s;
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const v = a[i] * errorWeights[i];
    sum += v * v;
  }
  return Math.sqrt(sum / s.weightCount);
}

/** Norms of the correction e that the error test compares, in one pass; φ as stretched to the step. */
export interface CorrectionNorms {
  /** ‖e‖, ‖e + φ_k‖, ‖e + φ_k + φ_{k−1}‖ and ‖e − φ_{k+1}‖ */
  same: number;
  lower: number;
  lowest: number;
  higher: number;
}

export function correctionNorms(s: BdfState, order: number, out: CorrectionNorms): void {
  const { errorWeights, e, phi, stretch } = s;
  const [below, here, above] = [phi[order - 1], phi[order], phi[order + 1]];
  const stretchBelow = stretch[order - 1];
  const stretchHere = stretch[order];
  let same = 0;
  let lower = 0;
  let lowest = 0;
  let higher = 0;
  for (let i = 0; i < e.length; i++) {
    const w = errorWeights[i];
    const v = e[i] * w;
    const a = v + stretchHere * here[i] * w;
    const b = a + stretchBelow * below[i] * w;
    const c = v - above[i] * w;
    same += v * v;
    lower += a * a;
    lowest += b * b;
    higher += c * c;
  }
  out.same = Math.sqrt(same / s.weightCount);
  out.lower = Math.sqrt(lower / s.weightCount);
  out.lowest = Math.sqrt(lowest / s.weightCount);
  out.higher = Math.sqrt(higher / s.weightCount);
}
