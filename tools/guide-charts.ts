// Charts of the guide as SVG texts by file name. `npm run docs` writes them into docs/guide/charts; a test compares.

import { figureSpec } from '../charts/figure-spec.ts';
import type { Figure } from '../charts/figure.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { lightTheme } from '../charts/theme.ts';
import { checkText, createTestServices, readExample } from '../test/support/language-host.ts';
import { interlayer, solidElectrolyte } from '../test/support/library-materials.ts';
import { liquidFigures } from './guide-liquid-figures.ts';
import type { GuideMaterials } from './guide-materials.ts';
import { runFigures } from './guide-run-figures.ts';
import { pressureFigures } from './guide-pressure-figures.ts';
import { solidRunFigures } from './guide-solid-run-figures.ts';
import { stabilityFigures } from './guide-stability-figures.ts';
import { stressFigures } from './guide-stress-figures.ts';

const size = { width: 640, height: 340 };
const services = createTestServices();

export async function guideCharts(): Promise<ReadonlyMap<string, string>> {
  const charts = new Map<string, string>();
  for (const figure of await guideFigures())
    charts.set(
      `${figure.id}.svg`,
      `${await renderSvg(figureSpec(figure, { theme: lightTheme, ...size, hasTitle: true }), figure.id)}\n`,
    );
  return charts;
}

async function guideFigures(): Promise<readonly Figure[]> {
  const materials = await guideMaterials();
  return [
    ...liquidFigures(materials.liquid),
    ...stressFigures(materials),
    ...pressureFigures(materials),
    ...stabilityFigures(materials),
    ...(await runFigures()),
    ...(await solidRunFigures()),
  ];
}

async function guideMaterials(): Promise<GuideMaterials> {
  const { cells } = await checkText(
    services,
    `cell liquid {
      area = 1 cm^2
      electrolyte = LiPF6_EC_EMC
      anode = lithium { thickness = 50 um }
      separator = porous { thickness = 20 um  porosity = 40 % }
      cathode = lithium { thickness = 50 um }
    }`,
  );
  const { simulations } = await checkText(services, readExample('argyrodite-nmc811.cell'));
  const [liquid, mapped] = [cells[0]?.cell, simulations[0]?.simulation];
  if (liquid === undefined || mapped === undefined) throw new Error('a cell of the guide is gone');
  return {
    argyrodite: await solidElectrolyte('Li6PS5Cl'),
    garnet: await solidElectrolyte('LLZO'),
    thiophosphate: await solidElectrolyte('LGPS'),
    halide: await solidElectrolyte('Li3YCl6'),
    phosphate: await solidElectrolyte('LATP'),
    oxynitride: await solidElectrolyte('LiPON'),
    polymer: await solidElectrolyte('PEO_LiTFSI'),
    films: [await interlayer('Ag'), await interlayer('Au'), await interlayer('Zn')],
    liquid,
    mapped,
  };
}
