// What a hover says, in which order, and that it stays short.

import { describe, expect, it } from 'vitest';
import { exampleNames, readExample } from '../../support/language-host.ts';
import { keywordMeanings } from '../../../language/lsp/keyword-meanings.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { hover, open, services } from './cursor.ts';

const argyrodite = readExample('argyrodite-nmc811.cell');

/** Hover on the first place of a text that `word` begins. */
const on = (text: string, word: string, shift = 1): Promise<string> => {
  const at = text.indexOf(word);
  if (at < 0) throw new Error(`no ${word}`);
  return hover(`${text.slice(0, at + shift)}<|>${text.slice(at + shift)}`);
};

describe('a value', () => {
  it('has name, range, SI value, source and uses, in this order', async () => {
    const text = await hover(
      'source k = "estimate: from a paper" doi "10.1/2"\ncell a extends lg_m50_chen2020 { stack { pres<|>sure = 5.0 MPa from k } }',
    );
    const order = [
      '**pressure** of `stack` · pressure, e.g. in MPa · `5.0 MPa`',
      'Pressure at assembly, compression positive.',
      '├',
      'inside the usual range 0.01 to 100 MPa (logarithmic scale). Hard limits 0 to 1000 MPa.',
      'SI 5.0e6 Pa · as written `5.0 MPa`',
      'Source: estimate: from a paper, [doi:10.1/2](https://doi.org/10.1/2)',
      'Used by: ',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('says so where there is no source, and where it is outside, by words and by a mark', async () => {
    const text = await hover('cell a extends lg_m50_chen2020 { cathode { thick<|>ness = 900 um } }');
    expect(text).toContain('**No source given**');
    expect(text).toContain('900 µm is outside, above the usual range 10 to 250 µm (linear scale)');
    expect(text).toMatch(/─●▶┤/);
    expect(text).toMatch(/Warning: .*\[range\/unusual\]\(cell-docs:\/rules\/range\/unusual.md\)/);
  });

  it('leaves a finding under the cursor to the editor, which shows it by itself', async () => {
    const text = await hover('cell a extends lg_m50_chen2020 { cathode { thickness = 90<|>0 um } }');
    expect(text).toContain('outside, above');
    expect(text).not.toContain('range/unusual');
  });

  it.each([
    ['thickness = 40.0 um', 'SI 4.00e-5 m'],
    ['thickness = 0.04 mm', 'SI 4e-5 m'],
    ['porosity = 30.0 %', 'SI 0.300'],
    ['thickness = 40 +- 2 um', 'one standard deviation is 5 %'],
  ])('%s keeps the digits that were written: %s', async (line, expected) =>
    expect(await on(`cell a extends lg_m50_chen2020 { cathode { ${line} } }`, line)).toContain(expected),
  );

  it('shifts a temperature', async () =>
    expect(await on('cell a extends lg_m50_chen2020 { temperature = 25 degC }', 'temperature')).toContain(
      'SI 298.15 K',
    ));

  it('has the value of a function at the reference state', async () => {
    const text = 'material m extends NMC811 { open_circuit_potential(x) = 4 V - 1 V * tanh(x) }';
    expect(await on(text, 'open_circuit')).toContain('Value: 3.538 V at x = 0.5');
    expect(await on(text, 'tanh')).toContain('`tanh(x)` = 0.4621 at x = 0.5');
  });

  it('is found through paths and names', async () => {
    expect(await on(argyrodite, 'stack.pressure = 1', 7)).toContain('as written `5 MPa`');
    const path = 'cell a extends lg_m50_chen2020 { cathode { thickness = 2 * anode.thickness } }';
    const text = await on(path, 'anode.thickness', 7);
    expect(text).toContain('as written `85.2 um`');
    expect(text).toContain('Source: measured: Chen');
  });
});

describe('what nobody wrote', () => {
  it('is told with where it came from', async () => {
    const text = await on(argyrodite.replace('    porosity  = 8 %\n', ''), 'composite {');
    expect(text).toContain('Left out: `porosity` = 8 % (computed: what the solids leave)');
    expect(text).toContain('Left out: `bruggeman` = 2 (estimate: trend of pressed composites)');
  });
});

describe('units, names and words', () => {
  it('a unit has name, dimension, factor and conversions', async () => {
    const text = await on(argyrodite, 'MPa');
    expect(text).toContain('**MPa** · megapascal · pressure');
    expect(text).toContain('1 MPa = 1e6 Pa');
    expect(text).toContain('50 bar');
  });

  it('a material has a table, its curve, validity and sources', async () => {
    const text = await on(argyrodite, 'NMC811 {');
    expect(text).toContain('| capacity | 276 mAh/g |');
    expect(text).toContain('| density | 4.78 g/cm³ |');
    expect(text).toMatch(/Open-circuit potential `█[▁▂▃▄▅▆▇█]+/);
    expect(text).toContain('Validity: 25 degC');
    expect(text).toContain('Source: ');
  });

  it.each([
    ['contact_loss', 'a run can include it'],
    ['stress_diffusion', 'mechanism'],
    ['charge at', 'until an end'],
    ['discharge_capacity of', 'charge in Ah'],
    ['strauss2018\n      coating', 'source · measured'],
    ['spring(', 'in MPa/um'],
    ['p2d', 'One of `spm`, `spme`, `p2d`'],
    ['cycling\n  model', 'charge at C/10'],
    ['interface anode', 'contact between an electrode and the separator'],
    ['C/10 until', 'one nominal capacity per hour'],
  ])('%j: %s', async (word, expected) => expect(await on(argyrodite, word, 0)).toContain(expected));

  it('a drive cycle has its points, its range and its sign', async () => {
    const card = await on('protocol p { drive "us06.csv" }', '"us06');
    expect(card).toContain('3 points over 10 min, column `current_A`: current from -12.5 A to 2 A');
    expect(card).toContain('Positive values charge the cell, as in results');
    const turned = await on('protocol p { drive "us06.csv" positive discharges stepwise }', '"us06');
    expect(turned).toContain('Positive values discharge the cell. Each value holds until the next.');
  });

  it('every word of the grammar has its meaning', () => {
    const folder = new URL('../../../language/grammar/', import.meta.url);
    const grammar = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^import .*$/gm, ''))
      .join('\n');
    const words = new Set([...grammar.matchAll(/'([a-z]+)'/g)].map((match) => match[1]!));
    expect([...words].filter((word) => !Object.hasOwn(keywordMeanings, word))).toEqual([]);
    expect(Object.keys(keywordMeanings).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('everywhere', () => {
  it.each(exampleNames)('%s: no hover is longer than fifteen lines, and none throws', async (name) => {
    const { document, params } = await open(readExample(name));
    const text = document.textDocument.getText();
    let shown = 0;
    for (const { index } of text.matchAll(/[A-Za-z_]\w*|\d[\d.]*|%/g)) {
      const found = await services.cell.lsp.HoverProvider?.getHoverContent(document, {
        ...params,
        position: document.textDocument.positionAt(index),
      });
      if (found === undefined) continue;
      shown += 1;
      const lines = (found.contents as { value: string }).value
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^(\|-|```)/.test(line));
      expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(15);
    }
    expect(shown).toBeGreaterThan(30);
  });
});
