// The map of stack pressure as a figure: valid, drawn, in words, and part of the results page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../charts/figure.ts';
import { figureSpec } from '../../charts/figure-spec.ts';
import { figureSummary } from '../../charts/figure-summary.ts';
import { pressureMapFigure } from '../../charts/pressure-map-figure.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import { resultsPage } from '../../charts/results-page.ts';
import { darkTheme, lightTheme } from '../../charts/theme.ts';
import type { CheckedSimulation } from '../../model/simulation.ts';
import { pressureMaps } from '../../physics/pressure-map.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate, stripAndPlate, symmetricCell } from '../support/argyrodite.ts';

const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
);

let simulation: CheckedSimulation;
let figures: Figure[] = [];
beforeAll(() => {
  simulation = simulate(symmetricCell(3e6), stripAndPlate(4, 0.5 * 36000, 1), []);
  figures = pressureMaps(simulation).map(pressureMapFigure);
});

describe('the pressure map', () => {
  it('is drawn against current and against temperature', () => {
    expect(figures.map((f) => f.id)).toEqual(['pressure-current', 'pressure-temperature']);
    for (const figure of figures)
      for (const theme of [lightTheme, darkTheme]) {
        validate(JSON.parse(JSON.stringify(figureSpec(figure, { theme, width: 560, height: 300, hasTitle: true }))));
        expect(validate.errors, figure.id).toBeNull();
      }
  });

  it('has areas with their names, limits, and the cell as a point', async () => {
    for (const figure of figures) {
      const svg = await renderSvg(figureSpec(figure, { theme: lightTheme, width: 720, height: 420, hasTitle: true }));
      for (const { label } of figure.areas ?? []) expect(svg).toContain(`>${label}<`);
      expect(svg).toContain('>this cell<');
      expect(svg).toMatch(/class="mark-area/);
      expect(svg).toMatch(/class="mark-line/);
      expect(svg).not.toContain('NaN');
    }
  });

  it('leaves no blank between areas: at every place they add up to the whole axis', () => {
    for (const { areas = [], y } of figures) {
      const [low = 0, high = 0] = y.domain ?? [];
      const whole = Math.log(high / low);
      const places = [...new Set(areas.flatMap((a) => a.x))];
      for (const place of places) {
        const covered = areas.reduce((sum, area) => {
          const at = area.x.indexOf(place);
          return at < 0 ? sum : sum + Math.log((area.high[at] ?? 1) / (area.low[at] ?? 1));
        }, 0);
        expect(covered / whole).toBeCloseTo(1, 9);
      }
    }
  });

  it('says in words what the window is', () => {
    expect(figureSummary(figures[0]!)).toBe(
      'Stack pressure against current at 25 °C: at 0.4 mA/cm² contact needs 4.32 MPa, 75 MPa press lithium through at once; no pressure would let it live 1000 h (estimates): at 3 MPa the cell forms voids while stripping.',
    );
  });

  it('is part of the results page where there is lithium on a solid electrolyte', async () => {
    const result = await runSimulation(simulation);
    const page = resultsPage(simulation, result, lightTheme, [], pressureMaps(simulation));
    expect(page.maps.map((m) => m.title)).toEqual([
      'Stack pressure against current at 25 °C',
      'Stack pressure against temperature at 0.4 mA/cm²',
    ]);
    expect(resultsPage(simulation, result, lightTheme, []).maps).toEqual([]);
  });
});
