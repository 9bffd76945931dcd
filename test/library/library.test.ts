// The library is text with a source on every value, and it checks itself.

import { describe, expect, test } from 'vitest';
import { libraryContents } from '../../language/services/library-contents.ts';
import { declaredKeys } from '../../language/services/library-files.ts';
import { parseText } from '../../language/services/parse-files.ts';
import { checkText, createTestServices, libraryFiles } from '../support/language-host.ts';

const services = createTestServices();
/** What a file says about itself, in words, needs no source. */
const words = new Set([
  'description',
  'validity',
  'formula',
  'family',
  'reduction_products',
  'microstructure',
  'crystallinity',
  'solvent',
]);
/** Parts that only hold values. */
const parts = new Set(['anode', 'separator', 'cathode', 'collector']);
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
    if (!name.startsWith('protocols/')) expect(values.length).toBeGreaterThan(0);
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

  test('every material says what it is and under which conditions its values hold', () => {
    for (const [body, material] of text.matchAll(/^material (\w+) [^{]*\{[\s\S]*?^\}/gm)) {
      expect(body, material).toMatch(/^ {2}description = "\S[^"]*"$/m);
      const own = /^ {2}validity = "(\S[^"]*)"$/m.exec(body)?.[1] ?? (/\bextends \w+/.test(body) ? 'inherited' : '');
      expect(own, `validity of ${material}`).toMatch(/inherited|-?\d+(\.\d+)? (to -?\d+(\.\d+)? )?degC/);
    }
  });

  // What is looked up without parsing the file is what parsing finds.
  test('declares what its text shows at the start of lines', () => {
    const { root } = parseText(services, `file:///${name}`, text);
    expect(declaredKeys(text)).toEqual(root.declarations.map((node) => `${node.$type} ${node.name}`));
  });

  // Whole cells have their own list of what is known about their numbers (literature-cells.test.ts).
  test('lowers without an error, materials and protocols without any finding', async () => {
    const { findings } = await checkText(services, text);
    const accepted = name.startsWith('cells/') ? findings.filter((f) => f.severity === 'error') : findings;
    expect(accepted.map((f) => f.id ?? f.message)).toEqual([]);
  });
});

test('the literature cells and the standard protocols are there', () => {
  const declared = new Set(
    libraryFiles.flatMap((file) => [...file.text.matchAll(/^(?:cell|protocol) (\w+)/gm)].map((m) => m[1])),
  );
  for (const name of [
    'lg_m50_chen2020',
    'lg_m50_oregan2022',
    'lg_m50_okane2022',
    'kokam_lco_marquis2019',
    'kokam_nco_ecker2015',
    'enertech_lco_ai2020',
    'a123_lfp_prada2013',
    'umbl_nmc_mohtat2020',
    'nca_kim2011',
    'li_nmc_xu2019',
    'li_symmetric_doux2020',
    'formation',
    'formation_lithium_metal',
    'cccv',
    'cccv_lfp',
    'cccv_lithium_metal',
    'capacity_check',
    'rate_test',
    'gitt',
    'hppc',
    'calendar',
    'strip_plate_ladder',
    'strip_plate_cycling',
  ])
    expect(declared, name).toContain(name);
});

test('every declaration has a documentation comment and a name of its own', () => {
  const declarations = libraryFiles.flatMap((file) =>
    [...file.text.matchAll(/(\*\/\n)?^(?:material|cell|protocol) (\w+)/gm)].map((m) => [m[2] ?? '', m[1]] as const),
  );
  for (const [name, comment] of declarations) expect(comment, name).toBeDefined();
  const names = declarations.map(([name]) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('the listing has every declaration, each with a few words', () => {
  const listed = libraryContents(libraryFiles);
  const declared = libraryFiles.flatMap((file) =>
    [...file.text.matchAll(/^(?:material|cell|protocol) (\w+)/gm)].map((m) => m[1] ?? ''),
  );
  expect(listed.map((entry) => entry.name).sort()).toEqual(declared.sort());
  for (const { name, description, text } of listed) {
    expect(description, name).toMatch(/^\S.{4,110}$/);
    expect(text, name).toContain(name);
  }
});

test('source keys are the library’s own: none is declared twice', () => {
  const keys = libraryFiles.flatMap((file) => [...file.text.matchAll(/^source (\w+)/gm)].map((m) => m[1]));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
