// Suggestions for names that nobody knows, by edit distance; only when one is near.

/** The candidate nearest to `name`, or undefined where none is near enough to be meant. */
export function suggest(name: string, from: Iterable<string>): string | undefined {
  const candidates = [...from].filter((candidate) => candidate !== name && isLikely(name, candidate));
  const lower = name.toLowerCase();
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = candidate.toLowerCase() === lower ? 0.5 : editDistance(lower, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? onlyOneBeginning(lower, candidates) ?? wordsInOtherOrder(lower, candidates);
}

/** One or two letters are near to everything: such a name is only meant where the other begins alike and is as long. */
function isLikely(name: string, candidate: string): boolean {
  if (candidate.length >= 3) return true;
  return candidate.length === name.length && candidate[0]?.toLowerCase() === name[0]?.toLowerCase();
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** `temperature` for `temperat`, where no other candidate begins so. */
function onlyOneBeginning(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length < 3) return undefined;
  const found = [...candidates].filter((candidate) => candidate.toLowerCase().startsWith(name));
  return found.length === 1 ? found[0] : undefined;
}

/** `radius_particle` for `particle_radius`; `radius` where one candidate has that word, or is the plainest that has it. */
function wordsInOtherOrder(name: string, candidates: Iterable<string>): string | undefined {
  const key = sortedWords(name);
  let holders: string[] = [];
  for (const candidate of candidates) {
    const own = candidate.toLowerCase();
    if (sortedWords(own) === key) return candidate;
    if (name.length > 3 && own.split('_').includes(name)) holders.push(candidate);
  }
  // Of several the plainest is meant: `particle_radius`, not `primary_particle_radius`.
  const fewest = Math.min(...holders.map((own) => own.split('_').length));
  holders = holders.filter((own) => own.split('_').length === fewest);
  return holders.length === 1 ? holders[0] : undefined;
}

function sortedWords(name: string): string {
  return name.split('_').sort().join('_');
}
