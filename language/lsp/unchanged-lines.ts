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
  return (line) => {
    if (line < head) return line;
    return line >= old.length - tail ? line + fresh.length - old.length : undefined;
  };
}
