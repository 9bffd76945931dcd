// Random choices in the ways a cell varies: in proportion, by chance, one of several.

import { generator } from './random.ts';

export interface Choices {
  readonly between: (a: number, b: number) => number;
  /** Evenly spread in the logarithm. */
  readonly logBetween: (a: number, b: number) => number;
  readonly chance: (share: number) => boolean;
  readonly oneOf: <T>(values: readonly T[]) => T;
}

/** The choices of case `index` under a seed: each case has its own, so that one can be looked at alone. */
export function randomChoices(seed: number, index: number): Choices {
  const random = generator(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  // Seeds that differ in few bits give first numbers that do.
  for (let k = 0; k < 8; k++) random();
  return {
    between: (a, b) => a + (b - a) * random(),
    logBetween: (a, b) => a * (b / a) ** random(),
    chance: (share) => random() < share,
    oneOf: (values) => values[Math.floor(values.length * random())]!,
  };
}
