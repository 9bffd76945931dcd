import { describe, expect, it } from 'vitest';
import type { LangiumDocument } from 'langium';
import { TextDocument } from 'langium';
import type { File } from '../../../language/generated/ast.ts';
import { open, services } from './cursor.ts';

interface Colour {
  readonly text: string;
  readonly type: string;
  readonly modifiers: number;
}

async function coloursOf(document: LangiumDocument): Promise<readonly Colour[]> {
  const provider = services.cell.lsp.SemanticTokenProvider;
  if (provider === undefined) throw new Error('no provider');
  const { data } = await provider.semanticHighlight(document, { textDocument: { uri: document.uri.toString() } });
  const names = Object.keys(provider.tokenTypes);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [lines = 0, shift = 0, length = 0, type = 0, modifiers = 0] = data.slice(5 * i, 5 * i + 5);
    line += lines;
    character = lines === 0 ? character + shift : shift;
    const start = { line, character };
    const text = document.textDocument.getText({ start, end: { line, character: character + length } });
    return { text, type: names[type] ?? '', modifiers };
  });
}

async function colours(text: string): Promise<readonly Colour[]> {
  const { document } = await open(text);
  await services.checked.current(document as LangiumDocument<File>);
  return coloursOf(document);
}

describe('semantic tokens', () => {
  it('knows properties, numbers, units, materials and results', async () => {
    const text =
      'cell a extends lg_m50_chen2020 {\n  cathode { thickness = 40 um }\n  separator = solid { electrolyte = Li6PS5Cl }\n}';
    const found = await colours(text);
    expect(found).toContainEqual({ text: 'thickness', type: 'property', modifiers: 0 });
    expect(found).toContainEqual({ text: '40', type: 'number', modifiers: 0 });
    expect(found).toContainEqual({ text: 'um', type: 'unit', modifiers: 0 });
    expect(found).toContainEqual({ text: 'Li6PS5Cl', type: 'class', modifiers: 0 });
  });

  it('marks a value outside its range, also a negative one', async () => {
    const bit = services.cell.lsp.SemanticTokenProvider?.tokenModifiers['outOfRange'];
    expect(bit).toBeGreaterThan(0);
    const cell = (value: string): string => `cell a extends lg_m50_chen2020 { cathode { thickness = ${value} } }`;
    expect(await colours(cell('900 um'))).toContainEqual({ text: '900', type: 'number', modifiers: bit });
    expect(await colours(cell('-900 um'))).toContainEqual({ text: '900', type: 'number', modifiers: bit });
    expect(await colours(cell('90 um'))).toContainEqual({ text: '90', type: 'number', modifiers: 0 });
  });

  it('forgets the mark of a line that was edited', async () => {
    const { document } = await open('cell a extends lg_m50_chen2020 {\n  cathode { thickness = 900 um }\n}');
    await services.checked.current(document as LangiumDocument<File>);
    expect((await coloursOf(document)).some((own) => own.modifiers > 0)).toBe(true);
    const edited = document.textDocument.getText().replace('900', '901');
    TextDocument.update(document.textDocument, [{ text: edited }], 2);
    expect((await coloursOf(document)).some((own) => own.modifiers > 0)).toBe(false);
  });

  it('has one name for each bit and number of its legend', () => {
    const provider = services.cell.lsp.SemanticTokenProvider;
    const types = Object.values(provider?.tokenTypes ?? {});
    const bits = Object.values(provider?.tokenModifiers ?? {});
    expect(types).toEqual(types.map((_, i) => i));
    expect(bits).toEqual(bits.map((_, i) => 2 ** i));
  });
});
