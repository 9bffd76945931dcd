// Equality of plain data as far as it moves a curve.

/** What does not: names, words, places in the text, and what is asked of the result. */
export const silent: ReadonlySet<string> = new Set([
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

export function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now) || (before === 0 && now === 0)) return true;
  if (!isBranch(before) || !isBranch(now)) return false;
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  return [...new Set([...a.keys(), ...b.keys()])].every((key) => silent.has(key) || isSame(a.get(key), b.get(key)));
}

export function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
