// What completion offers at a cursor, `<|>`, and in which order.

import { describe, expect, it } from 'vitest';
import { complete, labels, open, services } from './cursor.ts';

const first = async (text: string, count = 3): Promise<readonly string[]> =>
  labels(await complete(text)).slice(0, count);

describe('names in a block', () => {
  it('offers the properties that are not there yet', async () => {
    const items = labels(await complete('cell a { stack { pressure = 5 MPa  <|> } }'));
    expect(items).toEqual(expect.arrayContaining(['fixture', 'fabrication_pressure', 'assembly_pressure', 'from']));
    expect(items).not.toContain('pressure');
    expect(items).not.toContain('area');
  });

  it('offers them while the first letters are typed behind a finished line', async () => {
    const items = labels(await complete('cell a { stack {\n  pressure = 5 MPa\n  fab<|>\n} }'));
    expect(items).toContain('fabrication_pressure');
    expect(items).not.toContain('from');
  });

  it('adds all that is missing as one snippet with tab stops', async () => {
    const [all] = await complete('cell a {\n  <|>\n}');
    expect(all?.label).toBe('Add 4 required properties');
    expect(all?.insertText).toMatch(/^area = \$\{1:[^}]*\}\nanode = lithium \{/);
    const [two] = await complete('cell a { separator = porous {\n <|>\n} }');
    expect(two?.label).toBe('Add 2 required properties');
    expect(two?.insertText).toBe('thickness = ${1:10 um}\nporosity = ${2:40 %}');
  });

  it('does not miss what the material or the extended cell brings', async () => {
    const composite = (body: string): string =>
      `cell a { cathode = composite { thickness = 40 um  active NMC811 {\n${body}\n} } }`;
    expect((await first(composite('<|>'), 1))[0]).toBe('Add 2 required properties');
    expect(await first(composite('volume_fraction = 55 %\n<|>'), 1)).toEqual(['particle_radius']);
    expect((await first('cell a extends lg_m50_chen2020 {\n <|>\n}', 1))[0]).not.toContain('required');
  });

  it('knows the block of a text whose brace is still open', async () => {
    expect(labels(await complete('cell a {\n  stack {\n    <|>'))).toContain('fabrication_pressure');
  });
});

describe('units', () => {
  it.each([
    ['cell a { stack { pressure = 5 <|> } }', ['MPa', 'Pa', 'GPa']],
    ['cell a { anode = lithium { thickness = 5 u<|> } }', ['um', 'm', 'nm']],
    ['protocol p { charge at 0.5 <|> }', ['C', 's^-1']],
    ['protocol p { rest for 10 <|> }', ['min', 's', 'h']],
    ['protocol p { hold at 4.2 <|> }', ['V', 'mV']],
    ['simulation s { expect min(voltage) > 3 <|> }', ['V', 'mV']],
    ['simulation s {\n cell = lg_m50_chen2020\n with anode.thickness = 80 <|>\n}', ['um', 'm', 'nm']],
    ['cell a { cathode = composite { porosity = 30 <|> } }', ['%', 'ppm']],
  ])('%j: the usual ones of the dimension first', async (text, expected) => {
    const items = await complete(text);
    expect(labels(items).slice(0, expected.length)).toEqual(expected);
    expect(items[0]?.preselect).toBe(true);
  });

  it('shows the factor to SI, and marks a unit of another dimension', async () => {
    const items = await complete('cell a { anode = lithium { thickness = 5 <|> } }');
    expect(items[0]).toMatchObject({ label: 'um', detail: 'length', labelDetails: { description: '1 µm = 1e-6 m' } });
    expect(items.find((own) => own.label === 'V')?.labelDetails?.description).toBe('potential, not length');
    expect(items.find((own) => own.label === 'um')?.filterText).toBe('um µm');
  });

  it('replaces the whole unit that is being typed', async () => {
    const text = 'cell a { cathode = composite { effective_electronic_conductivity = 5 S/c<|> } }';
    const items = await complete(text);
    const start = text.indexOf('S/c');
    expect(items[0]?.textEdit).toMatchObject({
      newText: 'S/m',
      range: { start: { character: start }, end: { character: start + 3 } },
    });
  });

  it('offers none behind a plain count', async () => {
    expect(labels(await complete('protocol p { repeat 5 <|> }'))).not.toContain('V');
  });
});

describe('values', () => {
  it('offers the value of the library first, with source and year, then the middle of the usual range', async () => {
    const items = await complete('cell a { cathode = composite { active NMC811 { diffusivity = <|> } } }');
    expect(items[0]).toMatchObject({ label: '4e-15 m^2/s', labelDetails: { description: 'Chen et al. 2020' } });
    expect(items[1]).toMatchObject({ detail: 'middle of the usual range' });
  });

  it('offers the default with where it comes from', async () => {
    const [item] = await complete('cell a { separator = porous { bruggeman = <|> } }');
    expect(item).toMatchObject({ label: '1.5', labelDetails: { description: 'Bruggeman 1935' } });
  });

  it('offers names and functions of a formula with their arguments', async () => {
    const items = labels(await complete('material m extends NMC811 { open_circuit_potential(x) = 4 V - <|> }'));
    expect(items).toEqual(expect.arrayContaining(['x', 'tanh', 'exp', 'gas_constant']));
    const many = labels(await complete('material m extends NMC811 {\n open_circuit_potential(x) = 4 V\n  - <|>\n}'));
    expect(many).toContain('tanh');
  });

  it('goes down dotted paths of the cell', async () => {
    const cell = (path: string): string => `cell a extends lg_m50_chen2020 { cathode { thickness = 2 * ${path}<|> } }`;
    expect(labels(await complete(cell('anode.')))).toEqual(expect.arrayContaining(['thickness', 'active']));
    expect(labels(await complete(cell('anode.active.')))).toContain('particle_radius');
  });
});

describe('materials', () => {
  it('offers the right kind, with numbers, curve, validity and source', async () => {
    const items = await complete('cell a { separator = solid {\n electrolyte = <|>\n } }');
    expect(labels(items)).toEqual(expect.arrayContaining(['LGPS', 'Li6PS5Cl', 'LLZO']));
    expect(labels(items)).not.toContain('NMC811');
    const text = JSON.stringify(items.find((item) => item.label === 'Li6PS5Cl')?.documentation);
    expect(text).toContain('ionic conductivity');
    expect(text).toContain('Validity');
    expect(text).toContain('doi.org');
    const active = await complete('cell a { cathode = composite {\n active <|>\n } }');
    expect(JSON.stringify(active.find((item) => item.label === 'NMC811')?.documentation)).toMatch(/[▁▂▃▄▅▆▇█]{8}/);
  });

  it.each([
    ['NCM', 'NMC811'],
    ['LPS', 'Li6PS5Cl'],
    ['garnet', 'LLZO'],
  ])('answers to %s', async (alias, label) => {
    const items = await complete('material m extends <|>');
    expect(items.find((own) => own.label === label)?.filterText).toContain(alias);
  });

  it('adds the import that a declaration of another file needs', async () => {
    await open('material HomeMade extends NMC811 { diffusivity = 1e-14 m^2/s }', 'shelf');
    const items = await complete('import "else.cell"\ncell a { cathode = composite { active <|> } }');
    expect(items.find((own) => own.label === 'HomeMade')).toMatchObject({
      labelDetails: { description: 'import shelf.cell' },
      additionalTextEdits: [{ range: { start: { line: 1, character: 0 } }, newText: 'import "shelf.cell"\n' }],
    });
    const known = await complete('import "shelf.cell"\ncell a { cathode = composite { active <|> } }');
    expect(known.find((own) => own.label === 'HomeMade')?.additionalTextEdits).toBeUndefined();
    expect(labels(await complete('import "<|>'))).toContain('shelf.cell');
  });
});

describe('studies', () => {
  const simulation = (line: string): string =>
    `protocol p { rest for 1 h }\nsimulation s {\n  cell = lg_m50_chen2020\n  protocol = p\n  include contact_loss\n  ${line}\n}`;

  it('offers mechanisms that are not included yet, those that can be run first', async () => {
    const items = labels(await complete(simulation('include <|>')));
    expect(items[0]).toBe('interphase_growth');
    expect(items).not.toContain('contact_loss');
  });

  it('goes down the paths of the cell behind `with` and `vary`', async () => {
    expect(labels(await complete(simulation('with <|>')))).toEqual(expect.arrayContaining(['stack', 'anode', 'area']));
    expect(labels(await complete(simulation('with stack.<|>')))).toContain('pressure');
    expect(labels(await complete(simulation('with cathode.active.<|>')))).toContain('particle_radius');
    const sweep = `${simulation('')}\nsweep w {\n  simulation = s\n  vary anode.<|>\n}`;
    expect(labels(await complete(sweep))).toContain('porosity');
    expect(labels(await complete(sweep.replace('anode.', '')))).toContain('rate of');
    // The file's own protocol first, then those of the library.
    expect(labels(await complete(sweep.replace('anode.', 'rate of '))).slice(0, 1)).toEqual(['p']);
  });

  it('offers results with their units, actives of the cell among them', async () => {
    const items = await complete(simulation('plot <|>'));
    expect(items.find((own) => own.label === 'voltage')?.detail).toBe('V');
    expect(labels(items)).toContain('cathode.active.NMC811_LGM50.stoichiometry');
    expect(labels(items).join()).not.toContain('NAME');
  });

  it.each([
    ['plot voltage <|>', 'vs'],
    ['plot voltage vs <|>', 'time'],
    ['plot cathode.stoichiometry vs <|>', 'position'],
    ['plot voltage vs capacity <|>', 'by cycle'],
    ['expect <|>', 'min'],
    ['expect discharge_capacity <|>', 'of cycle'],
    ['expect anode.con<|>', 'anode.contact_fraction'],
    ['model = <|>', 'spme'],
    ['<|>', 'start at soc'],
  ])('%j offers %s', async (line, label) => expect(labels(await complete(simulation(line)))).toContain(label));
});

describe('protocols', () => {
  it('offers every form of a step', async () => {
    expect(labels(await complete('protocol p {\n <|>\n}'))).toEqual(
      expect.arrayContaining([
        ...['charge', 'discharge', 'plate', 'strip', 'hold', 'rest', 'drive', 'pulse', 'titrate'],
        ...['impedance', 'press', 'repeat', 'every', 'stop when'],
      ]),
    );
  });

  it.each([
    ['charge at <|>', '0.5 mA/cm^2'],
    ['charge at C/10 <|>', 'until'],
    ['charge at C/10 until <|>', 'anode.contact_fraction'],
    ['charge at C/10 until 4.3 V <|>', 'or'],
    ['rest for 1 h <|>', 'temperature'],
    ['rest <|>', 'sample every'],
    ['stop when <|>', 'discharge_capacity'],
    ['repeat 3 {\n  dis<|>\n}', 'discharge'],
    ['drive "us06.csv" <|>', 'positive discharges'],
    ['drive "us06.csv" stepwise <|>', 'positive discharges'],
    ['drive "us06.csv" positive discharges by current <|>', 'stepwise'],
    ['drive "us06.csv" by <|>', 'power'],
    ['pulse <|>', 'discharge'],
    ['titrate discharge at C/10 for 10 min <|>', 'then rest'],
    ['titrate discharge at C/10 for 10 min then <|>', 'rest'],
    ['impedance from 1 MHz to 1 mHz <|>', 'points per decade'],
  ])('%j offers %s', async (line, label) =>
    expect(labels(await complete(`protocol p {\n  ${line}\n}`))).toContain(label),
  );

  it('options of a drive are offered once', async () => {
    const offered = labels(await complete('protocol p {\n  drive "us06.csv" stepwise positive charges <|>\n}'));
    expect(offered).toEqual(expect.arrayContaining(['by', 'until']));
    for (const label of ['stepwise', 'linear', 'positive charges', 'positive discharges'])
      expect(offered).not.toContain(label);
  });
});

describe('elsewhere', () => {
  it.each([
    ['<|>', 'simulation'],
    ['cell a {\n anode = <|>\n}', 'lithium'],
    ['source k = "x"\ncell a { area = 5 cm^2 from <|> }', 'k'],
    ['material m : <|>', 'active'],
    ['cell a extends <|>', 'lg_m50_chen2020'],
    ['cell a {\n  // allow bal<|>\n}', 'balance/np-ratio'],
    ['cell a {\n  // <|>\n}', 'allow'],
  ])('%j offers %s', async (text, label) => expect(labels(await complete(text))).toContain(label));

  it('offers the code of the finding below first', async () => {
    const text = '// allow <|>\ncell a extends lg_m50_chen2020 {\n  anode { thickness = 40 um }\n}\n';
    const { document, params } = await open(text);
    await services.checked.current(document as never);
    const list = await services.cell.lsp.CompletionProvider?.getCompletion(document, params);
    const below = list?.items.filter((own) => own.sortText?.startsWith('0'));
    expect(labels(below ?? []).every((code) => code.includes('/'))).toBe(true);
    expect(below?.length).toBeGreaterThan(0);
  });

  it('offers nothing in comments and texts', async () => {
    expect(await complete('cell a {\n // a word <|>\n}')).toEqual([]);
    expect(await complete('source k = "a <|>')).toEqual([]);
  });

  it('has no character that accepts an item: dots and parentheses belong to numbers and formulas', async () => {
    const items = await complete('cell a { stack { pressure = <|> } }');
    expect(items.every((own) => own.commitCharacters === undefined)).toBe(true);
  });
});
