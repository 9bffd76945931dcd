// Going on across a kink: what drives the system is continuous, its slope is not. The values at the kink are consistent, and
// differential unknowns keep their slope, so nothing has to be solved anew; only differences above the second are of no use.

import type { BdfState } from './bdf-state.ts';

/** The next step is of second order at most and tries `h`. Measured on noise of a point per second, order two needs the fewest iterations. */
export function lowerOrder(s: BdfState, h: number): void {
  s.order = Math.min(s.order, 2);
  s.starting = false;
  s.h = h;
}
