import type { Verdict } from '../model/verdict.ts';
import { assessCell } from '../physics/assess.ts';
import { assessMap, type MapOptions } from './assess-map.ts';
import { checkPath, createServices, UsageError } from './host.ts';
import { renderAssessment } from './render-result.ts';

/** Closed forms only: nothing is simulated. Exit status 1 where the file has an error finding. */
export async function assessCommand(
  path: string,
  name: string | undefined,
  options: MapOptions & { readonly map?: 'pressure' },
): Promise<number> {
  const services = await createServices();
  const { file } = await checkPath(services, path);
  const simulations = file.simulations.map((s) => s.simulation).filter((s) => s !== undefined);
  const cells = new Map(file.cells.flatMap((c) => (c.cell === undefined ? [] : [[c.name, c.cell] as const])));
  for (const { cell } of simulations) if (!cells.has(cell.name)) cells.set(cell.name, cell);
  const chosen = [...cells].filter(([cellName]) => name === undefined || cellName === name);
  if (chosen.length === 0)
    throw new UsageError(name === undefined ? `${path} has no cell` : `${path} has no cell \`${name}\``);
  const isError = file.findings.some((f) => f.severity === 'error');
  if (options.map !== undefined) {
    const used = simulations.filter((s) => chosen.some(([cellName]) => cellName === s.cell.name));
    await assessMap(used, options);
    return isError ? 1 : 0;
  }
  const assessed = chosen.map(([cellName, cell]) => ({
    cell: cellName,
    verdicts: assessCell(
      cell,
      simulations.filter((s) => s.cell.name === cellName),
      samples,
    ),
  }));
  process.stdout.write(options.format === 'json' ? json(assessed) : assessed.map(text).join('\n\n') + '\n');
  return isError ? 1 : 0;
}

/** How often the estimated inputs are varied to say how likely a criterion is violated. */
const samples = 200;

interface Assessed {
  readonly cell: string;
  readonly verdicts: readonly Verdict[];
}

function json(assessed: readonly Assessed[]): string {
  return `${JSON.stringify(assessed.length === 1 ? assessed[0] : { cells: assessed }, null, 2)}\n`;
}

function text({ cell, verdicts }: Assessed): string {
  return [cell, ...renderAssessment(verdicts, process.stdout.columns)].join('\n');
}
