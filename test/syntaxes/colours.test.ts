import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const root = new URL('../../', import.meta.url);
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const path = fileURLToPath(new URL('syntaxes/cell.tmLanguage.json', root));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  const loaded = await registry.loadGrammar('source.battery-cell');
  if (loaded === null) throw new Error('the grammar did not load');
  grammar = loaded;
});

/** `text: scope` of every token with a scope of its own, on one line of source. */
function colours(line: string): string[] {
  return grammar.tokenizeLine(line, null).tokens.flatMap((token) => {
    const scope = token.scopes.at(-1);
    const text = line.slice(token.startIndex, token.endIndex).trim();
    return text === '' || scope === undefined || scope === 'source.battery-cell'
      ? []
      : [`${text}: ${scope.replace('.battery-cell', '')}`];
  });
}

const unitOf = (line: string): string[] =>
  colours(line)
    .filter((c) => c.endsWith(': support.constant.unit'))
    .map((c) => c.replace(/: .*/, ''));

describe('colours of declarations and properties', () => {
  it('a property with a quantity and a source', () => {
    expect(colours('  particle_radius = 2.5 um from strauss2018')).toEqual([
      'particle_radius: variable.other.property',
      '=: keyword.operator.assignment',
      '2.5: constant.numeric',
      'um: support.constant.unit',
      'from: keyword.other.connective',
    ]);
  });

  it('declarations', () => {
    expect(colours('material Mine extends NMC811 {')).toEqual([
      'material: storage.type.material',
      'Mine: entity.name.type',
      'extends: keyword.other.extends',
      'NMC811: entity.other.inherited-class',
      '{: punctuation.section.block.begin',
    ]);
    expect(colours('material NMC811 : active extends NMC {')).toEqual([
      'material: storage.type.material',
      'NMC811: entity.name.type',
      ':: punctuation.separator',
      'active: support.type',
      'extends: keyword.other.extends',
      'NMC: entity.other.inherited-class',
      '{: punctuation.section.block.begin',
    ]);
    expect(colours('simulation discharge {').slice(0, 2)).toEqual([
      'simulation: storage.type.simulation',
      'discharge: entity.name.function',
    ]);
    expect(
      colours('interface anode | separator {')
        .slice(0, 4)
        .map((c) => c.split(': ')[0]),
    ).toEqual(['interface', 'anode', '|', 'separator']);
  });

  it('words of the language as property names', () => {
    for (const word of ['temperature', 'cell', 'protocol', 'source', 'electrolyte'])
      expect(colours(`  ${word} = x`)[0]).toBe(`${word}: variable.other.property`);
  });

  it('a function of state', () => {
    expect(colours('  ionic_conductivity(c, T) = 1 S/m').slice(0, 3)).toEqual([
      'ionic_conductivity: entity.name.function.property',
      '(: punctuation.definition.parameters.begin',
      'c, T: variable.parameter',
    ]);
  });
});

describe('colours of quantities', () => {
  it.each([
    ['loading = 21 mg/cm^2', ['mg/cm^2']],
    ['k = 3e-11 m^(5/2)*mol^(-1/2)', ['m^(5/2)*mol^(-1/2)']],
    ['porosity = 30 %', ['%']],
    ['conductivity = 2.0 ± 0.3 mS/cm', ['mS/cm']],
    ['voltage_window = 2.5 V .. 4.3 V', ['V', 'V']],
    ['fixture = spring(stiffness = 0.5 MPa/um)', ['MPa/um']],
    ['mesh { anode = 20  separator = 20 }', []],
    ['mesh { anode = 20 separator = 20 }', []],
    ['expect discharge_capacity of cycle 1 > 0.8 mAh', ['mAh']],
    ['charge at 2C until 4.2 V or 20 h', ['C', 'V', 'h']],
    ['vary stack.pressure = 1 MPa .. 75 MPa log 16 steps', ['MPa', 'MPa']],
    ['x = 5 mA / y', ['mA']],
    ['layer LGPS { thickness = 10 µm }', ['µm']],
  ])('%s', (line, units) => {
    expect(unitOf(line)).toEqual(units);
  });

  it('a number that is part of a name is no number', () => {
    expect(colours('electrolyte = Li6PS5Cl').filter((c) => c.endsWith('numeric'))).toEqual([]);
  });
});

describe('colours of protocols and studies', () => {
  it('steps', () => {
    expect(colours('charge at C/10 until 4.25 V')).toEqual([
      'charge: keyword.control.step',
      'at: keyword.other.connective',
      'C: support.constant.unit',
      '/: support.constant.unit',
      '10: constant.numeric',
      'until: keyword.other.connective',
      '4.25: constant.numeric',
      'V: support.constant.unit',
    ]);
  });

  it('overrides and plots', () => {
    expect(colours('with stack.pressure = 10 MPa').slice(0, 2)).toEqual([
      'with: keyword.other.statement',
      'stack.pressure: variable.other.property',
    ]);
    expect(colours('plot anode.contact_fraction vs time').slice(0, 2)).toEqual([
      'plot: keyword.other.statement',
      'anode.contact_fraction: variable.other.path',
    ]);
  });

  it('a comment that allows a finding shows its code', () => {
    expect(colours('// allow balance/np-ratio: half cell')).toContain('balance/np-ratio: constant.other.code');
  });
});

it('every example is coloured to its end without an open comment or string', () => {
  const folder = new URL('examples/', root);
  for (const file of readdirSync(folder)) {
    let state = textmate.INITIAL;
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n'))
      state = grammar.tokenizeLine(line, state).ruleStack;
    expect(state.depth, file).toBe(1);
  }
});
