// Code actions before and after: a folder of texts with the title of the action, a cursor `<|>` or a selection
// `<| … |>`, and what it gives. Each is also tried with other line ends and with tabs, must parse, and bring no new errors.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LangiumDocument } from 'langium';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { checkFile } from '../../../language/check-text.ts';
import { applyEdits } from '../../../language/lsp/apply-edits.ts';
import { codeActionKinds } from '../../../language/lsp/code-action-kinds.ts';
import { toDiagnostic } from '../../../language/lsp/to-diagnostic.ts';
import { openWorkspace, uriOf } from '../../support/language-workspace.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/refactoring');

interface ActionFixture {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

function readFixture(text: string): ActionFixture {
  const [, title = '', before = '', after = ''] = /^\/\/= (.*)\n([^]*?)^\/\/= gives\n([^]*)$/m.exec(text) ?? [];
  const parts = before.split(/^\/\/- (\S+)\n/m);
  const files: Record<string, string> = {};
  if (parts.length === 1) files['main.cell'] = before;
  for (let i = 1; i < parts.length; i += 2) files[parts[i] ?? ''] = parts[i + 1] ?? '';
  const marked = files['main.cell'] ?? '';
  const start = marked.indexOf('<|');
  const isCursor = marked.startsWith('<|>', start);
  const end = isCursor ? start : marked.indexOf('|>') - 2;
  if (title === '' || start < 0) throw new Error('a fixture needs a title and a cursor');
  files['main.cell'] = isCursor ? marked.replace('<|>', '') : marked.replace('<|', '').replace('|>', '');
  return { title, files, start, end, after };
}

interface Played {
  readonly actions: readonly CodeAction[];
  readonly text: string;
  readonly newErrors: readonly string[];
}

/** All actions at the place of a fixture, and what the wanted one makes of the file. */
async function play(fixture: ActionFixture, change: (text: string) => string): Promise<Played> {
  const files = Object.fromEntries(Object.entries(fixture.files).map(([name, text]) => [name, change(text)]));
  const main = fixture.files['main.cell'] ?? '';
  const workspace = await openWorkspace(files);
  const { services } = workspace;
  const document = workspace.document('main.cell');
  const checked = await services.checked.current(document as LangiumDocument<never>);
  const place = (offset: number) => document.textDocument.positionAt(change(main.slice(0, offset)).length);
  const range = { start: place(fixture.start), end: place(fixture.end) };
  const diagnostics = checked.file.findings
    .map((found) => toDiagnostic(found, document.textDocument, services))
    .filter((own) => own.range.start.line <= range.end.line && own.range.end.line >= range.start.line);
  const { uri } = { uri: uriOf('main.cell') };
  const ask = async (only?: string[]): Promise<readonly CodeAction[]> => {
    const params: CodeActionParams = {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only === undefined ? {} : { only }) },
    };
    return ((await services.cell.lsp.CodeActionProvider?.getCodeActions(document, params)) ?? []) as CodeAction[];
  };
  const actions = [...(await ask()), ...(await ask(['source']))];
  const wanted = actions.find((own) => own.title.startsWith(fixture.title));
  if (wanted === undefined)
    throw new Error(`no action "${fixture.title}", but:\n${actions.map((own) => own.title).join('\n')}`);
  expect(Object.keys(wanted.edit?.changes ?? {})).toEqual([uri]);
  const edits = wanted.edit?.changes?.[uri] ?? [];
  const text = applyEdits(document.textDocument, edits);
  const before = new Set(errorsOf(checked.file.findings));
  const after = await checkFile({ ...services, context: services.context }, uri, text);
  return { actions, text, newErrors: errorsOf(after.findings).filter((own) => !before.has(own)) };
}

function errorsOf(findings: readonly { severity: string; code: string; message: string }[]): readonly string[] {
  return findings.filter((own) => own.severity === 'error').map((own) => `${own.code} ${own.message}`);
}

const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
const toTabs = (text: string): string => text.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2));

describe('code actions', () => {
  describe.each(readdirSync(folder))('%s', (name) => {
    const fixture = readFixture(readFileSync(join(folder, name), 'utf8'));

    it('gives the text', async () => {
      const { actions, text, newErrors } = await play(fixture, (own) => own);
      expect(text).toBe(fixture.after);
      expect(newErrors).toEqual([]);
      for (const own of actions) expect(codeActionKinds).toContain(own.kind);
    });

    it('keeps other line ends and tabs', async () => {
      expect((await play(fixture, toCrlf)).text).toBe(toCrlf(fixture.after));
      // A text without any indentation does not say that it is indented by tabs.
      if (toTabs(fixture.files['main.cell'] ?? '').includes('\t'))
        expect((await play(fixture, toTabs)).text).toBe(toTabs(fixture.after));
    });
  });

  it('prefers at most one fix for a finding', async () => {
    for (const name of readdirSync(folder)) {
      const { actions } = await play(readFixture(readFileSync(join(folder, name), 'utf8')), (own) => own);
      const preferred = actions.filter((own) => own.isPreferred === true);
      const about = preferred.map((own) => own.diagnostics?.[0]);
      expect(new Set(about).size).toBe(about.length);
    }
  });
});
