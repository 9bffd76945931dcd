// A curve as a line of text, for places that show no picture.

const bars = '▁▂▃▄▅▆▇█';

/** `█▇▅▃▂▁` of the values of `f` between two ends; empty where it has none. */
export function sparkline(f: (x: number) => number, from: number, to: number, points = 16): string {
  const values = Array.from({ length: points }, (_, i) => f(from + ((to - from) * i) / (points - 1)));
  if (values.some((value) => !Number.isFinite(value))) return '';
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  return values.map((v) => bars[span === 0 ? 3 : Math.round(((v - lowest) / span) * (bars.length - 1))]).join('');
}
