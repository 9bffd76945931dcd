// Tridiagonal systems, Thomas elimination without pivoting.

export interface Tridiagonal {
  readonly lower: Float64Array;
  readonly diagonal: Float64Array;
  readonly upper: Float64Array;
}

export function createTridiagonal(rows: number): Tridiagonal {
  const vector = (): Float64Array => new Float64Array(rows);
  return { lower: vector(), diagonal: vector(), upper: vector() };
}

/** Solves in place for two right-hand sides; the matrix is overwritten. A singular pivot gives non-finite values. */
export function solveTridiagonal(
  { lower, diagonal, upper }: Tridiagonal,
  first: Float64Array,
  second: Float64Array,
): void {
  const last = diagonal.length - 1;
  for (let i = 0; i <= last; i++) {
    if (i > 0) {
      diagonal[i] -= lower[i] * upper[i - 1];
      first[i] -= lower[i] * first[i - 1];
      second[i] -= lower[i] * second[i - 1];
    }
    const inverse = 1 / diagonal[i];
    upper[i] *= inverse;
    first[i] *= inverse;
    second[i] *= inverse;
  }
  for (let i = last - 1; i >= 0; i--) {
    first[i] -= upper[i] * first[i + 1];
    second[i] -= upper[i] * second[i + 1];
  }
}
