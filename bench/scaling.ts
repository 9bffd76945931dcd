// How cost grows with the mesh: cells across every region, shells of a particle.

import type { Mesh } from '../model/simulation.ts';
import { simulationOf, simulationText } from './cases.ts';
import { measure } from './measure.ts';

const sizes = [20, 40, 80, 160] as const;
const usual: Mesh = { anode: 20, separator: 20, cathode: 20, particle: 8 };

/** One line a mesh, as a table. */
export async function scalingTable(): Promise<string> {
  const lines: string[] = [];
  for (const cells of sizes)
    lines.push(
      await line(`${cells} cells a region, 8 modes`, { ...usual, anode: cells, separator: cells, cathode: cells }),
    );
  for (const shells of sizes) lines.push(await line(`20 cells a region, ${shells} shells`, { ...usual, shells }));
  return `| P2D, 1C | median ms | best ms | steps | µs a step |\n|---|---|---|---|---|\n${lines.join('\n')}`;
}

async function line(what: string, mesh: Mesh): Promise<string> {
  const text = simulationText('discharge at 1C until 2.5 V');
  const simulation = await simulationOf({ name: what, text, runs: 1, isCompared: false });
  if (typeof simulation === 'string') throw new Error(simulation);
  const found = await measure({ ...simulation, mesh }, 15);
  if (typeof found === 'string') throw new Error(found);
  const { median, best, counters } = found;
  const perStep = (1e3 * median) / counters.steps;
  const made = `| ${what} | ${median.toFixed(2)} | ${best.toFixed(2)} | ${counters.steps} | ${perStep.toFixed(0)} |`;
  console.log(made);
  return made;
}
