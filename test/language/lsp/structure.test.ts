// Outline, symbols of the workspace, folding, growing selections and links.

import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../../language/lsp/selection-ranges.ts';
import { openWorkspace } from '../../support/language-workspace.ts';
import { startServer } from '../../support/server-client.ts';

const text = `import "a.cell"
import "b.cell"

// region materials
source s = "S" doi "10.1000/abc"
source t = "T" doi "https://doi.org/10.1000/def"
source u = "U" doi "unknown"
/*
 * A material.
 */
material mine extends NMC811 { density = 4.7 g/cm^3 from s }
// endregion
// one
// two
data measured = csv "m.csv"
cell c {
  area = 1.0 cm^2
  anode = lithium { thickness = 50 um }
  cathode = composite {
    active mine { volume_fraction = 55 % }
  }
  interface anode | separator { flaw_length = 2 um }
}
protocol p {
  repeat 3 {
    charge at C/10 until 4.2 V or 3 h
  }
  drive "d.csv"
  stop when discharge_capacity < 80 %
}
simulation sim {
  cell = c
  include contact_loss
  with stack.pressure = 5 MPa
  expect discharge_capacity > 1 mAh
  plot voltage vs time
}
sweep w {
  vary stack.pressure = [1 MPa, 2 MPa]
  vary rate of p = [1 mA/cm^2]
}
`;

function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined || detail === '' ? '' : `: ${detail}`}`,
    ...outline(children ?? [], depth + 1),
  ]);
}

describe('outline', () => {
  it('shows declarations, parts, components, properties with values, steps and studies', async () => {
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    const symbols = await workspace.services.cell.lsp.DocumentSymbolProvider?.getSymbols(document, {
      textDocument: { uri: document.uri.toString() },
    });
    expect(outline(symbols ?? [])).toEqual([
      's: 10.1000/abc',
      't: https://doi.org/10.1000/def',
      'u: unknown',
      'mine: material extends NMC811',
      '  density: 4.7 g/cm^3',
      'measured: csv m.csv',
      'c: cell',
      '  area: 1.0 cm^2',
      '  anode: lithium',
      '    thickness: 50 um',
      '  cathode: composite',
      '    mine: active',
      '      volume_fraction: 55 %',
      '  anode | separator: interface',
      '    flaw_length: 2 um',
      'p: protocol',
      '  repeat 3',
      '    charge: at C/10 until 4.2 V or 3 h',
      '  drive: "d.csv"',
      '  stop: when discharge_capacity < 80 %',
      'sim: simulation',
      '  cell: c',
      '  contact_loss: include',
      '  stack.pressure: 5 MPa',
      '  expect: discharge_capacity > 1 mAh',
      '  plot: voltage vs time',
      'w: sweep',
      '  stack.pressure: [1 MPa, 2 MPa]',
      '  rate of p: [1 mA/cm^2]',
    ]);
  });
});

describe('symbols of the workspace', () => {
  it('finds declarations of files and of the library by parts of their names, the own ones first', async () => {
    const workspace = await openWorkspace({ 'main.cell': text, 'other.cell': 'cell NMC_cell { area = 1 cm^2 }\n' });
    const find = (query: string) => workspace.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query });
    const found = (await find('nmc')) ?? [];
    expect(found[0]).toMatchObject({ name: 'NMC_cell', containerName: 'other.cell' });
    expect(found).toContainEqual(expect.objectContaining({ name: 'NMC811', containerName: 'library: nmc811.cell' }));
    expect(((await find('meas')) ?? []).map((own) => own.name)).toEqual(['measured']);
  });
});

describe('folding', () => {
  it('folds blocks, imports, comments and regions', async () => {
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    const ranges: readonly FoldingRange[] =
      (await workspace.services.cell.lsp.FoldingRangeProvider?.getFoldingRanges(document, {
        textDocument: { uri: document.uri.toString() },
      })) ?? [];
    const lines = text.split('\n');
    const shown = ranges.map(
      ({ startLine, endLine, kind }) =>
        `${kind ?? 'block'}: ${lines[startLine]?.trim() ?? ''} … ${lines[endLine]?.trim() ?? ''}`,
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        'imports: import "a.cell" … import "b.cell"',
        'region: // region materials … // endregion',
        'comment: /* … */',
        'comment: // one … // two',
        'block: cell c { … interface anode | separator { flaw_length = 2 um }',
        'block: cathode = composite { … active mine { volume_fraction = 55 % }',
        'block: protocol p { … stop when discharge_capacity < 80 %',
        'block: repeat 3 { … charge at C/10 until 4.2 V or 3 h',
        'block: sweep w { … vary rate of p = [1 mA/cm^2]',
      ]),
    );
    for (const { startLine, endLine } of ranges) expect(endLine).toBeGreaterThan(startLine);
  });
});

describe('growing selections', () => {
  it('go from the number to the file', async () => {
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    const position = document.textDocument.positionAt(text.indexOf('50 um') + 1);
    const [first] = selectionRanges(document, [position]);
    const steps: string[] = [];
    for (let own: SelectionRange | undefined = first; own !== undefined; own = own.parent)
      steps.push(document.textDocument.getText(own.range).split('\n')[0] ?? '');
    expect(steps).toEqual([
      '50',
      '50 um',
      'thickness = 50 um',
      '{ thickness = 50 um }',
      'lithium { thickness = 50 um }',
      'anode = lithium { thickness = 50 um }',
      'area = 1.0 cm^2',
      '{',
      'cell c {',
      'import "a.cell"',
    ]);
  });
});

describe('links', () => {
  it('open publications, imports and files', async () => {
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    const links = await workspace.services.cell.lsp.DocumentLinkProvider?.getDocumentLinks(document, {
      textDocument: { uri: document.uri.toString() },
    });
    expect((links ?? []).map((link) => `${document.textDocument.getText(link.range)} ${String(link.target)}`)).toEqual([
      'a.cell file:///workspace/a.cell',
      'b.cell file:///workspace/b.cell',
      '10.1000/abc https://doi.org/10.1000/abc',
      'https://doi.org/10.1000/def https://doi.org/10.1000/def',
      'm.csv file:///workspace/m.csv',
      'd.csv file:///workspace/d.csv',
    ]);
  });
});

describe('the server', () => {
  it('says what it can, and answers selections', async () => {
    const server = await startServer();
    try {
      const { codeActionKinds } = server.capabilities['codeActionProvider'] as { codeActionKinds: readonly string[] };
      expect(codeActionKinds).toEqual(
        expect.arrayContaining(['quickfix', 'source.organizeImports', 'source.fixAll.cellwright']),
      );
      expect(server.capabilities).toMatchObject({
        selectionRangeProvider: true,
        renameProvider: { prepareProvider: true },
        callHierarchyProvider: {},
        typeHierarchyProvider: {},
        workspaceSymbolProvider: {},
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' },
      });
      const uri = 'file:///cells/selection.cell';
      await server.open(uri, 'cell a { area = 1 cm^2 }\n');
      const found = await server.request<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: { uri },
        positions: [{ line: 0, character: 17 }],
      });
      expect(found).toHaveLength(1);
      const renamed = server.request('textDocument/prepareRename', {
        textDocument: { uri },
        position: { line: 0, character: 10 },
      });
      await expect(renamed).rejects.toThrow(/`area` belongs to the language/);
    } finally {
      await server.stop();
    }
  }, 30_000);
});
