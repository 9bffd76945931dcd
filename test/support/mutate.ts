// Seeded mutations of texts: half-typed, doubled, swapped and absurd tokens, the same on every machine.

/** Mulberry32: small, seeded, the same everywhere. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function mutate(text: string, next: () => number): string {
  const tokens = text.split(/(\s+)/);
  const at = Math.floor(next() * tokens.length);
  const other = Math.floor(next() * tokens.length);
  const token = tokens[at] ?? '';
  const kinds = [
    () => tokens.splice(at, 1),
    () => tokens.splice(at, 0, token, ' '),
    () => ([tokens[at], tokens[other]] = [tokens[other] ?? '', token]),
    () => (tokens[at] = token.replace(/[A-Za-z%]+/, 'kg/zz')),
    () => (tokens[at] = token.replace(/[\d.]+/, '1e308')),
    () => (tokens[at] = token.replace(/[\d.]+/, '-0')),
    () => (tokens[at] = '{ [ ( "'),
  ];
  kinds[Math.floor(next() * kinds.length)]?.();
  return tokens.join('');
}

/** Cut off in the middle, as while typing. */
export function cutOff(text: string, next: () => number): string {
  return text.slice(0, Math.floor(next() * text.length));
}
