// A mistake in one declaration keeps only those simulations from running that rest on it.

import { expect, test } from 'vitest';
import { checkFile } from '../../language/check-text.ts';
import { createCellServices } from '../../language/services/create-services.ts';
import { checkText, createTestServices, libraryFiles } from '../support/language-host.ts';

const services = createTestServices();
const good = `cell b extends lg_m50_chen2020 { }
protocol d { discharge at 1C until 2.5 V }
simulation good { cell = b protocol = d }
`;

/** Simulations that can be run, and codes of what keeps the others from it. */
async function runsOf(text: string): Promise<Record<string, readonly string[]>> {
  const { simulations } = await checkText(services, text);
  return Object.fromEntries(
    simulations.map(({ name, simulation, findings }) => {
      const stopping = findings.filter((own) => own.stopsRun).map((own) => own.code);
      if (stopping.length === 0) expect(simulation, name).toBeDefined();
      return [name, [...new Set(stopping)]];
    }),
  );
}

const bad = 'simulation bad { cell = a protocol = d }\n';

test.each([
  ['a wrong unit in its cell', `cell a extends b {\n  area = 5 kg\n}\n${bad}`, 'units/dimension-mismatch'],
  [
    'a wrong unit in the cell it extends',
    `cell a extends c { }\ncell c extends b {\n  area = 5 kg\n}\n${bad}`,
    'units/dimension-mismatch',
  ],
  [
    'a wrong unit in a material',
    `material mine : active extends NMC811 { density = 4 V }\ncell a extends b { cathode { active mine { volume_fraction = 1 % particle_radius = 5 um } } }\n${bad}`,
    'units/dimension-mismatch',
  ],
  [
    'a step that cannot be read',
    'protocol slow { charge att C/10 until 4 V }\nsimulation bad { cell = b protocol = slow }\n',
    'syntax/unfinished-step',
  ],
  [
    'an unknown mechanism',
    'simulation bad { cell = b protocol = d include nothing_known }\n',
    'names/unknown-mechanism',
  ],
  [
    'a rule on its protocol',
    'protocol never { discharge at 1C until 0.1 V }\nsimulation bad { cell = b protocol = never }\n',
    'protocol/end-never-reached',
  ],
  ['an unknown cell', 'simulation bad { cell = nowhere protocol = d }\n', 'names/unknown-cell'],
  [
    'a misspelt head, from which the unknown cell follows',
    'cel a extends b { }\nsimulation bad { cell = a protocol = d }\n',
    'syntax/unexpected',
  ],
  ['a brace left over in its cell', `cell a extends b {\n  area = 5 cm^2\n}\n}\n${bad}`, 'syntax/unexpected'],
  ['a comma in its cell', `cell a extends b {\n  area = 4,2 cm^2\n}\n${bad}`, 'syntax/unexpected'],
  ['two cells of one name', `cell a extends b { }\ncell a extends b { }\n${bad}`, 'names/duplicate'],
])('%s', async (_, text, code) => {
  for (const whole of [good + text, text + good]) {
    const { good: nothing, bad: stopping } = await runsOf(whole);
    expect(nothing).toEqual([]);
    expect(stopping).toContain(code);
  }
});

test('a brace that is not closed stops what stands behind it, not what stands before', async () => {
  const broken = 'cell a extends b {\n  cathode { porosity = 30 %\n}\n';
  expect(await runsOf(good + broken)).toEqual({ good: [] });
  const { findings } = await checkText(services, good + broken);
  expect(findings.filter((own) => own.stopsRun).map((own) => own.code)).toEqual(['syntax/unclosed-brace']);
});

test('the finding of a rule is of the simulation it was made of, not of all that share the step', async () => {
  const text = `cell high extends lg_m50_chen2020 { voltage_window = 2.5 V .. 4.2 V }
cell low extends a123_lfp_prada2013 { }
protocol p { discharge at 1 A until capacity > 4 Ah }
simulation fits { cell = high protocol = p }
simulation cannot { cell = low protocol = p }
`;
  const { fits, cannot } = await runsOf(text);
  expect(fits).toEqual([]);
  expect(cannot).toEqual(['protocol/end-never-reached']);
});

test('errors of an import stop what rests on them, and are told', async () => {
  const files: Readonly<Record<string, string>> = {
    'file:///w/parts.cell':
      'cell whole extends lg_m50_chen2020 { }\ncell broken extends lg_m50_chen2020 { area = 5 kg }\nprotocol twice { discharge at 1C until 2.5 V charge att 1C until 4.2 V }\n',
  };
  const host = createCellServices({ libraryFiles, readFile: (uri) => Promise.resolve(files[uri]) });
  const text = `import "parts.cell"
protocol d { discharge at 1C until 2.5 V }
simulation good { cell = whole protocol = d }
simulation bad { cell = broken protocol = d }
simulation worse { cell = whole protocol = twice }
`;
  const { simulations } = await checkFile(host, 'file:///w/main.cell', text);
  const stopping = simulations.map(({ name, findings }) => [
    name,
    ...findings.filter((own) => own.stopsRun).map((own) => own.message),
  ]);
  expect(stopping).toEqual([
    ['good'],
    ['bad', expect.stringMatching(/^cell `broken` of "parts\.cell" has an error in line 2: /)],
    ['worse', expect.stringMatching(/^protocol `twice` of "parts\.cell" has an error in line 3: /)],
  ]);
});
