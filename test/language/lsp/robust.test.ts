// All providers on seeded mutations and cut-off texts of the examples: none throws, and every range lies in the document.

import { describe, expect, it } from 'vitest';
import type { LangiumDocument } from 'langium';
import { ResponseError } from 'vscode-languageserver';
import type { CodeAction, Position } from 'vscode-languageserver';
import { applyEdits } from '../../../language/lsp/apply-edits.ts';
import { selectionRanges } from '../../../language/lsp/selection-ranges.ts';
import { toDiagnostic } from '../../../language/lsp/to-diagnostic.ts';
import { exampleNames, readExample } from '../../support/language-host.ts';
import type { LanguageWorkspace } from '../../support/language-workspace.ts';
import { openWorkspace } from '../../support/language-workspace.ts';
import { cutOff, mulberry, mutate } from '../../support/mutate.ts';

const examples = exampleNames.map(readExample);
const options = { tabSize: 2, insertSpaces: true };

/** Asks every provider at a place; answers by their names. */
async function askAll(
  workspace: LanguageWorkspace,
  document: LangiumDocument,
  position: Position,
): Promise<ReadonlyMap<string, unknown>> {
  const { lsp } = workspace.services.cell;
  const textDocument = { uri: document.uri.toString() };
  const at = { textDocument, position };
  const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(Infinity) };
  const checked = await workspace.services.checked.current(document as LangiumDocument<never>);
  const diagnostics = checked.file.findings.map((own) => toDiagnostic(own, document.textDocument, workspace.services));
  const answers = new Map<string, unknown>();
  const ask = async (name: string, answer: () => unknown): Promise<void> => {
    answers.set(name, await answer());
  };
  await ask('symbols', () => lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument }));
  await ask('folding', () => lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument }));
  await ask('definition', () => lsp.DefinitionProvider?.getDefinition(document, at));
  await ask('highlight', () => lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at));
  await ask('references', () =>
    lsp.ReferencesProvider?.findReferences(document, { ...at, context: { includeDeclaration: true } }),
  );
  await ask('rename', () => refusalOf(() => lsp.RenameProvider?.rename(document, { ...at, newName: 'renamed' })));
  await ask('links', () => lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument }));
  await ask('hover', () => lsp.HoverProvider?.getHoverContent(document, at));
  await ask('completion', () => lsp.CompletionProvider?.getCompletion(document, at));
  await ask('signature', () => lsp.SignatureHelp?.provideSignatureHelp(document, at));
  await ask('hints', () => lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range: whole }));
  await ask('lenses', () => lsp.CodeLensProvider?.provideCodeLens(document, { textDocument }));
  await ask('tokens', () => lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument }));
  await ask('format', () => lsp.Formatter?.formatDocument(document, { textDocument, options }));
  await ask('on type', () => lsp.Formatter?.formatDocumentOnType(document, { ...at, ch: '}', options }));
  await ask('selections', () => selectionRanges(document, [position]));
  for (const only of [undefined, ['source']]) {
    await ask(`actions ${String(only)}`, () =>
      lsp.CodeActionProvider?.getCodeActions(document, {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics, ...(only === undefined ? {} : { only }) },
      }),
    );
  }
  await ask('calls', async () => {
    const [item] = (await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, at)) ?? [];
    if (item === undefined) return [];
    return [
      await lsp.CallHierarchyProvider?.incomingCalls({ item }),
      await lsp.CallHierarchyProvider?.outgoingCalls({ item }),
    ];
  });
  await ask('types', async () => {
    const [item] = (await lsp.TypeHierarchyProvider?.prepareTypeHierarchy(document, at)) ?? [];
    if (item === undefined) return [];
    return [await lsp.TypeHierarchyProvider?.supertypes({ item }), await lsp.TypeHierarchyProvider?.subtypes({ item })];
  });
  return answers;
}

/** A refusal with a reason is an answer; anything else that is thrown is a bug. */
async function refusalOf(ask: () => unknown): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
}

/** Every action can be applied, and leaves no more syntax errors than there were. */
function expectSound({ services }: LanguageWorkspace, document: LangiumDocument, actions: readonly CodeAction[]): void {
  const { lexerErrors, parserErrors } = document.parseResult;
  for (const { title, edit } of actions) {
    const edits = edit?.changes?.[document.uri.toString()] ?? [];
    const after = services.cell.parser.LangiumParser.parse(applyEdits(document.textDocument, edits));
    const errors = after.lexerErrors.length + after.parserErrors.length;
    expect(errors, title).toBeLessThanOrEqual(lexerErrors.length + parserErrors.length);
  }
}

/** Positions in an answer that are no place of the document; those of other files are not looked at. */
function outside(value: unknown, document: LangiumDocument, uri: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Readonly<Record<string, unknown>>;
  const named = own['uri'] ?? own['targetUri'];
  const here = typeof named === 'string' ? named : uri;
  if (typeof own['line'] === 'number' && typeof own['character'] === 'number') {
    if (here !== document.uri.toString()) return [];
    const lines = document.textDocument.getText().split(/\r?\n/);
    const line = lines[own['line']];
    const isIn =
      line === undefined ? own['line'] === lines.length && own['character'] === 0 : own['character'] <= line.length;
    return isIn ? [] : [`${own['line']}:${own['character']}`];
  }
  return Object.entries(own).flatMap(([key, inner]) =>
    // Answers about a place elsewhere name it beside the range in this file.
    outside(inner, document, key.startsWith('origin') || key === 'fromRanges' ? uri : here),
  );
}

describe('every provider', () => {
  it.each(Array.from({ length: 150 }, (_, i) => i + 1))('answers on a mutated text, seed %d', async (seed) => {
    const next = mulberry(seed);
    let text = examples[seed % examples.length] ?? '';
    if (seed % 4 === 0) text = cutOff(text, next);
    else for (let i = 0; i <= seed % 3; i++) text = mutate(text, next);
    if (seed % 5 === 0) text = text.replaceAll('\n', '\r\n');
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    for (let i = 0; i < 2; i++) {
      const position = document.textDocument.positionAt(Math.floor(next() * (text.length + 1)));
      for (const [name, answer] of await askAll(workspace, document, position)) {
        if (name.startsWith('actions')) expectSound(workspace, document, answer as CodeAction[]);
        if (name !== 'tokens' && name !== 'calls' && name !== 'types')
          expect(outside(answer, document, document.uri.toString()), name).toEqual([]);
      }
    }
  });

  it.each([
    '',
    '\n',
    'cell',
    'cell a {',
    '{',
    'material : {',
    'protocol p { charge at',
    'simulation s { with',
    '"',
    '/*',
  ])('answers on %j', async (text) => {
    const workspace = await openWorkspace({ 'main.cell': text });
    const document = workspace.document('main.cell');
    for (const position of [{ line: 0, character: 0 }, document.textDocument.positionAt(text.length)])
      await askAll(workspace, document, position);
  });
});
