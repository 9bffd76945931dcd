// Diffusion in a sphere with constant diffusivity as decoupled modes.
// Jacobi–Galerkin: c = Σ q_k P_k^(0,1/2)(2ρ² − 1), ρ = r/R; K v = λ M v is solved once. Each mode is carried as its
// share ζ_k of the surface value, so that
//   surface = Σ ζ_k,  mean = ζ_0,  dζ_k/dt = −(D/R²) λ_k ζ_k + (D/R²) w_k g,   g = dc/dρ at the surface.
// Lithium is conserved exactly: λ_0 = 0 and w_0 = 3.

export interface ParticleModes {
  /** λ_k, dimensionless, λ_0 = 0. */
  readonly eigenvalue: Float64Array;
  /** w_k, dimensionless, w_0 = 3. */
  readonly weight: Float64Array;
  /** What the surface has beside the modes per unit of g; 0 where the modes carry all of it. */
  readonly closure: number;
  /** At the radii ρ of an array. */
  shapesAt(radii: Float64Array): ModeShapes;
}

export interface ModeShapes {
  /** Every mode over its surface value, by radius. */
  readonly modes: readonly Float64Array[];
  /** Share of the closure, by radius. */
  readonly closure: Float64Array;
}

const cache = new Map<number, ParticleModes>();

/** Modes of a sphere, `count` of them; 8 give the surface value to 3e-6 of jR/(FD) at Fourier number 0.01. */
export function particleModes(count: number): ParticleModes {
  const known = cache.get(count);
  if (known !== undefined) return known;
  const stiffness = stiffnessMatrix(count);
  // With M = diag(1/(4k+3)) the problem becomes symmetric: A = M^(−1/2) K M^(−1/2).
  const rootMass = Array.from({ length: count }, (_, k) => Math.sqrt(1 / (4 * k + 3)));
  const a = stiffness.map((row, k) => row.map((value, l) => value / (rootMass[k] * rootMass[l])));
  const { values, vectors } = symmetricEigen(a);
  const order = values.map((_, k) => k).sort((p, q) => values[p] - values[q]);
  const surface = order.map((k) => vectors.reduce((sum, row, l) => sum + row[k] / rootMass[l], 0));
  // Mode k over its surface value as coefficients of the Jacobi polynomials.
  const shape = order.map((k, n) => Float64Array.from(vectors, (row, l) => row[k] / rootMass[l] / surface[n]));
  const modes: ParticleModes = {
    eigenvalue: Float64Array.from(order, (k) => values[k]),
    weight: Float64Array.from(surface, (value) => value ** 2),
    closure: 0,
    shapesAt: (radii) => shapesAt(shape, radii),
  };
  modes.eigenvalue[0] = 0;
  modes.weight[0] = 3;
  cache.set(count, modes);
  return modes;
}

function shapesAt(shape: readonly Float64Array[], radii: Float64Array): ModeShapes {
  const polynomials = Array.from(radii, (rho) => jacobi(shape.length, 2 * rho * rho - 1).value);
  const modes = shape.map((coefficients) =>
    radii.map((_, i) => coefficients.reduce((sum, a, l) => sum + a * polynomials[i][l], 0)),
  );
  return { modes, closure: new Float64Array(radii.length) };
}

/** K_kl = ∫₀¹ P_k′ P_l′ ρ² dρ by Gauss–Legendre quadrature, exact for these polynomials. */
function stiffnessMatrix(count: number): number[][] {
  const { nodes, weights } = gaussLegendre(2 * count + 4);
  const k = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  nodes.forEach((node, n) => {
    const rho = (node + 1) / 2;
    const slope = jacobi(count, 2 * rho * rho - 1).slope.map((s) => s * 4 * rho);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) k[i][j] += (weights[n] / 2) * slope[i] * slope[j] * rho * rho;
  });
  return k;
}

/** P_k^(0,1/2)(x) and its slope for k < count, from the three-term recurrence and its derivative. */
function jacobi(count: number, x: number): { value: number[]; slope: number[] } {
  const b = 0.5;
  const p = [1, 1 + (b + 2) * ((x - 1) / 2)];
  const d = [0, (b + 2) / 2];
  for (let n = 2; n < count; n++) {
    const c = 2 * n + b;
    const a1 = 2 * n * (n + b) * (c - 2);
    const a2 = (c - 1) * c * (c - 2);
    const a3 = (c - 1) * -b * b;
    const a4 = 2 * (n - 1) * (n + b - 1) * c;
    p[n] = ((a2 * x + a3) * p[n - 1] - a4 * p[n - 2]) / a1;
    d[n] = ((a2 * x + a3) * d[n - 1] + a2 * p[n - 1] - a4 * d[n - 2]) / a1;
  }
  return { value: p.slice(0, count), slope: d.slice(0, count) };
}

function gaussLegendre(n: number): { nodes: number[]; weights: number[] } {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let iteration = 0; iteration < 50; iteration++) {
      let p0 = 1;
      let p1 = x;
      for (let k = 2; k <= n; k++) [p0, p1] = [p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k];
      slope = (n * (x * p1 - p0)) / (x * x - 1);
      const step = p1 / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes.push(x);
    weights.push(2 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

/** Jacobi rotations; `vectors[i][k]` is component i of eigenvector k. */
function symmetricEigen(matrix: number[][]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        off += a[p][q] ** 2;
        if (Math.abs(a[p][q]) > 1e-300) rotate(a, v, p, q);
      }
    }
    if (off < 1e-26) break;
  }
  return { values: a.map((row, i) => row[i]), vectors: v };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < a.length; i++) {
    [a[i][p], a[i][q]] = [c * a[i][p] - s * a[i][q], s * a[i][p] + c * a[i][q]];
  }
  for (let i = 0; i < a.length; i++) {
    [a[p][i], a[q][i]] = [c * a[p][i] - s * a[q][i], s * a[p][i] + c * a[q][i]];
  }
  for (let i = 0; i < a.length; i++) {
    [v[i][p], v[i][q]] = [c * v[i][p] - s * v[i][q], s * v[i][p] + c * v[i][q]];
  }
}
