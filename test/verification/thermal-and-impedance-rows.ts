// Heat balance (1.7) and impedance (1.10) of the LG M50.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { RunResult } from '../../solver/run/result.ts';
import { constant } from '../support/lg-m50.ts';
import { protocol, step } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';
import { at, discharge, libraryCell, run } from './cell-runs.ts';
import { fineMesh } from './discharge-curves.ts';
import { readReference, type ReferenceTable } from './reference-curve.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

/** ρ c_p V, h and A of the set. */
const heated = (cell: CheckedCell): Promise<CheckedCell> =>
  Promise.resolve({
    ...cell,
    thermal: { model: 'lumped', heatTransfer: 10, coolingArea: 0.00531, heatCapacity: constant(1.7675743e6 * 2.42e-5) },
  });
export const heatedRun = (): Promise<RunResult> =>
  discharge({
    cell: 'lg_m50_chen2020',
    model: 'p2d',
    rate: 1,
    to: 2.5,
    every: 1,
    mesh: fineMesh('lg_m50_chen2020'),
    change: { name: 'lumped', make: heated },
  });

/** Largest difference of the temperature from PyBaMM's curve, K. */
async function temperatureDifference(): Promise<number> {
  const result = await heatedRun();
  const { rows } = readReference('lg_m50_chen2020-lumped-1C');
  const differences = rows.map(([time, , temperature]) => at(result, 'temperature', time!) - temperature!);
  return Math.max(...differences.map(Math.abs));
}

const thermal = rowsOf('V-TH-1', 'Chen 2020 at 1C, lumped', 'PyBaMM, 60 × 120');

/** One potential everywhere, and salt that stays even: single particles. */
async function evenCell(): Promise<CheckedCell> {
  const cell = await libraryCell('lg_m50_chen2020');
  const conducting = 1e6;
  const ideal = (electrode: CheckedCell['anode']): CompositeElectrode => ({
    ...(electrode as CompositeElectrode),
    effectiveElectronicConductivity: conducting,
    doubleLayerCapacitance: 0.2,
  });
  return {
    ...cell,
    anode: ideal(cell.anode),
    cathode: ideal(cell.cathode),
    electrolyte: {
      ...cell.electrolyte!,
      ionicConductivity: constant(conducting),
      saltDiffusivity: constant(1e-3),
      transferenceNumber: constant(1 - 1e-9),
    },
  };
}

async function porousCell(): Promise<CheckedCell> {
  const cell = await libraryCell('lg_m50_chen2020');
  const layered = (electrode: CheckedCell['anode']): CompositeElectrode => ({
    ...(electrode as CompositeElectrode),
    doubleLayerCapacitance: 0.2,
  });
  return { ...cell, anode: layered(cell.anode), cathode: layered(cell.cathode) };
}

let single: Promise<RunResult> | undefined;
const singleSpectrum = (): Promise<RunResult> =>
  (single ??= evenCell().then((cell) =>
    run(cell, protocol(step({ kind: 'impedance', from: 100, to: 1e-3, pointsPerDecade: 1 }, [])), 'p2d', {
      cells: 20,
      modes: 16,
    }),
  ));

/** Frequency (Hz), real and imaginary part (mΩ). */
const closedForm = [
  [100, 1.45009, -3.81706],
  [10, 13.65998, -17.57998],
  [1, 40.42491, -6.67201],
  [0.1, 42.97265, -3.01521],
  [0.01, 48.05599, -8.0299],
  [0.001, 63.49093, -29.16602],
] as const;

/** Ours over the reference, by frequency: largest relative distance in the complex plane. */
async function spectrumDifference(cells: number): Promise<number> {
  const reference: ReferenceTable = readReference('lg_m50_chen2020-impedance-p2d');
  const steps = protocol(step({ kind: 'impedance', from: 1e4, to: 1e-3, pointsPerDecade: 4 }, []));
  const result = await run(await porousCell(), steps, 'p2d', { cells, modes: 16 });
  const { frequency, real, imaginary } = result.spectra[0]!;
  let largest = 0;
  for (const [f, re, im] of reference.rows) {
    const k = frequency.findIndex((own) => Math.abs(own / f! - 1) < 1e-6);
    if (k < 0) throw new Error(`no frequency ${f!} Hz`);
    largest = Math.max(largest, Math.hypot(real[k]! - re!, imaginary[k]! - im!) / Math.hypot(re!, im!));
  }
  return largest;
}

const spectrum = rowsOf('V-EIS-1', 'Chen 2020, single particles', 'closed form');

export const thermalAndImpedanceRows: readonly VerificationRow[] = [
  thermal('end', 's', 3561.9, 1, async () => (await heatedRun()).steps[0]!.end),
  thermal('temperature at the end', 'K', 311.99, 0.1, async () => column(await heatedRun(), 'temperature').at(-1)!),
  thermal('temperature at 1800 s', 'K', 309.1, 0.1, async () => at(await heatedRun(), 'temperature', 1800)),
  thermal('largest difference of the temperature', 'K', 0, 0.1, temperatureDifference),
  ...closedForm.flatMap(([frequency, real, imaginary], k) => {
    const tolerance = 1e-4 * Math.hypot(real, imaginary);
    return [
      spectrum(
        `real part at ${frequency} Hz`,
        'mΩ',
        real,
        tolerance,
        async () => 1e3 * (await singleSpectrum()).spectra[0]!.real[k]!,
      ),
      spectrum(
        `imaginary part at ${frequency} Hz`,
        'mΩ',
        imaginary,
        tolerance,
        async () => 1e3 * (await singleSpectrum()).spectra[0]!.imaginary[k]!,
      ),
    ];
  }),
  rowsOf('V-EIS', 'Chen 2020, P2D, 10 kHz to 1 mHz', 'PyBaMM EISSimulation, 120/40/120 cells × 120 graded shells')(
    'largest relative distance',
    '1',
    0,
    5e-3,
    () => spectrumDifference(120),
  ),
];
