// Against numbers from outside: whole curves of PyBaMM, numbers of the specification, and the page that shows both.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verificationCurves, verificationPage, verificationRows } from './verification-page.ts';

// The longest run takes 4 s on a free machine.
const timeout = 60_000;

describe('curves agree with PyBaMM within 2 mV, 1 mV rms', () => {
  const agreeing = verificationCurves.filter(({ curve }) => curve.deviation === undefined);
  it.each(agreeing.map(({ curve, compare }) => [curve.name, compare] as const))(
    '%s',
    { timeout },
    async (_name, compare) => {
      const found = await compare();
      expect(found.points).toBeGreaterThan(130);
      expect(Math.abs(found.largest)).toBeLessThan(2e-3);
      expect(found.rootMeanSquare).toBeLessThan(1e-3);
    },
  );
});

describe('books of these runs close', () => {
  it.each(verificationCurves.map(({ curve }) => [curve.name, curve] as const))(
    '%s',
    { timeout },
    async (_name, curve) => {
      const { audit } = await curve.run();
      expect(audit.lithium!).toBeLessThan(1e-9);
      expect(audit.charge!).toBeLessThan(1e-9);
      expect(audit.energy!).toBeLessThan(1e-4);
    },
  );
});

describe('curves that differ, and why is known', () => {
  const differing = verificationCurves.flatMap(({ curve, compare }) =>
    curve.deviation === undefined ? [] : [[curve.name, curve.deviation.below, compare] as const],
  );
  // Where one agrees again, its note is to go.
  it.each(differing)('%s', { timeout }, async (_name, below, compare) => {
    const { largest } = await compare();
    expect(Math.abs(largest)).toBeGreaterThan(2e-3);
    expect(Math.abs(largest)).toBeLessThan(below);
  });
});

const agreeingRows = verificationRows.filter((row) => row.deviation === undefined);
const differingRows = verificationRows.filter((row) => row.deviation !== undefined);

describe('numbers of the specification', () => {
  it.each(agreeingRows.map((row) => [`${row.row} ${row.what}`, row] as const))(
    '%s',
    { timeout },
    async (_name, row) => {
      expect(Math.abs((await row.measure()) - row.reference)).toBeLessThanOrEqual(row.tolerance);
    },
  );
});

describe('numbers that ours is outside of, and why is known', () => {
  // Where one agrees again, its note is to go.
  it.each(differingRows.map((row) => [`${row.row} ${row.what}`, row] as const))(
    '%s',
    { timeout },
    async (_name, row) => {
      expect(Math.abs((await row.measure()) - row.reference)).toBeGreaterThan(row.tolerance);
    },
  );
});

it('the page is what the code gives (node tools/generate-docs.ts)', { timeout: 4 * timeout }, async () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'verification.md'), 'utf8');
  const made = await verificationPage();
  expect(withoutNumbers(page)).toBe(withoutNumbers(made));
  const committed = numbersOf(page);
  // Compiled and interpreted code round differently, and a number may lie where its last digit turns.
  numbersOf(made).forEach(({ value, unit }, k) =>
    expect(Math.abs(value - committed[k]!.value)).toBeLessThan(1.01 * unit),
  );
});

const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
const withoutNumbers = (text: string): string => text.replace(number, '#');
/** Every number with the unit of its last digit. */
const numbersOf = (text: string): { value: number; unit: number }[] =>
  Array.from(text.matchAll(number), ([written]) => {
    const [mantissa = '', exponent = '0'] = written.split('e');
    const decimals = mantissa.split('.')[1]?.length ?? 0;
    return { value: Number(written), unit: 10 ** (Number(exponent) - decimals) };
  });
