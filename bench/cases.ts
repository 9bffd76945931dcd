// What is measured, as texts: a case whose feature is not built yet says so, and appears as soon as it is.

import { checkFile } from '../language/check-text.ts';
import type { CheckedSimulation } from '../model/simulation.ts';
import { createTestServices, readExample } from '../test/support/language-host.ts';
import { driveProfile } from './drive-profile.ts';

export interface BenchCase {
  readonly name: string;
  /** A file with one simulation named `s`. */
  readonly text: string;
  /** Measured runs, after those that `warmUp` makes. */
  readonly runs: number;
  /** Its voltage is compared with a run at a tight tolerance on the same mesh; a spectrum integrates nothing. */
  readonly isCompared: boolean;
  /** Changes what the text gives, where the language has no word for it. */
  readonly adapt?: (simulation: CheckedSimulation) => CheckedSimulation;
}

interface Settings {
  readonly cell?: string;
  readonly model?: string;
  readonly relative?: number;
  readonly cells?: number;
  readonly particle?: number;
  readonly shells?: number;
}

/** A simulation of a library cell; mesh and tolerance are the defaults where nothing is said. */
export function simulationText(steps: string, settings: Settings = {}): string {
  const { cell = 'lg_m50_chen2020', model = 'p2d', relative, cells, particle, shells } = settings;
  const mesh = [
    ...(cells === undefined ? [] : [`anode = ${cells} separator = ${cells} cathode = ${cells}`]),
    ...(particle === undefined ? [] : [`particle = ${particle}`]),
    ...(shells === undefined ? [] : [`shells = ${shells}`]),
  ].join(' ');
  return `protocol p {
  ${steps}
}
simulation s {
  cell = ${cell}
  protocol = p
  model = ${model}
  ${mesh === '' ? '' : `mesh { ${mesh} }`}
  ${relative === undefined ? '' : `tolerance { relative = ${relative} absolute = ${relative / 100} }`}
}
`;
}

const discharge = (rate: string, settings: Settings = {}, to = 2.5): string =>
  simulationText(`discharge at ${rate} until ${to} V`, settings);

export const cycleSteps = `discharge at 1C until 2.5 V
  rest for 1 h
  charge at C/3 until 4.2 V
  hold at 4.2 V until 250 mA
  rest for 1 h`;

const quickCycle = `discharge at 1C until 2.5 V
  charge at C/2 until 4.2 V
  hold at 4.2 V until 250 mA`;

export const cyclesText = (count: number, model: string): string =>
  simulationText(`repeat ${count} { ${quickCycle} }`, { model });

export const lumpedCell = `cell warm extends lg_m50_chen2020 {
  thermal {
    model = lumped
    heat_transfer = 10 W/m^2/K
    cooling_area = 53.1 cm^2
    heat_capacity = 42.775 J/K
    ambient_temperature = 25 degC
  }
}
`;

/** The example's cell and a discharge in place of its cycles. */
function solidState(): string {
  const [cell = ''] = readExample('argyrodite-nmc811.cell').split('\nprotocol ');
  return `${cell}
protocol p {
  discharge at C/10 until 2.5 V
}
simulation s {
  cell = argyrodite_nmc811
  protocol = p
  start at soc 100 %
}
`;
}

const one = (name: string, text: string, runs: number): BenchCase => ({ name, text, runs, isCompared: true });

export const benchCases: readonly BenchCase[] = [
  one('SPM, 1C', discharge('1C', { model: 'spm' }), 200),
  one('SPMe, 1C', discharge('1C', { model: 'spme' }), 200),
  ...(['C/5', '1C', '2C'] as const).flatMap((rate) =>
    [1e-3, 1e-4, 1e-6].map((relative) => one(`P2D, ${rate}, rtol ${relative}`, discharge(rate, { relative }), 100)),
  ),
  one('P2D, 1C, 40 cells a region', discharge('1C', { cells: 40 }), 60),
  one('P2D, D(x) of Ecker 2015, 1C', discharge('1C', { cell: 'kokam_nco_ecker2015' }), 40),
  one('P2D, D(x) of O’Regan 2022, 1C', discharge('1C', { cell: 'lg_m50_oregan2022' }), 10),
  one('P2D, half cell of Xu 2019, 1C', discharge('1C', { cell: 'li_nmc_xu2019' }, 3.5), 60),
  one('P2D, lumped heat balance, 1C', `${lumpedCell}${discharge('1C', { cell: 'warm' })}`, 60),
  one('solid state, Li6PS5Cl and NMC811, C/10', solidState(), 60),
  one('P2D, 1C, rest, CCCV, rest', simulationText(cycleSteps), 40),
  one('SPMe, 1C, rest, CCCV, rest', simulationText(cycleSteps, { model: 'spme' }), 60),
  one('P2D, 100 cycles', cyclesText(100, 'p2d'), 3),
  one('SPMe, 100 cycles', cyclesText(100, 'spme'), 3),
  {
    ...one('P2D, drive cycle, 1800 points of 1 s', simulationText('rest for 1 s'), 10),
    adapt: (simulation) => ({ ...simulation, protocol: { ...simulation.protocol, items: [driveProfile(1800)] } }),
  },
  {
    ...one('P2D, impedance, 61 frequencies', simulationText('impedance from 10 kHz to 10 mHz'), 40),
    isCompared: false,
  },
];

const services = createTestServices();

/** The simulation of a case, or why it has none. */
export async function simulationOf(wanted: BenchCase): Promise<CheckedSimulation | string> {
  const { simulations, findings } = await checkFile(services, `file:///bench-${counter++}.cell`, wanted.text);
  const simulation = simulations.find((s) => s.name === 's')?.simulation;
  const error = findings.find((f) => f.severity === 'error');
  if (simulation === undefined) return error?.message ?? 'the text gives no simulation';
  return wanted.adapt?.(simulation) ?? simulation;
}
let counter = 0;
