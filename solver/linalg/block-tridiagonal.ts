// Block-tridiagonal systems with 2×2 blocks, one block row per mesh cell, block Thomas without pivoting.
// Blocks are stored row major, four numbers a cell; right-hand sides two numbers a cell.

export interface BlockTridiagonal {
  readonly cells: number;
  /** Coupling to the cell before, the cell itself and the cell after. */
  readonly lower: Float64Array;
  readonly diagonal: Float64Array;
  readonly upper: Float64Array;
}

export function createBlockTridiagonal(cells: number): BlockTridiagonal {
  return {
    cells,
    lower: new Float64Array(4 * cells),
    diagonal: new Float64Array(4 * cells),
    upper: new Float64Array(4 * cells),
  };
}

/**
 * Solves in place for one or two right-hand sides. The matrix is overwritten: `diagonal` by the inverted pivots,
 * `upper` by the eliminated coupling. A singular pivot gives non-finite values, which the caller tests for.
 */
export function solveBlockTridiagonal(m: BlockTridiagonal, first: Float64Array, second?: Float64Array): void {
  const { cells, lower, diagonal, upper } = m;
  for (let c = 0; c < cells; c++) {
    const k = 4 * c;
    if (c > 0) {
      // D_c −= L_c U′_{c−1}, with U′ already multiplied by the inverted pivot.
      const p = k - 4;
      const l0 = lower[k];
      const l1 = lower[k + 1];
      const l2 = lower[k + 2];
      const l3 = lower[k + 3];
      const u0 = upper[p];
      const u1 = upper[p + 1];
      const u2 = upper[p + 2];
      const u3 = upper[p + 3];
      diagonal[k] -= l0 * u0 + l1 * u2;
      diagonal[k + 1] -= l0 * u1 + l1 * u3;
      diagonal[k + 2] -= l2 * u0 + l3 * u2;
      diagonal[k + 3] -= l2 * u1 + l3 * u3;
      reduce(first, c, l0, l1, l2, l3);
      if (second !== undefined) reduce(second, c, l0, l1, l2, l3);
    }
    const a = diagonal[k];
    const b = diagonal[k + 1];
    const d = diagonal[k + 2];
    const e = diagonal[k + 3];
    const inverse = 1 / (a * e - b * d);
    const i0 = e * inverse;
    const i1 = -b * inverse;
    const i2 = -d * inverse;
    const i3 = a * inverse;
    scale(first, c, i0, i1, i2, i3);
    if (second !== undefined) scale(second, c, i0, i1, i2, i3);
    const u0 = upper[k];
    const u1 = upper[k + 1];
    const u2 = upper[k + 2];
    const u3 = upper[k + 3];
    upper[k] = i0 * u0 + i1 * u2;
    upper[k + 1] = i0 * u1 + i1 * u3;
    upper[k + 2] = i2 * u0 + i3 * u2;
    upper[k + 3] = i2 * u1 + i3 * u3;
  }
  for (let c = cells - 2; c >= 0; c--) {
    substitute(first, c, upper);
    if (second !== undefined) substitute(second, c, upper);
  }
}

function reduce(b: Float64Array, c: number, l0: number, l1: number, l2: number, l3: number): void {
  const k = 2 * c;
  const x = b[k - 2];
  const y = b[k - 1];
  b[k] -= l0 * x + l1 * y;
  b[k + 1] -= l2 * x + l3 * y;
}

function scale(b: Float64Array, c: number, i0: number, i1: number, i2: number, i3: number): void {
  const k = 2 * c;
  const x = b[k];
  const y = b[k + 1];
  b[k] = i0 * x + i1 * y;
  b[k + 1] = i2 * x + i3 * y;
}

function substitute(b: Float64Array, c: number, upper: Float64Array): void {
  const k = 2 * c;
  const u = 4 * c;
  const x = b[k + 2];
  const y = b[k + 3];
  b[k] -= upper[u] * x + upper[u + 1] * y;
  b[k + 1] -= upper[u + 2] * x + upper[u + 3] * y;
}
