// Lithium on solid electrolytes in whole runs: numbers from outside against what the simulation shows, not against its laws.

import type { RunResult } from '../../solver/run/result.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';
import { column, stepEnds } from '../support/result-lookup.ts';
import { law, type VerificationRow } from './verification-row.ts';

const services = createTestServices();

/** A run of one simulation of a text. */
async function runOf(text: string, name?: string): Promise<RunResult> {
  const { simulations } = await checkText(services, text);
  const found = simulations.find((own) => name === undefined || own.name === name)?.simulation;
  if (found === undefined) throw new Error('the text has no such simulation');
  return runSimulation(found);
}

const cell = (rest: string): string => `
cell foils {
  area = 0.785 cm^2
  stack { pressure = 5 MPa  fabrication_pressure = 375 MPa ${rest} }
  anode = lithium { thickness = 400 um }
  separator = solid { electrolyte = Li6PS5Cl  thickness = 500 um  relative_density = 82 % }
  cathode = lithium { thickness = 400 um }
  interface anode | separator { flaw_length = 10 um }
  interface separator | cathode { flaw_length = 10 um }
}
`;

/** Current of the lowest strip within which the voltage rises by half a per cent, mA/cm². */
async function criticalByVoltage(name: string): Promise<number> {
  const result = await runOf(readExample('critical-stripping.cell'), name);
  const found = result.steps.find(({ kind, step }) => {
    const { first, last } = stepEnds(result, 'voltage', step);
    return kind === 'strip' && last / first - 1 >= 0.005;
  });
  return found === undefined ? NaN : Math.abs(stepEnds(result, 'current_density', found.step).last) / 10;
}

/** Logarithm of the hours until the library's cell of Doux et al. is shorted: 75 µA/cm², an hour each way. */
async function lifeUnder(pressure: number): Promise<number> {
  const result = await runOf(`
protocol hours {
  repeat 600 {
    plate at 0.075 mA/cm^2 for 1 h
    strip at 0.075 mA/cm^2 for 1 h
  }
}
simulation life {
  cell = li_symmetric_doux2020  protocol = hours
  include pressure_short
  with stack.pressure = ${pressure} MPa
}`);
  return Math.log(column(result, 'time')[column(result, 'shorted').indexOf(1)]! / 3600);
}

/** Ω of Doux et al.'s cell at 5 MPa after a press, as a small current shows it; 28.4 Ω of it do not depend on pressure. */
async function resistanceAfter(press: string, assembly: string): Promise<number> {
  const result = await runOf(`${cell(`assembly_pressure = ${assembly}`)}
protocol small {
  ${press}
  plate at 0.01 mA/cm^2 for 1 min
}
simulation s { cell = foils  protocol = small  include contact_resistance }`);
  const voltage = column(result, 'voltage').at(-1)!;
  const others = 500e-6 / (0.15 * 0.82 ** 1.5) + 2 * 2e-4;
  return 28.4 + (voltage / 0.1 - others) / 1.327e-4;
}

async function crossing(): Promise<number> {
  const result = await runOf(`${cell('')}
protocol fast { plate at 3 mA/cm^2 for 2 h }
simulation s { cell = foils  protocol = fast  include filament_growth }`);
  return column(result, 'time')[column(result, 'shorted').indexOf(1)]!;
}

async function bumps(): Promise<number> {
  const result = await runOf(`${cell('')}
protocol slow { plate at 0.1 mA/cm^2 for 40 h }
simulation s { cell = foils  protocol = slow  include plating_contact_loss  with stack.pressure = 1 MPa }`);
  return column(result, 'anode.bump_height').at(-1)! * 1e6;
}

async function leakAtRest(): Promise<number> {
  const result = await runOf(`
material leaky extends Li6PS5Cl { electronic_conductivity = 1e-8 S/cm }
cell full {
  area = 0.785 cm^2  voltage_window = 2.5 V .. 4.3 V
  stack { pressure = 5 MPa  fabrication_pressure = 375 MPa }
  anode = lithium { thickness = 50 um }
  separator = solid { electrolyte = leaky  thickness = 100 um  relative_density = 92 % }
  cathode = composite {
    thickness = 40 um  porosity = 8 %
    active NMC811 { volume_fraction = 55 %  particle_radius = 2.5 um }
    electrolyte Li6PS5Cl { volume_fraction = 34 % }
    carbon VGCF { volume_fraction = 2 % }
    binder PVDF { volume_fraction = 1 % }
  }
}
protocol shelf { rest for 240 h }
simulation s { cell = full  protocol = shelf  start at soc 80 %  include electronic_leakage }`);
  const soc = column(result, 'soc');
  const capacity = ((result.summary.nominal_capacity_Ah as number) * 3600) / 0.785e-4;
  return ((soc[0]! - soc.at(-1)!) * capacity) / (240 * 3600);
}

async function symmetricEnd(name: string, quantity: string, step: number, end: 'first' | 'last'): Promise<number> {
  return stepEnds(await runOf(readExample('lithium-symmetric.cell'), name), quantity, step)[end];
}

const kasemchainan = 'measured: Kasemchainan et al. 2019';
const doux = 'measured: Doux et al. 2020';
const recomputed = 'implicit Euler on the same laws, recomputed independently';
const inRun = (what: string): string => `run: ${what}`;

export const solidLithiumRuns: readonly VerificationRow[] = [
  law('V-A13-2', inRun('time to short from a flaw of 10 µm, 490 µm at 3 mA/cm²'), 's', 4325, 2e-3, crossing),
  law('V-A15-2', inRun('self-discharge at rest, n-type, 1e-8 S/cm'), 'A/m²', 2.569e-4, 2e-3, leakAtRest),
  law('V-A17-2', inRun('first loading to 5 MPa'), 'Ω', 110, 5e-2, () => resistanceAfter('', '5 MPa'), doux),
  law(
    'V-A17-2',
    inRun('released from 25 to 5 MPa'),
    'Ω',
    50,
    5e-2,
    () => resistanceAfter('press at 25 MPa for 1 min', '5 MPa'),
    doux,
  ),
  law(
    'V-A18-ladder',
    inRun('critical stripping current by the voltage, 3 MPa'),
    'mA/cm²',
    0.2,
    5e-2,
    () => criticalByVoltage('at_3_MPa'),
    kasemchainan,
  ),
  law('V-A18-ladder', inRun('at 7 MPa'), 'mA/cm²', 1, 5e-2, () => criticalByVoltage('at_7_MPa'), kasemchainan),
  law(
    'V35',
    inRun('voltage at 5 MPa'),
    'mV',
    30.86,
    2e-2,
    async () => -1000 * (await symmetricEnd('low_rate', 'voltage', 17, 'last')),
    recomputed,
  ),
  law(
    'V35',
    inRun('at 1 MPa after five strips'),
    'mV',
    329.7,
    2e-2,
    async () => -1000 * (await symmetricEnd('low_pressure', 'voltage', 17, 'last')),
    recomputed,
  ),
  law(
    'V35',
    inRun('plating over cracking current in the fifth plate'),
    '1',
    1.508,
    2e-2,
    () => symmetricEnd('low_pressure', 'anode.cracking_share', 19, 'first'),
    recomputed,
  ),
  law('V-A19-2', inRun('height of bumps, steady, 1 A/m² at 1 MPa'), 'µm', 0.1347, 5e-3, bumps),
  ...(
    [
      [10, 474],
      [15, 272],
      [20, 190],
      [25, 48],
    ] as const
  ).map(([pressure, hours]) =>
    law(
      'V24',
      inRun(`logarithm of the hours to short at ${pressure} MPa`),
      '1',
      Math.log(hours),
      Math.log(1.5) / Math.log(hours),
      () => lifeUnder(pressure),
      doux,
    ),
  ),
];
