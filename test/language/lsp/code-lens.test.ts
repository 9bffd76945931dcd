import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import type { LangiumDocument } from 'langium';
import type { File } from '../../../language/generated/ast.ts';
import { readExample } from '../../support/language-host.ts';
import { open, services } from './cursor.ts';

afterEach(() => services.settings.update({}));

async function lensesOf(text: string): Promise<readonly CodeLens[]> {
  const { document, params } = await open(text);
  await services.checked.current(document as LangiumDocument<File>);
  return (await services.cell.lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
}
const titles = async (text: string): Promise<readonly string[]> =>
  (await lensesOf(text)).map((lens) => lens.command?.title ?? '');

const symmetric = readExample('lithium-symmetric.cell');

describe('code lenses', () => {
  it('has two slots above every simulation, before and after a run', async () => {
    expect(await titles(symmetric)).toEqual(['$(play) Run', 'Not run yet', '$(play) Run', 'Not run yet']);
    const [run, last] = await lensesOf(symmetric);
    expect(run?.command).toMatchObject({ command: 'cellwright.run', arguments: [expect.any(String), 'low_rate'] });
    expect(last?.command?.arguments?.[1]).toBe('low_rate');
  });

  it('leads to the problems where errors keep it from running', async () => {
    const broken = symmetric.replace('thickness', 'thicknes');
    const [run, last] = await lensesOf(broken);
    expect(run?.command).toMatchObject({ title: 'Fix 1 error to run', command: 'workbench.actions.view.problems' });
    expect(last?.command?.title).toBe('Not run yet');
  });

  it('says how many cases a sweep has, and that it cannot be run yet', async () => {
    const example = readExample('argyrodite-nmc811.cell');
    expect(await titles(example)).toContain('8 cases: sweeps cannot be run yet');
    const grid = example.replace('  measure', '  vary cathode.thickness = [20 um, 40 um, 80 um]\n  measure');
    expect(await titles(grid)).toContain('24 cases: sweeps cannot be run yet');
    expect(await titles(example.replace('  measure', '  sample 500 latin seed 7\n  measure'))).toContain(
      '500 cases: sweeps cannot be run yet',
    );
  });

  it('each slot has a setting', async () => {
    services.settings.update({ codeLens: { run: false } });
    expect(await titles(symmetric)).toEqual(['Not run yet', 'Not run yet']);
    services.settings.update({ codeLens: { lastResult: false } });
    expect(await titles(symmetric)).toEqual(['$(play) Run', '$(play) Run']);
  });

  it('answers on half a simulation', async () => {
    expect(await titles('simulation ')).toEqual([]);
    expect(await titles('simulation s {')).toHaveLength(2);
    expect(await titles('')).toEqual([]);
  });
});
