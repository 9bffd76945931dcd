// Which lines of a text are still there after an edit: what was found out about them still holds, the rest is unknown.

/** The line (0-based) of `now` that a line of `before` has become; undefined for one that was edited. */
export function unchangedLines(before: string, now: string): (line: number) => number | undefined {
  if (before === now) return (line) => line;
  const [old, fresh] = [before.split(/\r?\n/), now.split(/\r?\n/)];
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const between = uniqueLines(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return (line) => {
    if (line < head) return line;
    if (line >= old.length - tail) return line + fresh.length - old.length;
    const found = between.get(line - head);
    return found === undefined ? undefined : found + head;
  };
}

/** Lines that stand once in either text, for edits at more than one place. */
function uniqueLines(before: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const places = (lines: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    lines.forEach((line, i) => found.set(line, found.has(line) ? -1 : i));
    return found;
  };
  const [old, fresh] = [places(before), places(now)];
  return new Map(
    [...old].flatMap(([line, i]): (readonly [number, number])[] => {
      const j = fresh.get(line) ?? -1;
      return i < 0 || j < 0 ? [] : [[i, j]];
    }),
  );
}
