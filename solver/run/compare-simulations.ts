// Whether two simulations give the same curve, and if not, where they differ: a run goes on only as what it began as.

import type { CheckedSimulation } from '../../model/simulation.ts';

/** What does not move the curve: words, places in the text, and what is asked of the result. */
const silent = new Set([
  'name',
  'line',
  'text',
  'provenance',
  'unused',
  'expectations',
  'plots',
  'targetLife',
  'targetCycles',
  'check',
]);

/** Paths at which they differ with both values, SI, at most `most`: "cell.stack.pressure was 5000000 and is 10000000". */
export function differences(before: CheckedSimulation, now: CheckedSimulation, most = 5): string[] {
  const found: string[] = [];
  compare('', before, now, found);
  return found.slice(0, most);
}

function compare(path: string, before: unknown, now: unknown, found: string[]): void {
  if (Object.is(before, now) || (before === 0 && now === 0)) return;
  if (!isBranch(before) || !isBranch(now)) {
    found.push(`\`${path}\` was ${shown(before)} and is ${shown(now)}`);
    return;
  }
  const [a, b] = [fieldsOf(before), fieldsOf(now)];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (silent.has(key)) continue;
    compare(path === '' ? key : `${path}.${key}`, a[key], b[key], found);
  }
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}

function shown(value: unknown): string {
  if (value === undefined) return 'not given';
  if (isBranch(value)) return Array.isArray(value) ? `a list of ${value.length}` : 'given';
  return JSON.stringify(value);
}
