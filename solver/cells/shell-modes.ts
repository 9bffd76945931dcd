// Equal shells with constant diffusivity as decoupled modes: the same discretisation as `shell-particles.ts` at the price of
// modes. With M the volumes and K the conductances between shells, K v = λ M v is solved once a number of shells.
// The surface is the parabola through the two outer shells and the gradient g, s = (9 s_N − s_{N−1})/8 + 3/8 h g: each mode
// is carried as its share of the first part, and 3/8 h is left as `closure`.

import type { ModeShapes, ParticleModes } from './particle-modes.ts';

const cache = new Map<number, ParticleModes>();

/** Modes of a sphere of `shells` equal shells, as many as shells. */
export function shellModes(shells: number): ParticleModes {
  const known = cache.get(shells);
  if (known !== undefined) return known;
  const operator = shellOperator(shells);
  const eigenvalue = eigenvalues(operator);
  const vectors = Array.from(eigenvalue, (lambda) => eigenvector(operator, lambda));
  const outer = vectors.map((v) => v[shells - 1]);
  const share = vectors.map((v, k) => (9 * outer[k] - v[shells - 2]) / 8);
  const weight = Float64Array.from(share, (value, k) => value * outer[k]);
  eigenvalue[0] = 0;
  weight[0] = 3;
  const perShell = vectors.map((v, k) => v.map((value) => value / share[k]));
  const modes: ParticleModes = {
    eigenvalue,
    weight,
    closure: 0.375 / shells,
    shapesAt: (radii) => shapesAt(perShell, radii),
  };
  cache.set(shells, modes);
  return modes;
}

/** Volumes of the shells over 4πR³, and conductances between neighbours, area over distance. */
interface ShellOperator {
  readonly volume: Float64Array;
  readonly conductance: Float64Array;
}

function shellOperator(shells: number): ShellOperator {
  const h = 1 / shells;
  return {
    volume: Float64Array.from({ length: shells }, (_, k) => (((k + 1) * h) ** 3 - (k * h) ** 3) / 3),
    conductance: Float64Array.from({ length: shells - 1 }, (_, k) => ((k + 1) * h) ** 2 / h),
  };
}

/** Bisection by the number of negative pivots of K − λ M, which is that of the eigenvalues below λ. */
function eigenvalues(operator: ShellOperator): Float64Array {
  const { volume, conductance } = operator;
  const count = volume.length;
  const found = new Float64Array(count);
  let highest = 0;
  for (let k = 0; k < count; k++)
    highest = Math.max(highest, (2 * ((conductance[k - 1] ?? 0) + (conductance[k] ?? 0))) / volume[k]);
  for (let m = 1; m < count; m++) {
    let [low, high] = [found[m - 1], highest];
    for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
      if (countBelow(operator, middle) > m) high = middle;
      else low = middle;
    }
    found[m] = (low + high) / 2;
  }
  return found;
}

function countBelow({ volume, conductance }: ShellOperator, lambda: number): number {
  let below = 0;
  let pivot = 1;
  for (let k = 0; k < volume.length; k++) {
    const inner = k === 0 ? 0 : conductance[k - 1];
    const outer = conductance[k] ?? 0;
    pivot = inner + outer - lambda * volume[k] - (inner === 0 ? 0 : (inner * inner) / pivot);
    // A pivot of zero is an eigenvalue met exactly; the sign it is given does not matter.
    if (pivot === 0) pivot = Number.MIN_VALUE;
    if (pivot < 0) below++;
  }
  return below;
}

/**
 * With Σ V v² = 1, by the twisted factorisation: pivots from the centre outwards and from the surface inwards meet in the shell
 * where the vector is largest. From one end alone, modes that decay towards the other would be drowned by rounding.
 */
function eigenvector({ volume, conductance }: ShellOperator, lambda: number): Float64Array {
  const last = volume.length - 1;
  const diagonal = volume.map((v, k) => (conductance[k - 1] ?? 0) + (conductance[k] ?? 0) - lambda * v);
  const outwards = diagonal.slice();
  for (let k = 1; k <= last; k++) outwards[k] -= conductance[k - 1] ** 2 / outwards[k - 1];
  const inwards = diagonal.slice();
  for (let k = last - 1; k >= 0; k--) inwards[k] -= conductance[k] ** 2 / inwards[k + 1];
  let meeting = 0;
  let least = Infinity;
  for (let k = 0; k <= last; k++) {
    const remainder = Math.abs(outwards[k] + inwards[k] - diagonal[k]) / volume[k];
    if (remainder < least) [meeting, least] = [k, remainder];
  }
  const v = new Float64Array(last + 1);
  v[meeting] = 1;
  for (let k = meeting - 1; k >= 0; k--) v[k] = (conductance[k] * v[k + 1]) / outwards[k];
  for (let k = meeting + 1; k <= last; k++) v[k] = (conductance[k - 1] * v[k - 1]) / inwards[k];
  const norm = Math.sqrt(v.reduce((sum, value, k) => sum + volume[k] * value ** 2, 0));
  return v.map((value) => value / norm);
}

/** Between the shells' centres linearly; level inside the first, to the surface value outside the last. */
function shapesAt(perShell: readonly Float64Array[], radii: Float64Array): ModeShapes {
  const shells = perShell.length;
  const at = (rho: number, valueAt: (shell: number) => number, end: number): number => {
    const position = rho * shells - 0.5;
    const k = Math.min(shells - 1, Math.max(0, Math.floor(position)));
    if (position < 0) return valueAt(k);
    const isLast = k + 1 === shells;
    const share = (position - k) * (isLast ? 2 : 1);
    return valueAt(k) + share * ((isLast ? end : valueAt(k + 1)) - valueAt(k));
  };
  return {
    modes: perShell.map((v) => radii.map((rho) => at(rho, (k) => v[k], 1))),
    closure: radii.map((rho) => at(rho, () => 0, 1)),
  };
}
