// Fewer points for drawing. Of each stretch the smallest and the largest value stay, so one-sample spikes survive, and
// points that mean something (starts and ends of steps) always stay.

/**
 * Indices to draw, ascending.
 * @param y values; gaps (NaN) are kept as the stretch's own point
 * @param pinned indices that stay whatever happens
 * @param most about how many indices come back; pinned points come on top
 */
export function downsample(y: ArrayLike<number>, pinned: readonly number[], most: number): number[] {
  const n = y.length;
  if (n <= most) return Array.from({ length: n }, (_, k) => k);
  const keep = new Set<number>([0, n - 1, ...pinned.filter((k) => k >= 0 && k < n)]);
  const buckets = Math.max(1, Math.floor((most - 2) / 2));
  for (let b = 0; b < buckets; b++) {
    const from = Math.floor((b * n) / buckets);
    const to = Math.floor(((b + 1) * n) / buckets);
    let lowest = -1;
    let highest = -1;
    for (let k = from; k < to; k++) {
      const value = y[k] ?? NaN;
      if (Number.isNaN(value)) {
        keep.add(k);
        continue;
      }
      if (lowest < 0 || value < (y[lowest] ?? NaN)) lowest = k;
      if (highest < 0 || value > (y[highest] ?? NaN)) highest = k;
    }
    if (lowest >= 0) keep.add(lowest);
    if (highest >= 0) keep.add(highest);
  }
  return [...keep].sort((a, b) => a - b);
}
