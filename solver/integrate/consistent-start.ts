// Consistent initial values: algebraic unknowns and y′ from given differential ones.

import { updateWeights, type BdfState } from './bdf-state.ts';

export type StartOutcome =
  { readonly ok: true; readonly iterations: number } | { readonly ok: false; readonly culprit: number };

/** y′ = α e with an α so large that no differential unknown can move: what is left is the algebraic system. */
const freezing = 1e20;

/**
 * Makes `s.y`, `s.yp` consistent at `s.t`. The guess of the algebraic unknowns is in `s.y`. On failure `s.y` is
 * as it was.
 */
export function consistentStart(s: BdfState): StartOutcome {
  const { system, y, yp, e } = s;
  yp.fill(0);
  e.fill(0);
  updateWeights(s);
  system.prepare(s.t, freezing, y, yp);
  let settled = 0;
  for (let iteration = 1; iteration <= 80; iteration++) {
    const norm = system.iterate(e, s.weights);
    s.counters.newton++;
    s.counters.factorizations++;
    if (!Number.isFinite(norm)) return { ok: false, culprit: system.culprit() };
    // Once more after convergence: quadratic convergence then leaves round-off only.
    settled = norm < 1e-3 ? settled + 1 : 0;
    if (settled === 2) {
      for (let i = 0; i < y.length; i++) {
        if (system.differential[i] === 1) yp[i] = freezing * e[i];
        else y[i] += e[i];
      }
      return { ok: true, iterations: iteration };
    }
  }
  return { ok: false, culprit: system.culprit() };
}
