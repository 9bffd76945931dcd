// Reference cells with the exact set of codes that fire. Codes of composites and of economy (D-…) are another matter
// and left out here; the examples are compared in full.

import { describe, expect, test } from 'vitest';
import { checkText, createTestServices, readExample } from '../../support/language-host.ts';
import {
  bareCollector,
  coated,
  freeElectrolyte,
  full,
  layered,
  resistiveFilm,
  symmetric,
  symmetricCells,
} from '../../support/reference-cells.ts';

const services = createTestServices();
const letters = { error: 'e', warning: 'w', info: 'i', hint: 'h' } as const;

async function codes(text: string, of: RegExp = /^AE/): Promise<string[]> {
  const { findings } = await checkText(services, text);
  const found = findings.flatMap((f) =>
    f.id !== undefined && of.test(f.id) ? [`${f.id} ${letters[f.severity]}`] : [],
  );
  return [...new Set(found)].sort();
}

describe('lithium on a solid electrolyte', () => {
  test.each(symmetricCells)('%s', async (_, cell, expected) => {
    expect(await codes(symmetric(cell))).toEqual([...expected]);
  });
});

test('RC4: LGPS on lithium, cathode without a coating', async () => {
  const text = full('solid { electrolyte = LGPS  thickness = 200 um  relative_density = 90 % }', '');
  expect(await codes(text)).toEqual(['AE11 i', 'AE23 e', 'AE24 e']);
});

test('a layer of LGPS between argyrodite layers is no error, at lithium it is', async () => {
  expect(await codes(full(layered('Li6PS5Cl', 'LGPS', 'Li6PS5Cl'), coated))).toEqual(['AE11 i', 'AE24 i']);
  expect(await codes(full(layered('LGPS', 'Li6PS5Cl'), coated))).toEqual(['AE11 i', 'AE23 e', 'AE24 i', 'AE25 e']);
});

test.each<readonly [string, string, readonly string[]]>([
  ['RC8', 'LGPS', ['AE11 i', 'AE24 i']],
  ['RC9', 'Li3YCl6', ['AE11 i', 'AE24 i', 'AE26 w']],
])('%s: a centre of %s between layers of argyrodite', async (_, centre, expected) => {
  expect(await codes(full(layered('Li5_5PS4_5Cl1_5', centre, 'Li5_5PS4_5Cl1_5'), coated))).toEqual([...expected]);
});

test('RC5: a bare collector in a carbonate', async () => {
  expect(await codes(bareCollector)).toEqual(['AE05 i', 'AE07 e', 'AE28 w']);
});

test('RC6 and RC6b: a free electrolyte above and above half of its limiting current', async () => {
  expect(await codes(freeElectrolyte(10))).toEqual(['AE01 e', 'AE05 i']);
  expect(await codes(freeElectrolyte(5))).toEqual(['AE02 w', 'AE05 i']);
});

test('RC11: a resistive film on lithium', async () => {
  expect(await codes(resistiveFilm)).toEqual(['AE04 w', 'AE05 i']);
});

describe('the examples, every criterion', () => {
  test.each<readonly [string, readonly string[]]>([
    ['argyrodite-nmc811.cell', ['AE11 i', 'AE24 i', 'D-BOM-03 i', 'D-CONF-01 w', 'D-DEL-01 w', 'D-DEL-02 w']],
    ['lg-m50.cell', ['D-BAL-04 i', 'D-DFN-02 w']],
    ['lithium-metal-liquid.cell', ['AE04 w', 'AE05 i', 'AE28 w', 'D-BOM-03 i']],
    [
      'multilayer.cell',
      ['AE11 i', 'AE24 i', 'AE26 w', 'D-BOM-03 i', 'D-BOM-05 i', 'D-CONF-01 w', 'D-DEL-01 w', 'D-DEL-02 w'],
    ],
    ['lithium-symmetric.cell', ['AE11 i', 'AE17 i', 'AE17 w', 'AE21 w']],
  ])('%s', async (name, expected) => {
    expect(await codes(readExample(name), /./)).toEqual([...expected]);
  });
});
