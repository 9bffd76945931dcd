import { beforeAll, describe, expect, it } from 'vitest';
import { codeSpans } from '../../charts/code-spans.ts';
import { html, sentence } from '../../charts/html.ts';
import { renderReport, type ReportInput } from '../../charts/report.ts';
import { resultsPage } from '../../charts/results-page.ts';
import { auditRows, sortVerdicts, summaryRows, verdictNumbers } from '../../charts/run-words.ts';
import { stepTable } from '../../charts/step-table.ts';
import { lightTheme } from '../../charts/theme.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { simulate, stripAndPlate, symmetricCell } from '../support/argyrodite.ts';
import { requestedPlots, runLiquidCell, runSymmetricCell } from '../support/chart-runs.ts';

let liquid: RunResult;
let symmetric: RunResult;
let input: ReportInput;
beforeAll(async () => {
  liquid = await runLiquidCell();
  symmetric = await runSymmetricCell();
  const first = simulate(lgM50, { name: 'one_c', items: [] }, [], { name: 'discharge', plots: requestedPlots });
  const second = simulate(symmetricCell(1.5e6), stripAndPlate(10, 18000, 3), ['contact_loss', 'filament_growth'], {
    name: 'low_rate',
  });
  input = {
    fileName: 'two.cell',
    text: 'cell a { x = 1 < 2 }',
    runs: [
      { simulation: first, result: liquid },
      { simulation: second, result: symmetric },
    ],
    notes: [{ severity: 'warning', code: 'stack/low', message: '`stack.pressure` is low', line: 3 }],
  };
});

describe('report', () => {
  it('needs neither network nor script and escapes what comes from files', async () => {
    const page = await renderReport(input);
    expect(/<script|<link|src=|@import|url\((?!#)/i.exec(page)).toBeNull();
    expect(page).toContain('cell a { x = 1 &lt; 2 }');
    expect(page).toContain('<code>stack.pressure</code> is low');
    expect(page.match(/<svg/g)?.length).toBeGreaterThan(15);
  });

  it('is the same for the same input', async () => {
    // Compared to a truth value: a difference would print two long pages.
    expect((await renderReport(input)) === (await renderReport(input))).toBe(true);
  });

  it('has no id twice', async () => {
    const ids = [...(await renderReport(input)).matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows verdicts worst first, expectations, audit, steps and sources', async () => {
    const page = await renderReport(input);
    const order = [...page.matchAll(/class="card (\w+)"/g)].map((m) => m[1]);
    expect(order[0]).toBe('risk');
    expect(order.lastIndexOf('risk')).toBeLessThan(order.indexOf('ok'));
    expect(page).toContain('4.938 Ah');
    expect(page).toContain('discharge at 1C until 2.5 V');
    expect(page).toContain('✓ closes');
    expect(page).toContain('Kasemchainan');
  });

  it('gives advice where there is cause, and none where all is well', async () => {
    const cards = (await renderReport(input)).split('<li class="card ').slice(1);
    const advised = (status: string): boolean[] =>
      cards.filter((c) => c.startsWith(`${status}"`)).map((c) => c.split('</li>')[0]!.includes('class="help"'));
    expect(advised('risk')).toContain(true);
    expect(advised('ok').length).toBeGreaterThan(0);
    expect(advised('ok')).not.toContain(true);
  });
});

describe('words of a run', () => {
  it('puts not assessed before ok and never mixes them', () => {
    const statuses = sortVerdicts(symmetric.verdicts).map((v) => v.status);
    expect(statuses.indexOf('not_assessed')).toBeLessThan(statuses.indexOf('ok'));
  });

  it('says one number once', () => {
    const names = summaryRows(liquid).map((r) => r.name);
    expect(names).toContain('Discharge capacity');
    expect(names).not.toContain('Last discharge capacity');
    expect(names).not.toContain('Cycles');
    expect(summaryRows(symmetric).find((r) => r.name === 'Lowest anode contact fraction')?.value).toMatch(/ %$/);
  });

  it('prints value, limit and margin of a verdict in one unit', () => {
    const verdict = symmetric.verdicts.find((v) => v.id === 'contact_loss/anode');
    if (verdict === undefined) throw new Error('no contact verdict');
    expect(verdictNumbers(verdict)).toMatch(/^[\d.]+ % against a limit of 50 %, margin -[\d.]+ %$/);
  });

  it('marks a balance that does not close', () => {
    expect(auditRows({ lithium: 1e-3, charge: 1e-12, energy: null }).map((r) => r.isClosed)).toEqual([
      false,
      true,
      null,
    ]);
  });

  it('shortens a long table of steps and says by how much', () => {
    const steps = Array.from({ length: 1000 }, (_, k) => ({
      ...liquid.steps[0],
      cycle: k,
      step: k + 1,
    })) as RunResult['steps'];
    const { rows } = stepTable({ ...liquid, steps }, 100);
    expect(rows).toHaveLength(101);
    expect(rows[50]?.[2]).toBe('900 steps between are left out here');
    expect(rows.at(-1)?.[1]).toBe('1000');
  });
});

describe('page of the results view', () => {
  it('holds compiled charts, a label for each stored time, and plain data only', () => {
    const [run] = input.runs;
    if (run === undefined) throw new Error('no run');
    const page = resultsPage(run.simulation, run.result, lightTheme, [['File', 'two.cell']]);
    expect(page.overview).toHaveLength(4);
    expect(page.scrubLabels).toHaveLength(liquid.profiles.times.length);
    expect(page.scrubLabels.at(-1)).toBe('59.25 min, 2.5 V, state of charge 3.14 %');
    for (const { figure, lines } of page.scrub)
      for (const line of lines) expect(line.y.length, figure.id).toBe(page.scrubLabels.length);
    const [first] = page.overview;
    expect(first?.spec.$schema).toContain('/vega/');
    expect(JSON.stringify(first?.spec)).not.toContain('"url"');
    expect(structuredClone(page)).toEqual(page);
    expect(page.provenance.rows[0]).toEqual(['File', 'two.cell']);
  });
});

describe('sentences', () => {
  it('show quoted parts as code and begin with a capital', () => {
    expect(codeSpans('the `anode` is full').map((s) => s.text)).toEqual(['The ', 'anode', ' is full']);
    expect(codeSpans('`anode` is full')[0]).toEqual({ text: 'anode', isCode: true });
    expect(html`<p>${sentence('a `b<c`')}</p>`.html).toBe('<p>A <code>b&lt;c</code></p>');
  });
});
