// Small dense complex systems, Gauss with partial pivoting, row major.

import type { ComplexVector } from './complex-block-tridiagonal.ts';

/** Solves the n×n system in place: `b` becomes the solution, `a` is overwritten. False when singular. */
export function solveComplexDense(n: number, a: ComplexVector, b: ComplexVector): boolean {
  for (let k = 0; k < n; k++) {
    let best = k;
    let size = 0;
    for (let i = k; i < n; i++) {
      const here = Math.hypot(a.re[i * n + k], a.im[i * n + k]);
      if (here > size) [best, size] = [i, here];
    }
    if (!(size > 0)) return false;
    if (best !== k) {
      for (let j = 0; j < n; j++) swap(a, k * n + j, best * n + j);
      swap(b, k, best);
    }
    const [pr, pi] = [a.re[k * n + k], a.im[k * n + k]];
    const norm = pr * pr + pi * pi;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const [xr, xi] = [a.re[i * n + k], a.im[i * n + k]];
      const fr = (xr * pr + xi * pi) / norm;
      const fi = (xi * pr - xr * pi) / norm;
      if (fr === 0 && fi === 0) continue;
      for (let j = k; j < n; j++) subtract(a, i * n + j, fr, fi, a, k * n + j);
      subtract(b, i, fr, fi, b, k);
    }
  }
  for (let k = 0; k < n; k++) {
    const [pr, pi] = [a.re[k * n + k], a.im[k * n + k]];
    const norm = pr * pr + pi * pi;
    const [xr, xi] = [b.re[k], b.im[k]];
    b.re[k] = (xr * pr + xi * pi) / norm;
    b.im[k] = (xi * pr - xr * pi) / norm;
  }
  return true;
}

function swap({ re, im }: ComplexVector, i: number, j: number): void {
  [re[i], re[j]] = [re[j], re[i]];
  [im[i], im[j]] = [im[j], im[i]];
}

/** out[i] −= f · from[j] */
function subtract(out: ComplexVector, i: number, fr: number, fi: number, from: ComplexVector, j: number): void {
  const [r, m] = [from.re[j], from.im[j]];
  out.re[i] -= fr * r - fi * m;
  out.im[i] -= fr * m + fi * r;
}
