// Planar lithium (1.4), solid-state cells (1.5) and exact properties (V-DFN-12, V-DFN-13).

import { thermalVoltage } from '../../physics/constants.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { constant, lgM50 } from '../support/lg-m50.ts';
import { linearLiquidCell, linearSolidCell, resistanceOf, type LinearElectrode } from '../support/linear-electrode.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';
import { column, stepEnds } from '../support/result-lookup.ts';
import { xu2019 } from '../support/xu2019.ts';
import { at, run } from './cell-runs.ts';
import { fineDischarge, type RateName } from './discharge-curves.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const density = (value: number) => ({ kind: 'current_density', value }) as const;
const coarse = { cells: 20 };

/** Overpotential of one lithium electrode at the start, V: two of them around a layer without resistance. */
async function lithiumOverpotential(): Promise<number> {
  const cell = {
    ...xu2019,
    cathode: xu2019.anode,
    electrolyte: { ...xu2019.electrolyte!, ionicConductivity: constant(1e9), saltDiffusivity: constant(1e-5) },
  };
  const result = await run(
    cell,
    protocol(step({ kind: 'discharge', rate: density(0.0024 / xu2019.area) }, [forTime(1e-3)])),
    'p2d',
    coarse,
  );
  return -column(result, 'voltage')[0]! / 2;
}

/** mAh */
const capacityOf = async (rate: RateName): Promise<number> =>
  1e3 * (await fineDischarge('li_nmc_xu2019', rate)).steps[0]!.capacity;

const half = rowsOf('V-LI-2', 'Xu 2019 half cell', 'PyBaMM');
const halfRows: readonly VerificationRow[] = [
  half('1C, end', 's', 5511.5, 0.5, async () => (await fineDischarge('li_nmc_xu2019', '1C')).steps[0]!.end),
  half('1C, capacity', 'mAh', 3.674, 1e-3, () => capacityOf('1C')),
  ...(
    [
      [0, 4.1791],
      [360, 4.0729],
      [900, 3.9804],
      [1800, 3.8591],
      [2700, 3.7777],
      [3240, 3.7455],
      [3600, 3.7285],
    ] as const
  ).map(([t, v]) =>
    half(`1C, V(${t} s)`, 'V', v, 1e-3, async () => at(await fineDischarge('li_nmc_xu2019', '1C'), 'voltage', t)),
  ),
  half('C/10, end', 's', 57081, 2, async () => (await fineDischarge('li_nmc_xu2019', 'C10')).steps[0]!.end),
  ...(
    [
      [0, 4.1979],
      [0.1, 4.121],
      [0.25, 4.0242],
      [0.5, 3.8946],
      [0.75, 3.8056],
      [1, 3.7521],
    ] as const
  ).map(([f, v]) =>
    half(`C/10, V(${f} × 36000 s)`, 'V', v, 1e-3, async () =>
      at(await fineDischarge('li_nmc_xu2019', 'C10'), 'voltage', f * 36000),
    ),
  ),
  half('C/10, capacity', 'mAh', 3.805, 1e-3, () => capacityOf('C10')),
  half('3C, end', 's', 1683.5, 0.5, async () => (await fineDischarge('li_nmc_xu2019', '3C')).steps[0]!.end),
  half('3C, capacity', 'mAh', 3.367, 1e-3, () => capacityOf('3C')),
  half('3C, V(600 s)', 'V', 3.787, 1e-3, async () => at(await fineDischarge('li_nmc_xu2019', '3C'), 'voltage', 600)),
];

/** Resistance of the electrode from a small current, Ω cm². */
async function measuredResistance(electrode: LinearElectrode, cells = 20): Promise<number> {
  const current = 0.01;
  const result = await run(
    linearSolidCell(electrode),
    protocol(step({ kind: 'discharge', rate: density(current) }, [forTime(1)])),
    'p2d',
    { cells },
  );
  return 1e4 * ((3.8 - stepEnds(result, 'voltage', 1).first) / current - resistanceOf.separator);
}

const thick: LinearElectrode = { length: 100e-6, kappa: 0.02, sigma: 1, area: 3.6e5, i0: 1 };
const thin: LinearElectrode = { length: 50e-6, kappa: 0.1, sigma: 10, area: 6e5, i0: 1 };
const pressed: LinearElectrode = {
  length: 75.6e-6,
  kappa: 0.9487 * 0.335 ** 1.5,
  sigma: 0.18,
  area: 3.82184e5,
  i0: 2,
};
/** The cases of V-SSB-1. */
export const linearElectrodes: readonly LinearElectrode[] = [thick, thin, pressed];
/** Their resistances, Ω cm², and what a finite-volume mesh of second order is off by with 10, 20 and 40 cells, %. */
const newmanCases: readonly (readonly [LinearElectrode, number, readonly [number, number, number]])[] = [
  [thick, 19.6025, [0.86, 0.22, 0.054]],
  [thin, 10.1872, [0.09, 0.02, 0.006]],
  [pressed, 7.1954, [0.21, 0.05, 0.013]],
];

const newmanRows: readonly VerificationRow[] = newmanCases.flatMap(([electrode, resistance, errors]) => {
  const what = `linear porous electrode of ${1e6 * electrode.length} µm`;
  const make = rowsOf('V-SSB-1', what, 'closed form (Newman & Tobias 1962)');
  const meshes = rowsOf('V-SSB-1', `${what}, error of the mesh`, 'independent script');
  return [
    make('20 cells', 'Ω cm²', resistance, Number((3e-3 * resistance).toPrecision(3)), () =>
      measuredResistance(electrode),
    ),
    ...[10, 20, 40].map((cells, k) =>
      // To half a unit of its last digit.
      meshes(
        `${cells} cells`,
        '%',
        errors[k]!,
        cells === 40 ? 5e-4 : 5e-3,
        async () => 100 * ((await measuredResistance(electrode, cells)) / newmanResistance(electrode) - 1),
      ),
    ),
  ];
});

/** R = L/(κ + σ) [1 + (2 + (σ/κ + κ/σ) cosh ν)/(ν sinh ν)], ν = L √(a i0 F/RT (1/κ + 1/σ)); Ω cm². */
function newmanResistance({ length, kappa, sigma, area, i0 }: LinearElectrode): number {
  const nu = length * Math.sqrt(((area * i0) / thermalVoltage(298.15)) * (1 / kappa + 1 / sigma));
  const spread = (2 + (sigma / kappa + kappa / sigma) * Math.cosh(nu)) / (nu * Math.sinh(nu));
  return ((1e4 * length) / (kappa + sigma)) * (1 + spread);
}

const limits = rowsOf('V-SSB-2', 'linear porous electrode that conducts without loss', 'R T/(F i0 a L)');

/** Largest difference of a liquid whose cations carry all current from a solid, V. */
async function liquidMinusSolid(): Promise<number> {
  const steps = protocol(step({ kind: 'discharge', rate: density(20) }, [forTime(1800)], 60));
  const mesh = { cells: 20 };
  const results: RunResult[] = [];
  for (const cell of [linearSolidCell(thin, 1e-14), linearLiquidCell(thin, 1e-14)])
    results.push(await run(cell, steps, 'p2d', mesh));
  const [solid, liquid] = results as [RunResult, RunResult];
  return Math.max(...[0, 60, 600, 1800].map((t) => Math.abs(at(solid, 'voltage', t) - at(liquid, 'voltage', t))));
}

/** Voltage at the first instant of a rest after ten minutes at 20 A/m² against the open-circuit voltage, V. */
async function relaxation(): Promise<number> {
  const steps = protocol(
    step({ kind: 'discharge', rate: density(20) }, [forTime(600)]),
    step({ kind: 'rest' }, [forTime(1)]),
  );
  return 3.8 - stepEnds(await run(linearSolidCell(thin), steps, 'p2d', coarse), 'voltage', 2).first;
}

const conservation = rowsOf('V-DFN-12', 'Chen 2020 at 1C', 'exact');
const rested = rowsOf('V-DFN-13', 'Chen 2020, 1200 s at 1C, rest of 20 R²/D', 'exact');

/** ∫ ε c dx at each stored profile against the first, largest relative difference. */
async function saltDrift(): Promise<number> {
  const { profiles, regions } = (await fineDischarge('lg_m50_chen2020', '1C')).profiles;
  const salt = profiles.find((p) => p.name === 'electrolyte.concentration')!;
  const porosity: Readonly<Record<string, number>> = { anode: 0.25, separator: 0.47, cathode: 0.335 };
  const weights = Array.from(salt.position, (x) => {
    const region = regions.find((r) => x > r.from && x < r.to)!;
    const inside = salt.position.filter((other) => other > region.from && other < region.to).length;
    return (porosity[region.name]! * (region.to - region.from)) / inside;
  });
  const amounts = salt.values.map((values) => weights.reduce((sum, w, k) => sum + w * values[k]!, 0));
  return Math.max(...amounts.map((amount) => Math.abs(amount / amounts[0]! - 1)));
}

/** Lithium that left the anode against the charge passed, relative. */
async function anodeAgainstCharge(): Promise<number> {
  const result = await fineDischarge('lg_m50_chen2020', '1C');
  const mean = result.profiles.profiles.find((p) => p.name === 'anode.stoichiometry')!;
  const average = (values: Float64Array): number => values.reduce((sum, s) => sum + s, 0) / values.length;
  const change = average(mean.values[0]!) - average(mean.values.at(-1)!);
  const held = 0.75 * 85.2e-6 * 33133 * 96485.33212 * 0.065 * 1.58;
  return (change * held) / 3600 / result.steps[0]!.capacity - 1;
}

let rest: Promise<RunResult> | undefined;
const restRun = (): Promise<RunResult> =>
  (rest ??= run(
    lgM50,
    protocol(
      step({ kind: 'discharge', rate: cRate(1) }, [forTime(1200)]),
      step({ kind: 'rest' }, [forTime((20 * 5.22e-6 ** 2) / 4e-15)]),
    ),
    'p2d',
    coarse,
  ));

/** Largest minus smallest value of a profile at the end. */
async function spread(name: string): Promise<number> {
  const values = (await restRun()).profiles.profiles.find((p) => p.name === name)!.values.at(-1)!;
  return Math.max(...values) - Math.min(...values);
}

export const lithiumAndSolidRows: readonly VerificationRow[] = [
  conservation('salt', '1', 0, 1e-10, saltDrift),
  conservation(
    'lithium of the cell',
    '1',
    0,
    1e-10,
    async () => (await fineDischarge('lg_m50_chen2020', '1C')).audit.lithium!,
  ),
  conservation(
    'cathode against charge',
    '1',
    0,
    1e-10,
    async () => (await fineDischarge('lg_m50_chen2020', '1C')).audit.charge!,
  ),
  conservation('anode against charge', '1', 0, 1e-10, anodeAgainstCharge),
  rested('distance from the open-circuit voltage', 'V', 0, 1e-6, async () =>
    column(await restRun(), 'overpotential').at(-1)!,
  ),
  rested('spread of the salt', 'mol/m^3', 0, 1e-6, () => spread('electrolyte.concentration')),
  rested('spread of the electrolyte potential', 'V', 0, 1e-6, () => spread('electrolyte.potential')),
  rowsOf('V-LI-1', 'overpotential of lithium at 15.584 A/m²', 'closed form; PyBaMM 5.6605 mV')(
    '',
    'mV',
    5.66045,
    1e-4,
    async () => 1e3 * (await lithiumOverpotential()),
  ),
  ...halfRows,
  ...newmanRows,
  limits('50 µm', 'Ω cm²', (1e4 * 8.314462618 * 298.15) / (96485.33212 * 6e5 * 50e-6), 1e-4, () =>
    measuredResistance({ ...thin, kappa: 1e5, sigma: 1e5 }),
  ),
  rowsOf('V-SSB-3', 'liquid with transference number 1 against a solid', 'exact')(
    'largest',
    'V',
    0,
    1e-8,
    liquidMinusSolid,
  ),
  rowsOf('V-SSB-4', 'solid cell at the first instant of a rest', 'exact, flat potential')('', 'V', 0, 1e-9, relaxation),
];
