// Figures for the `plot` lines of a simulation.

import type { PlotRequest } from '../model/simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { curveFigure } from './curve-figure.ts';
import { cycleFigure } from './cycle-figures.ts';
import type { Figure } from './figure.ts';
import { profileFigureAt, radiusFigureAt } from './profile-figures.ts';
import { findColumn } from './run-columns.ts';
import { timeFigure } from './time-figures.ts';

export interface RequestedFigures {
  readonly figures: readonly Figure[];
  /** Sentences for plots that this run cannot draw. */
  readonly missing: readonly string[];
}

export function requestedFigures(result: RunResult, plots: readonly PlotRequest[]): RequestedFigures {
  const figures: Figure[] = [];
  const missing: string[] = [];
  for (const plot of plots) {
    const figure = drawRequest(result, plot);
    if (figure === undefined) missing.push(`\`plot ${plot.text}\`: the run has no column \`${absent(result, plot)}\``);
    else figures.push({ ...figure, group: 'requested' });
  }
  return { figures, missing };
}

function drawRequest(result: RunResult, plot: PlotRequest): Figure | undefined {
  if (plot.x === 'position') {
    const end = result.profiles.times.at(-1) ?? 0;
    return profileFigureAt(result, plot.y, plot.at ?? end);
  }
  if (plot.x === 'radius') return radiusFigureAt(result, plot.y, plot.at ?? result.profiles.times.at(-1) ?? 0);
  if (plot.x === 'cycle') return cycleFigure(result, [plot.y]);
  if (plot.x === 'time' && !plot.byCycle) {
    const column = findColumn(result, plot.y);
    return column === undefined ? undefined : timeFigure(result, column.name, [column]);
  }
  return curveFigure(result, plot.y, plot.x, plot.byCycle);
}

function absent(result: RunResult, plot: PlotRequest): string {
  return plot.x === 'position' || plot.x === 'radius' || plot.x === 'cycle' || findColumn(result, plot.y) === undefined
    ? plot.y
    : plot.x;
}
