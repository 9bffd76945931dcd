// `assess --map pressure`: stack pressure against current or temperature, as text, JSON, or a chart in a file.

import { writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { PressureMap } from '../model/pressure-map.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { operationOf } from '../physics/operation.ts';
import { pressureMap } from '../physics/pressure-map.ts';
import { UsageError } from './host.ts';
import { pressureMapCsv, renderPressureMap } from './render-pressure-map.ts';
import { reasonOf } from './run-files.ts';
import { makeFolder } from './make-folder.ts';

export interface MapOptions {
  readonly format: string;
  readonly against: PressureMap['against'];
  readonly simulation?: string;
  readonly out?: string;
}

const endings = ['.svg', '.json', '.csv'] as const;
const size = { width: 720, height: 420 };

/** Prints the maps of the simulations, or writes the one that is chosen. */
export async function assessMap(simulations: readonly CheckedSimulation[], options: MapOptions): Promise<void> {
  const { simulation: name, against, out, format } = options;
  const ending = endingOf(out);
  const chosen = simulations.filter((s) => name === undefined || s.name === name);
  if (chosen.length === 0)
    throw new UsageError(
      name === undefined
        ? 'a map needs a simulation: it says which currents the cell is run with'
        : `no simulation \`${name}\`; there ${simulations.length === 1 ? 'is' : 'are'} ${names(simulations)}`,
    );
  const maps = chosen.map((s): PressureMap => {
    const map = pressureMap(s.name, s.cell, operationOf(s), against);
    if (typeof map === 'string') throw new UsageError(`no map of ${s.cell.name} in ${s.name}: ${map}`);
    return map;
  });
  if (out !== undefined && ending !== undefined) {
    const [only, second] = maps;
    if (only === undefined || second !== undefined)
      throw new UsageError(`--out takes one map: choose by --simulation among ${names(chosen)}`);
    return writeMap(only, out, ending);
  }
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(maps.length === 1 ? maps[0] : { maps }, finiteOrNull, 2)}\n`
      : `${maps.map(renderPressureMap).join('\n\n')}\n`,
  );
}

/** JSON has no infinity: no limit is `null`. */
function finiteOrNull(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function names(simulations: readonly CheckedSimulation[]): string {
  return simulations.map((s) => `\`${s.name}\``).join(', ');
}

function endingOf(out: string | undefined): (typeof endings)[number] | undefined {
  if (out === undefined) return undefined;
  const ending = endings.find((own) => own === extname(out).toLowerCase());
  if (ending === undefined)
    throw new UsageError(
      `${out}: maps are written as .svg, as .json (Vega-Lite) or as .csv; the results view in the editor makes PNG of them`,
    );
  return ending;
}

async function writeMap(map: PressureMap, path: string, ending: (typeof endings)[number]): Promise<void> {
  const text = ending === '.csv' ? pressureMapCsv(map) : await drawn(map, ending);
  try {
    makeFolder(dirname(path));
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`the map could not be written to ${path}: ${reasonOf(error)}`);
  }
  process.stderr.write(`map written to ${path}\n`);
}

/** Charts are loaded here only: they would double the start of every other command. */
async function drawn(map: PressureMap, ending: '.svg' | '.json'): Promise<string> {
  const { pressureMapFigure } = await import('../charts/pressure-map-figure.ts');
  const { figureSpec } = await import('../charts/figure-spec.ts');
  const { lightTheme } = await import('../charts/theme.ts');
  const spec = figureSpec(pressureMapFigure(map), { theme: lightTheme, ...size, hasTitle: true });
  if (ending === '.json') return `${JSON.stringify(spec, null, 2)}\n`;
  const { renderSvg } = await import('../charts/render-svg.ts');
  return renderSvg(spec);
}
