// After an edit only what it touches is lowered anew, and the outcome is the same as if everything were.

import { describe, expect, it } from 'vitest';
import { specificationText } from '../../bench/specification-text.ts';
import { checkWithPlaces } from '../../language/check-text.ts';
import { LoweringMemory } from '../../language/lowering/lowering-memory.ts';
import { parseText } from '../../language/services/parse-files.ts';
import { createTestServices } from '../support/language-host.ts';
import { generator } from '../support/random.ts';

const services = createTestServices();
const uri = 'file:///memory.cell';

/** One edit as a hand makes it: a digit, a line, a name, a block taken out. */
function edit(text: string, next: () => number): string {
  const pick = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = [...text.matchAll(pattern)];
    return found[Math.floor(next() * found.length)];
  };
  const replaced = (match: RegExpExecArray | undefined, by: string): string =>
    match === undefined ? text : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
  const kinds = [
    () => replaced(pick(/\d(?= um)/g), String(1 + Math.floor(next() * 9))),
    () => replaced(pick(/\n/g), '\n\n'),
    () => replaced(pick(/argyrodite_nmc811_\d+/g), 'renamed'),
    () => replaced(pick(/NMC811|Li6PS5Cl/g), 'NMC622'),
    () => replaced(pick(/until [\d.]+ V/g), 'until 9 V'),
    () => replaced(pick(/\n {2}stack[^}]*\}/g), ''),
    () => replaced(pick(/porosity/g), 'porosty'),
    () => replaced(pick(/\}/g), ''),
    () => `material M${Math.floor(next() * 1e6)} : carbon { density = 2000 kg/m^3 }\n${text}`,
  ];
  return kinds[Math.floor(next() * kinds.length)]?.() ?? text;
}

describe('checks after edits', () => {
  it.each([1, 2, 3, 4, 5, 6])('are those of the whole text, seed %d', { timeout: 60_000 }, async (seed) => {
    const next = generator(seed * 7919);
    const memory = new LoweringMemory();
    let text = specificationText(180, seed);
    for (let i = 0; i < 12; i++) {
      const [remembered, anew] = await Promise.all(
        [{ memory }, {}].map((options) =>
          checkWithPlaces(services, parseText(services, uri, text), () => Promise.resolve(undefined), options),
        ),
      );
      expect(remembered?.checked.findings).toEqual(anew?.checked.findings);
      expect(remembered?.checked.cells).toEqual(anew?.checked.cells);
      for (const part of ['cells', 'simulations'] as const)
        expect(remembered?.lowering[part].map(({ places }) => places)).toEqual(
          anew?.lowering[part].map(({ places }) => places),
        );
      text = edit(text, next);
    }
  });
});
