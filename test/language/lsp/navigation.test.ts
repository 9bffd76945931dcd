// Definition, references, highlight and rename: one set of places, across files, paths and the library.

import { beforeAll, describe, expect, it } from 'vitest';
import type { File } from '../../../language/generated/ast.ts';
import type { LanguageWorkspace } from '../../support/language-workspace.ts';
import { describePlace, openWorkspace } from '../../support/language-workspace.ts';

const materials = `material coarse extends NMC811 {
  let half = 0.5
  diffusivity = half * 4e-15 m^2/s from own
}
source own = "estimate: ours" doi "10.1000/1"
`;
const main = `import "materials.cell"

cell base {
  area = 1 cm^2
  let width = 40 um
  stack { pressure = 5 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 30 um }
  cathode = composite {
    thickness = width
    active coarse { volume_fraction = 50 %  particle_radius = 2 um }
    active NMC622 { volume_fraction = 5 %  particle_radius = 2 * separator.thickness }
    electrolyte Li6PS5Cl { volume_fraction = 30 % }
  }
  voltage_window = 2.5 V .. 4.3 V
}
cell thin extends base {
  cathode { thickness = width / 2 }
}
protocol cycle {
  charge at C/10 until 4.2 V
  discharge at C/10 until 2.6 V
}
data measured = csv "m.csv"
simulation run {
  cell = thin
  protocol = cycle
  with stack.pressure = 10 MPa
  with cathode.active.coarse.diffusivity = 1e-15 m^2/s
  compare voltage with measured
  plot cathode.active.coarse.stoichiometry vs time
}
sweep map {
  simulation = run
  vary stack.pressure = 1 MPa .. 10 MPa
  vary rate of cycle = [0.1 mA/cm^2, 0.2 mA/cm^2]
  measure discharge_capacity
}
fit find {
  simulation = run
  to measured voltage
  vary cathode.active.coarse.diffusivity = 1e-16 m^2/s .. 1e-13 m^2/s
}
`;
let workspace: LanguageWorkspace;

beforeAll(async () => {
  workspace = await openWorkspace({ 'main.cell': main, 'materials.cell': materials });
});

async function definition(name: string, word: string, index = 0, at = 0): Promise<readonly string[]> {
  const { document, ...params } = workspace.at(name, word, index, at);
  const links = await workspace.services.cell.lsp.DefinitionProvider?.getDefinition(document, params);
  return (links ?? []).map((link) =>
    describePlace(workspace, { uri: link.targetUri, range: link.targetSelectionRange }),
  );
}

async function references(name: string, word: string, index = 0, at = 0): Promise<readonly string[]> {
  const { document, ...params } = workspace.at(name, word, index, at);
  const found = await workspace.services.cell.lsp.ReferencesProvider?.findReferences(document, {
    ...params,
    context: { includeDeclaration: true },
  });
  return (found ?? []).map((place) => describePlace(workspace, place));
}

async function rename(name: string, word: string, newName: string, index = 0): Promise<readonly string[] | string> {
  const { document, ...params } = workspace.at(name, word, index);
  const provider = workspace.services.cell.lsp.RenameProvider;
  try {
    await provider?.prepareRename(document, params);
    const edit = await provider?.rename(document, { ...params, newName });
    return Object.entries(edit?.changes ?? {}).flatMap(([uri, edits]) =>
      edits.map(({ range }) => describePlace(workspace, { uri, range })),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('definition', () => {
  it.each([
    ['a material of another file', 'coarse', 0, 0, ['materials.cell:1 coarse']],
    ['a material of the library', 'NMC622', 0, 0, ['nmc622.cell:12 NMC622']],
    ['a cell', 'thin', 1, 0, ['main.cell:17 thin']],
    ['a protocol', 'cycle', 1, 0, ['main.cell:20 cycle']],
    ['data', 'measured', 1, 0, ['main.cell:24 measured']],
    ['a let of the cell that is extended', 'width', 2, 0, ['main.cell:5 width']],
    ['the property a `with` sets', 'stack.pressure', 0, 6, ['main.cell:6 pressure']],
    ['the part a path passes', 'stack.pressure', 0, 0, ['main.cell:6 stack']],
    ['a property of the material', 'coarse.diffusivity', 0, 7, ['materials.cell:3 diffusivity']],
    ['a dotted name in an expression', 'separator.thickness', 0, 10, ['main.cell:8 thickness']],
    ['a component in a path', 'coarse.diffusivity', 0, 0, ['materials.cell:1 coarse']],
    ['a component in a result', 'coarse.stoichiometry', 0, 0, ['materials.cell:1 coarse']],
    ['the protocol of a rate', 'rate of cycle', 0, 8, ['main.cell:20 cycle']],
    ['an import', '"materials.cell"', 0, 3, ['materials.cell:1 ']],
  ] as const)('of %s', async (_what, word, index, at, expected) => {
    expect(await definition('main.cell', word, index, at)).toEqual(expected);
  });

  it('of a source and a let in a material', async () => {
    expect(await definition('materials.cell', 'own')).toEqual(['materials.cell:5 own']);
    expect(await definition('materials.cell', 'half', 1)).toEqual(['materials.cell:2 half']);
  });
});

describe('references', () => {
  it('of a material, in paths and results too', async () => {
    const all = [
      'main.cell:11 coarse',
      'main.cell:29 coarse',
      'main.cell:31 coarse',
      'main.cell:42 coarse',
      'materials.cell:1 coarse',
    ];
    expect(await references('materials.cell', 'coarse')).toEqual(all);
    expect(await references('main.cell', 'coarse.stoichiometry')).toEqual(all);
  });

  it('of a property, from wherever it is asked', async () => {
    const all = ['main.cell:6 pressure', 'main.cell:28 pressure', 'main.cell:35 pressure'];
    expect(await references('main.cell', 'pressure = 5')).toEqual(all);
    expect(await references('main.cell', 'stack.pressure', 1, 6)).toEqual(all);
  });

  it('agree with highlights and definitions', async () => {
    for (const [word, index] of [
      ['cycle', 0],
      ['measured', 0],
      ['width', 1],
      ['coarse', 1],
    ] as const) {
      const { document, ...params } = workspace.at('main.cell', word, index);
      const all = await references('main.cell', word, index);
      const highlights = await workspace.services.cell.lsp.DocumentHighlightProvider?.getDocumentHighlight(
        document,
        params,
      );
      const shown = (highlights ?? []).map(({ range }) =>
        describePlace(workspace, { uri: document.uri.toString(), range }),
      );
      expect(shown).toEqual(all.filter((place) => place.startsWith('main.cell')));
      const [defined] = await definition('main.cell', word, index);
      expect(all).toContain(defined);
    }
  });
});

describe('rename', () => {
  it('edits every place in every file', async () => {
    expect(await rename('main.cell', 'coarse', 'NMC811_coarse')).toEqual(await references('main.cell', 'coarse'));
    expect(await rename('main.cell', 'width', 'breadth')).toEqual([
      'main.cell:5 width',
      'main.cell:10 width',
      'main.cell:18 width',
    ]);
  });

  it.each([
    ['NMC622', 'other', /built-in library; declare `material NAME extends NMC622/],
    ['area', 'size', /belongs to the language/],
    ['coarse', 'NMC622', /already a material `NMC622`/],
    ['coarse', '2fast', /not a name/],
    ['coarse', 'from', /word of the language/],
    ['width', 'porosity', /property of this block/],
    ['cycle', 'run of', /not a name/],
    ['voltage', 'u', /belongs to the language/],
    ['"materials', 'x', /explorer/],
  ])('of %s to %s is refused with a reason', async (word, newName, reason) => {
    expect(await rename('main.cell', word, newName, word === 'voltage' ? 1 : 0)).toMatch(reason);
  });

  it('keeps names that are words of the language only in other places', async () => {
    expect(await rename('main.cell', 'thin', 'charge')).toEqual(await references('main.cell', 'thin'));
  });
});

describe('parts that are counted or stand between others', () => {
  const text = `cell a {
  separator = layers {
    layer Li6PS5Cl { thickness = 10 um }
    layer LGPS { thickness = 20 um }
  }
  interface anode | separator { flaw_length = 2 um }
  anode = lithium { thickness = 2 * separator.layer[2].thickness }
}
protocol p { rest for 1 h }
simulation s {
  cell = a
  protocol = p
  include contact_loss
  with separator.layer[1].thickness = 5 um
  with interface.anode.flaw_length = 1 um
  plot stack.pressure vs time
  plot voltage vs stack.pressure
}
simulation t {
  include contact_loss
}
`;

  it.each([
    ['separator.layer[1]', 10, 'parts.cell:3 layer'],
    ['separator.layer[1].thickness', 20, 'parts.cell:3 thickness'],
    ['separator.layer[2]', 10, 'parts.cell:4 layer'],
    ['separator.layer[2].thickness', 20, 'parts.cell:4 thickness'],
    ['interface.anode.flaw', 10, 'parts.cell:6 anode'],
    ['interface.anode.flaw', 16, 'parts.cell:6 flaw_length'],
  ])('are found at %s + %i', async (word, at, expected) => {
    workspace = await openWorkspace({ 'parts.cell': text });
    expect(await definition('parts.cell', word, 0, at)).toEqual([expected]);
  });

  it('has references of results and mechanisms too', async () => {
    workspace = await openWorkspace({ 'parts.cell': text });
    expect(await references('parts.cell', 'stack.pressure', 0, 7)).toEqual([
      'parts.cell:16 stack.pressure',
      'parts.cell:17 stack.pressure',
    ]);
    expect(await references('parts.cell', 'contact_loss')).toHaveLength(2);
  });
});

describe('imports of imports', () => {
  it('are seen by definitions as by checks', async () => {
    workspace = await openWorkspace({
      'a.cell': 'import "b.cell"\ncell a extends c { area = 1 cm^2 }\n',
      'b.cell': 'import "c.cell"\n',
      'c.cell': 'cell c { area = 2 cm^2 }\n',
    });
    expect(await definition('a.cell', 'c {')).toEqual(['c.cell:1 c']);
    const node = workspace.document('a.cell').parseResult.value as File;
    const [cell] = node.declarations;
    expect(cell?.$type === 'Cell' ? cell.base?.ref?.$container : undefined).toBe(
      workspace.document('c.cell').parseResult.value,
    );
  });
});
