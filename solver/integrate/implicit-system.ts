// What the integrator asks of a system of index-1 differential-algebraic equations F(t, y, y′) = 0.

/**
 * A system that can improve a corrector. The integrator predicts (y, y′) and looks for the correction e with
 * F(t, y_pred + e, y′_pred + α e) = 0. The system owns its linear algebra, so that a model with structure can use it.
 */
export interface ImplicitSystem {
  readonly size: number;
  /** 1 where y′ appears in F, 0 for algebraic unknowns. */
  readonly differential: Uint8Array;
  /** Absolute tolerance is multiplied by this, per unknown: the magnitude below which it does not matter. */
  readonly scale: Float64Array;
  /**
   * Index of the unknown whose magnitude counts for the relative tolerance of unknown i; usually i itself, else one before it with
   * the same scale.
   */
  readonly magnitude: Int32Array;
  /** Unknowns whose size says nothing of their changes (kelvins): what the relative tolerance counts their magnitude from. */
  readonly origins?: readonly { readonly index: number; readonly value: number }[];
  /** How much the error of an unknown counts in the error test, usually 1; 0 leaves it out (it follows algebraically from others). */
  readonly emphasis: Float64Array;
  /** Called once per step attempt, before `iterate`. `y` and `yp` are the prediction and stay valid. */
  prepare(t: number, alpha: number, y: Float64Array, yp: Float64Array): void;
  /**
   * One Newton iteration: adds the update to `e` and returns its weighted root-mean-square norm, or NaN when the
   * point cannot be evaluated. `weights` are 1/(rtol |y| + atol).
   */
  iterate(e: Float64Array, weights: Float64Array): number;
  /** Index of the unknown that failed last, for messages; −1 when none stands out. */
  culprit(): number;
}
