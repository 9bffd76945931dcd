import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../charts/figure.ts';
import { figureSpec } from '../../charts/figure-spec.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import { runFigures } from '../../charts/run-figures.ts';
import { darkTheme, lightTheme } from '../../charts/theme.ts';
import { requestedPlots, runLiquidCell, runSymmetricCell } from '../support/chart-runs.ts';

const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
// The schema has formats and unions that ajv's strict mode asks to annotate; they are not ours to change.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const figures: Figure[] = [];
beforeAll(async () => {
  const byCycle = { text: 'voltage vs capacity by cycle', y: 'voltage', x: 'capacity', byCycle: true };
  for (const [result, plots] of [
    [await runLiquidCell(), requestedPlots],
    [await runSymmetricCell(), [byCycle]],
  ] as const) {
    const { overview, time, cycle, profile } = runFigures(result, plots);
    figures.push(...overview, ...time, ...cycle, ...profile);
  }
});

describe('specs', () => {
  it('satisfy the JSON schema of Vega-Lite, in both themes', () => {
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures)
      for (const theme of [lightTheme, darkTheme])
        for (const isInteractive of [true, false]) {
          const spec = figureSpec(figure, { theme, width: 560, height: 300, isInteractive, hasTitle: true });
          validate(JSON.parse(JSON.stringify(spec)));
          expect(validate.errors, figure.id).toBeNull();
        }
  });

  it('render to SVG with title, unit on both axes and a curve', async () => {
    for (const figure of figures) {
      const svg = await renderSvg(figureSpec(figure, { theme: lightTheme, width: 560, height: 300, hasTitle: true }));
      expect(svg).toContain('width="560"');
      expect(svg, figure.id).toContain(`>${figure.title}<`);
      if (figure.y.unit !== '') expect(svg).toContain(`>${figure.y.title} (${figure.y.unit})<`);
      expect(svg).toContain(figure.x.title);
      expect(svg).toMatch(/class="mark-line role-mark[^"]*"/);
      expect(svg).not.toContain('NaN');
      expect(svg).not.toContain('var(');
    }
  });

  it('take every colour from the theme', async () => {
    const [figure] = figures;
    if (figure === undefined) throw new Error('no figures');
    const svg = await renderSvg(figureSpec(figure, { theme: darkTheme, width: 400, height: 240 }));
    expect(svg).toContain(darkTheme.background);
    expect(svg).toContain(darkTheme.series[0]);
    expect(svg).not.toContain(lightTheme.foreground);
  });

  it('gives every series of a figure its own colour and dash', () => {
    const figure = figures.find((f) => f.id === 'contact_fraction-time');
    if (figure === undefined) throw new Error('no contact figure');
    const text = JSON.stringify(figureSpec(figure, { theme: lightTheme, width: 400, height: 240 }));
    expect(text).toContain(JSON.stringify(['anode', 'cathode']));
    expect(text).toContain(JSON.stringify(lightTheme.series.slice(0, 2)));
    expect(text).toContain('[[1,0],[6,3]]');
  });
});
