// Call hierarchy ("where does this number go?") and type hierarchy.

import { beforeAll, describe, expect, it } from 'vitest';
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver';
import type { LanguageWorkspace } from '../../support/language-workspace.ts';
import { openWorkspace } from '../../support/language-workspace.ts';
import { readExample } from '../../support/language-host.ts';

const extended = `import "argyrodite-nmc811.cell"
material NMC811_coarse extends NMC811 { diffusivity = 1e-15 m^2/s }
cell thick extends argyrodite_nmc811 {
  let factor = 2
  cathode {
    thickness = factor * 40 um
    active NMC811 { diffusivity = 5e-15 m^2/s }
  }
}
`;
let workspace: LanguageWorkspace;

beforeAll(async () => {
  workspace = await openWorkspace({
    'argyrodite-nmc811.cell': readExample('argyrodite-nmc811.cell'),
    'extended.cell': extended,
  });
});

async function itemAt(name: string, word: string, index = 0): Promise<CallHierarchyItem> {
  const { document, ...params } = workspace.at(name, word, index);
  const [item] =
    (await workspace.services.cell.lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params)) ?? [];
  if (item === undefined) throw new Error(`no item at ${word}`);
  return item;
}

async function incoming(item: CallHierarchyItem): Promise<readonly CallHierarchyItem[]> {
  const calls = await workspace.services.cell.lsp.CallHierarchyProvider?.incomingCalls({ item });
  return (calls ?? []).map((call) => call.from);
}

async function outgoing(item: CallHierarchyItem): Promise<readonly string[]> {
  const calls = await workspace.services.cell.lsp.CallHierarchyProvider?.outgoingCalls({ item });
  return (calls ?? []).map(({ to }) => to.name);
}

describe('call hierarchy', () => {
  it('leads from a property to what is computed from it, and on to the rules', async () => {
    const direct = await incoming(await itemAt('argyrodite-nmc811.cell', 'thickness = 40 um'));
    expect(direct.map((item) => item.name)).toEqual(
      expect.arrayContaining(['areal capacity of a composite', 'ohmic drop in a composite']),
    );
    // There is no liquid in this cell.
    expect(direct.map((item) => item.name)).not.toContain('limiting current of the salt');
    const capacity = direct.find((item) => item.name.startsWith('areal'));
    expect(capacity?.detail).toContain('volume fraction × thickness');
    const next = await incoming(capacity as CallHierarchyItem);
    expect(next.map((item) => item.name)).toContain('N/P ratio');
    const rules = await incoming(next.find((item) => item.name === 'N/P ratio') as CallHierarchyItem);
    expect(rules.map((item) => item.name)).toEqual(['balance/np-ratio']);
    expect(rules[0]?.uri).toBe('cell-docs:/rules/balance/np-ratio.md');
  });

  it('starts at the number too', async () => {
    expect(await itemAt('argyrodite-nmc811.cell', '40 um')).toMatchObject({ name: 'thickness' });
  });

  it('shows the studies that set a property', async () => {
    const names = (await incoming(await itemAt('argyrodite-nmc811.cell', 'pressure  '))).map((item) => item.name);
    expect(names).toContain('critical stripping current');
    expect(names).toContain('pressure_map');
  });

  it('leads from a property to what it is made of and to what it takes the place of', async () => {
    expect(await outgoing(await itemAt('extended.cell', 'thickness'))).toEqual(['factor', 'thickness']);
    const over = await itemAt('extended.cell', 'diffusivity', 1);
    expect(await outgoing(over)).toEqual(['diffusivity']);
    const [material] = (await workspace.services.cell.lsp.CallHierarchyProvider?.outgoingCalls({ item: over })) ?? [];
    expect(material?.to.uri).toBe('cell-lib:/materials/nmc811.cell');
  });

  it('leads from a derived quantity back to its inputs', async () => {
    const direct = await incoming(await itemAt('argyrodite-nmc811.cell', 'thickness = 40 um'));
    const capacity = direct.find((item) => item.name.startsWith('areal')) as CallHierarchyItem;
    expect(await outgoing(capacity)).toEqual(['thickness', 'volume_fraction', 'maximum_concentration']);
  });

  it('shows who uses a cell, and what the cell uses', async () => {
    const cell = await itemAt('argyrodite-nmc811.cell', 'argyrodite_nmc811');
    expect((await incoming(cell)).map((item) => item.name)).toEqual(['first_cycles', 'thick']);
    expect(await outgoing(cell)).toEqual(
      expect.arrayContaining(['NMC811', 'Li6PS5Cl', 'LiNbO3', 'VGCF', 'PVDF', 'Ag', 'strauss2018']),
    );
    expect(await outgoing(await itemAt('extended.cell', 'thick'))).toEqual(['argyrodite_nmc811', 'NMC811']);
    expect(await outgoing(await itemAt('argyrodite-nmc811.cell', 'first_cycles'))).toEqual([
      'argyrodite_nmc811',
      'cycling',
    ]);
  });

  it('shows who uses a material of the library', async () => {
    const names = (await incoming(await itemAt('extended.cell', 'NMC811 {'))).map((item) => item.name);
    expect(names).toEqual(expect.arrayContaining(['argyrodite_nmc811', 'thick', 'NMC811_coarse']));
  });
});

describe('type hierarchy', () => {
  it('goes both ways, across files', async () => {
    const provider = workspace.services.cell.lsp.TypeHierarchyProvider;
    const at = async (word: string): Promise<TypeHierarchyItem> => {
      const { document, ...params } = workspace.at('extended.cell', word);
      return ((await provider?.prepareTypeHierarchy(document, params)) ?? [])[0] as TypeHierarchyItem;
    };
    const names = (items: readonly TypeHierarchyItem[] | undefined) => (items ?? []).map((item) => item.name);
    expect(names(await provider?.supertypes({ item: await at('thick') }))).toEqual(['argyrodite_nmc811']);
    expect(names(await provider?.subtypes({ item: await at('argyrodite_nmc811') }))).toEqual(['thick']);
    expect(names(await provider?.supertypes({ item: await at('NMC811_coarse') }))).toEqual(['NMC811']);
    const subtypes = await provider?.subtypes({ item: await at('NMC811 {') });
    expect(names(subtypes)).toContain('NMC811_coarse');
    expect(names(await provider?.supertypes({ item: await at('NMC811 {') }))).toEqual([]);
  });
});
