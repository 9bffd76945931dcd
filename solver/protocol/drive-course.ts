// A drive cycle as pieces on which its value is linear or constant. Points that lie on the line between their neighbours go,
// so that a run stops only where something changes.

import type { DriveStep } from '../../model/protocol.ts';

export interface DriveCourse {
  /** s from the start of the step. The first is 0, the last the end of the file. */
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly interpolation: DriveStep['interpolation'];
}

/** Points off the line by less than this share of the largest value count as on it. */
const flat = 1e-9;

export function courseOf({ times, values, interpolation }: DriveStep): DriveCourse {
  const tolerance = flat * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const kept = interpolation === 'linear' ? corners(times, values, tolerance) : jumps(values);
  return {
    times: Float64Array.from(kept, (k) => times[k]),
    values: Float64Array.from(kept, (k) => values[k]),
    interpolation,
  };
}

/**
 * A point goes where the line from the last kept one to its successor passes within the tolerance of it and of every point
 * left out before; the slopes that do so form a cone that narrows.
 */
function corners(times: readonly number[], values: readonly number[], tolerance: number): number[] {
  const kept = [0];
  let from = 0;
  let low = -Infinity;
  let high = Infinity;
  for (let i = 1; i < times.length - 1; i++) {
    const dt = times[i] - times[from];
    low = Math.max(low, (values[i] - tolerance - values[from]) / dt);
    high = Math.min(high, (values[i] + tolerance - values[from]) / dt);
    const next = (values[i + 1] - values[from]) / (times[i + 1] - times[from]);
    if (next >= low && next <= high) continue;
    kept.push(i);
    from = i;
    low = -Infinity;
    high = Infinity;
  }
  kept.push(times.length - 1);
  return kept;
}

/** Where the value changes, and the end. */
function jumps(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < values.length - 1; i++) if (i === 0 || values[i] !== values[i - 1]) kept.push(i);
  kept.push(values.length - 1);
  return kept;
}

/** Value on piece `k`, which begins at the course's point k, at a time since the start of the step. */
export function valueOn({ times, values, interpolation }: DriveCourse, k: number, time: number): number {
  if (interpolation === 'stepwise') return values[k];
  return values[k] + ((values[k + 1] - values[k]) * (time - times[k])) / (times[k + 1] - times[k]);
}
