// Hints at the ends of lines: what they say, where they stand, and that nothing old is shown as new.

import { afterEach, describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { TextDocument, type LangiumDocument } from 'langium';
import type { File } from '../../../language/generated/ast.ts';
import { arealCapacity, balanceCell, npRatio } from '../../../physics/balance.ts';
import { cellEnergy } from '../../../physics/energy-density.ts';
import { separatorResistance } from '../../../physics/separator-resistance.ts';
import { exampleNames, readExample } from '../../support/language-host.ts';
import { open, services } from './cursor.ts';

afterEach(() => services.settings.update({}));

const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

type TextHint = InlayHint & { readonly label: string };

async function hintsOf(document: LangiumDocument): Promise<readonly TextHint[]> {
  const params = { textDocument: { uri: document.uri.toString() }, range: everything };
  const hints = (await services.cell.lsp.InlayHintProvider?.getInlayHints(document, params)) ?? [];
  return hints.filter((own): own is TextHint => typeof own.label === 'string');
}

/** `line text ⇒ hint` of every hint of a text that is checked. */
async function linesOf(text: string): Promise<readonly string[]> {
  const { document } = await open(text);
  await services.checked.current(document as LangiumDocument<File>);
  const lines = text.split('\n');
  return (await hintsOf(document)).map(({ position, label }) => `${lines[position.line]?.trim() ?? ''} ${label}`);
}

const argyrodite = readExample('argyrodite-nmc811.cell');

describe('derived quantities', () => {
  it('stand behind the value they follow from, as physics computes them', async () => {
    const { document } = await open(argyrodite);
    const { lowering } = await services.checked.current(document as LangiumDocument<File>);
    const cell = lowering.cells[0]?.cell;
    if (cell?.cathode.kind !== 'composite') throw new Error('no composite');
    const lines = await linesOf(argyrodite);
    const areal = arealCapacity(cell.cathode) / 36_000;
    const outcome = balanceCell(cell);
    const used = outcome.ok ? outcome.balance.capacity / 36_000 : NaN;
    const [of, full] = [used, areal].map((own) => Number(own.toPrecision(3)));
    expect(lines).toContain(`thickness = 40 um ⇒ ${of} of ${full} mAh/cm²`);
    const ohm = (separatorResistance(cell) ?? 0) * 1e4;
    expect(lines).toContain(`thickness        = 50 um ⇒ ${Number(ohm.toPrecision(3))} Ω·cm²`);
    expect(lines.join('\n')).toMatch(/thickness = 50 um ⇒ 10\.3 mAh\/cm²/);
    expect(lines.join('\n')).toMatch(/interface anode \| separator \{ ⇒ (strips|needs) /);
    const energy = outcome.ok ? cellEnergy(cell, outcome.balance) : undefined;
    const perMass = Number(((energy?.specific ?? NaN) / 3600).toPrecision(3));
    expect(lines.join('\n')).toMatch(new RegExp(`^cell argyrodite_nmc811 \\{ ⇒ [\\d.]+ mAh · ${perMass} Wh/kg$`, 'm'));
    expect(lines.join('\n')).toMatch(/charge at C\/10 until 4.25 V ⇒ [\d.]+ mA\/cm²/);
  });

  it('puts the critical current beside the pressure where there is no interface in the text', async () => {
    const bare = argyrodite.replace(/ {2}interface anode[^]*?\n {2}\}\n/, '');
    expect((await linesOf(bare)).join('\n')).toMatch(/^pressure {13}= 5 MPa ⇒ strips [\d.]+ mA\/cm²$/m);
  });

  it('has N/P at the head of an insertion cell', async () => {
    const text = 'cell copy extends lg_m50_chen2020 {\n  anode { thickness = 85.2 um }\n}\n';
    const { document } = await open(text);
    const { lowering } = await services.checked.current(document as LangiumDocument<File>);
    const cell = lowering.cells[0]?.cell;
    if (cell === undefined) throw new Error('no cell');
    const outcome = balanceCell(cell);
    const ratio = outcome.ok ? npRatio(cell, outcome.balance)?.ratio : undefined;
    expect(await linesOf(text)).toContainEqual(
      expect.stringContaining(`cell copy extends lg_m50_chen2020 { ⇒ N/P ${Number((ratio ?? 0).toPrecision(3))}`),
    );
  });

  it('has the porosity that is left over, and the C-rate of a current', async () => {
    const left = await linesOf(argyrodite.replace('    porosity  = 8 %\n', ''));
    expect(left).toContain('cathode = composite { ⇒ porosity 8 %');
    const rate = await linesOf(argyrodite.replace('discharge at C/10', 'discharge at 0.1 mA/cm^2'));
    expect(rate.join('\n')).toMatch(/discharge at 0\.1 mA\/cm\^2 until 2\.5 V ⇒ 0\.\d+C/);
  });

  it('names the formula and its inputs in the tooltip', async () => {
    const { document } = await open(argyrodite);
    await services.checked.current(document as LangiumDocument<File>);
    const tips = (await hintsOf(document)).map((own) => (own.tooltip as { value: string }).value);
    expect(tips.every((tip) => tip.length > 30)).toBe(true);
    expect(tips.join()).toContain('F × volume fraction × maximum concentration × thickness');
  });
});

describe('rules of hints', () => {
  it.each(exampleNames)('%s: one a line, short, and marked as no source', async (name) => {
    services.settings.update({ inlayHints: { derived: true, siValues: true, defaults: true } });
    const { document } = await open(readExample(name));
    await services.checked.current(document as LangiumDocument<File>);
    const hints = await hintsOf(document);
    expect(hints.length).toBeGreaterThan(3);
    expect(new Set(hints.map((own) => own.position.line)).size).toBe(hints.length);
    for (const { label } of hints) {
      expect(label).toMatch(/^[⇒=] /);
      expect(label.length).toBeLessThanOrEqual(25);
    }
  });

  it('each kind has a setting of its own', async () => {
    services.settings.update({ inlayHints: { derived: false } });
    expect(await linesOf(argyrodite)).toEqual([]);
    services.settings.update({ inlayHints: { derived: false, siValues: true } });
    const si = await linesOf(argyrodite);
    expect(si).toContain('temperature    = 25 degC = 298.15 K');
    expect(si).toContain('thickness = 40 um = 4.0e-5 m');
    services.settings.update({ inlayHints: { derived: false, defaults: true } });
    expect((await linesOf(argyrodite)).join('\n')).toMatch(/cathode = composite \{ = \w+ .*/);
    services.settings.update({ inlayHints: { maxLength: 8 } });
    expect((await linesOf(argyrodite)).every((line) => (/[⇒=] \S.*$/.exec(line)?.[0].length ?? 0) >= 3)).toBe(true);
  });

  it('stands before a comment at the end of its line', async () => {
    const text = argyrodite.replace('thickness = 40 um', 'thickness = 40 um // coated');
    const { document } = await open(text);
    await services.checked.current(document as LangiumDocument<File>);
    const line = text.split('\n').findIndex((own) => own.includes('coated'));
    const hint = (await hintsOf(document)).find((own) => own.position.line === line);
    expect(hint?.position.character).toBe(text.split('\n')[line]?.indexOf(' //'));
  });

  it('keeps the last value on lines that were not edited, and none on one that was', async () => {
    const { document } = await open(argyrodite);
    await services.checked.current(document as LangiumDocument<File>);
    const before = await hintsOf(document);
    const edited = argyrodite.replace('thickness = 40 um', 'thickness = 80 um');
    TextDocument.update(document.textDocument, [{ text: `// a line above\n${edited}` }], 2);
    const lines = document.textDocument.getText().split('\n');
    const after = await hintsOf(document);
    expect(after.some((own) => lines[own.position.line]?.includes('80 um'))).toBe(false);
    const kept = after.find((own) => lines[own.position.line]?.startsWith('cell argyrodite'));
    const was = before.find(
      (own) => own.position.line === argyrodite.split('\n').findIndex((l) => l.startsWith('cell ')),
    );
    expect(kept?.label).toBe(was?.label);
    expect(kept?.position.line).toBe((was?.position.line ?? 0) + 1);
  });

  it.each([
    ['    porosity  = 8 %', '    porosity  = = %'],
    ['  area           = 0.785 cm^2', '  area           = 0.785 V'],
    ['    porosity  = 8 %', '    porosity  = 2 *'],
  ])('keeps them while half a statement keeps the cell from being formed: %j, %j', async (line, half) => {
    const { document } = await open(argyrodite);
    await services.checked.current(document as LangiumDocument<File>);
    const before = await hintsOf(document);
    const broken = argyrodite.replace(line, half);
    TextDocument.update(document.textDocument, [{ text: broken }], 2);
    Object.assign(document, { parseResult: services.cell.parser.LangiumParser.parse(broken) });
    const { file } = await services.checked.current(document as LangiumDocument<File>);
    expect(file.findings.some((found) => found.stopsRun)).toBe(true);
    expect((await hintsOf(document)).map((own) => own.label)).toEqual(before.map((own) => own.label));
  });

  it('forgets a cell that is gone', async () => {
    const { document } = await open(argyrodite);
    await services.checked.current(document as LangiumDocument<File>);
    expect((await hintsOf(document)).length).toBeGreaterThan(0);
    const rest = argyrodite.slice(0, argyrodite.indexOf('cell argyrodite'));
    TextDocument.update(document.textDocument, [{ text: rest }], 2);
    Object.assign(document, { parseResult: services.cell.parser.LangiumParser.parse(rest) });
    await services.checked.current(document as LangiumDocument<File>);
    expect(await hintsOf(document)).toEqual([]);
  });

  it('says so where two cells run the same step', async () => {
    const twice = `${argyrodite}\ncell other extends argyrodite_nmc811 { cathode { thickness = 80 um } }\nsimulation second {\n  cell = other\n  protocol = cycling\n}\n`;
    expect(await linesOf(twice)).toContain('charge at C/10 until 4.25 V ⇒ depends on the cell');
  });
});
