import type { RunResult } from '../../solver/run/result.ts';

/** A column's values; fails the test that asks for one that is not there. */
export function column(result: RunResult, name: string): Float64Array {
  const found = result.columns.find((c) => c.name === name);
  if (found === undefined)
    throw new Error(`no column ${name}; there are ${result.columns.map((c) => c.name).join(', ')}`);
  return found.values;
}

/** Value at the stored point nearest to time `t` (s): sample there (`sampleInterval`) to make it exact. */
export function valueAt(result: RunResult, name: string, t: number): number {
  const time = column(result, 'time');
  let best = 0;
  for (let k = 1; k < time.length; k++) if (Math.abs(time[k]! - t) < Math.abs(time[best]! - t)) best = k;
  if (Math.abs(time[best]! - t) > 1e-6 * Math.max(1, t)) throw new Error(`no stored point at ${t} s`);
  return column(result, name)[best]!;
}

/** First and last value of a column within step `number`. */
export function stepEnds(result: RunResult, name: string, number: number): { first: number; last: number } {
  const step = column(result, 'step');
  const values = column(result, name);
  const first = step.indexOf(number);
  const last = step.lastIndexOf(number);
  return { first: values[first]!, last: values[last]! };
}
