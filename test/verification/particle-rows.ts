// Particles (section 1.11): the surface under constant flux by modes and by shells, and a front in graphite.

import type { CheckedCell, CompositeElectrode } from '../../model/cell.ts';
import type { StateFunction } from '../../model/state-function.ts';
import { faraday } from '../../physics/constants.ts';
import { particleModes } from '../../solver/cells/particle-modes.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { constant } from '../support/lg-m50.ts';
import { cRate, forTime, protocol, step } from '../support/protocols.ts';
import { libraryCell } from './cell-runs.ts';
import { rowsOf, type VerificationRow } from './verification-row.ts';

type Resolution = { readonly particle: number } | { readonly shells: number };
const modes = (particle: number): Resolution => ({ particle });
const shells = (count: number): Resolution => ({ shells: count });

/** Surface stoichiometry of the anode's particle at the times asked for, single-particle model. */
async function surfaces(
  cell: CheckedCell,
  rate: number,
  particle: Resolution,
  times: readonly number[],
): Promise<number[]> {
  const last = times[times.length - 1]!;
  const plots = times.map((at) => ({ text: '', x: 'position', y: 'anode.surface_stoichiometry', byCycle: false, at }));
  const result = await runSimulation(
    simulate(cell, protocol(step({ kind: 'discharge', rate: cRate(rate) }, [forTime(last + 1)])), [], {
      model: 'spm',
      mesh: { anode: 2, separator: 2, cathode: 2, particle: 8, ...particle },
      tolerance: { relative: 1e-9, absolute: 1e-11 },
      plots,
    }),
  );
  if (result.status !== 'completed') throw new Error(result.reason);
  const profile = result.profiles.profiles.find((p) => p.name === 'anode.surface_stoichiometry');
  if (profile === undefined) throw new Error('no profile of the surface');
  return times.map((time) => {
    const k = result.profiles.times.findIndex((t) => Math.abs(t - time) < 1e-9 * time);
    return profile.values[k]![0]!;
  });
}

/** A cell with another diffusivity in one of its electrodes. */
function withDiffusivity(cell: CheckedCell, side: 'anode' | 'cathode', diffusivity: StateFunction): CheckedCell {
  const electrode = cell[side] as CompositeElectrode;
  return { ...cell, [side]: { ...electrode, actives: electrode.actives.map((a) => ({ ...a, diffusivity })) } };
}

/** Surface minus initial value in units of jR/(FD) at a Fourier number. */
async function unitFlux(fourier: number, particle: Resolution): Promise<number> {
  const cell = await libraryCell('lg_m50_chen2020');
  const { thickness, actives } = cell.anode as CompositeElectrode;
  const [{ particleRadius: radius, maximumConcentration, volumeFraction, initialStoichiometry = NaN } = actives[0]!] =
    actives;
  const diffusivity = 3.3e-14;
  const [surface] = await surfaces(cell, 1, particle, [(fourier * radius ** 2) / diffusivity]);
  // Per area of particles: 5 A over the cell.
  const current = 5 / cell.area / (((3 * volumeFraction) / radius) * thickness);
  return (initialStoichiometry - surface!) / ((current * radius) / (faraday * diffusivity * maximumConcentration));
}

const carslaw = 'Carslaw & Jaeger, Conduction of Heat in Solids, 9.6: 3 Fo + 1/5 − 2 Σ exp(−λ² Fo)/λ²';
const flux = rowsOf('1.11', 'surface under unit flux', carslaw);

/** The same from the modes alone, each with its own exponential: no step in time. */
export function surfaceFromModes(count: number, fourier: number): number {
  const { eigenvalue, weight } = particleModes(count);
  const grown = (lambda: number): number => (lambda === 0 ? fourier : (1 - Math.exp(-lambda * fourier)) / lambda);
  return eigenvalue.reduce((sum, lambda, k) => sum + weight[k]! * grown(lambda), 0);
}

/** When the surface of O'Regan's graphite comes down to 0.02, s; the cathode diffuses fast and sets no limit. */
async function frontTime(rate: number, near: number, count: number): Promise<number> {
  const times = Array.from({ length: 33 }, (_, k) => near - 12 + 0.5 * k);
  const cell = withDiffusivity(await libraryCell('lg_m50_oregan2022'), 'cathode', constant(1e-12));
  const found = await surfaces(cell, rate, shells(count), times);
  const k = found.findIndex((s) => s < 0.02);
  if (k < 1) throw new Error(`the surface is at ${found[0]} … ${found.at(-1)}`);
  return times[k]! - (0.5 * (0.02 - found[k]!)) / (found[k - 1]! - found[k]!);
}

const front = rowsOf('1.11', "graphite of O'Regan 2022, surface at 0.02", 'independent script, limit of shells');
const exact = rowsOf('1.11', 'surface under unit flux, modes without steps in time', carslaw);
const fromModes = (count: number, fourier: number): Promise<number> =>
  Promise.resolve(surfaceFromModes(count, fourier));
const eigenvalues = rowsOf('1.11', 'eigenvalues of the sphere from 16 modes', 'tan λ = λ');

export const particleRows: readonly VerificationRow[] = [
  flux('8 modes, Fo 0.01', '1', 0.12364335, 5e-6, () => unitFlux(0.01, modes(8))),
  flux('8 modes, Fo 0.05', '1', 0.31216543, 1e-6, () => unitFlux(0.05, modes(8))),
  flux('8 modes, Fo 0.1', '1', 0.48676169, 1e-6, () => unitFlux(0.1, modes(8))),
  flux('8 modes, Fo 0.2', '1', 0.79825342, 1e-6, () => unitFlux(0.2, modes(8))),
  flux('8 modes, Fo 0.5', '1', 1.69999591, 1e-6, () => unitFlux(0.5, modes(8))),
  flux('6 modes, Fo 0.01', '1', 0.12364335, 1e-5, () => unitFlux(0.01, modes(6))),
  flux('4 modes, Fo 0.01', '1', 0.12364335, 1.5e-3, () => unitFlux(0.01, modes(4))),
  flux('4 modes, Fo 0.1', '1', 0.48676169, 1.5e-5, () => unitFlux(0.1, modes(4))),
  flux('20 shells, Fo 0.01', '1', 0.12364335, 3.5e-4, () => unitFlux(0.01, shells(20))),
  flux('20 shells, Fo 0.1', '1', 0.48676169, 4.7e-4, () => unitFlux(0.1, shells(20))),
  exact('8 modes, Fo 0.001', '1', 0.0367067803, 3e-5, () => fromModes(8, 0.001)),
  exact('8 modes, Fo 0.01', '1', 0.1236433542, 3e-6, () => fromModes(8, 0.01)),
  exact('8 modes, Fo 0.1', '1', 0.4867616863424, 2.5e-12, () => fromModes(8, 0.1)),
  exact('6 modes, Fo 0.1', '1', 0.4867616863424, 1.5e-8, () => fromModes(6, 0.1)),
  ...[4.49340946, 7.72525184, 10.90412166, 14.06619391].map((lambda, k) =>
    eigenvalues(`λ${k + 1}`, '1', lambda, 1e-8, () => Promise.resolve(Math.sqrt(particleModes(16).eigenvalue[k + 1]!))),
  ),
  front('1C, 20 shells', 's', 3335.9, 5, () => frontTime(1, 3335.9, 20)),
  front('2C, 20 shells', 's', 1539.3, 5, () => frontTime(2, 1539.3, 20)),
  front('1C, 40 shells', 's', 3335.9, 5, () => frontTime(1, 3335.9, 40)),
  front('2C, 40 shells', 's', 1539.3, 5, () => frontTime(2, 1539.3, 40)),
];
