// Runs of the library's cells for comparison with numbers from outside, each made once.

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol } from '../../model/protocol.ts';
import type { Mesh, ModelName } from '../../model/simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { checkText, createTestServices } from '../support/language-host.ts';
import { cRate, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';

const services = createTestServices();
const cells = new Map<string, Promise<CheckedCell>>();

/** A cell of the library, from its text. */
export function libraryCell(name: string): Promise<CheckedCell> {
  let found = cells.get(name);
  if (found === undefined) {
    found = checkText(services, `protocol p { rest for 1 s }  simulation s { cell = ${name}  protocol = p }`).then(
      ({ simulations }) => {
        const cell = simulations[0]?.simulation?.cell;
        if (cell === undefined) throw new Error(`the library has no cell ${name}`);
        return cell;
      },
    );
    cells.set(name, found);
  }
  return found;
}

export interface Discharge {
  readonly cell: string;
  readonly model: ModelName;
  /** C-rate. */
  readonly rate: number;
  /** V */
  readonly to: number;
  /** s between the stored points. */
  readonly every: number;
  readonly mesh: RunMesh;
  /** Another cell made from that of the library, with a name of its own. */
  readonly change?: { readonly name: string; readonly make: (cell: CheckedCell) => Promise<CheckedCell> };
}

export interface RunMesh {
  /** Cells across each electrode; the separator has 20. */
  readonly cells: number;
  /** Modes of a particle; 8 where it is left out. */
  readonly modes?: number;
  /** Shells instead. */
  readonly shells?: number;
  /** Tolerance; 1e-6 where it is left out. */
  readonly relative?: number;
}

const runs = new Map<string, Promise<RunResult>>();

/** A constant-current discharge, made once however often it is asked for. */
export function discharge(wanted: Discharge): Promise<RunResult> {
  const key = JSON.stringify({ ...wanted, change: wanted.change?.name });
  let found = runs.get(key);
  if (found === undefined) {
    const { cell, change, rate, to, every, model, mesh } = wanted;
    const steps = protocol(step({ kind: 'discharge', rate: cRate(rate) }, [voltageEnd(to)], every));
    found = libraryCell(cell)
      .then((own) => (change === undefined ? own : change.make(own)))
      .then((own) => run(own, steps, model, mesh));
    runs.set(key, found);
  }
  return found;
}

const meshOf = ({ cells, modes = 8, shells }: RunMesh): Mesh => ({
  anode: cells,
  separator: 20,
  cathode: cells,
  particle: modes,
  ...(shells === undefined ? {} : { shells }),
});

/** A run that has to come to its end. */
export async function run(
  cell: CheckedCell,
  steps: CheckedProtocol,
  model: ModelName,
  mesh: RunMesh,
  include: readonly string[] = [],
): Promise<RunResult> {
  const relative = mesh.relative ?? 1e-6;
  const result = await runSimulation(
    simulate(cell, steps, include, {
      model,
      mesh: meshOf(mesh),
      tolerance: { relative, absolute: relative / 100 },
    }),
  );
  if (result.status !== 'completed') throw new Error(`${cell.name}: ${result.status}, ${result.reason}`);
  return result;
}

/** A column at a time of the run, linear between the stored points. */
export function at(result: RunResult, name: string, time: number): number {
  const t = column(result, 'time');
  const values = column(result, name);
  // The last point of each pair, so that a time where a step begins reads the state after the jump.
  let low = 0;
  let high = t.length - 1;
  if (time < t[low]! || time > t[high]! + 1e-6)
    throw new Error(`${time} s is outside the run, which ends at ${t[high]!} s`);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (t[middle]! <= time) low = middle;
    else high = middle;
  }
  const width = t[high]! - t[low]!;
  return width === 0 ? values[high]! : values[low]! + ((time - t[low]!) / width) * (values[high]! - values[low]!);
}
