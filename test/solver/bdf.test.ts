import { describe, expect, it } from 'vitest';
import { createBdf, interpolate, startBdf, stepBdf } from '../../solver/integrate/bdf.ts';
import { createDenseSystem } from '../../solver/integrate/dense-system.ts';

/** Robertson's kinetics as an index-1 DAE: y1 + y2 + y3 = 1 replaces the third rate. */
const robertson = (absolute: readonly number[]) =>
  createDenseSystem({
    differential: [true, true, false],
    scale: absolute,
    residual(_t, y, yp, out) {
      const fast = 1e4 * y[1]! * y[2]!;
      const slow = 0.04 * y[0]!;
      out[0] = yp[0]! + slow - fast;
      out[1] = yp[1]! - slow + fast + 3e7 * y[1]! ** 2;
      out[2] = y[0]! + y[1]! + y[2]! - 1;
    },
    jacobian(_t, y, _yp, alpha, out) {
      out.set([
        alpha + 0.04,
        -1e4 * y[2]!,
        -1e4 * y[1]!,
        -0.04,
        alpha + 1e4 * y[2]! + 6e7 * y[1]!,
        1e4 * y[1]!,
        1,
        1,
        1,
      ]);
    },
  });

// Reference: Robertson (1966) as solved at 1e-12 in the literature; y(4e2) from the SUNDIALS/IDA example idaRoberts_dns.
function solveRobertson(relative: number, absolute: readonly number[], times: readonly number[]) {
  const s = createBdf(robertson(absolute), { relative, absolute: 1 });
  s.y.set([1, 0, 0]);
  s.yp.set([-0.04, 0.04, 0]);
  startBdf(s, 1e-6);
  const at: number[][] = [];
  const point = new Float64Array(3);
  for (const t of times) {
    while (s.t < t) expect(stepBdf(s, Infinity, 1e-14)).toBe('accepted');
    interpolate(s, t, point);
    at.push([...point]);
  }
  return { at, counters: s.counters };
}

describe('variable-order BDF', () => {
  it('solves Robertson at the tolerances of IDA to 1e-4 up to t = 4e2', () => {
    const { at, counters } = solveRobertson(1e-4, [1e-8, 1e-14, 1e-6], [0.4, 4, 40, 400]);
    const reference = [
      [9.8517212e-1, 3.3863953e-5, 1.4794e-2],
      [9.0551797e-1, 2.2404756e-5, 9.4459e-2],
      [7.158271e-1, 9.185535e-6, 2.841637e-1],
      [4.505187e-1, 3.222901e-6, 5.49478e-1],
    ];
    reference.forEach((row, k) =>
      row.slice(0, 2).forEach((v, i) => expect(Math.abs(at[k]![i]! / v - 1)).toBeLessThan(1e-4)),
    );
    console.log(JSON.stringify(counters), at);
  });
  it('solves Robertson to 1e-4 up to 4e10 at relative tolerance 1e-8', () => {
    const { at, counters } = solveRobertson(1e-8, [1e-12, 1e-18, 1e-10], [4e10]);
    expect(Math.abs(at[0]![0]! / 5.20835e-8 - 1)).toBeLessThan(1e-4);
    console.log(JSON.stringify(counters), at);
  });
});
