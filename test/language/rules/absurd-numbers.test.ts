// Absurd numbers in the examples: rules and verdicts neither fail nor speak of NaN and infinity.

import { expect, test } from 'vitest';
import { catalogue } from '../../../language/rules/catalogue.ts';
import { assessCell } from '../../../physics/assess.ts';
import { checkText, createTestServices, exampleNames, readExample } from '../../support/language-host.ts';
import { pageBlocks, readPage } from '../../support/rule-pages.ts';

const services = createTestServices();
const numbers = /(?<![\w.])\d+(?:\.\d+)?(?=\s|%)/g;
const absurd = ['0', '1e-9', '1e9', '1e30', '0.0001', '100', '99999'];

/** Park–Miller generator, 0..1: the same texts on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function mutate(text: string, random: () => number): string {
  const places = [...text.matchAll(numbers)];
  const chosen = new Set(
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * places.length)),
  );
  let index = -1;
  return text.replace(numbers, (number) => {
    index++;
    return chosen.has(index) ? (absurd[Math.floor(random() * absurd.length)] ?? number) : number;
  });
}

test.each(exampleNames)('%s, 40 times', async (name) => {
  const random = generator(20);
  for (let i = 0; i < 40; i++) {
    const text = mutate(readExample(name), random);
    const { findings, simulations } = await checkText(services, text);
    for (const found of findings) {
      expect(found.code).not.toBe('internal/rule-failed');
      expect(`${found.message} ${found.help ?? ''}`).not.toMatch(/NaN|not a number|undefined|infinity/i);
    }
    for (const { simulation } of simulations) {
      if (simulation === undefined) continue;
      for (const verdict of assessCell(simulation.cell, [simulation])) {
        expect(verdict.message).not.toMatch(/NaN|undefined|infinity/i);
        expect(
          [verdict.value, verdict.threshold, verdict.margin].every((n) => n === undefined || Number.isFinite(n)),
        ).toBe(true);
      }
    }
  }
});

test('the examples of all pages', async () => {
  const random = generator(7);
  for (const { code } of catalogue) {
    const text = mutate(pageBlocks(readPage(code))[0]?.text ?? '', random);
    const { findings } = await checkText(services, text);
    for (const found of findings) {
      expect(found.code, `${found.message}\n${text}`).not.toBe('internal/rule-failed');
      const words = [found.message, found.help ?? '', ...found.fixes.map((fix) => fix.title)].join(' ');
      expect(words).not.toMatch(/NaN|not a number|undefined|infinity/i);
    }
  }
}, 60_000);
