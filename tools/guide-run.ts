// Simulated runs for charts of the guide. Values are rounded to four digits, a millivolt of a voltage, so that what a solver changes behind them
// does not change a chart.

import type { FigureSeries } from '../charts/figure.ts';
import { runSimulation } from '../solver/run/run-simulation.ts';
import type { RunResult } from '../solver/run/result.ts';
import { checkText, createTestServices } from '../test/support/language-host.ts';

const services = createTestServices();
export const rounded = (value: number): number => Number(value.toPrecision(4));

/** Of the simulation `name`, or the first. */
export async function run(text: string, name?: string): Promise<RunResult> {
  const { simulations } = await checkText(services, text);
  const simulation = simulations.find((own) => name === undefined || own.name === name)?.simulation;
  if (simulation === undefined) throw new Error('a run of the guide does not check');
  return runSimulation(simulation);
}

export function columnOf(result: RunResult, name: string): Float64Array {
  const found = result.columns.find((c) => c.name === name);
  if (found === undefined) throw new Error(`a run of the guide has no ${name}`);
  return found.values;
}

/** One column against another, each with a factor, at evenly spaced values of `x`. */
export function against(
  label: string,
  result: RunResult,
  x: readonly [name: string, factor: number, to: number],
  y: readonly [name: string, factor: number],
): FigureSeries {
  const [xs, ys] = [columnOf(result, x[0]), columnOf(result, y[0])];
  const points = Array.from({ length: 121 }, (_, k) => (k * x[2]) / 120);
  const at = (value: number): number => {
    const right = xs.findIndex((v) => v * x[1] >= value);
    if (right <= 0) return (right < 0 ? (ys[ys.length - 1] ?? NaN) : (ys[0] ?? NaN)) * y[1];
    const [a, b] = [(xs[right - 1] ?? NaN) * x[1], (xs[right] ?? NaN) * x[1]];
    const [from, to] = [ys[right - 1] ?? NaN, ys[right] ?? NaN];
    return y[1] * (b > a ? from + ((to - from) * (value - a)) / (b - a) : to);
  };
  return { label, x: points.map(rounded), y: points.map((value) => rounded(at(value))) };
}
