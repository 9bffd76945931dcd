// Charts of the guide as SVG texts by file name. `npm run docs` writes them into docs/guide/charts; a test compares.

import { figureSpec } from '../charts/figure-spec.ts';
import type { Figure } from '../charts/figure.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { lightTheme } from '../charts/theme.ts';
import type { CheckedCell, SolidLayer } from '../model/cell.ts';
import { checkText, createTestServices, readExample } from '../test/support/language-host.ts';
import { liquidFigures } from './guide-liquid-figures.ts';
import type { GuideFilm, GuideMaterials } from './guide-materials.ts';
import { pressureFigures } from './guide-pressure-figures.ts';
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
  const { simulations } = await checkText(services, readExample('argyrodite-nmc811.cell'));
  const mapped = simulations[0]?.simulation;
  if (mapped === undefined) throw new Error('the example of the guide is gone');
  const liquid = await hosted('electrolyte = LiPF6_EC_EMC  separator = porous { thickness = 20 um  porosity = 40 % }');
  const materials: GuideMaterials = {
    argyrodite: await solid('Li6PS5Cl'),
    garnet: await solid('LLZO'),
    thiophosphate: await solid('LGPS'),
    halide: await solid('Li3YCl6'),
    phosphate: await solid('LATP'),
    oxynitride: await solid('LiPON'),
    polymer: await solid('PEO_LiTFSI'),
    films: [await film('Ag'), await film('Au'), await film('Zn')],
    mapped,
  };
  return [
    ...liquidFigures(liquid),
    ...stressFigures(materials),
    ...pressureFigures(materials),
    ...stabilityFigures(materials),
  ];
}

/** A cell with lithium on both sides and what is written between. */
async function hosted(...parts: readonly string[]): Promise<CheckedCell> {
  const lithium = 'lithium { thickness = 50 um }';
  const { cells, findings } = await checkText(
    services,
    `cell host { area = 1 cm^2  anode = ${lithium}  cathode = ${lithium}  ${parts.join('  ')} }`,
  );
  const cell = cells[0]?.cell;
  if (cell === undefined) throw new Error(findings.map((f) => f.message).join('; '));
  return cell;
}

async function solid(name: string): Promise<SolidLayer['material']> {
  const { separator } = await hosted(`separator = solid { electrolyte = ${name}  thickness = 50 um }`);
  const material = separator.kind === 'solid' ? separator.layers[0]?.material : undefined;
  if (material === undefined) throw new Error(`no material ${name}`);
  return material;
}

async function film(name: string): Promise<GuideFilm> {
  const { interfaces } = await hosted(
    'separator = solid { electrolyte = Li6PS5Cl  thickness = 50 um }',
    `interface anode | separator { interlayer = ${name} { thickness = 1 um } }`,
  );
  if (interfaces.anode.interlayer === undefined) throw new Error(`no interlayer ${name}`);
  return interfaces.anode.interlayer;
}
