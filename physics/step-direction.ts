// Which way a step drives the cell, and at what rate, whatever kind of step it is.

import type { Direction, Rate, StepAction } from '../model/protocol.ts';

/** +1 discharges the cell, −1 charges it; stripping and plating are about the anode. */
export function signOf(direction: Direction): 1 | -1 {
  return direction === 'discharge' || direction === 'strip' ? 1 : -1;
}

/** The same of a step; undefined where it holds no rate: rests, holds, drives. */
export function directionOf(action: StepAction): 1 | -1 | undefined {
  const direction = verbOf(action);
  return direction === undefined ? undefined : signOf(direction);
}

/** The verb of a step with a rate. */
export function verbOf(action: StepAction): Direction | undefined {
  switch (action.kind) {
    case 'charge':
    case 'discharge':
    case 'plate':
    case 'strip':
      return action.kind;
    case 'pulse':
    case 'titrate':
      return action.direction;
    default:
      return undefined;
  }
}

/** The rate a step holds while current flows. */
export function rateOf(action: StepAction): Rate | undefined {
  return 'rate' in action ? action.rate : undefined;
}
