// Block-tridiagonal systems of complex 2×2 blocks, block Thomas without pivoting: one solve per frequency of a spectrum.
// Real and imaginary parts are kept apart; blocks are row major, four numbers a cell, right-hand sides two.

export interface ComplexVector {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export interface ComplexBlockTridiagonal {
  readonly cells: number;
  readonly lower: ComplexVector;
  readonly diagonal: ComplexVector;
  readonly upper: ComplexVector;
}

export function createComplexVector(length: number): ComplexVector {
  return { re: new Float64Array(length), im: new Float64Array(length) };
}

export function createComplexBlockTridiagonal(cells: number): ComplexBlockTridiagonal {
  return {
    cells,
    lower: createComplexVector(4 * cells),
    diagonal: createComplexVector(4 * cells),
    upper: createComplexVector(4 * cells),
  };
}

/** Solves in place; the matrix is overwritten. A singular pivot gives non-finite values. */
export function solveComplexBlockTridiagonal(m: ComplexBlockTridiagonal, b: ComplexVector): void {
  const { cells, lower, diagonal, upper } = m;
  for (let c = 0; c < cells; c++) {
    if (c > 0) {
      // D_c −= L_c U′_{c−1} and b_c −= L_c b_{c−1}, with the row before already multiplied by its inverted pivot.
      multiply(lower, 4 * c, upper, 4 * c - 4, 2, diagonal, 4 * c, -1);
      multiply(lower, 4 * c, b, 2 * c - 2, 1, b, 2 * c, -1);
    }
    invert(diagonal, 4 * c);
    apply(diagonal, 4 * c, upper, 4 * c, 2);
    apply(diagonal, 4 * c, b, 2 * c, 1);
  }
  for (let c = cells - 2; c >= 0; c--) multiply(upper, 4 * c, b, 2 * c + 2, 1, b, 2 * c, -1);
}

/** out += sign · A B for the 2×2 block A and the 2×`columns` block B. */
function multiply(
  a: ComplexVector,
  atA: number,
  b: ComplexVector,
  atB: number,
  columns: number,
  out: ComplexVector,
  atOut: number,
  sign: number,
): void {
  for (let row = 0; row < 2; row++) {
    for (let column = 0; column < columns; column++) {
      let re = 0;
      let im = 0;
      for (let k = 0; k < 2; k++) {
        const [p, q] = [atA + 2 * row + k, atB + columns * k + column];
        re += a.re[p] * b.re[q] - a.im[p] * b.im[q];
        im += a.re[p] * b.im[q] + a.im[p] * b.re[q];
      }
      const index = atOut + columns * row + column;
      out.re[index] += sign * re;
      out.im[index] += sign * im;
    }
  }
}

const scratch = createComplexVector(4);

/** B = A B. */
function apply(a: ComplexVector, atA: number, b: ComplexVector, atB: number, columns: number): void {
  scratch.re.fill(0);
  scratch.im.fill(0);
  multiply(a, atA, b, atB, columns, scratch, 0, 1);
  for (let k = 0; k < 2 * columns; k++) {
    b.re[atB + k] = scratch.re[k];
    b.im[atB + k] = scratch.im[k];
  }
}

function invert({ re, im }: ComplexVector, at: number): void {
  const [ar, br, cr, dr] = [re[at], re[at + 1], re[at + 2], re[at + 3]];
  const [ai, bi, ci, di] = [im[at], im[at + 1], im[at + 2], im[at + 3]];
  const detRe = ar * dr - ai * di - (br * cr - bi * ci);
  const detIm = ar * di + ai * dr - (br * ci + bi * cr);
  const size = detRe * detRe + detIm * detIm;
  const set = (k: number, r: number, i: number): void => {
    re[at + k] = (r * detRe + i * detIm) / size;
    im[at + k] = (i * detRe - r * detIm) / size;
  };
  set(0, dr, di);
  set(1, -br, -bi);
  set(2, -cr, -ci);
  set(3, ar, ai);
}
