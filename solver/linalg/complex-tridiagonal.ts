// Tridiagonal systems with a complex diagonal beside real neighbours, Thomas elimination without pivoting: one solve per frequency of a
// spectrum of the salt.

import { createComplexVector, type ComplexVector } from './complex-block-tridiagonal.ts';

export interface ComplexTridiagonal {
  readonly lower: Float64Array;
  readonly diagonal: ComplexVector;
  readonly upper: Float64Array;
}

/** Solves in place for one right-hand side; the diagonal is overwritten. A singular pivot gives non-finite values. */
export function solveComplexTridiagonal({ lower, diagonal, upper }: ComplexTridiagonal, b: ComplexVector): void {
  const { re, im } = diagonal;
  const rows = re.length;
  // Of each row: its upper neighbour over its pivot.
  const scaled = createComplexVector(rows);
  for (let i = 0; i < rows; i++) {
    if (i > 0) {
      re[i] -= lower[i] * scaled.re[i - 1];
      im[i] -= lower[i] * scaled.im[i - 1];
      b.re[i] -= lower[i] * b.re[i - 1];
      b.im[i] -= lower[i] * b.im[i - 1];
    }
    const size = re[i] * re[i] + im[i] * im[i];
    const [pr, pi] = [re[i] / size, -im[i] / size];
    scaled.re[i] = upper[i] * pr;
    scaled.im[i] = upper[i] * pi;
    const [br, bi] = [b.re[i], b.im[i]];
    b.re[i] = br * pr - bi * pi;
    b.im[i] = br * pi + bi * pr;
  }
  for (let i = rows - 2; i >= 0; i--) {
    const [nr, ni] = [b.re[i + 1], b.im[i + 1]];
    b.re[i] -= scaled.re[i] * nr - scaled.im[i] * ni;
    b.im[i] -= scaled.re[i] * ni + scaled.im[i] * nr;
  }
}
