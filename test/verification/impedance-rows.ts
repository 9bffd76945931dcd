// Double layer (1.6) and impedance (1.10): closed forms, causality, and PyBaMM.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { ImpedanceStep } from '../../model/protocol.ts';
import type { ModelName } from '../../model/simulation.ts';
import { thermalVoltage } from '../../physics/constants.ts';
import { evaluate } from '../../physics/evaluate.ts';
import type { RunResult, Spectrum } from '../../solver/run/result.ts';
import { constant } from '../support/lg-m50.ts';
import { linearSolidCell, resistanceOf, type LinearElectrode } from '../support/linear-electrode.ts';
import { forTime, protocol, step } from '../support/protocols.ts';
import { column } from '../support/result-lookup.ts';
import { openCircuitVoltageAtStart } from './balance-rows.ts';
import { libraryCell, run, type RunMesh } from './cell-runs.ts';
import { linearElectrodes } from './lithium-and-solid-rows.ts';
import { readReference } from './reference-curve.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

const spectrumStep = (from: number, to: number, pointsPerDecade: number) =>
  protocol(step({ kind: 'impedance', from, to, pointsPerDecade } satisfies ImpedanceStep, []));

async function spectrumOf(
  cell: CheckedCell,
  model: ModelName,
  [from, to, pointsPerDecade]: readonly [number, number, number],
  mesh: RunMesh,
): Promise<Spectrum> {
  return (await run(cell, spectrumStep(from, to, pointsPerDecade), model, mesh)).spectra[0]!;
}

/** Chen's cell with the double layer of the specification, and as it would be if electrodes and electrolyte conducted without loss. */
async function layered(): Promise<CheckedCell> {
  const cell = await libraryCell('lg_m50_chen2020');
  const own = (electrode: CheckedCell['anode']): CompositeElectrode => ({
    ...(electrode as CompositeElectrode),
    doubleLayerCapacitance: 0.2,
  });
  return { ...cell, anode: own(cell.anode), cathode: own(cell.cathode) };
}

async function even(): Promise<CheckedCell> {
  const cell = await layered();
  const conducting = 1e6;
  const own = (electrode: CheckedCell['anode']): CompositeElectrode => ({
    ...(electrode as CompositeElectrode),
    effectiveElectronicConductivity: conducting,
  });
  return {
    ...cell,
    anode: own(cell.anode),
    cathode: own(cell.cathode),
    electrolyte: {
      ...cell.electrolyte!,
      ionicConductivity: constant(conducting),
      saltDiffusivity: constant(1e-3),
      transferenceNumber: constant(1 - 1e-9),
    },
  };
}

let single: Promise<Spectrum> | undefined;
const singleSpectrum = (): Promise<Spectrum> =>
  (single ??= layered().then((cell) => spectrumOf(cell, 'spm', [100, 1e-3, 1], { cells: 20, modes: 16 })));

/** Frequency (Hz), real and imaginary part (mΩ). */
const closedForm = [
  [100, 1.45009, -3.81706],
  [10, 13.65998, -17.57998],
  [1, 40.42491, -6.67201],
  [0.1, 42.97265, -3.01521],
  [0.01, 48.05599, -8.0299],
  [0.001, 63.49093, -29.16602],
] as const;

/** Largest relative distance of the porous electrode that conducts without loss from the closed form. */
async function porousFromClosedForm(model: ModelName): Promise<number> {
  const { real, imaginary } = await spectrumOf(await even(), model, [100, 1e-3, 1], { cells: 20, modes: 16 });
  return Math.max(
    ...closedForm.map(
      ([, re, im], k) => Math.hypot(1e3 * real[k]! - re, 1e3 * imaginary[k]! - im) / Math.hypot(re, im),
    ),
  );
}

/** Exchange current density (A/m²) and charge-transfer resistance (mΩ of the cell) of an electrode at the start. */
async function transferOf(side: 'anode' | 'cathode'): Promise<{ exchange: number; resistance: number }> {
  const cell = await libraryCell('lg_m50_chen2020');
  const { actives, thickness } = cell[side] as CompositeElectrode;
  const [active] = actives;
  const { initialStoichiometry = NaN, exchangeCurrentDensity, volumeFraction, particleRadius } = active!;
  const exchange = evaluate(
    exchangeCurrentDensity,
    { c: cell.electrolyte!.initialConcentration, x: initialStoichiometry, T: cell.temperature },
    cell.referenceTemperature,
  );
  const surface = ((3 * volumeFraction) / particleRadius) * thickness * cell.area;
  return { exchange, resistance: (1e3 * thermalVoltage(cell.temperature)) / (exchange * surface) };
}

/** Ours over PyBaMM's, by frequency: largest relative distance in the complex plane. */
async function spectrumDifference(cells: number): Promise<number> {
  const reference = readReference('lg_m50_chen2020-impedance-p2d');
  const { frequency, real, imaginary } = await spectrumOf(await layered(), 'p2d', [1e4, 1e-3, 4], { cells, modes: 16 });
  let largest = 0;
  for (const [f, re, im] of reference.rows) {
    const k = frequency.findIndex((own) => Math.abs(own / f! - 1) < 1e-6);
    if (k < 0) throw new Error(`no frequency ${f!} Hz`);
    largest = Math.max(largest, Math.hypot(real[k]! - re!, imaginary[k]! - im!) / Math.hypot(re!, im!));
  }
  return largest;
}

/**
 * Resistance at high frequency of a solid cathode, Ω cm²: its double layer shorts the reaction, so that electrolyte and solid share the
 * current. The half cells at the ends of the electrode have one rail, which is of first order in their width: extrapolated.
 */
async function railsOf(electrode: LinearElectrode): Promise<number> {
  const cell = linearSolidCell(electrode);
  const at = async (cells: number): Promise<number> =>
    (await spectrumOf(cell, 'p2d', [1e12, 1e11, 1], { cells })).real[0]! * cell.area - resistanceOf.separator;
  return 1e4 * (2 * (await at(40)) - (await at(20)));
}

/**
 * Kramers–Kronig: −Im Z(ω) = (2ω/π) ∫ [Re Z(x) − Re Z(ω)]/(x² − ω²) dx, over ln x by the trapezoid, against the imaginary part; the
 * capacitive tail at low frequency is taken off. Largest distance over |Z|.
 */
async function kramersKronig(): Promise<number> {
  const { frequency, real, imaginary } = await spectrumOf(await layered(), 'p2d', [1e9, 1e-7, 40], { cells: 20 });
  const w = Array.from(frequency, (f) => 2 * Math.PI * f);
  const [count, width] = [w.length, Math.log(w[0]! / w[1]!)];
  const tail = -imaginary[count - 1]! * w[count - 1]!;
  let largest = 0;
  for (let k = 120; k < 480; k += 20) {
    const [at, middle] = [w[k]!, real[k]!];
    // At ω itself the integrand is its limit, half the slope over ln x.
    const slope = (8 * (real[k - 1]! - real[k + 1]!) - (real[k - 2]! - real[k + 2]!)) / (12 * width);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const value = i === k ? slope / (2 * at) : ((real[i]! - middle) * w[i]!) / (w[i]! ** 2 - at ** 2);
      sum += (i === 0 || i === count - 1 ? 0.5 : 1) * width * value;
    }
    // Beyond the range Re Z stays what it is at its ends.
    const [top, bottom] = [w[0]!, w[count - 1]!];
    sum += ((real[0]! - middle) / (2 * at)) * Math.log((top + at) / (top - at));
    sum -= ((real[count - 1]! - middle) / (2 * at)) * Math.log((at + bottom) / (at - bottom));
    const found = ((2 * at) / Math.PI) * sum - tail / at;
    largest = Math.max(largest, Math.abs(found - imaginary[k]!) / Math.hypot(middle, imaginary[k]!));
  }
  return largest;
}

/** The negative electrode's overpotential after a small step of current, every half time constant. */
let charging: Promise<RunResult> | undefined;
const chargingRun = (): Promise<RunResult> =>
  (charging ??= even().then((cell) =>
    run(
      cell,
      protocol(step({ kind: 'discharge', rate: { kind: 'current_density', value: 0.01 } }, [forTime(0.5)], 0.0127)),
      'p2d',
      { cells: 20, relative: 1e-7 },
      ['double_layer'],
    ),
  ));

/** Time constant (ms) between two and four of them, and the largest distance from that exponential over its end. */
async function chargingOf(): Promise<{ constant: number; distance: number }> {
  const result = await chargingRun();
  const [time, values] = [column(result, 'time'), column(result, 'anode.reaction_overpotential')];
  const end = values.at(-1)!;
  const remaining = Array.from(values, (value) => 1 - value / end);
  // Where it is down to a half and to an eighth, 2 ln 2 time constants apart.
  const when = (level: number): number => {
    const k = remaining.findIndex((r, i) => i > 0 && r < level);
    const [a, b] = [Math.log(remaining[k - 1]!), Math.log(remaining[k]!)];
    return time[k - 1]! + ((a - Math.log(level)) / (a - b)) * (time[k]! - time[k - 1]!);
  };
  const tau = (when(1 / 8) - when(1 / 2)) / (2 * Math.log(2));
  const distance = Math.max(...Array.from(time, (t, k) => Math.abs(1 - remaining[k]! - (1 - Math.exp(-t / tau)))));
  return { constant: 1e3 * tau, distance };
}

const layer = rowsOf('V-DL', 'Chen 2020, double layer of the negative electrode', 'closed form: R_ct C_dl');
const start = rowsOf('V-EIS-1', 'Chen 2020 at its start', 'closed form');
const spm = rowsOf('V-EIS-1', 'Chen 2020, SPM', 'closed form');
const porous = rowsOf('V-EIS-1', 'Chen 2020 that conducts without loss', 'closed form');

export const impedanceRows: readonly VerificationRow[] = [
  layer('time constant', 'ms', 25.4, 0.05, async () => (await chargingOf()).constant),
  layer('largest distance from an exponential', '1', 0, 2e-3, async () => (await chargingOf()).distance),
  start('open-circuit voltage', 'V', 4.180941, 1e-6, () => openCircuitVoltageAtStart('lg_m50_chen2020')),
  start('exchange current density, negative', 'A/m²', 0.202413, 1e-6, async () => (await transferOf('anode')).exchange),
  start(
    'exchange current density, positive',
    'A/m²',
    3.029882,
    1e-6,
    async () => (await transferOf('cathode')).exchange,
  ),
  start('charge transfer, negative', 'mΩ', 37.7811, 1e-4, async () => (await transferOf('anode')).resistance),
  start('charge transfer, positive', 'mΩ', 2.8577, 1e-4, async () => (await transferOf('cathode')).resistance),
  ...closedForm.flatMap(([frequency, real, imaginary], k) => {
    const within = Number((1e-4 * Math.hypot(real, imaginary)).toPrecision(3));
    return [
      spm(`real part at ${frequency} Hz`, 'mΩ', real, within, async () => 1e3 * (await singleSpectrum()).real[k]!),
      spm(
        `imaginary part at ${frequency} Hz`,
        'mΩ',
        imaginary,
        within,
        async () => 1e3 * (await singleSpectrum()).imaginary[k]!,
      ),
    ];
  }),
  porous('P2D, largest relative distance', '1', 0, 1e-4, () => porousFromClosedForm('p2d')),
  porous('SPMe, largest relative distance', '1', 0, 1e-4, () => porousFromClosedForm('spme')),
  ...linearElectrodes.map((electrode) =>
    rowsOf('V-EIS-2', `solid cathode of ${1e6 * electrode.length} µm at high frequency`, 'closed form: L/(κ + σ)')(
      '',
      'Ω cm²',
      Number(((1e4 * electrode.length) / (electrode.kappa + electrode.sigma)).toPrecision(7)),
      Number(((1 * electrode.length) / (electrode.kappa + electrode.sigma)).toPrecision(3)),
      () => railsOf(electrode),
    ),
  ),
  rowsOf('V-EIS-3', 'Chen 2020, P2D, 1 MHz to 3 mHz', 'Kramers–Kronig')(
    'largest residual',
    '1',
    0,
    1e-3,
    kramersKronig,
  ),
  rowsOf('V-EIS', 'Chen 2020, P2D, 10 kHz to 1 mHz', 'PyBaMM EISSimulation, 120/40/120 cells × 120 graded shells')(
    'largest relative distance',
    '1',
    0,
    5e-3,
    () => spectrumDifference(120),
  ),
];
