// Protocols beside PyBaMM's (bench/peers/pybamm_protocols.py): V-PROT-1, V-PROT-2 and a drive cycle.

import type { ProtocolStep } from '../../model/protocol.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { stepEnds } from '../support/result-lookup.ts';
import { at, libraryCell, run, type RunMesh } from './cell-runs.ts';
import type { CurveCase, CurveComparison } from './discharge-curves.ts';
import { readReference } from './reference-curve.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const mesh: RunMesh = { cells: 60, modes: 16 };

const cycle: readonly ProtocolStep[] = [
  step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(2.5)], 1),
  step({ kind: 'rest' }, [forTime(3600)], 1),
  step({ kind: 'charge', rate: cRate(1 / 3) }, [voltageEnd(4.2)], 1),
  step({ kind: 'hold', voltage: 4.2 }, [currentEnd(0.25)], 1),
  step({ kind: 'rest' }, [forTime(3600)], 1),
  step({ kind: 'discharge', rate: { kind: 'power', value: 20 } }, [voltageEnd(2.5)], 1),
];
const titration: readonly ProtocolStep[] = Array.from({ length: 5 }, () => [
  step({ kind: 'discharge', rate: cRate(0.1) }, [forTime(600)], 1),
  step({ kind: 'rest' }, [forTime(3600)], 1),
]).flat();

function driveStep(): ProtocolStep {
  const { rows } = readReference('drive-profile');
  const times = rows.map(([t]) => t!);
  const values = rows.map(([, current]) => current!);
  const action = {
    kind: 'drive',
    file: 'profile',
    quantity: 'current',
    times,
    values,
    interpolation: 'linear',
  } as const;
  return step(action, [forTime(times[times.length - 1]!)], 1);
}

const made = new Map<string, Promise<RunResult>>();
function runOnce(name: string, steps: () => readonly ProtocolStep[]): Promise<RunResult> {
  let found = made.get(name);
  if (found === undefined) {
    found = libraryCell('lg_m50_chen2020').then((cell) => run(cell, protocol(...steps()), 'p2d', mesh));
    made.set(name, found);
  }
  return found;
}
const cycleRun = (): Promise<RunResult> => runOnce('cccv', () => cycle);
const titrationRun = (): Promise<RunResult> => runOnce('gitt', () => titration);

const protocolCase = (name: string, rate: string, run: () => Promise<RunResult>): CurveCase => ({
  name: `lg_m50_chen2020-${name}`,
  cell: 'lg_m50_chen2020',
  model: 'p2d',
  rate,
  run,
  mesh,
});

/** Their times count from the start of each step, those of the drive cycle from the start. */
export const protocolCases: readonly CurveCase[] = [
  protocolCase('cccv', '1C, rest, CCCV, rest, 20 W', cycleRun),
  protocolCase('gitt', 'C/10 pulses with rests', titrationRun),
  protocolCase('drive', 'drive cycle of 30 min', () => runOnce('drive', () => [driveStep()])),
];

export async function compareProtocol({ name, run: make }: CurveCase): Promise<CurveComparison> {
  const reference = readReference(name);
  const result = await make();
  let [largest, when, squares, points] = [0, 0, 0, 0];
  for (const row of reference.rows) {
    const [number, time, voltage] = reference.names[0] === 'step' ? row : [1, ...row];
    const { start, end } = result.steps[number! - 1]!;
    if (start + time! > end + 1e-6) continue;
    // At the end of a step the voltage jumps: its last value, not the next one's first.
    const isLast = Math.abs(start + time! - end) < 1e-6;
    const own = isLast ? stepEnds(result, 'voltage', number!).last : at(result, 'voltage', start + time!);
    const difference = own - voltage!;
    if (Math.abs(difference) > Math.abs(largest)) [largest, when] = [difference, start + time!];
    squares += difference ** 2;
    points++;
  }
  const durations = result.steps.map((s) => s.end - s.start);
  const theirs = reference.remarks.flatMap((remark) => {
    const found = /duration_s ([\d.]+)/.exec(remark);
    return found === null ? [] : [Number(found[1])];
  });
  const ends = theirs.map((duration, k) => durations[k]! - duration);
  return {
    largest,
    when,
    rootMeanSquare: Math.sqrt(squares / points),
    end: ends.reduce((worst, other) => (Math.abs(other) > Math.abs(worst) ? other : worst), 0),
    points,
    theirMesh: reference.remarks.find((remark) => remark.startsWith('against '))?.slice('against '.length) ?? '',
  };
}

const source = 'PyBaMM, 60 × 120 and 120 × 60';
const duration = (number: number) => async (): Promise<number> => {
  const { start, end } = (await cycleRun()).steps[number - 1]!;
  return end - start;
};
const first = rowsOf('V-PROT-1', 'Chen 2020', source);
const second = rowsOf('V-PROT-2', 'Chen 2020, C/10 for 10 min and 1 h rest', source);
const last = (make: () => Promise<RunResult>, number: number) => async (): Promise<number> =>
  stepEnds(await make(), 'voltage', number).last;
const charge = (number: number) => async (): Promise<number> => (await cycleRun()).steps[number - 1]!.capacity;

export const protocolRows: readonly VerificationRow[] = [
  first('1C to 2.5 V', 's', 3555.2, 1, duration(1)),
  first('1C to 2.5 V', 'Ah', 4.93783, 1e-3, charge(1)),
  first('end of the rest', 'V', 2.9835, 1e-3, last(cycleRun, 2)),
  first('C/3 to 4.2 V', 's', 9808.9, 1, duration(3)),
  first('C/3 to 4.2 V', 'Ah', 4.5411, 1e-3, charge(3)),
  first('4.2 V to 0.25 A', 's', 1904.1, 1, duration(4)),
  first('4.2 V to 0.25 A', 'Ah', 0.3732, 1e-3, charge(4)),
  first('end of the rest', 'V', 4.17295, 1e-3, last(cycleRun, 5)),
  first('20 W to 2.5 V', 's', 3024.1, 1, duration(6)),
  first('20 W to 2.5 V', 'Ah', 4.8252, 1e-3, charge(6)),
  second('end of the first pulse', 'V', 4.11372, 3e-4, last(titrationRun, 1)),
  second('end of its rest', 'V', 4.153942, 3e-4, last(titrationRun, 2)),
  second('end of the second pulse', 'V', 4.09628, 3e-4, last(titrationRun, 3)),
  second('end of its rest', 'V', 4.13165, 3e-4, last(titrationRun, 4)),
];
