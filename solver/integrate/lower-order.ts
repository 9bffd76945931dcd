// Going on across a kink: what drives the system is continuous, its slope is not. The values at the kink are consistent, and
// differential unknowns keep their slope, so nothing has to be solved anew; only the higher differences are of no use.

import type { BdfState } from './bdf-state.ts';

/** The next step is of first order and tries `h`; from there order and step grow as after a start. */
export function lowerOrder(s: BdfState, h: number): void {
  s.order = 1;
  s.starting = true;
  s.h = h;
}
