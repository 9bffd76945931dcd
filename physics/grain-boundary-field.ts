// Current along a polycrystal with columnar grains (A14): ∇·(κ∇φ) = 0 in one grain and its boundary, between two faces of
// resistance R. Finite volumes on a graded mesh, solved by a banded Cholesky factorisation: a millisecond, so there is no
// table to interpolate in. Lengths are in widths δ of the boundary, so the answer depends on κ_gb/κ_g, κ_g R/δ and d/δ.
// Mechanism: Vishnugopi et al., Adv. Energy Mater. 12, 2102825 (2022).
//
// It stands in `physics/` and not among the fields of the solver because findings, verdicts and runs all need it, and a
// number is computed in one place.

export interface BoundaryCurrents {
  /** Largest local current over the mean. */
  readonly peak: number;
  /** At the middle of the boundary. */
  readonly middle: number;
  /** Mean over the boundary and over the grain. */
  readonly boundary: number;
  readonly grain: number;
  /** Current into one face minus that out of the middle plane, relative. */
  readonly imbalance: number;
}

/** Cells across half a grain, of which `cellsInBoundary` lie in half the boundary, and along half the thickness. */
export interface BoundaryMesh {
  readonly across: number;
  readonly along: number;
  readonly cellsInBoundary: number;
}

const usualMesh: BoundaryMesh = { across: 20, along: 20, cellsInBoundary: 4 };
/** Thickness over grain size: from one on it no longer matters. */
const thicknessPerGrain = 2;
const mostKept = 256;
const kept = new Map<string, BoundaryCurrents>();

/**
 * @param ratio κ_gb/κ_g
 * @param interfaceNumber κ_g R/δ
 * @param grainNumber d/δ
 */
export function boundaryCurrents(ratio: number, interfaceNumber: number, grainNumber: number): BoundaryCurrents {
  const key = `${ratio} ${interfaceNumber} ${grainNumber}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = solveBoundary(ratio, interfaceNumber, grainNumber, usualMesh);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

/** The same on a mesh of choice, nothing kept. */
export function solveBoundary(
  ratio: number,
  interfaceNumber: number,
  grainNumber: number,
  mesh: BoundaryMesh,
): BoundaryCurrents {
  const { across, along, cellsInBoundary } = mesh;
  const first = 0.5 / cellsInBoundary;
  const x = [
    ...Array.from({ length: cellsInBoundary }, () => first),
    ...graded(first, grainNumber / 2 - 0.5, across - cellsInBoundary),
  ];
  // Both faces are alike: half of the thickness, with no potential in the middle.
  const y = graded(first, (thicknessPerGrain * grainNumber) / 2, along);
  const conductivity = x.map((_, i) => (i < cellsInBoundary ? ratio : 1));
  const into = conductivity.map((k) => 1 / (interfaceNumber + y[0] / 2 / k));
  const potential = solveField(x, y, conductivity, into);
  const local = into.map((g, i) => g * (1 - potential[i]));
  const total = sumOver(x, local, 0, across);
  const mean = total / sumOver(x, ones(across), 0, across);
  const share = (from: number, to: number): number =>
    sumOver(x, local, from, to) / sumOver(x, ones(across), from, to) / mean;
  const last = along - 1;
  const out = conductivity.reduce((sum, k, i) => sum + (x[i] * k * potential[last * across + i]) / (y[last] / 2), 0);
  return {
    peak: Math.max(...local) / mean,
    middle: local[0] / mean,
    boundary: share(0, cellsInBoundary),
    grain: share(cellsInBoundary, across),
    imbalance: total / out - 1,
  };
}

/** Potential in every cell, numbered along x first; 1 at the lithium, 0 in the middle plane. */
function solveField(
  x: readonly number[],
  y: readonly number[],
  conductivity: readonly number[],
  into: readonly number[],
): Float64Array {
  const width = x.length;
  const count = width * y.length;
  // Lower band, row by row: entry (r, r − k) at r (width + 1) + k.
  const band = new Float64Array(count * (width + 1));
  const right = new Float64Array(count);
  const join = (a: number, b: number, conductance: number): void => {
    band[a * (width + 1)] += conductance;
    band[b * (width + 1)] += conductance;
    band[b * (width + 1) + (b - a)] -= conductance;
  };
  for (let j = 0; j < y.length; j++)
    for (let i = 0; i < width; i++) {
      const cell = j * width + i;
      if (i + 1 < width)
        join(cell, cell + 1, y[j] / (x[i] / (2 * conductivity[i]) + x[i + 1] / (2 * conductivity[i + 1])));
      if (j + 1 < y.length) join(cell, cell + width, (x[i] * conductivity[i]) / ((y[j] + y[j + 1]) / 2));
      if (j === 0) {
        band[cell * (width + 1)] += x[i] * into[i];
        right[cell] += x[i] * into[i];
      }
      if (j === y.length - 1) band[cell * (width + 1)] += (x[i] * conductivity[i]) / (y[j] / 2);
    }
  solveBanded(band, right, width);
  return right;
}

/** Cholesky in place on a symmetric positive band of `width` below the diagonal; the answer replaces `right`. */
function solveBanded(band: Float64Array, right: Float64Array, width: number): void {
  const count = right.length;
  const stride = width + 1;
  for (let r = 0; r < count; r++) {
    const first = Math.max(0, r - width);
    for (let c = first; c <= r; c++) {
      let sum = band[r * stride + (r - c)];
      for (let k = Math.max(first, c - width); k < c; k++)
        sum -= band[r * stride + (r - k)] * band[c * stride + (c - k)];
      band[r * stride + (r - c)] = c === r ? Math.sqrt(sum) : sum / band[c * stride];
    }
  }
  for (let r = 0; r < count; r++) {
    let sum = right[r];
    for (let k = Math.max(0, r - width); k < r; k++) sum -= band[r * stride + (r - k)] * right[k];
    right[r] = sum / band[r * stride];
  }
  for (let r = count - 1; r >= 0; r--) {
    let sum = right[r];
    for (let k = r + 1; k < Math.min(count, r + stride); k++) sum -= band[k * stride + (k - r)] * right[k];
    right[r] = sum / band[r * stride];
  }
}

/** `count` cells that grow geometrically from `first` and add up to `length`; even ones where they would have to shrink. */
function graded(first: number, length: number, count: number): number[] {
  if (length <= first * count) return Array.from({ length: count }, () => length / count);
  const sum = (growth: number): number => (first * (growth ** count - 1)) / (growth - 1);
  let [low, high] = [1 + 1e-9, 2];
  while (sum(high) < length) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (sum(middle) < length) low = middle;
    else high = middle;
  }
  const cells = Array.from({ length: count }, (_, k) => first * low ** k);
  const scale = length / cells.reduce((a, b) => a + b, 0);
  return cells.map((cell) => cell * scale);
}

function ones(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1);
}

function sumOver(weights: readonly number[], values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weights[i] * values[i];
  return sum;
}
