// Dense LU with partial pivoting, in place, row major.

/** Factorises the n×n matrix `a` in place; `pivots` receives the row exchanges. False when singular. */
export function factorDense(n: number, a: Float64Array, pivots: Int32Array): boolean {
  for (let k = 0; k < n; k++) {
    let best = k;
    let size = Math.abs(a[k * n + k]);
    for (let i = k + 1; i < n; i++) {
      const candidate = Math.abs(a[i * n + k]);
      if (candidate > size) {
        size = candidate;
        best = i;
      }
    }
    pivots[k] = best;
    if (!(size > 0)) return false;
    if (best !== k) {
      for (let j = 0; j < n; j++) {
        const swap = a[k * n + j];
        a[k * n + j] = a[best * n + j];
        a[best * n + j] = swap;
      }
    }
    const inverse = 1 / a[k * n + k];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k] * inverse;
      a[i * n + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
    }
  }
  return true;
}

/** Solves with a factorised matrix; `b` becomes the solution. */
export function solveDense(n: number, a: Float64Array, pivots: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const p = pivots[k];
    if (p === k) continue;
    const swap = b[k];
    b[k] = b[p];
    b[p] = swap;
  }
  for (let k = 0; k < n; k++) {
    let sum = b[k];
    for (let j = 0; j < k; j++) sum -= a[k * n + j] * b[j];
    b[k] = sum;
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k];
    for (let j = k + 1; j < n; j++) sum -= a[k * n + j] * b[j];
    b[k] = sum / a[k * n + k];
  }
}
