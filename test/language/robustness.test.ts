// Files as they come: of other programs, in other encodings, importing in circles, naming tables that are not there.

import { describe, expect, it } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { checkText, createTestServices, libraryFiles, readExample } from '../support/language-host.ts';

const services = createTestServices();
const codes = async (text: string): Promise<string[]> =>
  (await checkText(services, text)).findings.map(({ code, severity }) => `${severity} ${code}`);

const castep = `%BLOCK LATTICE_CART
  5.43 0.00 0.00
  0.00 5.43 0.00
  0.00 0.00 5.43
%ENDBLOCK LATTICE_CART

%BLOCK POSITIONS_FRAC
  Si 0.00 0.00 0.00
  Si 0.25 0.25 0.25
%ENDBLOCK POSITIONS_FRAC
kpoint_mp_grid 4 4 4
`;

describe('files of other programs', () => {
  it.each([
    ['CASTEP', castep],
    ['CASTEP in small letters behind a comment', `! silicon\n${castep.toLowerCase()}`],
    ['a spreadsheet', `PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml\u0000\u0000`],
  ])('%s: one information', async (_, text) => {
    expect(await codes(text)).toEqual(['info syntax/foreign-file']);
  });
});

it('an interface without its second side says only that', async () => {
  const found = await codes('cell c extends lg_m50_chen2020 {\n  interface anode\n}\n');
  expect(found.filter((own) => own.startsWith('error'))).toEqual(['error syntax/unexpected']);
});

it('half a character in the name of a file is a file that is not there', async () => {
  expect(await codes('import "x\ud83d.cell"')).toEqual(['error names/unknown-file']);
  const found = await codes('protocol p { drive "a\udc00.csv" }');
  expect(found.filter((own) => own.startsWith('error'))).toEqual(['error names/unknown-file']);
});

describe('encodings', () => {
  it('UTF-16 read as UTF-8 cannot be read, and says what to do', async () => {
    const { findings } = await checkText(services, [...'cell a { }'].join('\u0000'));
    expect(findings.map(({ code, help }) => [code, help])).toEqual([
      ['syntax/foreign-file', 'save it with the encoding UTF-8'],
    ]);
  });

  const example = readExample('lithium-symmetric.cell');

  it('a byte-order mark and other line ends change nothing', async () => {
    const plain = await codes(example);
    expect(await codes(`\ufeff${example}`)).toEqual(plain);
    expect(await codes(example.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(await codes(example.replaceAll('\n', '\r'))).not.toContain('error syntax/unexpected');
  });

  it('says of a text that is not UTF-8 what to do', async () => {
    const { findings } = await checkText(services, 'cell a extends lg_m50_chen2020 { area = 5 \ufffdm^2 }');
    expect(findings.find((own) => own.code === 'syntax/unknown-character')?.help).toContain('UTF-8');
  });
});

describe('imports', () => {
  const texts: Readonly<Record<string, string>> = {
    'file:///a.cell': 'import "b.cell"\ncell a extends shared { }\n',
    'file:///b.cell': 'import "a.cell"\nimport "b.cell"\ncell shared extends lg_m50_chen2020 { }\n',
  };
  const host = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(texts[uri]) });

  it('in a circle end, and what they bring is there', async () => {
    const { findings, cells } = await checkFile(host, 'file:///a.cell', texts['file:///a.cell'] ?? '');
    expect(findings.filter((own) => own.severity === 'error')).toEqual([]);
    expect(cells[0]?.cell?.area).toBeCloseTo(0.1027, 6);
  });

  it('a file and a table that are not there are named at their place', async () => {
    const text = [
      'import "gone.cell"',
      'cell c extends lg_m50_chen2020 {',
      '  cathode { active NMC811_LGM50 { open_circuit_potential(x) = table "gone.csv" } }',
      '}',
      '',
    ].join('\n');
    const { findings } = await checkFile(host, 'file:///c.cell', text);
    const missing = findings.filter((own) => own.code === 'names/unknown-file');
    expect(missing.map(({ range, message }) => [range.start.line, message])).toEqual([
      [1, 'there is no file "gone.cell"'],
      [3, expect.stringContaining('gone.csv') as string],
    ]);
  });
});
