import { describe, expect, it } from 'vitest';
import { createBdf } from '../../solver/integrate/bdf-state.ts';
import { interpolate, startBdf, stepBdf } from '../../solver/integrate/bdf.ts';
import { consistentStart } from '../../solver/integrate/consistent-start.ts';
import { createDenseSystem, type DenseProblem } from '../../solver/integrate/dense-system.ts';
import { findCrossing } from '../../solver/integrate/event.ts';

/** Robertson's kinetics as an index-1 DAE: y1 + y2 + y3 = 1 replaces the third rate. */
const robertson = (absolute: readonly number[]): DenseProblem => ({
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
    out.set([alpha + 0.04, -1e4 * y[2]!, -1e4 * y[1]!]);
    out.set([-0.04, alpha + 1e4 * y[2]! + 6e7 * y[1]!, 1e4 * y[1]!], 3);
    out.set([1, 1, 1], 6);
  },
});

function solveRobertson(relative: number, absolute: readonly number[], times: readonly number[]) {
  const s = createBdf(createDenseSystem(robertson(absolute)), { relative, absolute: 1 });
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

// Solution at t = 0.4·10^k, from the integration below at rtol 1e-12 (atol 1e-16), which agrees with the output that
// SUNDIALS prints for its example idaRoberts_dns in all its digits that are converged.
const reference: readonly (readonly [number, number, number])[] = [
  [0.4, 9.8517211386e-1, 3.386395379e-5],
  [4, 9.0551867859e-1, 2.240475682e-5],
  [40, 7.1582706875e-1, 9.1855347721e-6],
  [400, 4.505186655e-1, 3.2229007e-6],
];

describe('variable-order BDF on Robertson', () => {
  it('is within 1e-4 up to t = 4e2 at the tolerances of IDA, with its work on record', () => {
    const { at, counters } = solveRobertson(
      1e-4,
      [1e-8, 1e-14, 1e-6],
      reference.map(([t]) => t),
    );
    reference.forEach(([, y1, y2], k) => {
      expect(Math.abs(at[k]![0]! / y1 - 1)).toBeLessThan(1e-4);
      expect(Math.abs(at[k]![1]! / y2 - 1)).toBeLessThan(1e-4);
    });
    expect(counters).toEqual({ steps: 136, newton: 274, factorizations: 274, rejected: 1 });
  });

  it('is within the weights of IDA up to t = 4e10', () => {
    const { at } = solveRobertson(1e-4, [1e-8, 1e-14, 1e-6], [4e10]);
    // definitions: a good BDF has 5e-3 to 1e-2 in y1 here, where y1 is of the size of its absolute tolerance.
    expect(Math.abs(at[0]![0]! - 5.20835e-8)).toBeLessThan(1e-4 * 5.2e-8 + 1e-8);
    expect(Math.abs(at[0]![2]! - 1)).toBeLessThan(1e-6);
  });

  it('is within 1e-4 at t = 4e10 at relative tolerance 1e-8', () => {
    const { at, counters } = solveRobertson(1e-8, [1e-12, 1e-18, 1e-10], [4e10]);
    expect(Math.abs(at[0]![0]! / 5.20835e-8 - 1)).toBeLessThan(1e-4);
    expect(counters.steps).toBe(1684);
  });
});

/** y′ = −y², y(0) = 1, y = 1/(1 + t), beside the algebraic z = y². */
const decay: DenseProblem = {
  differential: [true, false],
  residual(_t, y, yp, out) {
    out[0] = yp[0]! + y[0]! ** 2;
    out[1] = y[1]! - y[0]! ** 2;
  },
  jacobian: (_t, y, _yp, alpha, out) => out.set([alpha + 2 * y[0]!, 0, -2 * y[0]!, 1]),
};

/** Largest error over t ≤ 10, and the steps it took, with the order capped. */
function workAtOrder(maxOrder: number, relative: number): { error: number; steps: number } {
  const s = createBdf(createDenseSystem(decay), { relative, absolute: relative, maxOrder });
  s.y.set([1, 1]);
  s.yp.set([-1, 0]);
  startBdf(s, 1e-7);
  let error = 0;
  while (s.t < 10) {
    expect(stepBdf(s, 10, 1e-14)).toBe('accepted');
    error = Math.max(error, Math.abs(s.y[0]! - 1 / (1 + s.t)));
  }
  return { error, steps: s.counters.steps };
}

describe('order of convergence', () => {
  // The step adapts, so the order shows in the error against the work: error ∝ steps^(−k). Least squares over five decades
  // of tolerance.
  for (const order of [1, 2, 3, 4])
    it(`is ${order} for BDF${order}`, () => {
      const decades = order === 1 ? [3, 4, 5, 6, 7] : [6, 7, 8, 9, 10, 11];
      const points = decades.map((d) => workAtOrder(order, 10 ** -d));
      const x = points.map((p) => Math.log(p.steps));
      const y = points.map((p) => Math.log(p.error));
      const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
      const [mx, my] = [mean(x), mean(y)];
      const slope =
        x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0) / x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
      expect(-slope).toBeGreaterThan(order - 0.35);
      expect(-slope).toBeLessThan(order + 0.5);
    });
});

describe('starts and failures', () => {
  it('finds consistent algebraic values and rates', () => {
    const s = createBdf(createDenseSystem(decay));
    s.y.set([0.5, 7]);
    expect(consistentStart(s).ok).toBe(true);
    expect(s.y[1]).toBeCloseTo(0.25, 12);
    expect(s.yp[0]).toBeCloseTo(-0.25, 12);
  });

  it('says when a solution cannot be continued', () => {
    // y′ = y², y(0) = 1 leaves every bound at t = 1.
    const s = createBdf(
      createDenseSystem({
        differential: [true],
        residual: (_t, y, yp, out) => void (out[0] = yp[0]! - y[0]! ** 2),
        jacobian: (_t, y, _yp, alpha, out) => void (out[0] = alpha - 2 * y[0]!),
      }),
    );
    s.y[0] = 1;
    s.yp[0] = 1;
    startBdf(s, 1e-4);
    let outcome = 'accepted';
    while (outcome === 'accepted' && s.t < 2) outcome = stepBdf(s, 2, 1e-9);
    expect(outcome).not.toBe('accepted');
    expect(s.t).toBeLessThan(1 + 1e-6);
    expect(s.t).toBeGreaterThan(0.999);
  });

  it('ends a step exactly where it is told to', () => {
    const s = createBdf(createDenseSystem(decay));
    s.y.set([1, 1]);
    s.yp.set([-1, 0]);
    startBdf(s, 1e-4);
    while (s.t < 3) stepBdf(s, 3, 1e-12);
    expect(s.t).toBe(3);
  });

  it('finds a crossing to round-off', () => {
    expect(findCrossing(0, 10, (t) => t ** 3 - 2)).toBeCloseTo(2 ** (1 / 3), 9);
    expect(findCrossing(1, 2, () => 1)).toBe(1);
  });
});
