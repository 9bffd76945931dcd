// The formatter on texts whose blanks and line breaks are shuffled: a second time changes nothing, and no digit, unit,
// name or comment is touched. Also ranges, and the block that a typed brace closes.

import { describe, expect, it } from 'vitest';
import type { IToken } from 'chevrotain';
import { applyEdits } from '../../../language/lsp/apply-edits.ts';
import { formatText } from '../../../language/lsp/format-text.ts';
import { createCellServices } from '../../../language/services/create-services.ts';
import { exampleNames, libraryFiles, readExample } from '../../support/language-host.ts';
import { openWorkspace } from '../../support/language-workspace.ts';
import { mulberry } from '../../support/mutate.ts';

const services = createCellServices({ libraryFiles: [] });
const format = (text: string): string => formatText(services, text);
const texts = [...exampleNames.map(readExample), ...libraryFiles.map((file) => file.text)];

function tokensOf(text: string): readonly IToken[] {
  const { tokens, hidden } = services.cell.parser.Lexer.tokenize(text);
  return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
}

/** Images in order; blanks inside of a block comment are layout too. */
function imagesOf(text: string): readonly string[] {
  return tokensOf(text).map((token) =>
    token.tokenType.name.endsWith('COMMENT') ? token.image.replace(/\s+/g, ' ').trimEnd() : token.image,
  );
}

/** Other blanks wherever they mean nothing. */
function shuffleBlanks(text: string, next: () => number, eol: string): string {
  const tokens = tokensOf(text);
  return tokens
    .map((token, i) => {
      const following = tokens[i + 1];
      if (following === undefined) return token.image;
      const gap = text.slice((token.endOffset ?? token.startOffset) + 1, following.startOffset);
      if (gap === '' || following.tokenType.name === 'UNIT') return token.image + gap;
      if (token.tokenType.name === 'SL_COMMENT') return token.image + eol.repeat(1 + Math.floor(next() * 4));
      const kinds = [' ', '   ', '\t', eol, `${eol}${eol}${eol}`, `  ${eol}\t`, gap, gap];
      return token.image + (kinds[Math.floor(next() * kinds.length)] ?? gap);
    })
    .join('');
}

describe('formatter', () => {
  it.each(Array.from({ length: 120 }, (_, seed) => seed + 1))('keeps every token, seed %d', (seed) => {
    const next = mulberry(seed);
    const text = shuffleBlanks(texts[seed % texts.length] ?? '', next, seed % 3 === 0 ? '\r\n' : '\n');
    const once = format(text);
    expect(imagesOf(once)).toEqual(imagesOf(text));
    expect(format(once)).toBe(once);
    if (seed % 3 === 0) expect(once.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('formats a range only', async () => {
    const text = 'cell a {\narea=1 cm^2\n  temperature=25 degC\n}\n';
    const workspace = await openWorkspace({ 'a.cell': text });
    const document = workspace.document('a.cell');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const edits = await services.cell.lsp.Formatter?.formatDocumentRange(document, {
      textDocument: { uri: document.uri.toString() },
      range,
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(applyEdits(document.textDocument, edits ?? [])).toBe(
      'cell a {\n  area = 1 cm^2\n  temperature=25 degC\n}\n',
    );
  });

  it.each([
    [
      'the block it closes',
      'cell a {\narea=1 cm^2\nstack {\npressure=5 MPa\n  }<|>\n}\n',
      'cell a {\narea=1 cm^2\n  stack {\n    pressure = 5 MPa\n  }\n}\n',
    ],
    [
      'its own line in a broken text',
      'cell a {\n  area = = 1\n  stack {\n      }<|>\n}\n',
      'cell a {\n  area = = 1\n  stack {\n  }\n}\n',
    ],
  ])('lays out behind a typed brace %s', async (_what, marked, expected) => {
    const text = marked.replace('<|>', '');
    const workspace = await openWorkspace({ 'a.cell': text });
    const document = workspace.document('a.cell');
    const edits = await services.cell.lsp.Formatter?.formatDocumentOnType(document, {
      textDocument: { uri: document.uri.toString() },
      position: document.textDocument.positionAt(marked.indexOf('<|>')),
      ch: '}',
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(applyEdits(document.textDocument, edits ?? [])).toBe(expected);
  });
});
