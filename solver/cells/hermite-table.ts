// A function of one variable on a uniform grid as cubic Hermite pieces, for hot loops. Made from exact values and
// slopes, continued linearly outside.

export interface HermiteTable {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: Float64Array;
  readonly slope: Float64Array;
}

/** Tabulates `f` (value and slope) on [from, to] with `cells` pieces. */
export function tabulate(
  f: (x: number) => { value: number; derivative: number },
  from: number,
  to: number,
  cells: number,
): HermiteTable {
  const value = new Float64Array(cells + 1);
  const slope = new Float64Array(cells + 1);
  const step = (to - from) / cells;
  for (let i = 0; i <= cells; i++) {
    const point = f(i === cells ? to : from + i * step);
    value[i] = point.value;
    slope[i] = point.derivative;
  }
  return { from, to, step, value, slope };
}

export function constantTable(value: number): HermiteTable {
  return tabulate(() => ({ value, derivative: 0 }), 0, 1, 1);
}

/** out[0] = f(x), out[1] = f′(x). */
export function lookUp(table: HermiteTable, x: number, out: Float64Array): void {
  const { from, step, value, slope } = table;
  const last = value.length - 1;
  const position = (x - from) / step;
  if (!(position >= 0 && position <= last)) {
    const end = position < 0 ? 0 : last;
    out[1] = slope[end];
    out[0] = value[end] + slope[end] * (x - from - end * step);
    return;
  }
  const i = position >= last ? last - 1 : position | 0;
  const t = position - i;
  const m0 = slope[i] * step;
  const m1 = slope[i + 1] * step;
  const rise = value[i + 1] - value[i];
  const a = 3 * rise - 2 * m0 - m1;
  const b = m0 + m1 - 2 * rise;
  out[0] = value[i] + t * (m0 + t * (a + t * b));
  out[1] = (m0 + t * (2 * a + 3 * t * b)) / step;
}

/** values[i] = f(x[i]) and slopes[i] = f′(x[i]) for i < count: one loop without a call per value. */
export function lookUpAll(
  table: HermiteTable,
  x: Float64Array,
  count: number,
  values: Float64Array,
  slopes: Float64Array,
): void {
  const { from, step, value, slope } = table;
  const last = value.length - 1;
  const perStep = 1 / step;
  for (let k = 0; k < count; k++) {
    const position = (x[k] - from) * perStep;
    if (!(position >= 0 && position <= last)) {
      const end = position < 0 ? 0 : last;
      slopes[k] = slope[end];
      values[k] = value[end] + slope[end] * (x[k] - from - end * step);
      continue;
    }
    const i = position >= last ? last - 1 : position | 0;
    const t = position - i;
    const m0 = slope[i] * step;
    const m1 = slope[i + 1] * step;
    const base = value[i];
    const rise = value[i + 1] - base;
    const a = 3 * rise - 2 * m0 - m1;
    const b = m0 + m1 - 2 * rise;
    values[k] = base + t * (m0 + t * (a + t * b));
    slopes[k] = (m0 + t * (2 * a + 3 * t * b)) * perStep;
  }
}

export function copyTable(table: HermiteTable): HermiteTable {
  return { ...table, value: table.value.slice(), slope: table.slope.slice() };
}

const inversePair = new Float64Array(2);

/** x at which an increasing table has the value `target`; Newton's method from `near`, kept within a shrinking bracket. */
export function invert(table: HermiteTable, target: number, near: number): number {
  const { value, slope, from, to } = table;
  const last = value.length - 1;
  if (target <= value[0]) return from + (target - value[0]) / slope[0];
  if (target >= value[last]) return to + (target - value[last]) / slope[last];
  let low = from;
  let high = to;
  let x = near;
  for (let iteration = 0; iteration < 60; iteration++) {
    if (!(x > low && x < high)) x = 0.5 * (low + high);
    lookUp(table, x, inversePair);
    const difference = inversePair[0] - target;
    if (difference > 0) high = x;
    else low = x;
    const step = difference / inversePair[1];
    if (Math.abs(step) < 1e-14) return x;
    x -= step;
  }
  return x;
}

const tables = new WeakMap<object, Map<string, HermiteTable>>();

/**
 * The table that `make` gives for a function of the checked cell under conditions `key`, made once: sweeps and fits run
 * the same functions thousands of times.
 */
export function tableOf(source: object, key: string, make: () => HermiteTable): HermiteTable {
  let known = tables.get(source);
  if (known === undefined) tables.set(source, (known = new Map<string, HermiteTable>()));
  let table = known.get(key);
  if (table === undefined) known.set(key, (table = make()));
  return table;
}
