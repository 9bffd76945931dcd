// Every form that completion offers is whole: with the values that stand at its tab stops it parses and has no errors.

import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import {
  declarationSnippets,
  driveSnippets,
  impedanceSnippets,
  memberSnippets,
  modifierSnippets,
  partTemplates,
  pulseSnippets,
  stepSnippets,
} from '../../../language/lsp/snippets.ts';
import { checkFile } from '../../../language/check-text.ts';
import { createCellServices } from '../../../language/services/create-services.ts';
import { libraryFiles } from '../../support/language-host.ts';
import { complete } from './cursor.ts';

const files: Readonly<Record<string, string>> = {
  'measured.csv': 'time,voltage\n0,3\n1,3.1\n',
  'cycle.csv': 'time_s,current_A\n0,0\n1,1\n',
  'other.cell': '',
};
const services = createCellServices({
  libraryFiles,
  readFile: (uri) => Promise.resolve(files[uri.replace(/^.*\//, '')]),
});

const names = { cell: 'lg_m50_chen2020', protocol: 'p', simulation: 's', data: 'measured' };
const context = `source k = "measured: x"
data measured = csv "measured.csv"
protocol p { rest for 1 h }
simulation s {
  cell = lg_m50_chen2020
  protocol = p
}
`;

/** Forms whose steps parse and check but cannot be run: that finding is theirs, and no other. */
const notRunYet = /^(?:availability\/cannot-run-yet|mechanism\/not-built)$/;

async function errorsOf(text: string): Promise<readonly string[]> {
  const { findings } = await checkFile(services, 'file:///snippets/a.cell', text);
  return findings
    .filter(({ severity, code }) => severity === 'error' && !notRunYet.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
}
const filled = (template: string): string => template.replace(/\{\{([^{}]*)\}\}/g, '$1');
/** A snippet of the editor with its tab stops as they are. */
const accepted = (own: CompletionItem | undefined): string =>
  (own?.insertText ?? '').replace(/\$\{\d+:([^{}]*)\}/g, '$1').replace(/\$\d+/g, '');

describe('declarations', () => {
  it.each(declarationSnippets(names).map((own) => [own.label, own.template] as const))(
    '%s',
    async (label, template) => {
      const own = label === 'data' ? context.replace(/^data.*$/m, '') : context;
      expect(await errorsOf(label === 'import' ? filled(template) : `${own}\n${filled(template)}\n`)).toEqual([]);
    },
  );
});

describe('steps', () => {
  it.each(stepSnippets.map((own) => [own.label, own.template] as const))('%s', async (_label, template) =>
    expect(
      await errorsOf(`protocol q {\n  repeat 2 {\n    charge at 1C for 1 h\n  }\n  ${filled(template)}\n}\n`),
    ).toEqual([]),
  );
  it.each(driveSnippets.map((own) => [own.label, own.template] as const))('drive … %s', async (_label, template) =>
    expect(await errorsOf(`protocol q { drive "cycle.csv" ${filled(template)} until 3 V }\n`)).toEqual([]),
  );
  it.each(pulseSnippets.map((own) => [own.label, own.template] as const))('pulse … %s', async (_label, template) =>
    expect(await errorsOf(`protocol q { titrate at C/10 for 10 min ${filled(template)} until 3 V }\n`)).toEqual([]),
  );
  it.each(impedanceSnippets.map((own) => [own.label, own.template] as const))('impedance … %s', async (_l, template) =>
    expect(await errorsOf(`protocol q { impedance from 1 kHz to 1 Hz ${filled(template)} }\n`)).toEqual([]),
  );
  it.each(modifierSnippets.map((own) => [own.label, own.template] as const))('%s', async (_label, template) =>
    expect(await errorsOf(`protocol q { charge at 1C for 1 h ${filled(template)} }\n`)).toEqual([]),
  );
});

describe('members', () => {
  const around: Readonly<Record<keyof typeof memberSnippets, string>> = {
    Simulation: 'simulation t {\n  cell = lg_m50_chen2020\n  protocol = p\n',
    Sweep: 'sweep t {\n  simulation = s\n',
    Fit: 'fit t {\n  simulation = s\n',
  };
  const cases = Object.entries(memberSnippets).flatMap(([block, list]) =>
    list.map((own) => [block as keyof typeof memberSnippets, own.label, own.template] as const),
  );
  it.each(cases)('%s: %s', async (block, label, template) => {
    const rest = block === 'Fit' && label !== 'to' ? 'to measured voltage\n' : '';
    const vary =
      block !== 'Simulation' && !label.startsWith('vary') ? 'vary stack.pressure = 1 MPa .. 2 MPa log\n' : '';
    expect(await errorsOf(`${context}\n${around[block]}  ${rest}${vary}${filled(template)}\n}\n`)).toEqual([]);
  });
});

describe('parts of a cell', () => {
  it.each(Object.entries(partTemplates))('%s', async (name, template) => {
    const isWet = name === 'porous' || name === 'wetComposite';
    const lines = {
      anode: 'lithium { thickness = 50 um }',
      separator: isWet ? partTemplates.porous : partTemplates.solid,
      cathode: isWet ? partTemplates.wetComposite : partTemplates.composite,
    };
    const role = ['lithium', 'none'].includes(name) ? 'anode' : /omposite/.test(name) ? 'cathode' : 'separator';
    const text = Object.entries({ ...lines, [role]: template }).map(([key, value]) => `  ${key} = ${filled(value)}`);
    const wet = isWet ? '  electrolyte = LiPF6_EC_EMC\n' : '';
    expect(await errorsOf(`cell c {\n  area = 1 cm^2\n${wet}${text.join('\n')}\n}\n`)).toEqual([]);
  });
});

describe('all that is missing', () => {
  it.each([
    ['cell c {\n  <|>\n}'],
    ['cell c {\n  electrolyte = LiPF6_EC_EMC\n  <|>\n}'],
    ['cell c extends lg_m50_chen2020 {\n  separator = porous {\n    <|>\n  }\n}'],
    [
      'cell c {\n  area = 1 cm^2\n  electrolyte = LiPF6_EC_EMC\n  anode = lithium { thickness = 50 um }\n  separator = porous { thickness = 12 um porosity = 47 % }\n  cathode = composite {\n    <|>\n  }\n}',
    ],
    ['material m : solid_electrolyte {\n  <|>\n}'],
    ['material m : liquid_electrolyte {\n  <|>\n}'],
    ['material m : active {\n  <|>\n}'],
  ])('%j becomes whole', async (text) => {
    const items = await complete(text);
    const all = items.find((own) => /^Add \d+ required/.test(own.label)) ?? items[0];
    expect(await errorsOf(text.replace('<|>', accepted(all)))).toEqual([]);
  });
});
