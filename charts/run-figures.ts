// All figures of a run, in the order a reader looks at them.

import type { PlotRequest } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { cycleFigures } from './cycle-figures.ts';
import type { Figure } from './figure.ts';
import { impedanceFigures } from './impedance-figures.ts';
import { lossFigures } from './loss-figures.ts';
import { profileFigures } from './profile-figures.ts';
import { requestedFigures } from './requested-figures.ts';
import { timeFigures } from './time-figures.ts';

export interface RunFigures {
  /** What the text asks for, then voltage and current where it does not. */
  readonly overview: readonly Figure[];
  readonly time: readonly Figure[];
  readonly cycle: readonly Figure[];
  readonly profile: readonly Figure[];
  /** Which part of the cell costs how many mV. */
  readonly losses: readonly Figure[];
  readonly impedance: readonly Figure[];
  readonly missing: readonly string[];
}

export function runFigures(result: RunResult, plots: readonly PlotRequest[]): RunFigures {
  const { figures: requested, missing } = requestedFigures(result, plots);
  const time = timeFigures(result);
  const cycle = cycleFigures(result);
  const isRequested = (figure: Figure): boolean =>
    requested.some((r) => r.x.title === figure.x.title && r.y.title.startsWith(figure.y.title));
  const always = [...time.slice(0, 2), ...time.filter((f) => f.id === 'contact_fraction-time'), ...cycle.slice(0, 1)];
  return {
    overview: [...requested, ...always.filter((f) => !isRequested(f))],
    time,
    cycle,
    profile: profileFigures(result),
    losses: lossFigures(result),
    impedance: impedanceFigures(result),
    missing,
  };
}
