// Whether a result depends on its mesh (D-NUM-02): the same simulation on twice the cells and finer particles, compared in the
// voltage at the times of the first.

import type { CheckedSimulation, Mesh } from '../../model/simulation.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { RunResult } from './result.ts';

/** V */
const limit = 2e-3;
/** Times at which both are compared, at most. */
const samples = 200;
/** Share of a step at its end that is left out: there a small shift in time is a large one in voltage. */
const steepShare = 0.02;
/** Share at its start: what lithium does in a surface layer thinner than a hundredth of a particle no mesh shows. */
const startShare = 1e-3;

/** `run` runs a simulation to its end. */
export async function meshVerdict(
  simulation: CheckedSimulation,
  coarse: RunResult,
  run: (simulation: CheckedSimulation) => Promise<RunResult>,
): Promise<Verdict> {
  const times = comparedTimes(coarse);
  const fine = await run({
    ...simulation,
    mesh: finer(simulation.mesh),
    expectations: [],
    // A plot at a time makes the run store a point exactly there.
    plots: times.map((at) => ({ text: '', x: 'position', y: 'electrolyte.potential', at, byCycle: false })),
  });
  const found = largestDifference(coarse, fine, times);
  if (found === undefined)
    return {
      ...identity,
      status: 'not_assessed',
      message: `the run on the finer mesh did not get far enough to be compared: ${fine.reason}`,
      sources: [],
    };
  const millivolts = (1e3 * found.difference).toPrecision(2);
  const isCoarse = found.difference > limit;
  return {
    ...identity,
    status: isCoarse ? 'watch' : 'ok',
    value: found.difference,
    unit: 'V',
    threshold: limit,
    margin: (limit - found.difference) / limit,
    message: `on twice the cells the voltage moves by ${millivolts} mV at most, at ${found.time.toPrecision(4)} s`,
    ...(isCoarse ? { help: meshHelp(simulation.mesh) } : {}),
    sources: [],
    evidence: 'computed',
  };
}

const identity = { id: 'numerics/mesh', mechanism: 'mesh' } as const;

function finer(mesh: Mesh): Mesh {
  return {
    ...mesh,
    anode: 2 * mesh.anode,
    separator: 2 * mesh.separator,
    cathode: 2 * mesh.cathode,
    particle: 2 * mesh.particle,
    ...(mesh.shells === undefined ? {} : { shells: 2 * mesh.shells }),
    check: false,
  };
}

function meshHelp(mesh: Mesh): string {
  const { anode, separator, cathode, particle, shells } = finer(mesh);
  const particles = shells === undefined ? `particle = ${particle}` : `shells = ${shells}`;
  return `take \`mesh { anode = ${anode}  separator = ${separator}  cathode = ${cathode}  ${particles} }\``;
}

/** Stored times of the run, but for the beginnings and the very ends of its steps. */
function comparedTimes({ columns, steps }: RunResult): number[] {
  const stored = columns.find((c) => c.name === 'time')?.values ?? new Float64Array(0);
  const inside = [...stored].filter((t) =>
    steps.some(({ start, end }) => t > start + startShare * (end - start) && t < end - steepShare * (end - start)),
  );
  const stride = Math.max(1, Math.ceil(inside.length / samples));
  return inside.filter((_, k) => k % stride === 0);
}

function largestDifference(
  coarse: RunResult,
  fine: RunResult,
  times: readonly number[],
): { readonly difference: number; readonly time: number } | undefined {
  const [first, second] = [voltages(coarse), voltages(fine)];
  let found: { difference: number; time: number } | undefined;
  for (const time of times) {
    const [a, b] = [first.get(time), second.get(time)];
    if (a === undefined || b === undefined || a.step !== b.step) continue;
    const difference = Math.abs(a.voltage - b.voltage);
    if (found === undefined || difference > found.difference) found = { difference, time };
  }
  return found;
}

function voltages({ columns }: RunResult): Map<number, { readonly voltage: number; readonly step: number }> {
  const [time, voltage, step] = ['time', 'voltage', 'step'].map((name) => columns.find((c) => c.name === name)?.values);
  const found = new Map<number, { voltage: number; step: number }>();
  time?.forEach((t, k) => found.set(t, { voltage: voltage?.[k] ?? NaN, step: step?.[k] ?? NaN }));
  return found;
}
