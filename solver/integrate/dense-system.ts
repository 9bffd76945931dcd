// A system given by its residual and Jacobian, solved with dense LU: for small problems and for tests.

import { factorDense, solveDense } from '../linalg/dense-lu.ts';
import type { ImplicitSystem } from './implicit-system.ts';

export interface DenseProblem {
  readonly differential: readonly boolean[];
  /** Scales of the absolute tolerance; default 1. */
  readonly scale?: readonly number[];
  /** out = F(t, y, yp). */
  residual(t: number, y: Float64Array, yp: Float64Array, out: Float64Array): void;
  /** out = ∂F/∂y + alpha ∂F/∂y′, row major. */
  jacobian(t: number, y: Float64Array, yp: Float64Array, alpha: number, out: Float64Array): void;
}

export function createDenseSystem(problem: DenseProblem): ImplicitSystem {
  const n = problem.differential.length;
  const y = new Float64Array(n);
  const yp = new Float64Array(n);
  const residual = new Float64Array(n);
  const matrix = new Float64Array(n * n);
  const pivots = new Int32Array(n);
  let time = 0;
  let slope = 0;
  let y0: Float64Array = y;
  let yp0: Float64Array = yp;
  return {
    size: n,
    differential: Uint8Array.from(problem.differential, Number),
    scale: Float64Array.from(problem.scale ?? Array<number>(n).fill(1)),
    magnitude: Int32Array.from({ length: n }, (_, i) => i),
    emphasis: new Float64Array(n).fill(1),
    prepare(t, alpha, yPredicted, ypPredicted) {
      time = t;
      slope = alpha;
      y0 = yPredicted;
      yp0 = ypPredicted;
    },
    iterate(e, weights) {
      for (let i = 0; i < n; i++) {
        y[i] = y0[i] + e[i];
        yp[i] = yp0[i] + slope * e[i];
      }
      problem.residual(time, y, yp, residual);
      problem.jacobian(time, y, yp, slope, matrix);
      if (!factorDense(n, matrix, pivots)) return NaN;
      solveDense(n, matrix, pivots, residual);
      let sum = 0;
      for (let i = 0; i < n; i++) {
        e[i] -= residual[i];
        sum += (residual[i] * weights[i]) ** 2;
      }
      return Math.sqrt(sum / n);
    },
    culprit: () => -1,
  };
}
