// Tests inside the extension host, against the real `vscode` API, language server, solver worker and web view.

import * as assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CellwrightApi } from '../../../extension/activate.ts';
import type { RunOutcome } from '../../../extension/commands/run-command.ts';

const workspace = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('the tests need a workspace folder');
  return vscode.Uri.joinPath(folder, name);
};

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument(workspace(name)),
    vscode.ViewColumn.One,
  );
}

/** Asks again until there is an answer: language servers answer when they have caught up. */
async function until<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < 30_000; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`waited 30 s for ${what}`);
}

const nonEmpty = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list !== undefined && list.length > 0 ? list : undefined;

function extension(): vscode.Extension<CellwrightApi> {
  const found = vscode.extensions.getExtension<CellwrightApi>('cellwright.cellwright');
  if (found === undefined) throw new Error('the extension is not installed');
  return found;
}

const run = (uri: vscode.Uri, simulation?: string): Thenable<RunOutcome | undefined> =>
  vscode.commands.executeCommand<RunOutcome | undefined>('cellwright.run', uri.toString(), simulation);

const positionOf = (document: vscode.TextDocument, text: string): vscode.Position => {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `no “${text}” in the file`);
  return document.positionAt(offset + 1);
};

suite('language in the editor', () => {
  test('a .cell file has its language and wakes the extension', async () => {
    const editor = await open('lg-m50.cell');
    assert.equal(editor.document.languageId, 'battery-cell');
    await until('activation', () => (extension().isActive ? true : undefined));
  });

  test('every contributed command is there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    assert.ok(contributes.commands.length >= 15);
    for (const { command } of contributes.commands) assert.ok(known.has(command), command);
  });

  test('a wrong unit is underlined, with a code that opens a page', async () => {
    const editor = await open('faulty.cell');
    const uri = editor.document.uri;
    const found = await until('diagnostics', () => nonEmpty(vscode.languages.getDiagnostics(uri)));
    const mismatch = found.find((d) => typeof d.code === 'object' && d.code.value === 'units/dimension-mismatch');
    assert.ok(mismatch, found.map((d) => d.message).join('; '));
    assert.equal(editor.document.getText(mismatch.range), '50 mg');
    assert.equal(mismatch.severity, vscode.DiagnosticSeverity.Error);
    assert.match(mismatch.message, /`thickness` is a length, but `50 mg` is a mass/);
    const code = mismatch.code as { target: vscode.Uri };
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# /m);
  });

  test('a quick fix mends a misspelt property', async () => {
    const editor = await open('faulty.cell');
    const { document } = editor;
    const at = positionOf(document, 'thicknes =');
    await until('the finding', () =>
      nonEmpty(vscode.languages.getDiagnostics(document.uri).filter((d) => d.range.contains(at))),
    );
    const actions = await until('quick fixes', async () =>
      nonEmpty(
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(at, at),
        ),
      ),
    );
    const fix = actions.find((a) => a.edit !== undefined && /thickness/.test(a.title));
    assert.ok(fix?.edit, actions.map((a) => a.title).join('; '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /Li6PS5Cl {2}thickness = 50 um/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('definition of a material opens the library, read-only', async () => {
    const { document } = await open('argyrodite-nmc811.cell');
    const at = positionOf(document, 'Li6PS5Cl\n');
    type Found = vscode.Location | vscode.LocationLink;
    const [first] = await until('a definition', async () =>
      nonEmpty(await vscode.commands.executeCommand<Found[]>('vscode.executeDefinitionProvider', document.uri, at)),
    );
    assert.ok(first);
    const target = 'targetUri' in first ? first.targetUri : first.uri;
    assert.equal(target.scheme, 'cell-lib');
    const library = await vscode.workspace.openTextDocument(target);
    assert.match(library.getText(), /material Li6PS5Cl/);
  });

  test('the outline shows the declarations', async () => {
    const { document } = await open('argyrodite-nmc811.cell');
    const symbols = await until('symbols', async () =>
      nonEmpty(
        await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      ),
    );
    assert.deepEqual(
      symbols
        .map((s) => s.name)
        .filter((name) => ['argyrodite_nmc811', 'cycling', 'first_cycles', 'pressure_map'].includes(name)),
      ['argyrodite_nmc811', 'cycling', 'first_cycles', 'pressure_map'],
    );
  });

  test('a lens above each simulation runs it', async () => {
    const { document } = await open('lg-m50.cell');
    const lenses = await until('lenses', async () =>
      nonEmpty(await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)),
    );
    const runs = lenses.filter((l) => l.command?.command === 'cellwright.run');
    assert.deepEqual(
      runs.map((l) => (l.command?.arguments as unknown[] | undefined)?.[1]),
      ['discharge', 'full_cycle'],
    );
  });
});

suite('running and results', () => {
  test('a run shows its results beside the text and leaves the cursor there', async () => {
    const editor = await open('lg-m50.cell');
    const { uri } = editor.document;
    const outcome = await run(uri, 'discharge');
    assert.deepEqual(outcome, { status: 'completed', simulation: 'discharge' });
    const rendered = await extension().exports.whenRendered(uri);
    assert.ok(rendered.figures >= 4, `${rendered.figures} figures`);
    assert.ok(rendered.marks > 300, `${rendered.marks} points`);
    const tabs = vscode.window.tabGroups.all.flatMap((g) => g.tabs);
    const results = tabs.filter((t) => t.label === 'Results: discharge');
    assert.equal(results.length, 1);
    assert.equal(results[0]?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  test('running again reuses the view', async () => {
    const { uri } = (await open('lg-m50.cell')).document;
    await vscode.commands.executeCommand('cellwright.runAgain');
    await extension().exports.whenRendered(uri);
    const tabs = vscode.window.tabGroups.all.flatMap((g) => g.tabs).filter((t) => t.label.startsWith('Results:'));
    assert.equal(tabs.length, 1);
  });

  test('a run of the text in the editor, saved or not', async () => {
    const editor = await open('lg-m50.cell');
    const at = positionOf(editor.document, 'until 2.5 V');
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(at.translate(0, -1), at.translate(0, 10)), 'until 3.5 V'),
    );
    assert.equal(editor.document.isDirty, true);
    const outcome = await run(editor.document.uri, 'discharge');
    assert.equal(outcome?.status, 'completed');
    await extension().exports.whenRendered(editor.document.uri);
    const folder = await mkdtemp(join(tmpdir(), 'cellwright-'));
    const file = join(folder, 'data.csv');
    await vscode.commands.executeCommand(
      'cellwright.results.exportData',
      editor.document.uri.toString(),
      vscode.Uri.file(file),
    );
    const [header = '', ...rows] = (await readFile(file, 'utf8')).trim().split('\n');
    const voltage = header.split(',').indexOf('voltage_V');
    const end = Number(rows.at(-1)?.split(',')[voltage]);
    assert.ok(Math.abs(end - 3.5) < 1e-3, `ends at ${end} V`);
    await rm(folder, { recursive: true });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a run file opens in the results view, whole or cut off', async () => {
    for (const name of ['runs/discharge.cellrun', 'runs/cut-off.cellrun']) {
      const uri = workspace(name);
      await vscode.commands.executeCommand('vscode.open', uri);
      const rendered = await until(`figures of ${name}`, () =>
        extension()
          .exports.whenRendered(uri)
          .catch(() => undefined),
      );
      assert.ok(rendered.figures >= 2, `${rendered.figures} figures`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });

  test('an unfinished run file is gone on with, and its tables come out', async () => {
    const uri = workspace('runs/cut-off.cellrun');
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('the cut-off run', () =>
      extension()
        .exports.whenRendered(uri)
        .catch(() => undefined),
    );
    const outcome = await vscode.commands.executeCommand<{ status: string }>('cellwright.resume', uri.toString());
    assert.equal(outcome.status, 'completed');
    const folder = await mkdtemp(join(tmpdir(), 'cellwright-'));
    for (const [what, name, begins] of [
      ['steps', 'steps.csv', 'cycle,step,kind'],
      ['profiles', 'profiles.parquet', 'PAR1'],
      ['battery_data', 'bdf.csv', 'Test Time / s'],
    ] as const) {
      const file = join(folder, name);
      await vscode.commands.executeCommand(
        'cellwright.results.exportData',
        uri.toString(),
        vscode.Uri.file(file),
        what,
      );
      assert.ok((await readFile(file)).subarray(0, begins.length).toString() === begins, name);
    }
    await rm(folder, { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('errors stop before the solver', async () => {
    const { uri } = (await open('faulty.cell')).document;
    assert.equal(await run(uri, 'run_faulty'), undefined);
  });

  test('a cancelled run keeps what it has, and the next run works', async () => {
    const { uri } = (await open('long.cell')).document;
    const running = run(uri, 'endless');
    await new Promise((done) => setTimeout(done, 1500));
    const asked = Date.now();
    await vscode.commands.executeCommand('cellwright.stop');
    const outcome = await running;
    assert.equal(outcome?.status, 'cancelled');
    assert.ok(Date.now() - asked < 3000, `took ${Date.now() - asked} ms to stop`);
    const rendered = await extension().exports.whenRendered(uri);
    assert.ok(rendered.marks > 100, `${rendered.marks} points`);
    assert.equal((await run((await open('lg-m50.cell')).document.uri, 'discharge'))?.status, 'completed');
  });

  test('exports: SVG, PNG and a report that needs no network', async () => {
    const { uri } = (await open('lg-m50.cell')).document;
    await vscode.commands.executeCommand('cellwright.openResults');
    await extension().exports.whenRendered(uri);
    const folder = await mkdtemp(join(tmpdir(), 'cellwright-'));
    const target = (name: string): vscode.Uri => vscode.Uri.file(join(folder, name));
    await vscode.commands.executeCommand('cellwright.results.exportImage', uri.toString(), target('chart.svg'));
    const svg = await readFile(join(folder, 'chart.svg'), 'utf8');
    assert.match(svg, /^<svg/);
    assert.doesNotMatch(svg, /var\(/);
    await vscode.commands.executeCommand('cellwright.results.exportImage', uri.toString(), target('chart.png'));
    const png = await readFile(join(folder, 'chart.png'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 1440, 'twice the 720 pixels of the chart');
    await vscode.commands.executeCommand('cellwright.results.exportReport', uri.toString(), target('report.html'));
    const report = await readFile(join(folder, 'report.html'), 'utf8');
    assert.match(report, /<h1>discharge<\/h1>/);
    assert.doesNotMatch(report, /<script|<link|src="http/);
    await rm(folder, { recursive: true });
  });

  test('the Vega-Lite source of a chart is copied', async () => {
    const { uri } = (await open('lg-m50.cell')).document;
    await vscode.commands.executeCommand('cellwright.results.copyVegaLite', uri.toString());
    const spec = JSON.parse(await vscode.env.clipboard.readText()) as { $schema: string; layer: unknown[] };
    assert.match(spec.$schema, /vega-lite/);
    assert.ok(spec.layer.length > 0);
  });
});
