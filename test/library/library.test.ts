// The library is text with a source on every value, and it checks itself.

import { describe, expect, test } from 'vitest';
import { checkText, createTestServices, libraryFiles } from '../support/language-host.ts';

const services = createTestServices();
/** What a file says about itself, in words, needs no source. */
const words = new Set(['description', 'validity', 'formula', 'family', 'reduction_products']);
/** Parts that only hold values. */
const parts = new Set(['anode', 'separator', 'cathode']);
const evidence = /^(measured|computed|typical|estimate): \S/;

/** Properties of a text with what follows them up to the next one. */
function properties(text: string): { name: string; value: string }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const bodies = code.replace(/^source .*$/gm, '').replace(/^\s*let .*$/gm, '');
  const starts = [...bodies.matchAll(/(?:^|[{\s])([a-z_]+)(?:\([^()=]*\))?\s*=(?!=)/g)];
  return starts.map((match, i) => ({
    name: match[1] ?? '',
    value: bodies.slice(match.index, starts[i + 1]?.index),
  }));
}

describe.each(libraryFiles.map((file) => [file.name, file.text] as const))('%s', (name, text) => {
  const sources = new Map([...text.matchAll(/^source (\w+) = "([^"]+)"/gm)].map((m) => [m[1], m[2] ?? '']));

  test('every value has a source that the file declares', () => {
    const values = properties(text).filter((p) => !words.has(p.name) && !parts.has(p.name));
    expect(values.length).toBeGreaterThan(0);
    for (const { name: property, value } of values) {
      const key = /\bfrom (\w+)/.exec(value)?.[1];
      expect(sources.has(key), `${property} from ${key ?? 'nowhere'}`).toBe(true);
    }
  });

  test('every source says what kind of evidence it is, and is used', () => {
    for (const [key, words] of sources) {
      expect(words, key).toMatch(evidence);
      expect(text, key).toMatch(new RegExp(`from ${key}\\b`));
    }
  });

  test('lowers without findings but those its numbers are known for', async () => {
    const { findings } = await checkText(services, text);
    const known = name === 'cells/lg_m50_chen2020.cell' ? ['D-BAL-04', 'D-DFN-02'] : [];
    expect(findings.map((f) => f.id ?? f.message).sort()).toEqual(known);
  });
});

test('what the examples need is there', () => {
  const declared = new Set(
    libraryFiles.flatMap((file) => [...file.text.matchAll(/^(?:material|cell) (\w+)/gm)].map((m) => m[1])),
  );
  for (const name of [
    'lithium',
    'Li6PS5Cl',
    'LLZO',
    'LGPS',
    'NMC811',
    'NMC622',
    'graphite',
    'carbon_black',
    'VGCF',
    'PVDF',
    'LiNbO3',
    'Ag',
    'LiPF6_EC_EMC',
    'LiFSI_4M_DME',
    'Cu',
    'Al',
    'lg_m50_chen2020',
  ])
    expect(declared, name).toContain(name);
});

test('source keys are the library’s own: none is declared twice', () => {
  const keys = libraryFiles.flatMap((file) => [...file.text.matchAll(/^source (\w+)/gm)].map((m) => m[1]));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
