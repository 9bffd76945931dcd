// The server over stdio, as an editor uses it.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  CodeAction,
  CodeLens,
  DocumentSymbol,
  LocationLink,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerClient } from '../support/server-client.ts';
import { startServer } from '../support/server-client.ts';

const example = readFileSync(resolve(import.meta.dirname, '../../examples/lithium-symmetric.cell'), 'utf8');
let server: ServerClient;

beforeAll(async () => {
  server = await startServer({ 'names/unknown-property': '# unknown property' });
}, 30_000);
afterAll(() => server.stop());

const at = (text: string, word: string, offset = 0) => {
  const index = text.indexOf(word) + offset;
  const before = text.slice(0, index).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
};

describe('language server', () => {
  it('publishes findings with code, page, data and severity, and renews them on every change', async () => {
    const uri = 'file:///cells/diagnostics.cell';
    const good = 'cell a extends lg_m50_chen2020 {\n  stack { pressure = 0.3 MPa }\n}\n';
    const first = await server.open(uri, good);
    expect(first.filter((own) => own.severity === 1)).toEqual([]);
    const broken = await server.change(uri, good.replace('pressure', 'pressur'));
    expect(broken.find((own) => own.severity === 1)).toMatchObject({
      severity: 1,
      code: 'names/unknown-property',
      codeDescription: { href: 'cell-docs:/rules/names/unknown-property.md' },
      source: 'cellwright',
      range: { start: { line: 1, character: 10 }, end: { line: 1, character: 17 } },
      data: { code: 'names/unknown-property' },
    });
    const mended = await server.change(uri, good);
    expect(mended.filter((own) => own.severity === 1)).toEqual([]);
  });

  it('says of a text that nests too deeply only that, and goes on answering', async () => {
    const uri = 'file:///cells/deep.cell';
    const text = `protocol p {\n  rest for ${'('.repeat(3000)}1 h${')'.repeat(3000)}\n}\n`;
    const found = await server.open(uri, text);
    expect(found.map((own) => own.code)).toEqual(['syntax/nested-too-deeply']);
    expect(found[0]?.range.start.line).toBe(1);
    const position = { line: 1, character: 2000 };
    for (const method of ['completion', 'hover', 'documentSymbol', 'foldingRange', 'formatting'])
      await server.request(`textDocument/${method}`, {
        textDocument: { uri },
        position,
        options: { tabSize: 2, insertSpaces: true },
      });
    const mended = await server.change(uri, 'protocol p {\n  rest for (1 h)\n}\n');
    expect(mended.filter((own) => own.severity === 1)).toEqual([]);
  });

  it('mends what is certain by a quick fix', async () => {
    const uri = 'file:///cells/fix.cell';
    const text = 'cell a extends lg_m50_chen2020 {\n  stack { pressure = 0.3 Mpa }\n}\n';
    const diagnostics = (await server.open(uri, text)).filter((own) => own.code === 'units/unknown-unit');
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    expect(actions[0]).toMatchObject({ title: 'Write `MPa`', kind: 'quickfix', isPreferred: true });
    expect(actions[0]?.edit?.changes?.[uri]).toEqual([{ range: diagnostics[0]?.range, newText: 'MPa' }]);
  });

  it('opens the library and the pages as read-only documents', async () => {
    const uri = 'file:///cells/definition.cell';
    await server.open(uri, example);
    const links = await server.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: at(example, 'Li6PS5Cl\n    thickness', 2),
    });
    expect(links[0]?.targetUri).toBe('cell-lib:/materials/li6ps5cl.cell');
    const library = await server.request<{ text: string }>('workspace/textDocumentContent', {
      uri: links[0]?.targetUri,
    });
    expect(library.text).toContain('material Li6PS5Cl : solid_electrolyte');
    expect(
      await server.request('workspace/textDocumentContent', { uri: 'cell-docs:/rules/names/unknown-property.md' }),
    ).toEqual({ text: '# unknown property' });
  });

  it('colours names by what they mean', async () => {
    const uri = 'file:///cells/colours.cell';
    await server.open(uri, 'cell a { area = 5 cm^2 }');
    const { legend } = (server.capabilities['semanticTokensProvider'] ?? {}) as { legend: { tokenTypes: string[] } };
    const { data } = await server.request<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const types = data.flatMap((_, i) => (i % 5 === 3 ? [legend.tokenTypes[data[i] ?? -1]] : []));
    expect(types).toEqual(['property', 'number', 'unit']);
  });

  it('gives outline, lenses, folding, formatting and rename', async () => {
    const uri = 'file:///cells/outline.cell';
    await server.open(uri, example);
    const document = { textDocument: { uri } };
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', document);
    expect(symbols.map((own) => own.name)).toEqual([
      'symmetric_argyrodite',
      'strip_and_plate',
      'low_rate',
      'low_pressure',
    ]);
    expect(symbols[0]?.children?.map((own) => own.name)).toContain('anode | separator');
    const lenses = await server.request<CodeLens[]>('textDocument/codeLens', document);
    expect(lenses.map((own) => own.command)).toEqual(
      ['low_rate', 'low_pressure'].flatMap((name) => [
        { title: '$(play) Run', command: 'cellwright.run', arguments: [uri, name] },
        { title: 'Not run yet', command: 'cellwright.openResults', arguments: [uri, name] },
      ]),
    );
    const folds = await server.request<{ startLine: number }[]>('textDocument/foldingRange', document);
    expect(new Set(folds.map((own) => own.startLine)).size).toBe(folds.length);
    expect(
      await server.request<TextEdit[]>('textDocument/formatting', {
        ...document,
        options: { tabSize: 2, insertSpaces: true },
      }),
    ).toEqual([]);
    const rename = await server.request<WorkspaceEdit>('textDocument/rename', {
      ...document,
      position: at(example, 'strip_and_plate', 2),
      newName: 'cycling',
    });
    expect(rename.changes?.[uri]).toHaveLength(3);
  });
});
