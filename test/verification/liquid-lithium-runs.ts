// Lithium in liquids as whole runs have it, not as the laws say: the film (V6, V7), kinetics and stress (V2, V13), salt (V4), nuclei and
// collectors (V-A04, V-A24), deposits (V-A09), and the books over two hundred cycles (V29).

import type { CheckedCell } from '../../model/cell.ts';
import type { CheckedProtocol, ProtocolItem } from '../../model/protocol.ts';
import type { SolidElectrolyteInterphase } from '../../model/sei.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { simulate } from '../support/argyrodite.ts';
import { checkText, createTestServices, readExample } from '../support/language-host.ts';
import { liquidFull, liquidSymmetric } from '../support/liquid-lithium.ts';
import { forTime, protocol, step, voltageEnd } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';
import { law, type VerificationRow } from './verification-row.ts';

const mesh = { anode: 4, separator: 20, cathode: 8, particle: 6 };
const tolerance = { relative: 1e-8, absolute: 1e-8 };

function run(
  cell: CheckedCell,
  include: readonly string[],
  items: readonly ProtocolItem[],
  more: object = {},
): Promise<RunResult> {
  const course: CheckedProtocol = protocol(...items);
  return runSimulation(simulate(cell, course, include, { mesh, tolerance, ...more }));
}

const last = (result: RunResult, name: string): number => column(result, name).at(-1) ?? NaN;
const rest = (seconds: number): ProtocolItem => step({ kind: 'rest' }, [forTime(seconds)]);
const plate = (current: number, seconds: number): ProtocolItem =>
  step({ kind: 'plate', rate: { kind: 'current_density', value: current } }, [forTime(seconds)], seconds / 200);

/** Of a film of graphite parameter sets, 5 nm at first, after resting, nm. */
async function filmAfter(seconds: number, more: Partial<SolidElectrolyteInterphase>): Promise<number> {
  const film = { thickness: 5e-9, solventDiffusivity: 2.5e-22, ...more };
  return 1e9 * last(await run(liquidSymmetric(film), ['sei_growth'], [rest(seconds)]), 'anode.sei_thickness');
}

/** When a film of 20 nm breaks while plating at 10 A/m², all of whose unevenness reaches the current, s. */
async function brokenAfter(fractureStrain: number, nonuniformity: number): Promise<number> {
  const cell = liquidSymmetric({ thickness: 20e-9, youngsModulus: 1e13, fractureStrain, nonuniformity });
  const quick = { ...cell, electrolyte: { ...cell.electrolyte!, lithiumExchangeCurrentDensity: 1e7 } };
  const result = await run(quick, ['sei_rupture'], [plate(10, 1000)]);
  const first = column(result, 'anode.broken_fraction').findIndex((f) => f > 0);
  return column(result, 'time')[first - 1] ?? NaN;
}

/** Voltage of lithium strong enough for `pressure` against a cathode at rest, over that without stress, mV. */
async function shifted(pressure: number): Promise<number> {
  const cell = liquidFull();
  const result = await run(
    {
      ...cell,
      anode: { ...cell.anode, yieldStrength: 1e12 } as CheckedCell['anode'],
      stack: { ...cell.stack, pressure, assemblyPressure: pressure },
    },
    ['stress_kinetics'],
    [rest(10)],
    { model: 'spme', startSoc: 0.5 },
  );
  return 1000 * (last(result, 'voltage') - last(result, 'ocv'));
}

/** Salt at the two electrodes of a millimetre at half of the limiting current, mol/m³. */
async function saltAt(role: 'anode' | 'cathode'): Promise<number> {
  return last(await run(liquidSymmetric(), ['sand_time'], [plate(93.373 / 2, 12000)]), `${role}.surface_concentration`);
}

/** Of nuclei at 10 A/m² in a fine mesh, nm. */
async function nucleus(exchange: number): Promise<number> {
  const cell = liquidSymmetric();
  const electrolyte = { ...cell.electrolyte!, lithiumExchangeCurrentDensity: exchange };
  const result = await run({ ...cell, electrolyte }, ['nucleation'], [plate(10, 0.01)], {
    mesh: { ...mesh, separator: 400 },
  });
  return 1e9 * last(result, 'anode.critical_nucleus_radius');
}

/** Share of a copper collector that is covered when πNr² = 1, between the points of a run. */
async function covered(): Promise<number> {
  const result = await run(
    { ...liquidFull(), anode: { kind: 'none', collector: { name: 'Cu', nucleationOverpotential: 0.04 } } },
    ['anode_free'],
    [step({ kind: 'charge', rate: { kind: 'current_density', value: 10 } }, [voltageEnd(4.15)], 5)],
    { model: 'spme', startSoc: 0 },
  );
  const [radius, coverage] = [column(result, 'anode.island_radius'), column(result, 'anode.collector_coverage')];
  const whole = 1 / Math.sqrt(Math.PI * 1e12 * 0.4 ** 3);
  const k = radius.findIndex((r) => r >= whole);
  const share = (whole - radius[k - 1]!) / (radius[k]! - radius[k - 1]!);
  return coverage[k - 1]! + share * (coverage[k]! - coverage[k - 1]!);
}

/** Pores of what is plated at `pressure`, %. */
async function pores(pressure: number): Promise<number> {
  const cell = liquidSymmetric();
  const stack = { ...cell.stack, pressure, assemblyPressure: pressure };
  return 100 * last(await run({ ...cell, stack }, ['deposit_pressure'], [plate(10, 60)]), 'anode.deposit_porosity');
}

/** Largest relative change of all lithium over two hundred cycles of the liquid example. */
async function imbalance(): Promise<number> {
  const text = readExample('lithium-metal-liquid.cell').replace('repeat 100', 'repeat 200');
  const { simulations } = await checkText(createTestServices(), text);
  const simulation = simulations[0]?.simulation;
  if (simulation === undefined) throw new Error('the example has no simulation');
  const result = await runSimulation(simulation);
  return result.cycles.length === 200 ? (result.audit.lithium ?? NaN) : NaN;
}

const year = 3.15576e7;
const closed = 'closed form, against a whole run';

export const liquidLithiumRuns: readonly VerificationRow[] = [
  law('V6', 'film of a run: a year of solvent diffusion', 'nm', 44.93, 1e-3, () => filmAfter(year, {}), closed),
  law(
    'V-A05',
    'film of a run: a year of interstitials',
    'nm',
    21.88,
    1e-3,
    () => filmAfter(year, { growthLaw: 'interstitial' }),
    closed,
  ),
  law(
    'V-A05',
    'film of a run: a day of reaction and diffusion',
    'nm',
    273.48,
    1e-3,
    () => filmAfter(86400, { growthLaw: 'reaction', solventConcentration: 4541, solventDiffusivity: 2e-18 }),
    closed,
  ),
  law('V7', 'rupture in a run at 10 A/m², strain 0.05', 's', 400.3, 1e-3, () => brokenAfter(0.05, 0.1), closed),
  law('V7', 'rupture in a run, half the unevenness', 's', 800.6, 1e-3, () => brokenAfter(0.05, 0.05), closed),
  law('V13', 'stress shift in a run at 100 MPa', 'mV', 13.47, 1e-3, () => shifted(1e8), closed),
  law('V4', 'salt at the plating side in a run', 'mol/m³', 500, 5e-3, () => saltAt('anode'), closed),
  law('V4', 'salt at the stripping side in a run', 'mol/m³', 1500, 5e-3, () => saltAt('cathode'), closed),
  law('V-A04', 'critical nucleus in a run at i0 = j', 'nm', 5.45, 1e-3, () => nucleus(10), closed),
  law('V-A24', 'coverage in a run at πNr² = 1', '1', 0.632, 1e-3, covered, closed),
  law('V-A09', 'pores of a deposit in a run at 350 kPa', '%', 0.5, 1e-2, () => pores(350e3), closed),
  {
    ...law('V29', 'lithium of 200 cycles that does not close', '1', 0, 1, imbalance, 'conservation'),
    tolerance: 1e-10,
  },
];
