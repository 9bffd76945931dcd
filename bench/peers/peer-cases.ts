// The cases that both run, by the names of `pybamm_bench.py`.

import type { CheckedSimulation } from '../../model/simulation.ts';
import { cycleSteps, lumpedCell, simulationOf, simulationText, type BenchCase } from '../cases.ts';
import { driveProfile } from '../drive-profile.ts';

export interface PeerCase {
  readonly name: string;
  readonly rtol: number;
  /** Solves of each in a round. */
  readonly repeats: number;
  readonly simulation: (rtol: number) => Promise<CheckedSimulation>;
}

const discharge = (rate: string, to: number): string => `discharge at ${rate} until ${to} V`;

function peerCase(
  name: string,
  repeats: number,
  rtol: number,
  text: (relative: number) => string,
  adapt?: BenchCase['adapt'],
): PeerCase {
  return {
    name,
    rtol,
    repeats,
    simulation: async (relative) => {
      const wanted = {
        name,
        text: text(relative),
        runs: 1,
        isCompared: true,
        ...(adapt === undefined ? {} : { adapt }),
      };
      const simulation = await simulationOf(wanted);
      if (typeof simulation === 'string') throw new Error(`${name}: ${simulation}`);
      return simulation;
    },
  };
}

const chen = (name: string, model: string, rate: string, rtol: number, mesh: { shells?: number } = {}): PeerCase =>
  peerCase(name, 24, rtol, (relative) => simulationText(discharge(rate, 2.5), { model, relative, ...mesh }));

export const peerCases: readonly PeerCase[] = [
  chen('spm', 'spm', '1C', 1e-4),
  chen('spm shells', 'spm', '1C', 1e-4, { shells: 20 }),
  chen('spme', 'spme', '1C', 1e-4),
  ...[1e-3, 1e-4, 1e-6].map((rtol) => chen('p2d', 'p2d', '1C', rtol)),
  chen('p2d shells', 'p2d', '1C', 1e-4, { shells: 20 }),
  chen('p2d C/5', 'p2d', 'C/5', 1e-4),
  chen('p2d 2C', 'p2d', '2C', 1e-4),
  peerCase('p2d Ecker', 4, 1e-4, (relative) =>
    simulationText(discharge('1C', 2.5), { cell: 'kokam_nco_ecker2015', relative }),
  ),
  peerCase('p2d ORegan', 2, 1e-4, (relative) =>
    simulationText(discharge('1C', 2.5), { cell: 'lg_m50_oregan2022', relative }),
  ),
  peerCase('p2d half cell', 4, 1e-4, (relative) =>
    simulationText(discharge('1C', 3.5), { cell: 'li_nmc_xu2019', relative }),
  ),
  peerCase(
    'p2d lumped',
    4,
    1e-4,
    (relative) => `${lumpedCell}${simulationText(discharge('1C', 2.5), { cell: 'warm', relative })}`,
  ),
  peerCase('p2d cycle', 3, 1e-4, (relative) => simulationText(cycleSteps, { relative })),
  peerCase('spme cycle', 3, 1e-4, (relative) => simulationText(cycleSteps, { model: 'spme', relative })),
  peerCase(
    'p2d drive',
    1,
    1e-4,
    (relative) => simulationText('rest for 1 s', { relative }),
    (simulation) => ({
      ...simulation,
      protocol: { ...simulation.protocol, items: [driveProfile(1800)] },
    }),
  ),
];
