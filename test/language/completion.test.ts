// Completion and hover at a cursor, `<|>`.

import { URI } from 'langium';
import type { CompletionItem } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { createCellServices } from '../../language/services/create-services.ts';
import { libraryFiles } from '../support/language-host.ts';

const services = createCellServices({ libraryFiles });
let count = 0;

async function at(text: string) {
  const offset = text.indexOf('<|>');
  if (offset < 0) throw new Error('no cursor');
  const uri = URI.parse(`file:///cells/cursor${count++}.cell`);
  if (count === 1) await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const document = services.shared.workspace.LangiumDocumentFactory.fromString(text.replace('<|>', ''), uri);
  services.shared.workspace.LangiumDocuments.addDocument(document);
  await services.shared.workspace.DocumentBuilder.build([document], { validation: false });
  return {
    document,
    params: { textDocument: { uri: uri.toString() }, position: document.textDocument.positionAt(offset) },
  };
}

async function complete(text: string): Promise<readonly CompletionItem[]> {
  const { document, params } = await at(text);
  const list = await services.cell.lsp.CompletionProvider?.getCompletion(document, params);
  return [...(list?.items ?? [])].sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label));
}

async function hover(text: string): Promise<string> {
  const { document, params } = await at(text);
  const found = await services.cell.lsp.HoverProvider?.getHoverContent(document, params);
  return found === undefined ? '' : (found.contents as { value: string }).value;
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map((item) => item.label);

describe('completion', () => {
  it('offers the properties of the block that are not there yet', async () => {
    const items = labels(await complete('cell a { stack { pressure = 5 MPa  <|> } }'));
    expect(items).toEqual(expect.arrayContaining(['fixture', 'fabrication_pressure', 'assembly_pressure']));
    expect(items).not.toContain('pressure');
    expect(items).not.toContain('area');
  });

  it('offers units of the right dimension first, those of the schema at the top', async () => {
    const items = await complete('cell a { stack { pressure = 5 <|> } }');
    expect(labels(items).slice(0, 3)).toEqual(['MPa', 'Pa', 'GPa']);
    expect(items[0]?.preselect).toBe(true);
  });

  it('offers materials of the right kind with their sources', async () => {
    const items = await complete('cell a { separator = solid {\n electrolyte = <|>\n } }');
    expect(labels(items)).toEqual(['LGPS', 'Li6PS5Cl', 'LLZO']);
    expect(items.find((item) => item.label === 'Li6PS5Cl')?.documentation).toContain('Kraft');
    expect(labels(await complete('cell a { cathode = composite {\n carbon <|>\n } }'))).toEqual(
      expect.arrayContaining(['VGCF', 'carbon_black']),
    );
  });

  it.each([
    ['simulation s {\n include <|>\n}', 'contact_loss'],
    ['simulation s {\n plot <|>\n}', 'anode.contact_fraction'],
    ['simulation s {\n cell = <|>\n}', 'lg_m50_chen2020'],
    ['simulation s {\n model = <|>\n}', 'spme'],
    ['protocol p {\n <|>\n}', 'discharge'],
    ['<|>', 'simulation'],
    ['cell a {\n anode = <|>\n}', 'lithium'],
    ['source k = "x"\ncell a { area = 5 cm^2 from <|> }', 'k'],
  ])('%j offers %s', async (text, label) => expect(labels(await complete(text))).toContain(label));

  it('offers nothing in comments and texts', async () => {
    expect(await complete('cell a {\n // a <|>\n}')).toEqual([]);
    expect(await complete('source k = "a <|>')).toEqual([]);
  });
});

describe('hover', () => {
  it('shows unit, SI value, place in the usual range and source', async () => {
    const text = await hover(
      'source k = "estimate: from a paper" doi "10.1/2"\ncell a { stack { pres<|>sure = 5 MPa from k } }',
    );
    expect(text).toContain('**pressure** · pressure, e.g. in MPa');
    expect(text).toContain('5 MPa = 5e6 Pa');
    expect(text).toMatch(/`0\.01 ├─*●─*┤ 100 MPa`/);
    expect(text).toContain('estimate: from a paper, doi:10.1/2');
  });

  it('shows the table of a material', async () => {
    expect(await hover('cell a { separator = solid { electrolyte = Li6<|>PS5Cl } }')).toContain(
      '| youngs_modulus | 22.1 GPa |',
    );
  });

  it('explains results and mechanisms', async () => {
    expect(await hover('simulation s { include contact<|>_loss }')).toContain('Voids');
    expect(await hover('simulation s { plot volt<|>age vs time }')).toContain('collector');
  });
});
